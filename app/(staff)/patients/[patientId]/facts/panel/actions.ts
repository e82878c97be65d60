"use server";

import { redirect } from "next/navigation";
import type { PanelState } from "#components/chart/facts/panel-form.tsx";
import { addFacts } from "#lib/data/chart/facts.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { factsOfPanel, panelRefused, readPanel } from "./read-panel.ts";

/** Save all results of a report, or none; what was pasted is first shown in the grid, with nothing saved. */
export async function savePanelAction(
  patientId: string,
  _before: PanelState,
  form: FormData,
): Promise<PanelState> {
  const { state, pasted } = readPanel(form);
  if (pasted) return state;
  const { facts, wrong } = factsOfPanel(state, form.getAll("confirmed").map(String));
  if (wrong) return wrong;
  const result = await outcome(() => addFacts({ patientId, facts }));
  return result.ok ? redirect(`/patients/${patientId}#lab`) : panelRefused(state, result);
}
