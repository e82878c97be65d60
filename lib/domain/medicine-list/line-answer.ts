import { z } from "zod";
import { Refused, Unsafe } from "#lib/domain/access/refusal.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { mayMeanNothing } from "#lib/domain/medicines/guesses.ts";
import type { ExplainedWord } from "#lib/domain/medicines/substance.ts";
import { keyNamed, recognise, substanceOf } from "#lib/domain/medicines/substances.ts";
import { IsoDay } from "#lib/domain/words/calendar.ts";
import { someText } from "#lib/domain/words/text.ts";
import { confirmedText } from "./confirm.ts";

const word = someText(80, "Say which word is meant.");
/** What someone says of a line that is asked about. */
export const LineAnswer = z.discriminatedUnion("is", [
  /** The word, or the whole line, is this substance: by its key, or by a name as on the box. */
  z.object({ is: z.literal("substance"), word, name: someText(120, "Write the name as on the box.") }),
  z.object({ is: z.literal("taken") }),
  z.object({ is: z.literal("stopped"), on: IsoDay.optional() }),
  z.object({ is: z.literal("allergy") }),
  z.object({ is: z.literal("notTheirs") }),
]);
export type LineAnswer = z.infer<typeof LineAnswer>;
/** A line of the list of medicines or supplements. */
export type TakenFact = Extract<Fact, { kind: "medication" | "supplement" }>;
/** Who explains a word, when, under which clinical content. */
export type Stamp = Omit<ExplainedWord, "word" | "means">;

const lineText = ({ text, dose }: TakenFact): string => (dose ? `${text} ${dose}` : text);
const MAX_EXPLAINED = 20;

function explaining(fact: TakenFact, one: ExplainedWord): TakenFact {
  const others = (fact.explained ?? []).filter((said) => said.word.toLowerCase() !== one.word.toLowerCase());
  return { ...fact, explained: [...others, one].slice(-MAX_EXPLAINED) };
}

/** Words of a line of which a clinician may say that they mean nothing: not one that is near an opioid's name. */
export const mayBeNothing = (fact: TakenFact): readonly string[] =>
  recognise(lineText(fact), fact.explained).leftOver.filter(mayMeanNothing);

/** The line with a word that means nothing here; refuses a word that nobody asked about, or that may be an opioid. */
export function withNothing(fact: TakenFact, said: string, stamp: Stamp): TakenFact {
  if (!mayBeNothing(fact).includes(said))
    throw new Unsafe(
      "That word cannot be set aside: it is not asked about, or it is too near to the name of an opioid. Nothing was saved.",
      "NOT_ALLOWED_NOW",
    );
  return explaining(fact, { ...stamp, word: said, means: "nothing" });
}

const keyOf = (name: string): string | undefined => {
  const known = substanceOf(name) ? name : keyNamed(name);
  if (known) return known;
  const exact = recognise(name).matches.filter(({ certainty }) => certainty === "exact");
  return exact.length === 1 ? exact[0]?.key : undefined;
};

/** The line in which a word is a substance that is named. Where one word cannot say it, the line is written anew with the name. */
function withSubstance(fact: TakenFact, said: string, name: string, stamp: Stamp): TakenFact {
  const key = keyOf(name);
  const ask = "Write one name as on the box.";
  if (key === undefined)
    throw new Refused(`That is not one name that is known. ${ask} Nothing was saved.`, "INVALID", {
      name: [ask],
    });
  const explained = explaining(fact, { ...stamp, word: said, means: key });
  const { matches, questions } = recognise(lineText(explained), explained.explained);
  const asked = questions.some((one) => "word" in one && one.word === said);
  if (!asked && matches.some((one) => one.key === key && one.certainty === "exact")) return explained;
  return { ...fact, text: confirmedText(fact.text, substanceOf(key)?.name ?? name) };
}

/** A line whose own words speak against its answer is written anew with the names in it. */
function plainly(fact: TakenFact): TakenFact {
  const { matches, says } = recognise(lineText(fact), fact.explained);
  if (says === "takes" || matches.length === 0) return fact;
  const names = matches.map(({ name }) => name).join(" + ");
  return { ...fact, text: names.slice(0, 200), dose: undefined };
}

/** The entry that an answer makes of a line; null where it is nothing of this patient's. */
export function answered(fact: TakenFact, answer: LineAnswer, stamp: Stamp): Fact | null {
  if (answer.is === "notTheirs") return null;
  if (answer.is === "allergy") return { kind: "allergy", text: lineText(fact).slice(0, 200) };
  if (answer.is === "substance") return withSubstance(fact, answer.word, answer.name, stamp);
  if (answer.is === "taken") return { ...plainly(fact), status: "active", stoppedOn: undefined };
  const { says } = recognise(lineText(fact), fact.explained);
  const plain = says === "stopped" ? fact : plainly(fact);
  return { ...plain, status: "stopped", stoppedOn: answer.on };
}
