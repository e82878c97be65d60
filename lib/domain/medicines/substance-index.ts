import { askedNames, cabinet, furtherNames, moreOpioids } from "./index.ts";
import { EVERYDAY_WORDS } from "./line/everyday-words.ts";
import { wordsOf } from "./line/words.ts";
import { AMBIGUOUS, LOOKALIKES, OPIOID_GROUPS, OPIOIDS } from "./opioid-table.ts";
import { lettersIn } from "./spelling.ts";
import type { OpioidRow, Substance, SubstanceRow } from "./substance.ts";
import { SUBSTANCES } from "./substance-table.ts";

const listOf = (text: string): string[] => text.split(",").flatMap((name) => name.trim() || []);

/** Other substances inside a product, from the generic names in the table; for `takes` rules only. */
const CONTAINS: Readonly<Record<string, readonly string[]>> = {
  codeine_acetaminophen: ["acetaminophen"],
  hydrocodone_acetaminophen: ["acetaminophen"],
  benzhydrocodone_acetaminophen: ["acetaminophen"],
  oxycodone_acetaminophen: ["acetaminophen"],
  hydrocodone_ibuprofen: ["ibuprofen"],
  oxycodone_ibuprofen: ["ibuprofen"],
  oxycodone_aspirin: ["aspirin"],
  tramadol_acetaminophen: ["tramadol", "acetaminophen"],
  tramadol_celecoxib: ["tramadol", "celecoxib"],
  tramadol_er: ["tramadol"],
  samidorphan: ["olanzapine"],
  codeine_butalbital: ["butalbital_apap_caffeine", "acetaminophen"],
};

/** Names that the tables do not hold but lists do; see docs/clinical-sources.md#names-added. */
const ADDED_NAMES: Readonly<Record<string, string>> = {
  codeine_acetaminophen:
    "tylenol number 3, tylenol number 4, tylenol t3, tylenol t4, acetaminophen #3, apap #3",
  combined_contraceptive:
    "ethinyl estradiol, drospirenone/ethinyl estradiol, norgestimate/ethinyl estradiol, desogestrel/ethinyl estradiol",
  buprenorphine_depot: "buprenorphine er, buprenorphine xr",
  fentanyl: "fentynl",
};
/** Suffixes that say slow release, for every opioid that has a slow-release twin "<key>_er". */
const SLOW = ["er", "xr", "sr", "cr", "mr", "la", "xl", "retard", "lp"];

const OPIOID_ROWS = [...OPIOIDS, ...moreOpioids];

function fromOpioid(row: OpioidRow): Substance {
  const base = row.key.endsWith("_er") ? row.key.slice(0, -3) : null;
  const plain = OPIOID_ROWS.find(({ key }) => key === base);
  // "tramadol er", and as it is often misspelled.
  const spelled = base ? [base, ...listOf(plain?.aliases ?? "").filter((name) => /^[a-z]+$/.test(name))] : [];
  const slow = spelled.flatMap((name) => SLOW.map((suffix) => `${name} ${suffix}`));
  // Naltrexone beside morphine on a list is what this clinic prescribes, not one capsule of both.
  const parts = /_(er|cough|depot|naltrexone)$/.test(row.key) ? [] : [row.key.replaceAll("_", " ")];
  const names = [row.brands, row.formerBrands, row.aliases, ADDED_NAMES[row.key] ?? ""].flatMap(listOf);
  return {
    key: row.key,
    kind: "opioid",
    name: row.generic,
    classes: row.classes.split(" "),
    names: [...names, ...slow, ...parts, ...furtherNames(row.key)],
    asked: askedNames(row.key),
    contains: row.contains ?? CONTAINS[row.key] ?? [],
    rxcui: row.rxcui,
    freeDays: row.freeDays,
  };
}

const fromSubstance = (row: SubstanceRow): Substance => ({
  key: row.key,
  kind: row.kind,
  name: row.key.replaceAll("_", " "),
  classes: row.classes.split(" "),
  names: [...listOf(row.names), ...listOf(ADDED_NAMES[row.key] ?? ""), ...furtherNames(row.key)],
  asked: [...listOf(row.asked ?? ""), ...askedNames(row.key)],
  contains: [],
  rxcui: row.rxcui?.startsWith("?") ? undefined : row.rxcui,
});

/** Every known substance by key. */
export const substances: ReadonlyMap<string, Substance> = new Map(
  [...OPIOID_ROWS.map(fromOpioid), ...[...SUBSTANCES, ...cabinet].map(fromSubstance)].map((one) => [
    one.key,
    one,
  ]),
);

/** Names as a tree of words; `key` where a name ends, `asked` where that name has to be asked about. */
export type NameTree = { key?: string; asked?: true; next: Map<string, NameTree> };
/** The tree of every name. */
export const nameTree: NameTree = { next: new Map() };
/**
 * Words of names by first letter, for spelling correction; `whole`: the word alone is a name; `days`: the longest time
 * without it before naltrexone of an opioid with that name, else -1.
 */
export type NameWord = { word: string; whole: boolean; opioid: boolean; days: number };
const byWord = new Map<string, NameWord>();
const stopped = new Set(OPIOID_GROUPS.opioid_must_be_stopped_before_ldn);
/** The longest time without an opioid before naltrexone; 1000 where only a specialist can say, -1 for anything else. */
export const daysWithout = ({ classes, freeDays }: Substance): number =>
  classes.some((name) => stopped.has(name)) ? (freeDays?.suggested ?? 1000) : -1;

function plant(name: string, substance: Substance, asked?: true): void {
  const { key, kind } = substance;
  const words = wordsOf(name).map((word) => word.text);
  let node = nameTree;
  for (const word of words) {
    const next = node.next.get(word) ?? { next: new Map() };
    node.next.set(word, next);
    node = next;
    const known = byWord.get(word);
    const whole = words.length === 1 || (known?.whole ?? false);
    const opioid = (words.length === 1 && kind === "opioid") || (known?.opioid ?? false);
    const days = words.length === 1 ? daysWithout(substance) : -1;
    byWord.set(word, { word, whole, opioid, days: Math.max(days, known?.days ?? -1) });
  }
  if (node.key) return;
  node.key = key;
  if (asked) node.asked = true;
}
for (const substance of substances.values()) for (const name of substance.names) plant(name, substance);
for (const substance of substances.values()) for (const name of substance.asked) plant(name, substance, true);

/** Words that are part of some name; these are never corrected into another. */
export const nameWords: ReadonlyMap<string, NameWord> = byWord;
/** Words of names by their first letter and their length ("t8"), each with the letters that it holds. */
export const wordsByShape: ReadonlyMap<string, readonly (NameWord & { letters: number })[]> = Map.groupBy(
  [...byWord.values()]
    .filter(({ word }) => /^[a-z]{5,}$/.test(word))
    .map((name) => ({ ...name, letters: lettersIn(name.word) })),
  ({ word }) => `${word.slice(0, 1)}${word.length}`,
);
/** Words that are never a name misspelled or cut short: names of other medicines, and everyday words. */
export const lookalikes: ReadonlySet<string> = new Set([
  ...LOOKALIKES.map(({ name }) => name),
  ...EVERYDAY_WORDS,
]);
/** Ambiguous terms by their words. */
export const ambiguous = AMBIGUOUS.flatMap(({ terms, ...rest }) =>
  listOf(terms).map((term) => ({ words: term.split(" "), ...rest })),
);
