import { type Facts, nothingKnown } from "#lib/domain/facts/facts.ts";
import { upperLimit } from "#lib/domain/facts/labs.ts";
import { substances } from "#lib/domain/medicines/substance-index.ts";
import { answersTo, opioidClasses } from "#lib/domain/medicines/substances.ts";
import { compare } from "#lib/domain/rules/compare.ts";
import { HORMONE_SUBSTANCES } from "#lib/domain/rules/known.ts";
import type { Brings, Compare, When } from "#lib/domain/rules/rule.ts";
import { bringsNothing } from "#lib/domain/rules/rule.ts";

export type Case = { facts: Facts; brings: Brings[] };
type Leaf = Exclude<When, { all: unknown } | { any: unknown } | { not: unknown }>;
type Wish = { leaf: Leaf; holds: boolean };

/** The leaves that make a condition hold, or fail: by the first of its alternatives, or by the last. */
function wishes(when: When, holds: boolean, choose: 0 | -1 = 0): Wish[] {
  if ("not" in when) return wishes(when.not, !holds, choose);
  const every = "all" in when ? when.all : "any" in when ? when.any : null;
  if (!every) return [{ leaf: when as Leaf, holds }];
  const everyPart = "all" in when === holds;
  return everyPart
    ? every.flatMap((part) => wishes(part, holds, choose))
    : wishes(every.at(holds ? choose : 0) as When, holds, choose);
}

const HORMONES = ["levothyroxine", "estradiol_transdermal", "testosterone", "hydrocortisone", "dhea"];
const hormoneFor = (term: string): string => {
  if (!term.startsWith("hormone_class:")) return term;
  const name = `class:${term.slice(14)}`;
  const key = HORMONES.find((one) => name === "class:any" || answersTo(HORMONE_SUBSTANCES[one] ?? one, name));
  return `hormone:${key}`;
};

/** A substance that answers to one of the terms and to none of the others. */
function substanceFor(
  terms: readonly string[],
  not: readonly string[],
  classes = opioidClasses(terms),
): string {
  for (const one of substances.values()) {
    const fits =
      terms.some((term) => answersTo(one.key, term)) || one.classes.some((name) => classes.includes(name));
    if (fits && !not.some((term) => answersTo(one.key, term))) return one.key;
  }
  throw new Error(`No substance for ${terms} without ${not}`);
}

const nameOf = (key: string): string => substances.get(key)?.names[0] ?? key;
const STEPS = [-1000, -20, -2, -1, -0.5, -0.01, 0, 0.01, 0.5, 1, 2, 20, 1000];

/** A number that meets every wish about one value. */
function numberFor(limits: readonly { op: Compare; value: number; holds: boolean }[]): number {
  const tries = limits.flatMap(({ value }) => STEPS.map((step) => value + step));
  const found = tries.find(
    (n) => n >= 0 && limits.every(({ op, value, holds }) => compare(n, op, value) === holds),
  );
  if (found === undefined) throw new Error(`No number for ${JSON.stringify(limits)}`);
  return found;
}

type Of<Key extends string> = Extract<Leaf, Record<Key, unknown>>;
function those<Key extends string>(list: readonly Wish[], key: Key): { test: Of<Key>; holds: boolean }[] {
  return list.flatMap(({ leaf, holds }) => (key in leaf ? [{ test: leaf as Of<Key>, holds }] : []));
}

function lines(list: readonly Wish[]): Facts["medications"] {
  const takes = [
    ...those(list, "takesAny").map(({ test, holds }) => ({ terms: test.takesAny, holds })),
    ...those(list, "takesCurrentAny").map(({ test, holds }) => ({ terms: test.takesCurrentAny, holds })),
  ];
  const not = takes.flatMap(({ terms, holds }) => (holds ? [] : terms));
  const taken = takes
    .filter(({ holds }) => holds)
    .map(({ terms }) => ({ text: nameOf(substanceFor(terms, not)), stopped: false }));
  const doses = Map.groupBy(those(list, "dose"), ({ test }) => test.dose.substance);
  const dosed = [...doses].map(([substance, tests]) => ({
    text: nameOf(substance),
    stopped: false,
    doses: { [substance]: numberFor(tests.map(({ test, holds }) => ({ ...test.dose, holds }))) },
  }));
  return [...taken, ...dosed, ...opioidLines(list), ...distinctLines(list), ...spellings(list)];
}

