import { conditionName } from "#lib/domain/facts/conditions.ts";
import type { AskedList } from "#lib/domain/facts/facts.ts";
import { labOf } from "#lib/domain/facts/labs.ts";
import { answersTo, opioidClasses, substanceName, substanceOf } from "#lib/domain/medicines/substances.ts";
import { compare } from "./compare.ts";
import {
  judgeFact,
  judgeLab,
  judgeLabMissing,
  judgeLabText,
  judgeOutcome,
  judgeUln,
} from "./judge-values.ts";
import { HORMONE_SUBSTANCES, pointKey, productsFor, type RuleContext } from "./known.ts";
import type { CheckInTest, OpioidTest, When } from "./rule.ts";
import { allOf, anyOf, asks, no, notOf, type Verdict, yes } from "./verdict.ts";

const PLAN_WORDS: Readonly<Record<string, string>> = {
  ldn: "low-dose naltrexone",
  pacing_hr: "pacing by heart rate",
  pacing_limit_at_rest: "a heart-rate limit at or below rest",
};
const planText = (word: string): string =>
  `Plan: ${PLAN_WORDS[word] ?? word.replace(/^(hormone|supplement):/, "").replaceAll("_", " ")}`;

function planHas(context: RuleContext, word: string): string | undefined {
  const { has, hormoneKeys } = context;
  if (word === "acupuncture" && has.has("electroacupuncture")) return planText(word);
  if (!word.startsWith("hormone_class:")) return has.has(word) ? planText(word) : undefined;
  const term = `class:${word.slice(14)}`;
  const key = hormoneKeys.find(
    (hormone) => term === "class:any" || answersTo(HORMONE_SUBSTANCES[hormone] ?? hormone, term),
  );
  return key === undefined ? undefined : planText(`hormone:${key}`);
}

const found = (texts: readonly (string | undefined)[]): Verdict => {
  const because = texts.filter((text) => text !== undefined);
  return because.length > 0 ? yes(...because) : no;
};

const LISTS: Readonly<Record<AskedList, string>> = {
  conditions: "Conditions",
  medications: "Medicines",
  supplements: "Supplements",
  allergies: "Allergies",
};
/** Nothing of it on the lists. Where nobody has recorded anything on one, not even "none", it is asked for. */
function noneIn({ facts }: RuleContext, ...lists: readonly AskedList[]): Verdict {
  const unasked = lists.filter((list) => facts.unasked?.includes(list));
  if (unasked.length === 0) return no;
  return { ...asks(...unasked.map((list) => `${LISTS[list]}: none recorded`)), comesFirst: true };
}
const lastDose = (label: string): string => `Date of the last dose: ${label}`;

function takes(context: RuleContext, terms: readonly string[], currentOnly: boolean): Verdict {
  const hits = productsFor(context, terms, currentOnly);
  if (hits.length === 0) return noneIn(context, "medications", "supplements");
  return {
    ...yes(...new Set(hits.map(({ product }) => product.label))),
    missing: hits.flatMap(({ product: { undated, label } }) => (undated ? [lastDose(label)] : [])),
    hits: hits.map(({ product, term }) => ({ product: product.id, term })),
  };
}

type Of<Key extends string> = Extract<When, Record<Key, unknown>>;

function countDistinct(
  context: RuleContext,
  { classes, op, value }: Of<"countDistinct">["countDistinct"],
): Verdict {
  const hits = productsFor(context, classes, true);
  const keys = new Set(
    hits.flatMap(({ product }) => product.keys.filter((key) => classes.some((term) => answersTo(key, term)))),
  );
  return compare(keys.size, op, value) ? yes(...new Set(hits.map(({ product }) => product.label))) : no;
}

function dose(context: RuleContext, { substance, op, value }: Of<"dose">["dose"]): Verdict {
  const products = context.products.filter(({ keys }) => keys.includes(substance));
  const known = products.flatMap(({ doses }) => doses[substance] ?? []);
  const unknown = products.filter(({ doses }) => doses[substance] === undefined);
  const sum = known.reduce((total, amount) => total + amount, 0);
  if (known.length > 0 && compare(sum, op, value))
    return yes(
      `${substanceName(substance)}: ${Math.round(sum * 100) / 100} a day`,
      ...products.map(({ label }) => label),
    );
  return unknown.length > 0 ? asks(...unknown.map(({ label }) => `Daily dose of ${label}`)) : no;
}

