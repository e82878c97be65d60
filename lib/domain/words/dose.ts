import { z } from "zod";

/** Units a dose may carry. `mL` stands beside mg for liquids, never instead of it. */
export const DOSE_UNITS = ["mg", "micrograms", "g", "IU", "mL"] as const;
export type DoseUnit = (typeof DOSE_UNITS)[number];
export const Dose = z.object({ amount: z.number().positive().max(100_000), unit: z.enum(DOSE_UNITS) });
/** An amount with its unit: `{ amount: 1.5, unit: "mg" }`. */
export type Dose = z.infer<typeof Dose>;

/** Stands between number and unit so that a dose never breaks across lines. */
export const NBSP = "\u00a0";

/** 0.5, 2, 1,000: a leading zero, no trailing zero, at most four decimals (NHS CUI MEDi-012, -015, -016). */
export const doseNumber = (amount: number): string =>
  amount.toLocaleString("en-US", { maximumFractionDigits: 4, useGrouping: true });

/** "1.5 mg" with a non-breaking space. The only way a dose becomes text. */
export const doseText = ({ amount, unit }: Dose): string => `${doseNumber(amount)}${NBSP}${unit}`;

export const mg = (amount: number): Dose => ({ amount, unit: "mg" });
