import { expect, it } from "vitest";
import { contradictionOf } from "./contradictions.ts";
import type { Fact } from "./facts.ts";

const allergy = (text: string) => ({ kind: "allergy", text }) as Fact;
const medicine = (text: string) => ({ kind: "medication", text, status: "active" }) as Fact;

it.each([
  ...["None", "none.", "Nil", "N/A", "NKDA", "NKA", "No known allergies", "No known drug allergies", "-"],
  ...["No drug allergies", "No known medication allergies", "Denies", "Denies any allergies", "None known"],
  ...["None reported", "Keine", "Ninguna", "Aucune", "Nessuna", "No known food or drug allergies"],
])("%s beside an allergy is a contradiction, whichever comes first", (text) => {
  expect(contradictionOf(allergy(text), [allergy("Latex")])).toContain('"Latex"');
  expect(contradictionOf(allergy("Latex"), [allergy(text)])).toContain(`"${text}"`);
  expect(contradictionOf(allergy(text), [medicine("Duloxetine 30 mg")])).toBeUndefined();
});

it.each(["Not on any meds", "Not taking anything", "No meds", "No current medications", "none currently"])(
  "%s beside a medicine is a contradiction",
  (text) => expect(contradictionOf(medicine(text), [medicine("Duloxetine 30 mg")])).toBeDefined(),
);

it.each([
  "No latex allergy",
  "No other allergies",
  "No penicillin",
  "Latex, none severe",
  "Nilotinib",
  "Nonacog",
])("%s is none", (text) => expect(contradictionOf(allergy(text), [allergy("Sulfa")])).toBeUndefined());
