import { byImportance, type Change } from "#lib/domain/plan/changes.ts";
import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import { intake, spanOf } from "./limits.ts";
import { reductionChanges } from "./reductions/changes.ts";
import type { Item, LifestyleBody, Supplement } from "./schema.ts";
import { labelled, supplementExact, words } from "./words.ts";

type Draft = { kind: Change["kind"]; clinician: Said; patient: Said };
type Named = { item: Item & { supplement?: unknown }; label: Said; goal?: string };
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One supplement in the place of another is said with both names: the old one is taken no more. */
const nowSaid = (was: Named, is: Named): Said =>
  was.item.supplement === is.item.supplement
    ? say`Now: ${is.label}.`
    : say`You stop this: ${was.label}. Now: ${is.label}.`;

/** A day that is over is not said: what began in the days before holds from now on. */
const notBefore = (day: CalendarDate, since: CalendarDate | undefined): CalendarDate =>
  since && since.compare(day) > 0 ? since : day;

function itemDrafts(
  was: Named | undefined,
  is: Named | undefined,
  startsOn: CalendarDate,
  since: CalendarDate | undefined,
): readonly Draft[] {
  if (!was && is) {
    const from = notBefore(startOfWeek(startsOn, is.item.startWeek), since);
    const said = is.goal ? say`New goal from ${from}: ${is.goal}.` : say`New from ${from}: ${is.label}.`;
    return [{ kind: "add", clinician: said, patient: said }];
  }
  if (was && !is)
    return [
      { kind: "stop", clinician: say`Ends: ${was.label}.`, patient: say`You stop this: ${was.label}.` },
    ];
  if (!was || !is || same(was.item, is.item)) return [];
  const drafts: Draft[] = [];
  const { startWeek: a, weeks: _oldWeeks, ...oldRest } = was.item;
  const { startWeek: c, weeks: _newWeeks, ...newRest } = is.item;
  if (!same(oldRest, newRest)) {
    const alike = same(was.label, is.label);
    const clinician = alike ? say`${is.label}: its details change.` : say`${was.label} becomes: ${is.label}.`;
    const patient = alike ? say`We changed the details of this: ${is.label}.` : nowSaid(was, is);
    drafts.push({ kind: "supplement" in is.item ? "dose" : "text", clinician, patient });
  }
  if (a !== c) {
    const from = notBefore(startOfWeek(startsOn, c), since);
    drafts.push({
      kind: "move",
      clinician: say`${is.label}: starts on ${from}.`,
      patient: say`This starts on ${from}: ${is.label}.`,
    });
  }
  // Compared by day: with the first day the last one moves, though the weeks stay.
  const [oldEnd, end] = [spanOf(was.item, startsOn).to, spanOf(is.item, startsOn).to];
  if (oldEnd?.toString() !== end?.toString()) {
    const over = end && since && end.compare(since) < 0;
    const said = over
      ? say`${is.label}: it ends.`
      : end
        ? say`${is.label}: until ${end}.`
        : say`${is.label}: goes on.`;
    drafts.push({ kind: "move", clinician: said, patient: said });
  }
  return drafts;
}

/** A supplement's dose change says both doses; the label alone would hide how it is divided. */
function supplementDraft(was: Supplement, is: Supplement): readonly Draft[] {
  if (was.supplement !== is.supplement || (was.amount === is.amount && same(was.at, is.at))) return [];
  const at = (one: Supplement) => one.at.map((time) => words.at[time]).join(", ");
  const clinician = say`${supplementExact(is)}: ${intake(was)} ${at(was)} becomes ${intake(is)} ${at(is)}.`;
  return [{ kind: "dose", clinician, patient: say`Now ${intake(is)} ${at(is)}: ${supplementExact(is)}.` }];
}

const keyed = <T>(items: readonly T[], key: (item: T) => string) =>
  new Map(items.map((item) => [key(item), item]));
const eitherKey = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>) => [
  ...new Set([...a.keys(), ...b.keys()]),
];

/** Differences between two bodies, most important first; none when nothing changed. */
export function lifestyleChanges(
  before: LifestyleBody | null,
  after: LifestyleBody | null,
  startsOn: CalendarDate,
  since?: CalendarDate,
): readonly Change[] {
  const tagged = (item: string, drafts: readonly Draft[]): Change[] =>
    drafts.map((draft) => ({ modality: "lifestyle", item, ...draft }));
  const named = (body: LifestyleBody | null) =>
    keyed<Named>(body ? labelled(body) : [], ({ item }) => item.key);
  const supplements = (body: LifestyleBody | null) => keyed(body?.supplements ?? [], ({ key }) => key);
  const [was, is] = [named(before), named(after)];
  const items = eitherKey(was, is).flatMap((key) => {
    const [old, now] = [supplements(before).get(key), supplements(after).get(key)];
    const dose = old && now ? supplementDraft(old, now) : [];
    const rest = itemDrafts(was.get(key), is.get(key), startsOn, since);
    return tagged(key, dose.length > 0 ? [...dose, ...rest.filter(({ kind }) => kind !== "dose")] : rest);
  });
  return [...items, ...reductionChanges(before, after, startsOn, since)].sort(byImportance);
}