function opioidLines(list: readonly Wish[]): Facts["medications"] {
  return those(list, "opioid").flatMap(({ test: { opioid }, holds }): Facts["medications"] => {
    if (!holds) return [];
    const key = opioid.keys?.[0] ?? substanceFor([], [], opioidClasses(opioid.classes ?? []));
    const days = substances.get(key)?.freeDays;
    const line = { text: nameOf(key) };
    if (opioid.daysSinceLast === "ltMin")
      return [{ ...line, stopped: true, lastTakenDaysAgo: (days?.min ?? 0) - 1 }];
    if (opioid.daysSinceLast === "minToSuggested")
      return [{ ...line, stopped: true, lastTakenDaysAgo: days?.min }];
    return [{ ...line, stopped: false }];
  });
}

const distinctLines = (list: readonly Wish[]): Facts["medications"] =>
  those(list, "countDistinct").flatMap(({ test: { countDistinct }, holds }) => {
    const first = substanceFor(countDistinct.classes, []);
    const second = [...substances.values()].find(
      ({ key }) => key !== first && countDistinct.classes.some((term) => answersTo(key, term)),
    );
    return [first, ...(holds && second ? [second.key] : [])].map((key) => ({
      text: nameOf(key),
      stopped: false,
    }));
  });

const spellings = (list: readonly Wish[]): Facts["medications"] => [
  ...those(list, "unrecognisedLine").flatMap(({ holds }) =>
    holds ? [{ text: "Zzyxqua 5", stopped: false }] : [],
  ),
  ...those(list, "opioidFuzzyMatch").flatMap(({ holds }) =>
    holds ? [{ text: "methadne 5 mg", stopped: false }] : [],
  ),
];

function labs(list: readonly Wish[]): Facts["labs"] {
  const limits = [
    ...those(list, "lab").map(({ test, holds }) => ({ ...test.lab, holds })),
    ...those(list, "labTimesUln").map(({ test: { labTimesUln: t }, holds }) => ({
      ...t,
      value: t.value * (upperLimit(t.key) ?? 1),
      holds,
    })),
  ];
  const missing = new Map(those(list, "labMissing").map(({ test, holds }) => [test.labMissing.key, holds]));
  const numbers = [...Map.groupBy(limits, ({ key }) => key)].map(([key, tests]) => ({
    key,
    value: numberFor(tests),
    daysAgo: 5,
  }));
  const texts = those(list, "labText").map(({ test, holds }) => ({
    key: test.labText.key,
    text: holds ? test.labText.equals : "negative",
    daysAgo: 5,
  }));
  const fresh = [...missing].flatMap(([key, gone]) => (gone ? [] : [{ key, value: 1, daysAgo: 5 }]));
  return [...numbers, ...texts, ...fresh];
}

function patient(list: readonly Wish[]): Pick<Facts, "patient" | "surgeries" | "labsSummary"> {
  const facts = Map.groupBy(those(list, "fact"), ({ test }) => test.fact.path);
  const values = new Map<string, unknown>();
  for (const [path, tests] of facts) {
    const { value } = (tests[0] as (typeof tests)[number]).test.fact;
    const limits = tests.map(({ test, holds }) => ({ ...test.fact, value: Number(test.fact.value), holds }));
    const held = tests.every(({ holds }) => holds);
    if (typeof value === "number") values.set(path.split(".")[1] ?? "", numberFor(limits));
    else if (typeof value === "boolean") values.set(path.split(".")[1] ?? "", held ? value : !value);
    else values.set("sex", held ? value : value === "female" ? "male" : "female");
  }
  const known = Object.fromEntries(values);
  const surgery = "inDays" in known || "opioidsExpected" in known;
  return { patient: known, surgeries: surgery ? [known] : undefined, labsSummary: known };
}