function opioid(
  context: RuleContext,
  { classes = [], keys = [], status, daysSinceLast }: OpioidTest,
): Verdict {
  const wanted = opioidClasses(classes);
  const lines = context.opioids.filter(({ key, active, daysAgo }) => {
    const one = substanceOf(key);
    if (!keys.includes(key) && !one?.classes.some((name) => wanted.includes(name))) return false;
    if (status === "any") return true;
    if (status === "active") return active;
    const days = one?.freeDays; // null: days rules never match
    if (status === "activeOrStoppedLtSuggested" && active) return true;
    if (active || daysAgo === undefined) return false;
    if (status === "activeOrStoppedLtSuggested") return !!days && daysAgo < days.suggested;
    if (daysSinceLast === undefined) return true;
    if (!days) return false;
    const shorter = daysAgo < days.min;
    return daysSinceLast === "ltMin" ? shorter : !shorter && daysAgo < days.suggested;
  });
  if (lines.length === 0) return noneIn(context, "medications", "supplements");
  const undated = lines.filter(({ undated }) => undated).map(({ label }) => lastDose(label));
  return { ...yes(...new Set(lines.map(({ label }) => label))), missing: undated };
}

function allergy(context: RuleContext, wanted: readonly string[]): Verdict {
  if (context.allergies.length === 0) return noneIn(context, "allergies");
  return found(
    context.allergies.map(({ label, keys, words }) =>
      wanted.some((name) => words.has(name) || keys.includes(name) || keys.some((key) => sameDrug(key, name)))
        ? label
        : undefined,
    ),
  );
}
// "hydrocodone" in a rule means every product of that ingredient: Norco, hydrocodone ER, cough syrup.
const sameDrug = (key: string, name: string): boolean =>
  key.split("_").includes(name) &&
  substanceOf(key)?.kind === "opioid" &&
  !/^(naltrexone|naloxone)$/.test(name);

function pregnancy({ pregnancy: status }: RuleContext, wanted: readonly string[]): Verdict {
  const known = status ?? "unknown";
  if (wanted.includes(known)) return yes(`Pregnancy: ${known.replaceAll("_", " ")}`);
  return known === "unknown" ? asks("Pregnancy status") : no;
}

function planParam(context: RuleContext, { path, op, value }: Of<"planParam">["planParam"]): Verdict {
  const held = context.params[path];
  if (held === undefined) return no; // missing = false (clinical pack): a plan says all that it says
  return compare(held, op, value)
    ? yes(`Plan: ${path.replace(/[._]/g, " ")}: ${typeof held === "boolean" ? (held ? "yes" : "no") : held}`)
    : no;
}

function checkin(context: RuleContext, test: CheckInTest): Verdict {
  const hits = context.facts.checkins.filter((said) => {
    if ("measure" in test) {
      if (!("measure" in said) || said.measure !== test.measure || said.days < test.days) return false;
      return compare(
        said.changePercentFromBaseline,
        test.changePercentFromBaseline.op,
        test.changePercentFromBaseline.value,
      );
    }
    if (!("event" in said) || said.event !== test.event) return false;
    if (test.nights && (said.nights ?? 0) < test.nights.atLeast) return false;
    return test.whileOn === "any" || isOn(context, said.whileOn, test.whileOn);
  });
  return found(
    hits.map((hit) =>
      "event" in hit
        ? `Check-in: ${hit.event.replaceAll("_", " ")}`
        : `Check-in: ${hit.measure} ${hit.changePercentFromBaseline}% above its start for ${hit.days} days`,
    ),
  );
}
const isOn = (context: RuleContext, said: readonly string[] | undefined, what: string): boolean => {
  if (said) return said.includes(what) || said.includes("any");
  if (what === "ldn" && context.products.some(({ keys }) => keys.includes("naltrexone"))) return true;
  return context.has.has(what);
};

