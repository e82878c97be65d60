"use server";

import { redirect } from "next/navigation";
import { NOTHING_PASTED, type PasteState } from "#components/chart/facts/paste-state.ts";
import { getFacts } from "#lib/data/chart/chart.ts";
import { addFact, addFacts, changeFact, endFact } from "#lib/data/chart/facts.ts";
import type { Fact, FactKind } from "#lib/domain/facts/facts.ts";
import type { Answer } from "#lib/forms/answer.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { refreshIfStale } from "#lib/forms/refresh-if-stale.ts";
import { chosenFacts, forRows, readList, readRows } from "./pasted.ts";
import { forForm, readFact } from "./read-fact.ts";

type Adding = { patientId: string; kind: FactKind };
type Standing = { patientId: string; factId: string; fact: Fact };
const backTo = (patientId: string, place: string): never => redirect(`/patients/${patientId}#${place}`);
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
  return result.ok ? backTo(patientId, result.value.paused ?? kind) : refreshIfStale(forForm(kind, result));
}

/** It no longer holds, or was an error. */
export async function endFactAction({ patientId, factId, fact }: Standing): Promise<Answer> {
  const { kind } = fact;
  const result = await outcome(() => endFact({ patientId, factId }));
  return result.ok ? backTo(patientId, result.value.paused ?? kind) : refreshIfStale(result);
}

/** A pasted list: read, read again after a change, and kept when it was looked at. All of it, or nothing. */
export async function pasteAction(
  { patientId, kind }: { patientId: string; kind: "medication" | "supplement" },
  before: PasteState,
  form: FormData,
): Promise<PasteState> {
  const reading = await outcome(() => getFacts({ patientId }));
  if (!reading.ok) return { ...before, message: reading.message, turn: before.turn + 1 };
  const facts = reading.value.facts.map(({ fact }) => fact);
  const does = form.get("do");
  if (does === "back")
    return { ...NOTHING_PASTED, typed: String(form.get("lines") ?? ""), turn: before.turn + 1 };
  if (does === "again") return readRows(before, form, facts);
  if (does !== "save") return readList(before, form, kind, facts);
  const { facts: chosen, rowOf, refused } = chosenFacts(form);
  if (refused) return readRows(before, form, facts, refused);
  const result = await outcome(() => addFacts({ patientId, facts: chosen }));
  if (result.ok) return backTo(patientId, kind);
  return readRows(before, form, facts, { message: result.message, fields: forRows(result.fields, rowOf) });
}