function plan(list: readonly Wish[]): Brings[] {
  const has = those(list, "planHasAny").flatMap(({ test, holds }) =>
    holds ? [hormoneFor(test.planHasAny[0] ?? "")] : [],
  );
  const keys = has.filter((word) => word.startsWith("hormone:")).map((word) => word.slice(8));
  const params = those(list, "planParam").map(({ test: { planParam: p }, holds }) => {
    const same = those(list, "planParam").filter(({ test }) => test.planParam.path === p.path);
    if (typeof p.value !== "number") return [p.path, holds ? p.value : "other"];
    return [
      p.path,
      numberFor(
        same.map(({ test, holds: h }) => ({
          ...test.planParam,
          value: Number(test.planParam.value),
          holds: h,
        })),
      ),
    ];
  });
  return [
    {
      ...bringsNothing,
      has,
      substances: keys.map((key) => ({ key: HORMONE_SUBSTANCES[key] ?? key })),
      points: those(list, "planPointsAny").flatMap(({ test, holds }) =>
        holds ? [test.planPointsAny[0] ?? ""] : ["ST36"],
      ),
      params: Object.fromEntries(params),
      labs: those(list, "plannedLabs").flatMap(({ holds }) => (holds ? ["tsh"] : [])),
    },
  ];
}

function reported(list: readonly Wish[]): Pick<Facts, "outcomes" | "checkins"> {
  const outcomes = those(list, "outcome").map(({ test: { outcome: o }, holds }) => {
    if ("positive" in o) return { instrument: o.instrument, positive: holds ? o.positive : !o.positive };
    const value = numberFor([{ op: o.op, value: o.value, holds }]);
    return "item" in o
      ? { instrument: o.instrument, items: { [o.item]: value } }
      : { instrument: o.instrument, total: value };
  });
  const checkins = those(list, "checkin").flatMap(({ test: { checkin: c }, holds }): Facts["checkins"] => {
    if ("measure" in c) return [{ measure: c.measure, changePercentFromBaseline: holds ? 30 : 29, days: 7 }];
    return holds ? [{ event: c.event, whileOn: [c.whileOn], nights: c.nights?.atLeast }] : [];
  });
  return { outcomes, checkins };
}

function caseOf(list: readonly Wish[]): Case {
  const conditions = those(list, "conditionAny").flatMap(({ test, holds }) =>
    holds ? [test.conditionAny[0] ?? ""] : [],
  );
  const pregnancy = those(list, "pregnancyAny").map(({ test, holds }) =>
    holds ? test.pregnancyAny[0] : "not_pregnant",
  );
  const allergies = those(list, "allergyAny").flatMap(({ test, holds }) =>
    holds ? [{ text: test.allergyAny[0] ?? "" }] : [],
  );
  const facts = {
    ...nothingKnown,
    ...patient(list),
    ...reported(list),
    conditions,
    allergies,
    labs: labs(list),
  };
  return { facts: { ...facts, pregnancy: pregnancy[0], medications: lines(list) }, brings: plan(list) };
}

/** A case in which the condition holds. */
export const caseFor = (when: When): Case => caseOf(wishes(when, true));

/** Cases in which it fails by exactly one of its parts. */
export function casesAgainst(when: When): Case[] {
  const parts = "all" in when ? when.all : [when];
  return parts.map((wrong) =>
    caseOf(parts.flatMap((part) => wishes(part, part !== wrong, part === wrong ? -1 : 0))),
  );
}

const LISTS = [
  "planHasAny",
  "planPointsAny",
  "takesAny",
  "takesCurrentAny",
  "conditionAny",
  "allergyAny",
  "pregnancyAny",
];

/** The same condition with one alternative left at a time: of every "any", and of every list of words. */
export function narrowed(when: When): When[] {
  if ("any" in when) return when.any.flatMap(narrowed);
  if ("not" in when) return [when];
  if ("all" in when)
    return when.all.flatMap((part, at) => narrowed(part).map((one) => ({ all: when.all.with(at, one) })));
  const [kind = "", words] = Object.entries(when)[0] ?? [];
  return LISTS.includes(kind)
    ? (words as string[]).map((word) => ({ [kind]: [word] }) as unknown as When)
    : [when];
}
