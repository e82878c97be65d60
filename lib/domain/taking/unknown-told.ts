import type { Fact } from "#lib/domain/facts/facts.ts";
import { recognise } from "#lib/domain/medicines/substances.ts";
import type { OwnWord } from "./opioid-free.ts";

/** A medicine that a patient told and nobody knows: its entry of the chart, the words of it, and the patient's day as ISO. */
export type UnknownTold = { fact: string; words: string; on: string };

/** Of what the patient told and nobody confirmed, the lines that are not fully read, oldest first. */
export const unknownTold = (
  told: readonly { id: string; fact: Fact; on: string }[],
): readonly UnknownTold[] =>
  told.flatMap(({ id, fact, on }) => {
    if (fact.kind !== "medication" && fact.kind !== "supplement") return [];
    return recognise(fact.text, fact.explained).unknown ? [{ fact: id, words: fact.text, on }] : [];
  });

/** The first of them that the patient has not yet said what it is for; null where none is left. */
export const askedUnknown = (
  unknown: readonly UnknownTold[],
  words: readonly OwnWord[],
): UnknownTold | null => unknown.find(({ fact }) => words.every((word) => word.fact !== fact)) ?? null;
