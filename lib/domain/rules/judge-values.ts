import type { LabResult, OutcomeFact } from "#lib/domain/facts/facts.ts";
import { labName, labOf, upperLimit } from "#lib/domain/facts/labs.ts";
import { readWords } from "#lib/domain/facts/results/read-words.ts";
import { dayText, parseDate } from "#lib/domain/words/calendar.ts";
import { compare } from "./compare.ts";
import { dayOrAgo, type RuleContext } from "./known.ts";
import type { Compare, OutcomeTest, When } from "./rule.ts";
import { asks, no, type Verdict, yes } from "./verdict.ts";

type Of<Key extends string> = Extract<When, Record<Key, unknown>>;

type Held = {
  ask: string;
  value: (context: RuleContext) => string | number | boolean | undefined;
  /** How the value is named in a reason; as it is, where nothing is given. */
  said?: (context: RuleContext) => string | undefined;
};
/** "Tue Dec 15, 2026", or "in 20 days" where the day is not known. */
const surgeryDay = ({ surgery }: RuleContext): string =>
  surgery?.on ? dayText(parseDate(surgery.on), { withYear: true }) : `in ${surgery?.inDays} days`;

/** Values of the record by path, with what to ask for when one is missing. */
const FACTS: Readonly<Record<string, Held>> = {
  "patient.age": { ask: "Age", value: ({ facts }) => facts.patient.age },
  "patient.sex": { ask: "Sex", value: ({ facts }) => facts.patient.sex },
  "patient.smoker": { ask: "Smoking", value: ({ facts }) => facts.patient.smoker },
  "patient.hasUterus": { ask: "Uterus present or removed", value: ({ facts }) => facts.patient.hasUterus },
  "patient.yearsSinceMenopause": {
    ask: "Years since menopause",
    value: ({ facts }) => facts.patient.yearsSinceMenopause,
  },
  "patient.fertilityDesired12Months": {
    ask: "Wish for a child within 12 months",
    value: ({ facts }) => facts.patient.fertilityDesired12Months,
  },
  "surgery.inDays": { ask: "Planned surgery", value: ({ surgery }) => surgery?.inDays, said: surgeryDay },
  "surgery.opioidsExpected": {
    ask: "Opioids expected at surgery",
    value: ({ surgery }) => surgery?.opioidsExpected,
  },
  "labsSummary.lowMorningTestosteroneCount": {
    ask: "Number of low fasting morning testosterone results",
    value: ({ facts }) => facts.labsSummary.lowMorningTestosteroneCount,
  },
};

const wordFor = (value: string | number | boolean): string =>
  typeof value === "boolean" ? (value ? "yes" : "no") : String(value);

export function judgeFact(context: RuleContext, { path, op, value }: Of<"fact">["fact"]): Verdict {
  const known = FACTS[path];
  if (path.startsWith("surgery.") && context.facts.surgeries === undefined) return asks("Planned surgery");
  if (path.startsWith("surgery.") && context.facts.surgeries?.length === 0) return no;
  const held = known?.value(context);
  if (!known || held === undefined) return asks(known?.ask ?? path);
  return compare(held, op, value) ? yes(`${known.ask}: ${known.said?.(context) ?? wordFor(held)}`) : no;
}

const whenText = ({ daysAgo, takenOn }: LabResult): string =>
  daysAgo === undefined ? "" : `, ${dayOrAgo(takenOn, daysAgo)}`;
/** A bound reads as the laboratory wrote it; a number in the rules' unit. */
const resultText = (result: LabResult): string => {
  const said = result.bound ? result.text : (result.value ?? result.text);
  return `${labName(result.key)} ${said} ${labOf(result.key)?.us ?? ""}${whenText(result)}`;
};

/** Every fact that holds is named, so that the reasons do not depend on the order in which facts came in. */
const allSaying = (texts: readonly string[]): Verdict => (texts.length > 0 ? yes(...texts) : no);
const askLab = (key: string): Verdict => asks(`Lab result: ${labName(key)}`);

function withValue(context: RuleContext, key: string): readonly (LabResult & { value: number })[] {
  return (context.latest.get(key) ?? []).filter(
    (result): result is LabResult & { value: number } => result.value !== undefined,
  );
}

export function judgeLab(context: RuleContext, { key, op, value }: Of<"lab">["lab"]): Verdict {
  const results = withValue(context, key);
  if (results.length === 0) return askLab(key);
  const open = results.filter((result) => isOpen(result, result.value, { op, value }));
  const hits = results.filter((result) => !open.includes(result) && compare(result.value, op, value));
  return withOpen(open, allSaying(hits.map(resultText)));
}

