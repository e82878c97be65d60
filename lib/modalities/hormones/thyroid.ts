import type { TherapyFacts } from "./therapy-facts.ts";

const TAKE_ALONE = [
  "Take it with water, on an empty stomach.",
  "Wait 30 to 60 minutes before you eat.",
  "Keep it 4 hours away from calcium, iron and magnesium.",
];
/** Thyroid hormones. */
export const THYROID = {
  levothyroxine: {
    name: "levothyroxine",
    substance: "levothyroxine",
    classes: ["thyroid_hormone", "t4"],
    rxnorm: "10582",
    // Usual 25 to 150; 12.5 to start low at 65 or older or with heart disease; the label finds more than 300 rarely of use.
    forms: {
      tablet: {
        label: "Tablet",
        verb: "Take",
        unit: "micrograms",
        limits: { daily: [12.5, 300] },
        usual: [25, 150],
        mostPerDay: 300,
        step: 12.5,
      },
    },
    indication: "Overt hypothyroidism; selected subclinical (TSH 10 or more, or pregnancy)",
    notFor: ["fatigue or weight with normal TSH"],
    how: TAKE_ALONE,
    // TSH and free T4 six to eight weeks after the start and after each change: label, ATA 2014.
    monitor: [
      { weeks: 6, from: "change", early: 0, late: 14, labs: ["tsh", "ft4"], checks: [] },
      { weeks: 39, from: "change", early: 91, late: 91, labs: ["tsh"], checks: [] },
    ],
    later: "TSH every 6 to 12 months once it is stable.",
    target: "TSH in range (0.4 to 4.0; higher is accepted above age 70).",
    evidence: "Treats an underactive thyroid. With a normal TSH it does not help tiredness or pain.",
    sources: ["label_levothyroxine", "ata2014"],
  },
  liothyronine: {
    name: "liothyronine",
    substance: "liothyronine",
    classes: ["thyroid_hormone", "t3"],
    rxnorm: "10814",
    // Usual 5 to 10 a day in two doses; 25 a day is the label's usual starting dose, and the ceiling here.
    forms: {
      tablet: {
        label: "Tablet",
        verb: "Take",
        unit: "micrograms",
        limits: { daily: [2.5, 12.5] },
        usual: [2.5, 5],
        mostPerDay: 25,
        step: 2.5,
      },
    },
    indication: "Rare trial beside levothyroxine when symptoms persist with a normal TSH; specialist",
    notFor: ["fibromyalgia or ME/CFS with normal thyroid", "pregnancy", "heart disease"],
    how: ["Tell us at once about a racing heart or chest pain."],
    monitor: [{ weeks: 6, from: "change", early: 0, late: 14, labs: ["tsh", "ft4", "ft3"], checks: [] }],
    later: "Thyroid levels every 6 to 12 months once they are stable.",
    target: "TSH in range, never suppressed.",
    evidence: "Trials of adding it to levothyroxine are mixed. It is not a treatment of tiredness.",
    sources: ["ata2014", "label_liothyronine"],
  },
} as const satisfies Record<string, TherapyFacts>;
