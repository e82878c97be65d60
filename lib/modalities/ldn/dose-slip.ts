import { doseText, mg } from "#lib/domain/words/dose.ts";

/** Lowest dose of the pack's protocols (very-sensitive-0.1), mg a day. Source: expert. */
export const LOW_MG = 0.1;
/** Highest dose studied in fibromyalgia, mg a day. Source: bruun2024 (FINAL). */
export const TOP_MG = 6;
/** Usual target, mg a day. Source: toljan2018; customary maximum 4.5 mg. */
export const USUAL_TOP_MG = 4.5;
/** Doses that a slipped decimal point could have meant: halves of a mg up to the usual top dose. */
const USUAL_MG = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5];

const clean = (amount: number): number => Math.round(amount * 1000) / 1000;

/** The dose that was probably meant where the decimal point slipped ("45" for 4.5); null where nothing fits. */
export function doseMeant(amount: number): number | null {
  if (!Number.isFinite(amount) || amount <= TOP_MG) return null;
  const tens = [10, 100, 1000].map((by) => clean(amount / by));
  return tens.find((meant) => USUAL_MG.includes(meant)) ?? null;
}

/** What is wrong with an amount of mg, as a sentence that says what to do; null when nothing is. */
export function amountProblem(amount: number): string | null {
  if (!Number.isFinite(amount)) return "Type the dose as a number, like 1.5.";
  if (amount < LOW_MG)
    return `Use at least ${doseText(mg(LOW_MG))}. Stop the medicine instead of planning 0.`;
  if (amount > TOP_MG) return tooHigh(amount);
  // A syringe and a compounder both work in 0.05 mg (0.05 mL of 1 mg/mL).
  if (Math.abs(Math.round(amount * 20) - amount * 20) > 1e-6) return `Use steps of ${doseText(mg(0.05))}.`;
  return null;
}

function tooHigh(amount: number): string {
  const meant = doseMeant(amount);
  const typed = doseText(mg(amount));
  if (meant === null) return `${typed} is above the highest dose studied, ${doseText(mg(TOP_MG))}. Use less.`;
  const by = amount / USUAL_TOP_MG;
  const size = by === 10 ? "is ten times the usual top dose" : "is far above the usual top dose";
  return `${typed} ${size}. Did you mean ${doseText(mg(meant))}?`;
}
