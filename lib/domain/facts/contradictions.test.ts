import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contradictionOf } from "./contradictions.ts";
import type { Fact } from "./facts.ts";

const allergy = (text: string) => ({ kind: "allergy", text }) as Fact;
const medicine = (text: string) => ({ kind: "medication", text, status: "active" }) as Fact;

it.each([
  ...["None", "none.", "Nil", "N/A", "NKDA", "NKA", "No known allergies", "No known drug allergies", "-"],
  ...["No drug allergies", "No known medication allergies", "Denies", "Denies any allergies", "None known"],
  ...["None reported", "Keine", "Ninguna", "Aucune", "Nessuna", "No known food or drug allergies"],
])("%s beside an allergy is a contradiction, whichever comes first", (text) => {
  expect(contradictionOf(allergy(text), [allergy("Penicillin")])).toContain('"Penicillin"');
  expect(contradictionOf(allergy("Penicillin"), [allergy(text)])).toContain(`"${text}"`);
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

const NO_DRUGS = ["NKDA", "nkda.", "NKMA", "No known drug allergies", "No drug allergies"];
const OTHERS = [
  "Latex",
  "latex (contact rash)",
  "Peanuts: hives",
  "Bee stings",
  "Pollen and dust mites",
  "Nickel",
];
it.each(NO_DRUGS.flatMap((none) => OTHERS.map((held) => [none, held] as const)))(
  "%s beside %s are both true",
  (none, held) => {
    expect(contradictionOf(allergy(none), [allergy(held)])).toBeUndefined();
    expect(contradictionOf(allergy(held), [allergy(none)])).toBeUndefined();
    // Of all allergies it is a contradiction, and of no medicine list is it an answer.
    expect(contradictionOf(allergy("NKA"), [allergy(held)])).toBeDefined();
    expect(contradictionOf(allergy(held), [allergy("No known allergies")])).toBeDefined();
  },
);

it.each([
  ...[
    "Penicillin",
    "Latex, penicillin",
    "Sulfa",
    "Contrast dye",
    "Iodine",
    "Latex and codeine",
    "Local anesthetic",
  ],
  ...["Egg (flu vaccine)", "Tramadol: itching"],
])("NKDA beside %s is a contradiction: it is, or may be, a medicine", (held) => {
  expect(contradictionOf(allergy("NKDA"), [allergy(held)])).toBeDefined();
  expect(contradictionOf(allergy(held), [allergy("No known drug allergies")])).toBeDefined();
});

describe("upper and lower blood pressure", () => {
  const pressure = (key: "systolic" | "diastolic", value: number, unit = "mmHg", on = "2026-05-01") =>
    ({ kind: "measurement", key, value, unit, on }) as Fact;
  const [upper, lower] = [
    (value: number, unit?: string) => pressure("systolic", value, unit),
    (value: number, unit?: string) => pressure("diastolic", value, unit),
  ];
  it("are refused where the upper is not above the lower, whichever comes first, in any unit", () => {
    expect(contradictionOf(lower(120), [upper(80)])).toContain(
      "80 mmHg, is not above the lower one, 120 mmHg",
    );
    expect(contradictionOf(upper(80), [lower(120)])).toContain(
      "80 mmHg, is not above the lower one, 120 mmHg",
    );
    expect(contradictionOf(upper(80), [lower(80)])).toBeDefined();
    expect(contradictionOf(lower(100), [upper(12, "kPa")])).toBeDefined();
    expect(contradictionOf(lower(80), [upper(16, "kPa")])).toBeUndefined();
  });
  it("of another reading of the day, or of another day, say nothing of each other", () => {
    const morning = [upper(150), lower(100)];
    expect(contradictionOf(upper(95), morning)).toBeUndefined();
    expect(contradictionOf(lower(60), [...morning, upper(95)])).toBeUndefined();
    expect(contradictionOf(lower(160), [...morning, upper(95)])).toBeDefined();
    // The lower one of the first reading put right: its old entry is off the chart.
    expect(contradictionOf(lower(96), [upper(150), upper(95), lower(60)])).toBeUndefined();
    expect(contradictionOf(lower(120), [pressure("systolic", 80, "mmHg", "2026-05-02")])).toBeUndefined();
  });
  it("of people are never refused, in whichever order they are written", () => {
    const reading = fc.tuple(
      fc.integer({ min: 70, max: 240 }),
      fc.integer({ min: 5, max: 60 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 6 }), (day) => {
        const rows = day.flatMap(([top, gap, first]) => {
          const pair = [upper(top), lower(top - gap)];
          return first ? pair : pair.toReversed();
        });
        rows.forEach((one, at) => {
          expect(contradictionOf(one, rows.slice(0, at))).toBeUndefined();
        });
      }),
    );
  });
});
