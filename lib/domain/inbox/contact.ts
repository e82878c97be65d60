import { z } from "zod";
import { safeText, someText } from "#lib/domain/words/text.ts";

/** Rules whose items stand above all else and close only with a record of who was spoken with. */
export const NEEDS_CONTACT: readonly string[] = ["OUT-PHQ9-ITEM9", "TOLD-OWN-LIFE"];
export const needsContact = ({ rule }: { rule: string | null }): boolean =>
  rule !== null && NEEDS_CONTACT.includes(rule);

export const REACHED = {
  patient: "The patient",
  someoneWithThem: "Someone who is with them",
  nobody: "Nobody yet",
} as const;
export const CONTACT_HOW = { phone: "By phone", visit: "Face to face", video: "By video" } as const;
export const SAYS = { no: "No", yes: "Yes", notSaid: "Not said" } as const;
/** What was asked. The clinic's own words for what every such talk covers; no one's questionnaire. */
export const ASKED_ABOUT = {
  thoughts: "Thoughts of ending their life",
  plan: "A plan",
  means: "The means for it at hand",
  intent: "They mean to act on it",
} as const;
export const CONTACT_NEXT = {
  emergency: "Emergency services or the emergency room",
  withSomeone: "Someone stays with them, and we talk again",
  seenSoon: "Seen here or by their own mental health clinician",
  crisisLine: "They call or text the crisis line when they need it",
  tryAgain: "We try to reach them again",
} as const;

const oneOf = <T extends object>(words: T, say: string) =>
  z.enum(Object.keys(words) as [keyof T & string, ...(keyof T & string)[]], say);
const answer = (asked: keyof typeof ASKED_ABOUT) =>
  oneOf(SAYS, `${ASKED_ABOUT[asked]}: choose one answer, also when it was not said.`);

/** Shape of a stored record. */
export const CONTACT_SHAPE = 1;
/** A record of a contact about someone's life: who was reached, what they said, what was agreed. */
export const ContactRecord = z
  .object({
    reached: oneOf(REACHED, "Say who was reached."),
    how: oneOf(CONTACT_HOW, "Say how they were spoken with, or how it was tried."),
    thoughts: answer("thoughts"),
    plan: answer("plan"),
    means: answer("means"),
    intent: answer("intent"),
    protective: safeText(600),
    agreed: someText(1000, "Write what was agreed, or what was tried."),
    next: oneOf(CONTACT_NEXT, "Choose what happens next."),
  })
  .refine(({ reached, next }) => reached === "nobody" || next !== "tryAgain", {
    path: ["next"],
    message: "They were reached. Choose what happens next.",
  })
  .refine(({ intent, next }) => intent !== "yes" || next === "emergency" || next === "withSomeone", {
    path: ["next"],
    message: "They mean to act on it. Choose who is with them, or emergency help.",
  });
export type ContactRecord = z.infer<typeof ContactRecord>;

/** Only a record of someone who was reached closes an item. */
export const closes = ({ reached }: Pick<ContactRecord, "reached">): boolean => reached !== "nobody";

/** A record as short lines: what was asked and what was said. */
export const contactLines = (contact: ContactRecord): readonly { asked: string; said: string }[] => [
  { asked: "Reached", said: `${REACHED[contact.reached]}, ${CONTACT_HOW[contact.how].toLowerCase()}` },
  ...(Object.keys(ASKED_ABOUT) as (keyof typeof ASKED_ABOUT)[]).map((key) => ({
    asked: ASKED_ABOUT[key],
    said: SAYS[contact[key]],
  })),
  ...(contact.protective ? [{ asked: "What helps them", said: contact.protective }] : []),
  { asked: "Agreed", said: contact.agreed },
  { asked: "Next", said: CONTACT_NEXT[contact.next] },
];
