import { z } from "zod";
import type { CheckInFact, OutcomeFact } from "#lib/domain/facts/facts.ts";
import { filledTotal } from "#lib/instruments/arithmetic.ts";
import { type Fields, isFields } from "./scenario-values.ts";

// Scenario files come from many hands: answers and check-ins are read in every shape that says the same thing.
const Loose = z.unknown().optional();
/** The parts of a scenario that hold what the patient reported. */
export const ScenarioSaid = z.object({
  outcome: Loose,
  outcomes: Loose,
  questionnaires: Loose,
  assessments: Loose,
  checkin: Loose,
  checkins: Loose,
  check_ins: Loose,
});
export type ScenarioSaid = z.infer<typeof ScenarioSaid>;

const numberIn = (value: unknown): number | undefined => {
  const said =
    typeof value === "string" && /^\s*[-+]?\d+(?:\.\d+)?\s*%?\s*$/.test(value)
      ? Number.parseFloat(value)
      : value;
  return typeof said === "number" && Number.isFinite(said) ? said : undefined;
};
const firstNumber = (fields: Fields, keys: readonly string[]): number | undefined =>
  keys.map((key) => numberIn(fields[key])).find((value) => value !== undefined);

function itemsOf(fields: Fields): Record<number, number> | undefined {
  const items: Record<number, number> = {};
  const add = (n: number, value: unknown) => {
    const held = isFields(value) ? firstNumber(value, ["value", "answer", "score"]) : numberIn(value);
    if (held !== undefined) items[n] = held;
  };
  const said = fields.items ?? fields.answers;
  if (Array.isArray(said)) {
    said.forEach((value, at) => {
      add(isFields(value) ? (firstNumber(value, ["n", "item"]) ?? at + 1) : at + 1, value);
    });
  } else if (isFields(said))
    for (const [key, value] of Object.entries(said)) add(Number(/\d+$/.exec(key)?.[0]), value);
  for (const [key, value] of Object.entries(fields)) {
    const n = /^item_?(\d{1,2})$/.exec(key)?.[1];
    if (n) add(Number(n), value);
  }
  if (typeof fields.item === "number") add(fields.item, fields.value ?? fields.score ?? fields.answer);
  return Object.keys(items).length > 0 ? items : undefined;
}

/** As the instrument says: up to two gaps are filled with the mean of the others, the ninth never. */
function phqTotal(items: Record<number, number>): number | undefined {
  if (items[9] === undefined) return undefined;
  return (
    filledTotal(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => items[n] ?? null),
      2,
    ) ?? undefined
  );
}

/** A DSQ-PEM screen is positive when one item has frequency and severity of at least 2 (Cotler 2018). */
function positiveOf(fields: Fields): boolean | undefined {
  for (const key of ["positive", "step1_pem_positive", "pem_positive", "screen_positive"]) {
    const value = fields[key];
    if (typeof value === "boolean") return value;
  }
  const pairs = fields.items_1_5;
  if (!Array.isArray(pairs)) return undefined;
  return pairs.some(
    (pair) => isFields(pair) && (numberIn(pair.frequency) ?? 0) >= 2 && (numberIn(pair.severity) ?? 0) >= 2,
  );
}

function outcomeOf(instrument: string, value: unknown): OutcomeFact[] {
  const id = instrument
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replace(/^phq_9/, "phq9");
  const [, base, item] = /^(.*?)_(?:item_?(\d{1,2})|total|positive|score)$/.exec(id) ?? [];
  if (base) {
    const held = numberIn(value);
    if (item && held !== undefined) return [{ instrument: base, items: { [Number(item)]: held } }];
    return outcomeOf(base, value);
  }
  if (typeof value === "boolean") return [{ instrument: id, positive: value }];
  if (typeof value === "number") return [{ instrument: id, total: value }];
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one === "number" || one === null)) return outcomeOf(id, { items: value });
    return value.flatMap((one) => outcomeOf(id, one));
  }
  if (!isFields(value)) return [];
  const items = itemsOf(value);
  const total =
    firstNumber(value, ["total", "total_score", "score"]) ??
    (value.total === true ? numberIn(value.value) : undefined) ??
    (id === "phq9" && items ? phqTotal(items) : undefined);
  return [{ instrument: id, total, items, positive: positiveOf(value), daysAgo: numberIn(value.days_ago) }];
}

const entriesOf = (values: Fields): { place: string; value: unknown }[] =>
  Object.entries(values).flatMap(([place, value]) =>
    (Array.isArray(value) ? value : [value]).map((one: unknown) => ({ place, value: one })),
  );
const isThere = (value: unknown): boolean => value !== null && value !== undefined;
const questionnaires = ({ outcome, outcomes, questionnaires: asked, assessments }: ScenarioSaid) =>
  entriesOf({ outcome, outcomes, questionnaires: asked, assessments });
const reports = ({ checkin, checkins, check_ins: said }: ScenarioSaid) =>
  entriesOf({ checkin, checkins, check_ins: said });

