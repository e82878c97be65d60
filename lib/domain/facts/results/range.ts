import type { Fact } from "#lib/domain/facts/facts.ts";
import { labOf } from "#lib/domain/facts/labs.ts";
import type { KnownSex } from "./limits.ts";
import { type Bound, readAmount } from "./read-amount.ts";
import { inUsUnit } from "./units.ts";

type Lab = Extract<Fact, { kind: "lab" }>;
/** Whose result it is, as far as typical limits ask. */
export type Who = { sex?: KnownSex; menopausal?: string };

/** What is known of a patient for typical limits: a recorded profile before the sex in the register. */
export function whoFrom(facts: readonly Fact[], registered: string): Who {
  const profile = Object.assign({}, ...facts.filter(({ kind }) => kind === "profile")) as Partial<
    Extract<Fact, { kind: "profile" }>
  >;
  const sex = profile.sex ?? registered;
  return {
    ...(sex === "female" || sex === "male" ? { sex } : {}),
    ...(profile.menopausalStatus ? { menopausal: profile.menopausalStatus } : {}),
  };
}

type Typical = { low?: number; high?: number; of: string };
/** The widest of several limits; a side that is open in one of them is open. */
function widest(ranges: readonly (readonly [number | null, number | null])[], of: string): Typical | null {
  if (ranges.length === 0) return null;
  const [lows, highs] = [ranges.map(([low]) => low), ranges.map(([, high]) => high)];
  const closed = (sides: readonly (number | null)[]) => sides.flatMap((side) => side ?? []);
  return {
    ...(lows.includes(null) ? {} : { low: Math.min(...closed(lows)) }),
    ...(highs.includes(null) ? {} : { high: Math.max(...closed(highs)) }),
    of,
  };
}

/** Typical limits of a test in the rules' unit: of the sex where it is known, else the widest of all. */
function typicalOf(key: string, { sex, menopausal }: Who): Typical | null {
  const all = Object.entries(labOf(key)?.range ?? {});
  const ranges = (wanted: (group: string) => boolean) =>
    all.filter(([group]) => wanted(group)).map(([, range]) => range);
  if (all.some(([group]) => group === "both"))
    return widest(
      ranges(() => true),
      "typical adult limits",
    );
  if (!sex)
    return widest(
      ranges(() => true),
      "the widest typical limits (sex not known)",
    );
  const after = menopausal === "post" && all.some(([group]) => group === "female_postmenopausal");
  const fits = (group: string) =>
    group.startsWith(sex) &&
    (sex === "male" ||
      !menopausal ||
      (after ? group.endsWith("postmenopausal") : menopausal !== "pre" || !group.endsWith("postmenopausal")));
  return widest(ranges(fits), `typical limits for ${sex === "female" ? "women" : "men"}`);
}

/** Decimals of a test's limits, where the table's numbers do not show them ("5.0"). */
const DECIMALS: Readonly<Record<string, number>> = { t4_total: 1, wbc: 1, psa: 1 };
function decimalsOf(key: string): number {
  const limits = Object.values(labOf(key)?.range ?? {}).flat();
  const shown = limits.map((limit) => String(limit ?? "").split(".")[1]?.length ?? 0);
  return Math.max(DECIMALS[key] ?? 0, ...shown);
}
const rounded = (value: number, decimals: number): number => {
  const size = 10 ** decimals;
  return Math.round(value * size + 1e-7) / size;
};

type Compared = { value: number; bound?: Bound; low?: number; high?: number };
function sideOf({ value, bound, low, high }: Compared): "high" | "low" | null {
  const steady = Number(value.toPrecision(9));
  if (bound !== "<" && high !== undefined && (steady > high || (bound === ">" && steady >= high)))
    return "high";
  return bound !== ">" && low !== undefined && (steady < low || (bound === "<" && steady <= low))
    ? "low"
    : null;
}

/** The number of a stored result in its unit; undefined for words. */
function amountOf({ key, value, text, unit }: Lab): { value: number; bound?: Bound } | undefined {
  if (value !== undefined) return { value };
  const read = text ? readAmount(key, text, unit) : undefined;
  return read && "amount" in read ? read.amount : undefined;
}

/** Where a result stands and by whose limits: the laboratory's flag, its own limits, or typical ones; null inside of them. */
function judged(lab: Lab, who: Who): { side: "high" | "low"; of: string } | null {
  if (lab.flag === "high" || lab.flag === "low") return { side: lab.flag, of: "the laboratory's limits" };
  const amount = amountOf(lab);
  if (!amount) return null;
  if (lab.low !== undefined || lab.high !== undefined) {
    const side = sideOf({ ...amount, low: lab.low, high: lab.high });
    return side && { side, of: "the laboratory's limits" };
  }
  const typical = typicalOf(lab.key, who);
  if (!typical) return null;
  // As many decimals as the limit has: 5.5 mmol/L of glucose is 99 mg/dL.
  const value = rounded(inUsUnit(lab.key, amount.value, lab.unit), decimalsOf(lab.key));
  const side = sideOf({ ...amount, value, ...typical });
  return side && { side, of: typical.of };
}

/** Above or below: by the laboratory's flag or own limits, else by the typical ones of the patient's sex; null inside them. */
export const outOfRange = (lab: Lab, who: Who): "high" | "low" | null => judged(lab, who)?.side ?? null;

/** "above the laboratory's limits": where a result stands, in words; null inside of them. */
export function rangeText(lab: Lab, who: Who): string | null {
  const out = judged(lab, who);
  return out && `${out.side === "high" ? "above" : "below"} ${out.of}`;
}
