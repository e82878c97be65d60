import { isTheirs } from "#lib/domain/medicines/asked.ts";
import { saysNothing } from "#lib/domain/medicines/nothing.ts";
import { opioidClasses, recognise, substanceOf } from "#lib/domain/medicines/substances.ts";
import type { Fact } from "./facts.ts";

/** What whoever opens a chart has to mind before anything else. */
export type ToMind = {
  /** Opioids on the list, by name; `sure` is false where the line was only guessed at. */
  opioids: readonly { name: string; sure: boolean }[];
  /** "Pregnant", "Breastfeeding", "Trying for a baby": null where nothing of it is known. */
  pregnancy: string | null;
  allergies: readonly string[];
  /** Somebody asked, and there are none. */
  noAllergies: boolean;
};

const OPIOID = new Set(opioidClasses(["group:opioid_must_be_stopped_before_ldn"]));
const isOpioid = (key: string): boolean =>
  substanceOf(key)?.classes.some((name) => OPIOID.has(name)) ?? false;

const PREGNANCY: Readonly<Record<string, string>> = {
  pregnant: "Pregnant",
  breastfeeding: "Breastfeeding",
  trying: "Trying for a baby",
};

type Line = Extract<Fact, { kind: "medication" | "supplement" }>;
/** Taken now, or stopped on no day that is known: an opioid counts until then, as for the rules. */
const isCurrent = ({ status, stoppedOn, lastTakenOn }: Line): boolean =>
  status === "active" || (stoppedOn === undefined && lastTakenOn === undefined);

function opioidsOf(facts: readonly Fact[]): ToMind["opioids"] {
  const found = facts
    .filter((fact): fact is Line => fact.kind === "medication" || fact.kind === "supplement")
    .filter(isCurrent)
    .flatMap(({ text, explained }) =>
      recognise(text, explained).matches.filter((match) => isTheirs(match) && isOpioid(match.key)),
    );
  const names = [...new Set(found.map(({ name }) => name))];
  return names.map((name) => ({
    name,
    sure: found.some((match) => match.name === name && match.certainty === "exact"),
  }));
}

/** What stands at the head of every page of a chart, from the entries that stand. */
export function toMind(facts: readonly Fact[]): ToMind {
  const entries = facts.flatMap((fact) => (fact.kind === "allergy" ? [fact.text] : []));
  const allergies = entries.filter((text) => !saysNothing(text));
  const status = facts.findLast((fact) => fact.kind === "pregnancy")?.status;
  return {
    opioids: opioidsOf(facts),
    pregnancy: (status && PREGNANCY[status]) ?? null,
    allergies,
    noAllergies: entries.length > 0 && allergies.length === 0,
  };
}
