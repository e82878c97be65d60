import type { Facts, LabResult, PregnancyStatus, Surgery, TakenLine } from "#lib/domain/facts/facts.ts";
import { isNumeric } from "#lib/domain/facts/labs.ts";
import { isStopped, isTheirs, whatToAsk } from "#lib/domain/medicines/asked.ts";
import {
  answersTo,
  type Match,
  opioidClasses,
  type Recognised,
  recognise,
  substanceName,
  substanceOf,
} from "#lib/domain/medicines/substances.ts";
import { dayText, parseDate } from "#lib/domain/words/calendar.ts";
import type { Brings } from "./rule.ts";

/** A product on the list or in the plan, as rules about what someone takes see it. */
export type Product = {
  id: string;
  label: string;
  keys: readonly string[];
  planned: boolean;
  doses: Readonly<Record<string, number | undefined>>;
  /** Stopped on a day that nobody knows, and so counted as taken: the day is asked for. */
  undated?: boolean;
};
/** An opioid, opioid-like product or antagonist on the list. */
export type OpioidLine = { key: string; label: string; active: boolean; daysAgo?: number; undated: boolean };

/** Everything that the rules look up, worked out once for a patient and a plan. */
export type RuleContext = {
  facts: Facts;
  products: readonly Product[];
  opioids: readonly OpioidLine[];
  unrecognised: readonly string[];
  probableOpioids: readonly string[];
  conditions: ReadonlySet<string>;
  allergies: readonly { label: string; keys: readonly string[]; words: ReadonlySet<string> }[];
  pregnancy?: PregnancyStatus;
  latest: ReadonlyMap<string, readonly LabResult[]>;
  has: ReadonlySet<string>;
  hormoneKeys: readonly string[];
  points: ReadonlySet<string>;
  params: Readonly<Record<string, string | number | boolean>>;
  plannedLabs: readonly string[];
  /** The one that surgery rules look at now. */
  surgery?: Surgery;
};

/** Which substance a hormone of a plan is (clinical pack, hormone_plan_keys_to_substance). */
export const HORMONE_SUBSTANCES: Readonly<Record<string, string>> = {
  estradiol_transdermal: "estradiol",
  estradiol_oral: "estradiol",
  progesterone_micronized: "progesterone",
};

type Line = TakenLine & { recognised: Recognised; supplement: boolean };

const read = (line: TakenLine, supplement: boolean): Line => ({
  ...line,
  recognised: recognise(line.text, line.explained),
  supplement,
});
const linesOf = (facts: Facts): Line[] => [
  ...facts.medications.map((line) => read(line, false)),
  ...facts.supplements.map((line) => read(line, true)),
];

const isOpioidEntry = (key: string): boolean => substanceOf(key)?.kind === "opioid";
// Stopped without a date counts as active for everything in the opioid table; other lines follow their status.
const isCurrent = (line: Line, match: Match): boolean =>
  isTheirs(match) &&
  (!isStopped(line, match) || (isOpioidEntry(match.key) && line.lastTakenDaysAgo === undefined));

/** "Thu May 21, 2026", or the number of days where no day is known. */
export const dayOrAgo = (day: string | undefined, ago: number | undefined): string =>
  day === undefined ? `${ago} days ago` : dayText(parseDate(day), { withYear: true });

function stoppedText(line: Line): string {
  const { lastTakenDaysAgo, lastTakenOn, recognised } = line;
  if (!line.stopped && recognised.says !== "stopped") return "";
  const known = lastTakenDaysAgo !== undefined;
  return known ? `, last taken ${dayOrAgo(lastTakenOn, lastTakenDaysAgo)}` : ", stopped, date not known";
}

const labelOf = (line: Line): string => {
  const what = line.recognised.matches
    .map(({ name, certainty }) => (certainty === "probable" ? `possibly ${name}, please confirm` : name))
    .join("; ");
  return `${line.supplement ? "Supplement" : "Medication"} "${line.text.trim()}" (${what}${stoppedText(line)})`;
};

function productOf(line: Line, index: number): Product[] {
  const current = line.recognised.matches.filter((match) => isCurrent(line, match));
  const keys = current.flatMap(({ key, alsoHolds }) => (alsoHolds ? [key, alsoHolds] : [key]));
  if (keys.length === 0) return [];
  const doses = Object.fromEntries(keys.map((key) => [key, line.doses?.[key]]));
  const undated = current.some((match) => isStopped(line, match) && isOpioidEntry(match.key));
  return [{ id: `line ${index}`, label: labelOf(line), keys, planned: false, doses, undated }];
}

const plannedProducts = (brings: readonly Brings[]): Product[] =>
  brings.flatMap(({ substances }, section) =>
    substances.map(({ key, dailyAmount }, n) => ({
      id: `plan ${section}.${n}`,
      label: `Plan: ${substanceName(key)}`,
      keys: [key],
      planned: true,
      doses: { [key]: dailyAmount },
    })),
  );

const opioidLines = (lines: readonly Line[]): OpioidLine[] =>
  lines.flatMap((line) =>
    line.recognised.matches
      .filter((match) => match.kind === "opioid" && isTheirs(match))
      .map((match) => ({
        key: match.key,
        label: labelOf(line),
        active: isCurrent(line, match),
        daysAgo: isStopped(line, match) ? line.lastTakenDaysAgo : undefined,
        undated: isStopped(line, match) && line.lastTakenDaysAgo === undefined,
      })),
  );

