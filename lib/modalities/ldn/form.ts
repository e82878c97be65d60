import { z } from "zod";
import { TOP_MG } from "./dose-slip.ts";

/** When it is taken. `divided`: half in the morning, half at bedtime (Polo 2019). */
export const Timing = z.enum(["bedtime", "morning", "divided"]);
export type Timing = z.infer<typeof Timing>;

const Strengths = z
  .array(z.number().min(0.1).max(TOP_MG))
  .min(1, "Choose at least one strength.")
  .max(8, "Choose at most 8 strengths.");

/** What the pharmacy compounds. A liquid is 1 mg per mL, so that mL and mg are the same number. */
export const Form = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("capsule"), strengths: Strengths }),
  z.object({ kind: z.literal("tablet"), strengths: Strengths }),
  z.object({ kind: z.literal("liquid"), mgPerMl: z.literal(1) }),
]);
export type Form = z.infer<typeof Form>;
