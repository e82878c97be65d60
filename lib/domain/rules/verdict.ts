/** A product that made a test true, and by which term. */
export type Hit = { product: string; term: string };

/**
 * What a condition comes to. `sure` is false where a missing value could still change the answer;
 * `missing` names those values. `hits` is there where the answer rests on products alone.
 */
export type Verdict = {
  value: boolean;
  sure: boolean;
  because: readonly string[];
  missing: readonly string[];
  hits?: readonly Hit[];
  /** What is missing is a whole list: until it is there, what else the rule asks for does not matter. */
  comesFirst?: boolean;
};

export const yes = (...because: string[]): Verdict => ({ value: true, sure: true, because, missing: [] });
export const no: Verdict = { value: false, sure: true, because: [], missing: [] };
/** A value that the test needs is not there: false, and asked for. */
export const asks = (...missing: string[]): Verdict => ({ value: false, sure: false, because: [], missing });

/**
 * Can each side have a product and a term of its own? One product may stand on two sides only by two
 * different classes (clinical pack, condition_language.takes_any).
 */
export function sidesDiffer(sides: readonly (readonly Hit[])[], used: readonly Hit[] = []): boolean {
  const [side, ...rest] = sides;
  if (!side) return true;
  return side.some(
    (hit) =>
      used.every(({ product, term }) => product !== hit.product || term !== hit.term) &&
      sidesDiffer(rest, [...used, hit]),
  );
}

/** True when every part is; surely false when one part surely is. */
export function allOf(parts: readonly Verdict[]): Verdict {
  if (parts.some(({ value, sure }) => !value && sure)) return no;
  const sides = parts.flatMap(({ value, hits }) => (value && hits ? [hits] : []));
  if (sides.length > 1 && !sidesDiffer(sides)) return no;
  const first = parts.filter(({ value, comesFirst }) => !value && comesFirst);
  return {
    value: parts.every(({ value }) => value),
    sure: parts.every(({ sure }) => sure),
    because: parts.flatMap(({ because }) => because),
    missing: (first.length > 0 ? first : parts).flatMap(({ missing }) => missing),
    comesFirst: first.length > 0,
  };
}

/** True when one part is; surely true when one part surely is. */
export function anyOf(parts: readonly Verdict[]): Verdict {
  const holding = parts.filter(({ value }) => value);
  const onProducts = holding.length > 0 && holding.every(({ hits }) => hits !== undefined);
  const sure = holding.some((part) => part.sure) || parts.every((part) => part.sure);
  return {
    value: holding.length > 0,
    sure,
    because: holding.flatMap(({ because }) => because),
    // Of a sure answer only what the parts that hold ask for themselves: the day of a last dose.
    missing: (sure ? holding : parts).flatMap(({ missing }) => missing),
    hits: onProducts ? holding.flatMap(({ hits = [] }) => hits) : undefined,
    comesFirst: !sure && parts.every((part) => part.sure || part.comesFirst),
  };
}

/** The opposite; a missing value counts as false before it is turned round, and is still asked for. */
export const notOf = (part: Verdict, words: string): Verdict => ({
  value: !part.value,
  sure: part.sure,
  because: part.value ? [] : [words],
  missing: part.missing,
});