/** Words by which people name an allergy of the vocabulary. */
const ALLERGY_WORDS: Readonly<Record<string, string>> = {
  opioids: "opioid",
  opiod: "opioid",
  opiods: "opioid",
  opiate: "opioid",
  opiates: "opioid",
  narcotic: "opioid",
  narcotics: "opioid",
  peanuts: "peanut",
  groundnut: "peanut",
  arachis: "peanut",
  shrimp: "shellfish",
  prawn: "shellfish",
  crab: "shellfish",
  lobster: "shellfish",
  salmon: "fish",
  tuna: "fish",
  dyes: "dye",
  colorant: "dye",
  coloring: "dye",
  metals: "metal",
};
// "Any opioid" in an allergy list: agonists of every kind and the products that act like them.
const ANY_OPIOID = new Set(opioidClasses(["group:opioid_must_be_stopped_before_ldn"]));

function allergyOf({ text, substance = "" }: { text: string; substance?: string }) {
  const said = `${substance} ${text}`.toLowerCase();
  const words = new Set(
    (said.match(/\p{L}+/gu) ?? []).flatMap((word) => [word, ALLERGY_WORDS[word] ?? word.replace(/s$/, "")]),
  );
  const keys = [substance, text].flatMap((line) =>
    recognise(line.replaceAll("_", " ")).matches.map(({ key }) => key),
  );
  const opioid = keys.some((key) => substanceOf(key)?.classes.some((name) => ANY_OPIOID.has(name)));
  if (opioid) words.add("opioid");
  return { label: `Allergy: ${text || substance}`, keys: [...new Set([substance, ...keys])], words };
}

/** Latest results by laboratory value; several of one day stand side by side. */
function latestResults(labs: readonly LabResult[]): Map<string, LabResult[]> {
  const latest = new Map<string, LabResult[]>();
  for (const result of labs) {
    // "Pending" or "hemolyzed" where a number belongs is no result, and hides none.
    if (result.value === undefined && (!result.text || isNumeric(result.key))) continue;
    const ago = result.daysAgo ?? Number.MAX_SAFE_INTEGER;
    const held = latest.get(result.key);
    const heldAgo = held?.[0]?.daysAgo ?? Number.MAX_SAFE_INTEGER;
    if (!held || ago < heldAgo) latest.set(result.key, [result]);
    else if (ago === heldAgo) held.push(result);
  }
  return latest;
}

const OTHER_NAMES: Readonly<Record<string, string>> = {
  UB: "BL",
  B: "BL",
  REN: "CV",
  RN: "CV",
  DU: "GV",
  LV: "LR",
  LIV: "LR",
  K: "KI",
  KD: "KI",
  KID: "KI",
  CO: "LI",
};
/** "li-4", "UB 60", "Ren4" as "LI4", "BL60", "CV4"; anything else in capitals. */
export function pointKey(point: string): string {
  const [, letters = "", number = ""] = /^\s*([a-z]+)[\s-]*0*(\d+)/i.exec(point) ?? [];
  const channel = letters.toUpperCase();
  return number ? `${OTHER_NAMES[channel] ?? channel}${number}` : point.trim().toUpperCase();
}

// Not asked of men, nor outside of the ages of GEN-PREGNANCY-UNKNOWN; a recorded status always counts.
const beyondPregnancy = ({ patient: { sex, age } }: Facts): boolean =>
  sex === "male" || (age !== undefined && (age > 55 || age < 12));

/** Look everything up once. */
export function contextOf(facts: Facts, brings: readonly Brings[]): RuleContext {
  const lines = linesOf(facts);
  const has = new Set(brings.flatMap((one) => one.has));
  const planned = plannedProducts(brings);
  return {
    facts,
    products: [...lines.flatMap(productOf), ...planned],
    opioids: opioidLines(lines),
    unrecognised: lines.flatMap(({ text, stopped, recognised }) => whatToAsk(text, recognised, stopped)),
    probableOpioids: lines
      .filter(({ recognised }) =>
        recognised.matches.some(({ kind, certainty }) => kind === "opioid" && certainty === "probable"),
      )
      .map(labelOf),
    conditions: new Set(facts.conditions),
    allergies: [
      ...facts.allergies.map(allergyOf),
      // A list of medicines that says "allergic to codeine" has said so.
      ...lines.filter(({ recognised }) => recognised.says === "allergy").map(allergyOf),
    ],
    pregnancy: facts.pregnancy ?? (beyondPregnancy(facts) ? "not_applicable" : undefined),
    latest: latestResults(facts.labs),
    has,
    hormoneKeys: [...has].filter((word) => word.startsWith("hormone:")).map((word) => word.slice(8)),
    points: new Set(brings.flatMap(({ points }) => points.map(pointKey))),
    params: Object.assign({}, ...brings.map(({ params }) => params)),
    plannedLabs: brings.flatMap(({ labs }) => labs),
  };
}

/** Products that answer to one of the terms, with the term that they answer to. */
export const productsFor = (context: RuleContext, terms: readonly string[], currentOnly: boolean) =>
  context.products
    .filter(({ planned }) => !(planned && currentOnly))
    .flatMap((product) =>
      terms
        .filter((term) => product.keys.some((key) => answersTo(key, term)))
        .map((term) => ({ product, term })),
    );
