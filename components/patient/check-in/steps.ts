import { DAILY_SCALES, OFFERED_SCALES, type ScaleKey } from "#lib/domain/reports/check-in.ts";

/** A page of the check-in, by its key in the address, which says nothing of how anyone is. */
export type FormStep = {
  key: string;
  /** Where an answer or a skip leads, and where Back does; null is Today. */
  next: string;
  back: string | null;
  scale?: ScaleKey;
  /** The first of three, where the questions follow one another. */
  place?: { at: number; of: number };
};

const daily = DAILY_SCALES.map((scale, i, { length }): FormStep => {
  const [before, after] = [i > 0 ? `${i}` : null, i + 1 < length ? `${i + 2}` : "done"];
  return { key: `${i + 1}`, next: after, back: before, scale, place: { at: i + 1, of: length } };
});
const offered = OFFERED_SCALES.map((scale): FormStep => ({ key: scale, next: "done", back: "done", scale }));

const DONE: FormStep = { key: "done", next: "done", back: null };
const STEPS: readonly FormStep[] = [
  ...daily,
  ...offered,
  { key: "tired", next: "done", back: "1" },
  { key: "effects", next: "done", back: "done" },
  { key: "note", next: "done", back: "done" },
  DONE,
];

/** The page that an address asks for; undefined where there is none of that name. */
export const stepOf = (key: unknown): FormStep | undefined => STEPS.find((step) => step.key === key);
/** The page that a check-in opens with. */
export const openingStep = (started: boolean): FormStep => (started ? DONE : (daily[0] ?? DONE));
/** The page on which a scale is asked. */
export const stepWith = (scale: ScaleKey): string =>
  STEPS.find((step) => step.scale === scale)?.key ?? "done";
