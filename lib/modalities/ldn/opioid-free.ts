import type { Facts, TakenLine } from "#lib/domain/facts/facts.ts";
import { isStopped, isTheirs } from "#lib/domain/medicines/asked.ts";
import { opioidClasses, recognise, substanceOf } from "#lib/domain/medicines/substances.ts";
import type { StoppedOpioid } from "#lib/domain/taking/opioid-free.ts";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { type Said, say } from "#lib/domain/words/say.ts";

/** Products that must be out of the body before naltrexone, with the interval of the opioid table. */
type Opioid = { name: string; days: { min: number; suggested: number } | null; lastTaken?: CalendarDate };
const BEFORE = new Set(opioidClasses(["group:opioid_must_be_stopped_before_ldn"]));

/** Opioids of a list. One that is still taken, or stopped without a date, has no `lastTaken`. */
function opioidsOf(lines: readonly TakenLine[]): Opioid[] {
  return lines.flatMap((line) =>
    recognise(line.text, line.explained).matches.flatMap((match) => {
      const { key, name, kind } = match;
      const { lastTakenOn } = line;
      const one = substanceOf(key);
      if (kind !== "opioid" || !isTheirs(match) || !one?.classes.some((each) => BEFORE.has(each))) return [];
      const dated = isStopped(line, match) && lastTakenOn !== undefined;
      return [{ name, days: one.freeDays ?? null, ...(dated ? { lastTaken: parseDate(lastTakenOn) } : {}) }];
    }),
  );
}

/** Opioids that were stopped on a known day, each with the first day on which naltrexone may begin after it. */
export const stoppedOpioids = (facts: Pick<Facts, "medications" | "supplements">): readonly StoppedOpioid[] =>
  opioidsOf([...facts.medications, ...facts.supplements]).flatMap(({ days, lastTaken }) =>
    days && lastTaken ? [{ lastTaken, earliest: lastTaken.add({ days: days.min }) }] : [],
  );

/** The first days on which naltrexone may begin after one opioid, or after all of them. */
export type StartAfter = { earliest: CalendarDate; suggested: CalendarDate };
const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a.compare(b) >= 0 ? a : b);

/**
 * The earliest and the suggested start after all opioids of a patient: last dose plus the days of the opioid table
 * (label_naltrexone, asam2020), the latest of them. Null while one is still taken or its date or interval is not known,
 * undefined where there is none.
 */
export function startAfterOpioids(facts: Pick<Facts, "medications" | "supplements">) {
  const opioids = opioidsOf([...facts.medications, ...facts.supplements]);
  let after: StartAfter | undefined;
  for (const { days, lastTaken } of opioids) {
    if (!days || !lastTaken) return null;
    const earliest = lastTaken.add({ days: days.min });
    const suggested = lastTaken.add({ days: days.suggested });
    after = after
      ? { earliest: later(after.earliest, earliest), suggested: later(after.suggested, suggested) }
      : { earliest, suggested };
  }
  return after;
}

/** Each opioid's interval as a sentence, worked out as far as its facts go. */
function intervalSaid({ name, days, lastTaken }: Opioid): Said {
  if (!days) return say`${name}: no fixed interval. A specialist decides.`;
  if (!lastTaken)
    return say`${name}: no start date until the day of the last dose is known. Then at least ${days.min} days, better ${days.suggested}.`;
  const [first, better] = [lastTaken.add({ days: days.min }), lastTaken.add({ days: days.suggested })];
  return say`${name}, last taken ${lastTaken}: earliest start ${first} (${days.min} days), suggested ${better} (${days.suggested} days).`;
}

/** A plan's first night against the dates: too early, or earlier than suggested. Empty where it keeps them. */
function firstNightSaid(firstNight: CalendarDate, after: StartAfter): Said[] {
  if (firstNight.compare(after.earliest) < 0)
    return [say`The first night, ${firstNight}, is before the earliest start, ${after.earliest}. Move it.`];
  if (firstNight.compare(after.suggested) < 0)
    return [say`The first night, ${firstNight}, is before the suggested start, ${after.suggested}.`];
  return [];
}

/** Its suggested start has passed: nothing is left to wait for. */
const isOver = ({ days, lastTaken }: Opioid, today: CalendarDate): boolean =>
  !!days && !!lastTaken && lastTaken.add({ days: days.suggested }).compare(today) <= 0;

/** What the intervals come to for a plan: a sentence an opioid, then the plan's first night where it is too early. */
export function opioidFreeSaid(
  facts: Pick<Facts, "medications" | "supplements">,
  firstNight: CalendarDate,
  today: CalendarDate,
): readonly Said[] {
  const all = opioidsOf([...facts.medications, ...facts.supplements]);
  const opioids = all.filter((one) => !isOver(one, today));
  const after = startAfterOpioids(facts);
  const sentences = new Map(opioids.map((one) => [JSON.stringify(intervalSaid(one)), intervalSaid(one)]));
  return [...sentences.values(), ...(after ? firstNightSaid(firstNight, after) : [])];
}

/** Which first night can be signed while an interval runs; empty where no day can be worked out, and once it is over. */
export function signableSaid(
  facts: Pick<Facts, "medications" | "supplements">,
  firstNight: CalendarDate,
  today: CalendarDate,
): readonly Said[] {
  const after = startAfterOpioids(facts);
  if (!after || after.earliest.compare(today) <= 0) return [];
  return firstNight.compare(after.earliest) >= 0
    ? [say`The interval is over on the first night, ${firstNight}. Until then it is checked each day.`]
    : [say`A first night from ${after.earliest} on can be signed now.`];
}