function condition(context: RuleContext, keys: readonly string[]): Verdict {
  const has = keys.filter((key) => context.conditions.has(key));
  if (has.length === 0) return noneIn(context, "conditions");
  return yes(...has.map((key) => `Condition: ${conditionName(key)}`));
}

const list = (texts: readonly string[]): Verdict => (texts.length > 0 ? yes(...texts) : no);
const notRecorded = (part: When): string => {
  if ("conditionAny" in part) return `Not recorded: ${part.conditionAny.map(conditionName).join(", ")}`;
  if ("takesAny" in part) return `Not found: ${part.takesAny.map(termText).join(", ")}`;
  if ("takesCurrentAny" in part) return `Not found: ${part.takesCurrentAny.map(termText).join(", ")}`;
  if ("planHasAny" in part) return `Not in the plan: ${part.planHasAny.join(", ")}`;
  return "";
};
const termText = (term: string): string => substanceName(term.replace(/^class:/, ""));

/** All parts; two limits on one laboratory value ("30 to 60") have to hold for one and the same result of a day. */
function every(parts: readonly When[], context: RuleContext): Verdict {
  const keys = parts.flatMap((part) => ("lab" in part ? [part.lab.key] : []));
  const key = keys.find((one, at) => keys.indexOf(one) !== at);
  const results = (key && context.latest.get(key)) || [];
  const all = (known: RuleContext) => allOf(parts.map((part) => judge(part, known)));
  if (!key || results.length < 2) return all(context);
  return anyOf(
    results.map((result) => all({ ...context, latest: new Map(context.latest).set(key, [result]) })),
  );
}

/** What a condition comes to for a patient and a plan. */
export function judge(when: When, context: RuleContext): Verdict {
  if ("all" in when) return every(when.all, context);
  if ("any" in when) return anyOf(when.any.map((part) => judge(part, context)));
  if ("not" in when) return notOf(judge(when.not, context), notRecorded(when.not));
  if ("planHasAny" in when) return found(when.planHasAny.map((word) => planHas(context, word)));
  if ("takesAny" in when) return takes(context, when.takesAny, false);
  if ("takesCurrentAny" in when) return takes(context, when.takesCurrentAny, true);
  if ("conditionAny" in when) return condition(context, when.conditionAny);
  if ("opioid" in when) return opioid(context, when.opioid);
  if ("pregnancyAny" in when) return pregnancy(context, when.pregnancyAny);
  if ("allergyAny" in when) return allergy(context, when.allergyAny);
  if ("planPointsAny" in when)
    return found(
      when.planPointsAny.map((point) =>
        context.points.has(pointKey(point)) ? `Point: ${point}` : undefined,
      ),
    );
  if ("planParam" in when) return planParam(context, when.planParam);
  if ("dose" in when) return dose(context, when.dose);
  if ("countDistinct" in when) return countDistinct(context, when.countDistinct);
  return judgeRest(when, context);
}

function judgeRest(when: Exclude<When, Of<"all"> | Of<"any"> | Of<"not">>, context: RuleContext): Verdict {
  if ("fact" in when) return judgeFact(context, when.fact);
  if ("lab" in when) return judgeLab(context, when.lab);
  if ("labTimesUln" in when) return judgeUln(context, when.labTimesUln);
  if ("labText" in when) return judgeLabText(context, when.labText);
  if ("labMissing" in when) return judgeLabMissing(context, when.labMissing);
  if ("outcome" in when) return judgeOutcome(context, when.outcome);
  if ("checkin" in when) return checkin(context, when.checkin);
  if ("plannedLabs" in when)
    return list(
      context.plannedLabs.filter((key) => labOf(key)?.panel !== "general").map((key) => `Lab order: ${key}`),
    );
  if ("unrecognisedLine" in when) return list(context.unrecognised.map((text) => `Not recognised: ${text}`));
  if ("opioidFuzzyMatch" in when) return list(context.probableOpioids);
  return no;
}