/** One answered questionnaire, under its own name or under that of its instrument. */
function namedOutcomes(one: unknown): [name: string, facts: OutcomeFact[]][] {
  if (!isFields(one)) return [];
  const named = one.instrument ?? one.id;
  if (typeof named === "string") return [[named, outcomeOf(named, one)]];
  return Object.entries(one)
    .filter(([, answers]) => isThere(answers))
    .map(([instrument, answers]) => [instrument, outcomeOf(instrument, answers)]);
}

/** Answered questionnaires of a scenario. */
export const scenarioOutcomes = (said: ScenarioSaid): OutcomeFact[] =>
  questionnaires(said).flatMap(({ value }) => namedOutcomes(value).flatMap(([, facts]) => facts));

const nightsOf = (value: unknown): number | undefined =>
  numberIn(value) ?? (typeof value === "string" ? numberIn(Number.parseFloat(value)) : undefined);

/** A stated change in percent, or one worked out from a baseline and the mean since. */
function changeIn(one: Fields): number | undefined {
  const stated = firstNumber(one, ["change_percent_from_baseline", "change_percent", "percent_change"]);
  const baseline = firstNumber(one, ["baseline", "baseline_mean"]);
  const now = firstNumber(one, ["follow_up", "mean", "current", "last_7_days_mean", "value"]);
  return stated ?? (baseline && now !== undefined ? (100 * (now - baseline)) / baseline : undefined);
}

/** What patients can report that a rule listens to. */
const EVENTS = new Set([
  "took_opioid",
  "withdrawal_symptoms",
  "liver_symptoms",
  "allergic_reaction",
  "pem_crash",
  "vivid_dreams_or_insomnia",
]);
const eventKey = (said: string): string =>
  said
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
const isNo = (value: unknown): boolean => value === false || value === "no" || value === 0;
const NAMES_OF_LDN = /naltrexone/;
const onWhat = (on: unknown): string[] | undefined => {
  const list = typeof on === "string" ? [on] : Array.isArray(on) ? on.map(String) : undefined;
  return list?.map((one) => (NAMES_OF_LDN.test(one.toLowerCase()) ? "ldn" : eventKey(one)));
};

function checkInOf(one: Fields): CheckInFact[] {
  const change = changeIn(one);
  if (typeof one.measure === "string" && change !== undefined)
    return [
      {
        measure: eventKey(one.measure),
        changePercentFromBaseline: change,
        days: firstNumber(one, ["days", "for_days"]) ?? 7,
      },
    ];
  const whileOn = onWhat(one.while_on);
  if (typeof one.event === "string") {
    if (isNo(one.value ?? one.answer)) return [];
    return [{ event: eventKey(one.event), whileOn, nights: nightsOf(one.nights ?? one.nights_in_7) }];
  }
  return Object.entries(one).flatMap(([event, value]): CheckInFact[] => {
    if (value === true || value === "yes")
      return [{ event: eventKey(event), whileOn, nights: nightsOf(one.nights) }];
    if (isFields(value))
      return checkInOf("measure" in value || change !== undefined ? value : { event, ...value });
    return [];
  });
}
const checkInsIn = (one: unknown): CheckInFact[] =>
  typeof one === "string" ? [{ event: eventKey(one) }] : isFields(one) ? checkInOf(one) : [];

/** Check-in events and measures of a scenario. */
export const checkInsOf = (said: ScenarioSaid): CheckInFact[] =>
  reports(said).flatMap(({ value }) => checkInsIn(value));

const saysNothing = ({ total, items, positive }: OutcomeFact): boolean =>
  total === undefined && items === undefined && positive === undefined;
const deniesAll = (one: unknown): boolean =>
  isFields(one) &&
  (isNo(one.value ?? one.answer) || Object.values(one).every((value) => !isThere(value) || isNo(value)));

/** What of the answers and check-ins was not understood. */
export function unreadSaid(said: ScenarioSaid): string[] {
  const outcomes = questionnaires(said).flatMap(({ place, value }) => {
    if (!isThere(value)) return [];
    if (!isFields(value)) return [`Not read: ${place}`];
    return namedOutcomes(value)
      .filter(([, facts]) => facts.length === 0 || facts.every(saysNothing))
      .map(([name]) => `Not read: ${place}, ${name}`);
  });
  const checkins = reports(said).flatMap(({ place, value }) => {
    if (!isThere(value) || deniesAll(value)) return [];
    const facts = checkInsIn(value);
    if (facts.length === 0) return [`Not read: ${place} ${JSON.stringify(value).slice(0, 80)}`];
    return facts.flatMap((one) =>
      "event" in one && !EVENTS.has(one.event)
        ? [`What this is: check-in ${one.event.replaceAll("_", " ")}`]
        : [],
    );
  });
  return [...outcomes, ...checkins];
}

export const saidFields = Object.keys(ScenarioSaid.shape);
export const events = [...EVENTS];