type Limit = { op: Compare; value: number };
/** Does a bound leave open whether the limit is passed? "<5" may be 4 or 0.1, ">60" is never below 30. */
const isOpen = ({ bound }: LabResult, value: number, { op, value: limit }: Limit): boolean => {
  if (!bound) return false;
  const holds = compare(value, op, limit);
  return bound === (op.startsWith("<") ? "<" : ">") ? !holds : holds;
};
/** What is not decided by a bound is asked for, unless another result of the day decides it. */
const withOpen = (open: readonly LabResult[], verdict: Verdict): Verdict =>
  open.length === 0 || verdict.value
    ? verdict
    : asks(...open.map(({ key, text }) => `Lab result: ${labName(key)} (the chart says ${text})`));

export function judgeUln(
  context: RuleContext,
  { key, op, value }: Of<"labTimesUln">["labTimesUln"],
): Verdict {
  const results = withValue(context, key);
  if (results.length === 0) return askLab(key);
  const judged = results.flatMap((result) => {
    const uln = upperLimit(key, result.uln);
    return uln ? [{ result, uln, times: result.value / uln }] : [];
  });
  if (judged.length === 0) return asks(`Upper limit of normal: ${labName(key)}`);
  const open = judged.filter(({ result, times }) => isOpen(result, times, { op, value }));
  const said = judged
    .filter((one) => !open.includes(one) && compare(one.times, op, value))
    .map(
      ({ result, times, uln }) =>
        `${resultText(result)}: ${Math.round(times * 10) / 10} times the upper limit of ${uln}`,
    );
  return withOpen(
    open.map(({ result }) => result),
    allSaying(said),
  );
}

const sameText = (key: string, text: string, wanted: string): boolean =>
  text.trim().toLowerCase() === wanted || readWords(key, text) === wanted;

export function judgeLabText(context: RuleContext, { key, equals }: Of<"labText">["labText"]): Verdict {
  const results = (context.latest.get(key) ?? []).filter(({ text }) => text !== undefined && text !== "");
  if (results.length === 0) return askLab(key);
  return allSaying(results.filter(({ text = "" }) => sameText(key, text, equals)).map(resultText));
}

export function judgeLabMissing(
  context: RuleContext,
  { key, withinDays }: Of<"labMissing">["labMissing"],
): Verdict {
  const fresh = (context.latest.get(key) ?? []).some(
    ({ daysAgo }) => daysAgo !== undefined && daysAgo <= withinDays,
  );
  return fresh ? no : yes(`No ${labName(key)} result within ${withinDays} days`);
}

/** Begins what is needed of a questionnaire that was filled in without it. */
export const ASK_AGAIN = "Ask again: ";
const INSTRUMENTS: Readonly<Record<string, string>> = { phq9: "PHQ-9", dsq_pem: "DSQ-PEM" };

export function judgeOutcome(context: RuleContext, test: OutcomeTest): Verdict {
  const name = INSTRUMENTS[test.instrument] ?? test.instrument;
  const answered = context.facts.outcomes
    .filter(({ instrument }) => instrument === test.instrument)
    .flatMap((outcome) => ({ outcome, held: answerIn(outcome, test) }))
    .filter(({ held }) => held !== undefined)
    .sort((a, b) => (a.outcome.daysAgo ?? 0) - (b.outcome.daysAgo ?? 0));
  const latest = answered[0]?.outcome.daysAgo ?? 0;
  const part = "item" in test ? ` question ${test.item}` : "total" in test ? " total" : "";
  if (answered.length === 0) {
    const begun = context.facts.outcomes.some(({ instrument }) => instrument === test.instrument);
    return asks(begun ? `${ASK_AGAIN}${name}${part}` : `Questionnaire: ${name}`);
  }
  const hits = answered.filter(
    ({ outcome, held = 0 }) =>
      (outcome.daysAgo ?? 0) === latest &&
      ("positive" in test ? held === test.positive : compare(held, test.op, test.value)),
  );
  return allSaying(hits.map(({ held }) => `${name}${part}: ${held === true ? "positive" : held}`));
}
const answerIn = (outcome: OutcomeFact, test: OutcomeTest): number | boolean | undefined =>
  "item" in test ? outcome.items?.[test.item] : "total" in test ? outcome.total : outcome.positive;
