import { z } from "zod";

// How values of scenario files are read: as many hands write them, and nothing is lost without a word.

export const textField = z.string().max(2000);
const stated = z.number().min(-1_000_000).max(1_000_000);
const typed = z
  .string()
  .regex(/^\s*-?\d{1,7}(?:\.\d{1,6})?\s*$/)
  .transform(Number)
  .pipe(stated);
/** A number, or one written as text ("7"). */
export const number = z.union([stated, typed], { error: "Give a number." });
/** A number that is never below 0: an age, days ago, a dose. */
export const amountField = z.union([stated.min(0), typed.pipe(stated.min(0))], {
  error: "Give a number of 0 or more.",
});
/** "yes", "no" and "unknown" are read as people write them; anything but yes and no is not known. */
export const flag = z
  .union(
    [
      z.boolean(),
      z.enum(["yes", "no", "unknown"]).transform((said) => (said === "unknown" ? null : said === "yes")),
    ],
    { error: 'Say true, false, "yes", "no" or "unknown".' },
  )
  .nullish();
/** A list; absent or null says nothing, an empty one that there is none. */
export const few = <Item extends z.ZodType>(item: Item) => z.array(item).max(500).nullish();
/** One, or a list. */
export const items = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item).max(200), item]).nullish();

export type Fields = Record<string, unknown>;
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const given = <Value>(value: Value | null | undefined): Value | undefined => value ?? undefined;
export const listOf = <Value>(value: Value | Value[] | null | undefined): Value[] =>
  value === null || value === undefined ? [] : ([value].flat() as Value[]);
/** The first that is there. */
export const firstOf = <Value>(...values: readonly (Value | null | undefined)[]): Value | undefined =>
  values.find((value) => value !== null && value !== undefined) ?? undefined;

/** "Not read: labs 2, mean": fields that say something and that nobody reads. Never left out in silence. */
export function unreadIn(place: string, value: unknown, ...shapes: readonly object[]): string[] {
  if (!isFields(value)) return [];
  const known = new Set(shapes.flatMap((shape) => Object.keys(shape)));
  return Object.entries(value)
    .filter(([field, held]) => !known.has(field) && held !== null && held !== undefined)
    .map(([field]) => `Not read: ${place ? `${place}, ` : ""}${field}`);
}
/** Fields that hold nothing which a rule asks for. */
export const beside = (fields: string): Record<string, true> =>
  Object.fromEntries(fields.split(/\s+/).map((field) => [field, true]));
