import type { Fact } from "#lib/domain/facts/facts.ts";
import { recognise } from "#lib/domain/medicines/substances.ts";
import { HEARINGS, type Heard, type Hearing, isRoutineVisit, piecesOf, readMessage } from "./read.ts";

/** What a patient can tell as new, in the order in which it is asked. */
export const NEW_KINDS = {
  medicine: "New medicine or supplement",
  emergency: "A visit to the ER or a hospital",
  surgery: "A surgery that is planned",
  pregnancy: "I am pregnant, or I may be",
  other: "Something else",
} as const;
export type NewKind = keyof typeof NEW_KINDS;
export const NEW_KIND_KEYS = Object.keys(NEW_KINDS) as [NewKind, ...NewKind[]];

/** What a thread is about, as it is stored with it. */
export const aboutNew = (kind: NewKind): string => `new:${kind}`;
/** The kind that a thread is about; undefined for any other thread. */
export const newKindOf = (about: string | null): NewKind | undefined =>
  NEW_KIND_KEYS.find((kind) => about === aboutNew(kind));

const ALSO: Partial<Record<NewKind, Hearing>> = {
  emergency: "emergencyVisit",
  surgery: "surgery",
  pregnancy: "pregnancy",
};
const MEDICINES: readonly Hearing[] = ["opioid", "painMedicine", "unknownMedicine", "medicine"];

/** Is this "none", and so no medicine at all? It clears nothing. */
const isNone = (text: string): boolean => {
  const { matches, unknown } = recognise(text);
  return matches.length === 0 && !unknown;
};

/** What was told as something new is heard as a message is, and what it was told as is so. */
export function readNew(kind: NewKind, text: string): readonly Heard[] {
  const heard = readMessage(text);
  const has = (what: Hearing) => heard.some((each) => each.what === what && each.how === "said");
  const words = text.slice(0, 160);
  const more: Heard[] = [];
  const also = ALSO[kind];
  const routine = kind === "emergency" && isRoutineVisit(text);
  if (also && !has(also) && !routine) more.push({ what: also, how: "said", words, names: [] });
  if (kind === "medicine" && !heard.some(({ what }) => MEDICINES.includes(what)))
    more.push({
      what: recognise(text).matches.length > 0 ? "medicine" : "unknownMedicine",
      how: "said",
      words,
      names: [],
    });
  const kept = heard.filter(({ what }) => !more.some((each) => each.what === what));
  return [...kept, ...more].sort((a, b) => HEARINGS.indexOf(a.what) - HEARINGS.indexOf(b.what));
}

/** A patient's lines as medicines: one a line, or parted by commas and semicolons; "none" is none of them. */
function medicinesIn(text: string): Fact[] {
  const lines = text
    .split(/[\n\r;]+|,(?!\d)/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const known = lines.filter((line) => recognise(line).matches.length > 0);
  // Where no line is known the words stand as one: a sentence is no list.
  const told = known.length > 0 ? known : [text.trim()];
  return told
    .flatMap((line) => (line.length > 200 ? piecesOf(line) : [line]))
    .filter((line) => !isNone(line))
    .slice(0, 20)
    .map((line) => {
      const { matches } = recognise(line);
      const supplement = matches.length > 0 && matches.every(({ kind }) => kind === "supplement");
      const taken = { text: line.slice(0, 200), status: "active" } as const;
      return supplement ? { kind: "supplement", ...taken } : { kind: "medication", ...taken };
    });
}

/** What was begun and nobody knows, of a text that is no list of medicines: its clause, as the patient wrote it. */
export const unknownTaken = (text: string): Fact[] => heardAs(text, "unknownMedicine");
const heardAs = (text: string, wanted: Hearing): Fact[] =>
  readMessage(text)
    .filter(({ what, how }) => what === wanted && how === "said")
    .map(({ words }) => ({ kind: "medication", text: words.slice(0, 200), status: "active" }));

/** What is kept as told by the patient, unconfirmed. A day that is not known is asked by the clinic. */
export function factsTold(kind: NewKind, text: string, on?: string): readonly Fact[] {
  if (kind === "medicine") return medicinesIn(text);
  if (kind === "pregnancy") return [{ kind: "pregnancy", status: "pregnant" }, ...unknownTaken(text)];
  const given: Fact[] = [...heardAs(text, "opioid"), ...unknownTaken(text)];
  if (kind === "surgery")
    return [
      on ? { kind: "surgery", on, opioidsExpected: "unknown" } : { kind: "profile", surgeryPlanned: "yes" },
      ...given,
    ];
  return given;
}
