import { saysNothing } from "#lib/domain/medicines/nothing.ts";
import type { Fact, FactKind } from "./facts.ts";

const LISTS: Partial<Record<FactKind, string>> = {
  medication: "medicines",
  supplement: "supplements",
  allergy: "allergies",
};

type Listed = Extract<Fact, { text: string; kind: "medication" | "supplement" | "allergy" }>;
const isListed = (fact: Fact): fact is Listed => fact.kind in LISTS;
const saysNone = ({ text }: Listed): boolean => saysNothing(text);
/** What is stopped does not contradict that nothing is taken. */
const stands = (fact: Listed): boolean => !("status" in fact) || fact.status === "active";

/** "None" beside a list, or a list beside "None": what to do, as a sentence; undefined where the two agree. */
export function contradictionOf(fact: Fact, standing: readonly Fact[]): string | undefined {
  if (!isListed(fact) || !stands(fact)) return undefined;
  const others = standing.filter(
    (other): other is Listed => isListed(other) && other.kind === fact.kind && stands(other),
  );
  const list = LISTS[fact.kind];
  if (saysNone(fact)) {
    const held = others.find((other) => !saysNone(other));
    return held && `The ${list} hold "${held.text}". Take it off first, or leave "${fact.text}" out.`;
  }
  const none = others.find(saysNone);
  return none && `The ${list} say "${none.text}". Take that off the chart first, then add this.`;
}
