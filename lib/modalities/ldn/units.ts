import type { Dose } from "#lib/domain/words/dose.ts";
import { mg as mgDose } from "#lib/domain/words/dose.ts";
import { count, listed, type Said, say } from "#lib/domain/words/say.ts";
import type { Form, Timing } from "./form.ts";

/** Whole units of one strength. */
export type Units = { mg: number; count: number };
/** More than four at once is a burden and invites miscounting (design value of the clinical pack's forms). */
const MAX_UNITS = 4;

const hundredths = (mg: number): number => Math.round(mg * 100);

/** Fewest whole units that make a dose, larger strengths first; null when they cannot. Never more than four. */
export function unitsFor(mg: number, strengths: readonly number[]): readonly Units[] | null {
  const sizes = [...new Set(strengths.map(hundredths))].filter((size) => size > 0).sort((a, b) => b - a);
  const pick = fewest(hundredths(mg), sizes, MAX_UNITS);
  return pick && tally(pick);
}

function fewest(left: number, sizes: readonly number[], most: number): readonly number[] | null {
  if (left === 0) return [];
  if (most <= 0) return null;
  let best: readonly number[] | null = null;
  sizes.forEach((size, i) => {
    if (size > left) return;
    const rest = fewest(left - size, sizes.slice(i), (best ? best.length - 1 : most) - 1);
    if (rest) best = [size, ...rest];
  });
  return best;
}

const tally = (sizes: readonly number[]): readonly Units[] =>
  [...new Set(sizes)].map((size) => ({
    mg: size / 100,
    count: sizes.filter((other) => other === size).length,
  }));

/** One taking of a day's dose: when, and how much of it. */
export type Intake = { moment: "morning" | "bedtime"; mg: number };

/** How a day's dose is taken: at once, or as two halves. */
export const intakes = (mg: number, timing: Timing): readonly Intake[] =>
  timing === "divided"
    ? [
        { moment: "morning", mg: half(mg) },
        { moment: "bedtime", mg: half(mg) },
      ]
    : [{ moment: timing, mg }];

const half = (mg: number): number => Math.round((mg / 2) * 1000) / 1000;

/** Whether the pharmacy's form gives this dose in whole units, or in a volume a syringe shows (0.05 mL). */
export const canMake = (mg: number, timing: Timing, form: Form): boolean =>
  intakes(mg, timing).every((one) =>
    form.kind === "liquid"
      ? Math.abs(Math.round(one.mg * 20) - one.mg * 20) < 1e-6
      : unitsFor(one.mg, form.strengths) !== null,
  );

const unitsSaid = (kind: "capsule" | "tablet", { count: n, mg }: Units): Said =>
  kind === "capsule"
    ? say`${count(n, "capsule", "capsules")} of ${mgDose(mg)}`
    : say`${count(n, "tablet", "tablets")} of ${mgDose(mg)}`;

/** "1 capsule of 1.5 mg and 2 capsules of 0.5 mg", or "1.5 mL (1.5 mg)" for a liquid: always mg beside mL. */
export function amountSaid(mg: number, form: Form): Said {
  const dose: Dose = mgDose(mg);
  if (form.kind === "liquid") return say`${{ amount: mg / form.mgPerMl, unit: "mL" }} (${dose})`;
  const units = unitsFor(mg, form.strengths);
  if (!units) return say`${dose}`;
  const { kind } = form;
  return say`${listed(units.map((unit) => unitsSaid(kind, unit)))}`;
}

/** The form with what is missing added, so that every dose can be made: a new strength is ordered as it is taken. */
export function formThatMakes(form: Form, doses: readonly { mg: number; timing: Timing }[]): Form {
  if (form.kind === "liquid") return form;
  const missing = doses
    .filter(({ mg, timing }) => !canMake(mg, timing, form))
    .flatMap(({ mg, timing }) => intakes(mg, timing).map((one) => one.mg));
  return { ...form, strengths: [...new Set([...form.strengths, ...missing])].sort((a, b) => a - b) };
}
