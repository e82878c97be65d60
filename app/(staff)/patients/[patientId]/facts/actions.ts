"use server";

import { redirect } from "next/navigation";
import type { Answer } from "#components/plan/action-form.tsx";
import { addFact, addFacts, changeFact, endFact } from "#lib/data/facts.ts";
import type { Fact, FactKind } from "#lib/domain/facts.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { shownAnew } from "#lib/forms/shown-anew.ts";
import { chosenLines } from "./pasted.ts";
import { forForm, readFact } from "./read-fact.ts";

type Adding = { patientId: string; kind: FactKind };
type Standing = { patientId: string; factId: string; fact: Fact };
const backTo = (patientId: string, kind: string): never => redirect(`/patients/${patientId}#${kind}`);

/** Add one thing known about a patient. */
export async function addFactAction({ patientId, kind }: Adding, form: FormData): Promise<Answer> {
  const result = await outcome(() => addFact({ patientId, fact: readFact(kind, form) }));
  return result.ok ? backTo(patientId, kind) : forForm(kind, result);
}

/** Say it anew: what stood before stays in the record, ended. */
export async function changeFactAction(
  { patientId, factId, fact }: Standing,
  form: FormData,
): Promise<Answer> {
  const { kind } = fact;
  const result = await outcome(() => changeFact({ patientId, factId, fact: readFact(kind, form, fact) }));
  return result.ok ? backTo(patientId, kind) : shownAnew(forForm(kind, result));
}

/** It no longer holds, or was an error. */
export async function endFactAction({ patientId, factId, fact }: Standing): Promise<Answer> {
  const { kind } = fact;
  const result = await outcome(() => endFact({ patientId, factId }));
  return result.ok ? backTo(patientId, kind) : shownAnew(result);
}

/** Add every line of a pasted list that was kept. */
export async function addLinesAction({ patientId, kind }: Adding, form: FormData): Promise<Answer> {
  const result = await outcome(() => addFacts({ patientId, facts: chosenLines(kind, form) }));
  return result.ok ? backTo(patientId, kind) : forForm(kind, result);
}
