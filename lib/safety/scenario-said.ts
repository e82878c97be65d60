import { z } from "zod";
import type { CheckInFact, OutcomeFact } from "#lib/domain/facts.ts";

// Scenario files come from many hands: answers and check-ins are read in every shape that says the same thing.
const Loose = z.unknown().optional();
/** The parts of a scenario that hold what the patient reported. */
export const Said = z.object({
  outcome: Loose,
  outcomes: Loose,
  questionnaires: Loose,
  assessments: Loose,
  checkin: Loose,
  checkins: Loose,
  check_ins: Loose,
});
export type Said = z.infer<typeof Said>;

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const numberIn = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;
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
  const whole = id === "phq9" && items && Object.keys(items).length === 9;
  const total =
    firstNumber(value, ["total", "total_score", "score"]) ??
    (value.total === true ? numberIn(value.value) : undefined) ??
    (whole ? Object.values(items).reduce((sum, one) => sum + one, 0) : undefined);
  return [{ instrument: id, total, items, positive: positiveOf(value), daysAgo: numberIn(value.days_ago) }];
}

/** Answered questionnaires of a scenario. */
export function outcomesOf(said: Said): OutcomeFact[] {
  return [said.outcome, said.outcomes, said.questionnaires, said.assessments].flatMap((value) => {
    const list = Array.isArray(value) ? value : [value];
    return list.flatMap((one) => {
      if (!isFields(one)) return [];
      const named = one.instrument ?? one.id;
      if (typeof named === "string") return outcomeOf(named, one);
      return Object.entries(one).flatMap(([instrument, answers]) => outcomeOf(instrument, answers));
    });
  });
}

const nightsOf = (value: unknown): number | undefined =>
  numberIn(value) ?? (typeof value === "string" ? numberIn(Number.parseFloat(value)) : undefined);

/** A stated change in percent, or one worked out from a baseline and the mean since. */
function changeIn(one: Fields): number | undefined {
  const stated = firstNumber(one, ["change_percent_from_baseline", "change_percent", "percent_change"]);
  const baseline = firstNumber(one, ["baseline", "baseline_mean"]);
  const now = firstNumber(one, ["follow_up", "mean", "current", "last_7_days_mean", "value"]);
  return stated ?? (baseline && now !== undefined ? (100 * (now - baseline)) / baseline : undefined);
}

function checkInOf(one: Fields): CheckInFact[] {
  const change = changeIn(one);
  if (typeof one.measure === "string" && change !== undefined)
    return [
      {
        measure: one.measure,
        changePercentFromBaseline: change,
        days: firstNumber(one, ["days", "for_days"]) ?? 7,
      },
    ];
  const on = one.while_on;
  const whileOn = typeof on === "string" ? [on] : Array.isArray(on) ? on.map(String) : undefined;
  if (typeof one.event === "string")
    return [{ event: one.event, whileOn, nights: nightsOf(one.nights ?? one.nights_in_7) }];
  return Object.entries(one).flatMap(([event, value]): CheckInFact[] => {
    if (value === true || value === "yes") return [{ event, whileOn, nights: nightsOf(one.nights) }];
    if (isFields(value))
      return checkInOf("measure" in value || change !== undefined ? value : { event, ...value });
    return [];
  });
}

/** Check-in events and measures of a scenario. */
export function checkInsOf(said: Said): CheckInFact[] {
  return [said.checkin, said.checkins, said.check_ins].flatMap((value) => {
    const list = Array.isArray(value) ? value : [value];
    return list.flatMap((one) =>
      typeof one === "string" ? [{ event: one }] : isFields(one) ? checkInOf(one) : [],
    );
  });
}
