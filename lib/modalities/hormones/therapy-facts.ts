import type { DoseUnit } from "#lib/domain/words/dose.ts";

/** How often a product is taken or changed. */
export const RHYTHM_KINDS = ["daily", "weekdays", "twoWeekly", "cyclic"] as const;
export type RhythmKind = (typeof RHYTHM_KINDS)[number];

/** What one form of a therapy allows. `limits` are for one intake; amounts outside are refused while typing. */
export type ProductForm = {
  label: string;
  /** "Take" a tablet, "Wear" a patch. */
  verb: "Take" | "Wear" | "Apply" | "Inject";
  unit: DoseUnit;
  limits: Partial<Record<RhythmKind, readonly [least: number, most: number]>>;
  /** Usual range for one intake, shown beside the field. */
  usual: readonly [number, number];
  /** Greatest average amount a day over all items of this form. */
  mostPerDay: number;
  step: number;
  /** What holds for this form only; patient sentences as in `how` of the therapy. */
  how?: readonly string[];
};

/** A check that the therapy asks for, counted in weeks from its start or from each dose change. */
export type Monitor = {
  weeks: number;
  from: "start" | "change";
  /** Days before and after the target that still serve. The windows are a booking convention, not from a trial. */
  early: number;
  late: number;
  labs: readonly string[];
  checks: readonly string[];
  /** Still wanted when the course ended before it: a vitamin D level after eight weeks of treatment. */
  evenIfEnded?: true;
};

/** Everything the room knows about one therapy; sources are ids of docs/clinical-sources.md. */
export type TherapyFacts = {
  name: string;
  /** Key of the substance and its classes in the clinical vocabulary. */
  substance: string;
  classes: readonly string[];
  /** RxNorm concept, where it was read from RxNorm itself. */
  rxnorm?: string;
  forms: Readonly<Record<string, ProductForm>>;
  indication: string;
  notFor: readonly string[];
  /** Patient sentences of at most 15 words. */
  how: readonly string[];
  /** Where a time of day means something closer for this product: "1 to 2 hours before bed" for bedtime. */
  at?: Readonly<Partial<Record<"waking" | "midday" | "evening" | "bedtime", string>>>;
  monitor: readonly Monitor[];
  /** What comes after the scheduled checks. */
  later: string;
  target: string;
  evidence: string;
  sources: readonly string[];
};

/** The check a year on. */
export const yearly = (labs: readonly string[], checks: readonly string[]): Monitor => ({
  weeks: 52,
  from: "start",
  early: 28,
  late: 28,
  labs,
  checks,
});
