import type { Visits } from "#components/timeline/strips.ts";
import type { OutcomeMark } from "#components/timeline/trend.ts";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { doseText, mg } from "#lib/domain/words/dose.ts";
import type { Mark } from "#lib/modalities/modality.ts";

/** A made-up plan for looking at components before a room is there; no clinical meaning. */
export const START = parseDate("2026-04-09");
export const TODAY = parseDate("2026-05-15");
const at = (days: number): CalendarDate => START.add({ days });

const STEPS: readonly [number, number, number, Mark["as"]?][] = [
  [0, 13, 0.5],
  [14, 27, 1],
  [28, 41, 1.5],
  [42, 55, 1.5, "hold"],
  [56, 69, 3],
  [70, 83, 2, "stepBack"],
  [84, 97, 3],
  [98, 140, 4.5],
];
const treads = STEPS.map(
  ([from, to, amount, as], i): Mark => ({
    key: `step-${i}`,
    lane: "ldn",
    kind: "tread",
    from: at(from),
    to: at(to),
    label: doseText(mg(amount)),
    level: amount,
    item: `step-${i}`,
    as,
  }),
);
const sessions = [2, 9, 16, 23, 30, 40, 51, 65].map(
  (day, i): Mark => ({
    key: `acu-${i}`,
    lane: "acupuncture",
    kind: "session",
    from: at(day),
    label: `${i + 1} of 8`,
    need: `acu-${i}`,
  }),
);
const bar = (lane: "hormones" | "lifestyle", item: string, from: number, to: number | null, label: string) =>
  ({
    key: `${item}-${from}`,
    lane,
    kind: "bar",
    from: at(from),
    to: to === null ? undefined : at(to),
    label,
    item,
  }) satisfies Mark;
const flag = (day: number, label: string): Mark => ({
  key: `lab-${day}-${label}`,
  lane: "labs",
  kind: "flag",
  from: at(day),
  label,
  need: `lab-${day}`,
});

export const MARKS: readonly Mark[] = [
  ...treads,
  ...sessions,
  bar("hormones", "patch", 7, 55, "Estradiol patch 25 micrograms"),
  bar("hormones", "patch", 56, null, "Estradiol patch 50 micrograms"),
  bar("hormones", "dhea", 35, 41, "DHEA 10 mg"),
  flag(1, "Baseline"),
  flag(42, "Liver tests"),
  flag(45, "Thyroid"),
  flag(48, "Estradiol level"),
  flag(108, "Liver tests"),
  bar("lifestyle", "pacing", 0, null, "Pacing: stop before you are worn out"),
  bar("lifestyle", "wake", 14, 83, "Same wake time each day"),
  bar("lifestyle", "walk", 28, 34, "Rest before meals"),
  bar("lifestyle", "light", 40, null, "Dim light after 8 pm"),
  bar("lifestyle", "diet", 50, null, "Protein at breakfast"),
  ...[14, 42, 98].map(
    (day, i): Mark => ({
      key: `rev-${i}`,
      lane: "reviews",
      kind: "diamond",
      from: at(day),
      label: "Review",
      need: `rev-${i}`,
    }),
  ),
];
export const WRONG_MARKS: readonly Mark[] = [
  ...treads.slice(0, 5),
  { ...(treads[7] as Mark), key: "wrong", from: at(70), to: at(111), label: doseText(mg(45)), as: "invalid" },
];

export const VISITS: Visits = {
  "acu-0": { state: "done" },
  "acu-1": { state: "done" },
  "acu-2": { state: "didNotCome" },
  "acu-3": { state: "done" },
  "acu-4": { state: "done" },
  "acu-5": { state: "booked", day: "2026-05-18" },
  "lab-1": { state: "done" },
  "lab-42": { state: "booked" },
  "rev-0": { state: "done" },
  "rev-1": { state: "booked" },
};

const GAP = [19, 23];
export const OUTCOMES: readonly OutcomeMark[] = Array.from({ length: 36 }, (_, i) => ({
  day: at(i),
  pain: i >= (GAP[0] ?? 0) && i <= (GAP[1] ?? 0) ? null : Math.round(7 - i / 20 + Math.sin(i * 1.7)),
  sleep: i % 3 === 0 ? null : Math.round(4 + Math.cos(i / 3)),
}));
export const DOSE_LOG = Array.from({ length: 36 }, (_, i) => ({
  day: at(i),
  taken: i !== 12 && i !== 26,
  lane: "ldn",
})).filter((_, i) => i % 9 !== 8);
