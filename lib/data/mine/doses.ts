import "server-only";
import { fromDate } from "@internationalized/date";
import type { Prisma } from "#generated/prisma/client.ts";
import { asDate, asDay, dayIn } from "#lib/data/door/days.ts";
import {
  clockIn,
  type OwnRow,
  ownRecord,
  type PatientMoment,
  type PatientPlan,
  type PlanState,
  released,
} from "#lib/data/plan/released.ts";
import { type TakingRow, takingColumns, takingFrom } from "#lib/data/plan/taking.ts";
import type { MissedDoseReason } from "#lib/domain/reports/side-effects.ts";
import type { WhyNot } from "#lib/domain/taking/may-take.ts";
import { lastNightOf, whenAsked } from "#lib/domain/taking/when-asked.ts";
import { type CalendarDate, timeText } from "#lib/domain/words/calendar.ts";
import type { Dose } from "#lib/domain/words/dose.ts";
import { toText } from "#lib/domain/words/say.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { type AskedItem, askedOn, decisionsOn, setAside, type Taking } from "#lib/safety/taking.ts";

/** What was said about a dose. `dose` is the plan's of that moment, `at` is "9:42 pm"; `why` is null until the patient says. */
export type DoseSaid = {
  taken: boolean;
  why: MissedDoseReason | null;
  told: "asked" | "against" | "unsure";
  dose: Dose;
  at: string;
};
/** When a dose can be told as taken: now, from the evening on, or not before an hour ("10:12 am"). */
type Ask = { ask: "now" } | { ask: "evening" } | { ask: "soon"; from: string };
/** One thing to take or do, with its key across the plan ("ldn.ladder") and what was said about it. */
export type MyItem = Omit<AskedItem, "key"> & {
  item: string;
  /** A medicine of the plan: has its card even on a day without a dose ("Not yet", "Stopped"). */
  medicine: boolean;
  said: DoseSaid | null;
  asked: Ask;
};

const MOMENTS = { morning: 0, day: 1, bedtime: 2 } as const;
const LOGS = {
  item: true,
  day: true,
  taken: true,
  why: true,
  told: true,
  amount: true,
  unit: true,
  loggedAt: true,
  takenBy: true,
};

/** What the doses of a page are made of: what was told of these days, and what "may take" reads. */
export const doseColumns = ({ at, day }: PatientMoment) =>
  ({
    ...takingColumns(at),
    sleepsByDay: true,
    doseLogs: {
      where: { day: { gte: asDate(day.subtract({ days: 3 })), lte: asDate(day) } },
      orderBy: { loggedAt: "asc" },
      take: 400,
      select: LOGS,
    },
  }) satisfies Prisma.PatientSelect;
export type DoseRow = Prisma.PatientGetPayload<{ select: ReturnType<typeof doseColumns> }>;
type Log = DoseRow["doseLogs"][number];

/** The plan in force as "may take" judges it on a day. */
export const takingIn = (row: TakingRow, plan: PatientPlan, state: PlanState, day: CalendarDate): Taking =>
  takingFrom(
    row,
    {
      plan: state === "ended" || state === "changing" ? state : "inForce",
      sections: plan.version.sections,
      startsOn: plan.startsOn,
      signedAt: plan.version.signedAt,
    },
    day,
  );

const unitOf = (unit: string): Dose["unit"] => unit as Dose["unit"];
const saidOf = (log: Log, zone: string): DoseSaid => ({
  taken: log.taken,
  why: log.why as MissedDoseReason | null,
  told: log.told as DoseSaid["told"],
  dose: { amount: Number(log.amount), unit: unitOf(log.unit) },
  at: clockIn(log.loggedAt, zone),
});

const itemOf = ({ modality, key }: Pick<AskedItem, "modality" | "key">): string => `${modality}.${key}`;
const isMedicine = (modality: string): boolean => modalityOf(modality)?.medicine ?? false;
/** What was told of an item on a day; undefined where nothing was. */
export const logOf = (row: DoseRow, item: string, day: CalendarDate): Log | undefined =>
  row.doseLogs.find((log) => log.item === item && asDay(log.day) === day.toString());

/** When an item of the day may be told as taken at this moment. */
export function toldDoses(
  row: DoseRow,
  item: Pick<AskedItem, "modality" | "key" | "moment">,
  { clock }: PatientMoment,
) {
  const taken = row.doseLogs.filter((log) => log.taken && log.item === itemOf(item)).at(-1);
  const last = taken
    ? { day: asDay(taken.day), at: fromDate(taken.takenBy ?? taken.loggedAt, clock.timeZone) }
    : null;
  return whenAsked(item.moment, { clock, sleepsByDay: row.sleepsByDay, last });
}

/** Everything that the plan asks for today, in the order of the day, then of the rooms. */
export function itemsToday(row: DoseRow, taking: Taking, moment: PatientMoment): MyItem[] {
  return askedOn(taking)
    .map(({ key, ...asked }) => {
      const item = itemOf({ ...asked, key });
      const log = logOf(row, item, moment.day);
      const ask = toldDoses(row, { ...asked, key }, moment);
      return {
        ...asked,
        item,
        medicine: isMedicine(asked.modality),
        said: log ? saidOf(log, moment.clock.timeZone) : null,
        asked: ask.ask === "soon" ? { ask: ask.ask, from: timeText(ask.from) } : ask,
      };
    })
    .sort((a, b) => MOMENTS[a.moment] - MOMENTS[b.moment]);
}

/** A part of which nothing is to be taken, or an item of it, as Today shows it: once, with the reasons against it. */
export type Held = {
  id: string;
  modality: string;
  title: string;
  item: string;
  bedtime: boolean;
  reasons: readonly WhyNot[];
  said: DoseSaid | null;
  /** Before the evening a bedtime dose cannot have been taken yet. */
  asked: Ask;
};

/** What is held today, each part once; items of their own where only they are. */
export function heldOf(items: readonly MyItem[]): Held[] {
  const held = items.filter(({ whyNot, medicine }) => whyNot.length > 0 && medicine);
  return [
    ...Map.groupBy(held, ({ modality, whyNot, title }) =>
      whyNot.some(({ items: some }) => some) ? `${modality} ${title}` : modality,
    ).values(),
  ].flatMap((of) => {
    const [first] = of;
    if (!first) return [];
    const { modality, title, item, moment, whyNot, asked } = first;
    const said = of.find((one) => one.said)?.said ?? null;
    return [
      {
        id: item.replaceAll(".", "-"),
        modality,
        title,
        item,
        bedtime: moment === "bedtime",
        reasons: whyNot,
        said,
        asked,
      },
    ];
  });
}

/** A dose of last night that nothing was told about. */
export type LastNight = { item: string; title: string; dose: Dose; day: string };

type Versions = { plans: readonly { versions: readonly Parameters<typeof released>[0][] }[] };

/** What held a night that is over: what was told since says nothing about it. */
const heldThen = (taking: Taking, today: CalendarDate): Taking =>
  taking.day.compare(today) >= 0
    ? taking
    : {
        ...taking,
        holds: taking.holds.filter(({ on }) => on <= taking.day.toString()),
        unknown: taking.unknown?.filter(({ on }) => on <= taking.day.toString()),
      };

/** The version that stood on a night, of the newest two: what was signed since did not ask for it. */
const stoodOn = (row: DoseRow & Versions, day: CalendarDate) =>
  row.plans[0]?.versions.map(released).find(({ signedAt }) => dayIn(row.zone, signedAt).compare(day) <= 0);

/** Bedtime doses of the night before that were asked for and not told about; asked by day, until the evening's own dose is. */
export function lastNightIn(
  row: DoseRow & Versions,
  plan: PatientPlan,
  { clock, day: today }: PatientMoment,
): LastNight[] {
  const day = lastNightOf(clock);
  const stood = day && stoodOn(row, day);
  if (!stood) return [];
  const taking = heldThen(takingIn(row, { ...plan, version: stood }, "inForce", day), today);
  return askedOn(taking, decisionsOn(taking)).flatMap((item) => {
    const { moment, mayLog, dose, title } = item;
    const told = logOf(row, itemOf(item), day);
    return moment === "bedtime" && mayLog && dose && !told
      ? [{ item: itemOf(item), title, dose, day: day.toString() }]
      : [];
  });
}

/** What was told today of items that the page does not ask for any more: a later change never hides it. */
export type ToldEarlier = DoseSaid & { item: string; title: string };
export function toldEarlier(
  row: DoseRow,
  items: readonly MyItem[],
  { day, clock }: PatientMoment,
): ToldEarlier[] {
  const shown = new Set(items.filter(({ said }) => said).map(({ item }) => item));
  return row.doseLogs.flatMap((log) => {
    if (asDay(log.day) !== day.toString() || shown.has(log.item)) return [];
    const title = modalityOf(log.item.split(".")[0] ?? "")?.label ?? "Your medicine";
    return [{ ...saidOf(log, clock.timeZone), item: log.item, title }];
  });
}

/** An item of a day as the server judges what is told of it. `dose` is what it is asked for; `setAside` what it would be. */
export type DoseAsked = {
  plan: PatientPlan;
  item: AskedItem;
  dose: Dose | undefined;
  setAside: Dose | undefined;
  /** The plan was stopped, or is being changed: nothing of it is asked for. */
  ended: boolean;
};

/** The item that a patient speaks about, with the decision of that day; null where the plan has no such item. */
export function doseAsked(
  row: DoseRow & OwnRow,
  item: string,
  { day, today }: { day: CalendarDate; today: CalendarDate },
): DoseAsked | null {
  const { state, last } = ownRecord(row);
  const stood = last && (stoodOn(row, day) ?? last.version);
  if (!last || !stood) return null;
  const plan = { ...last, version: stood };
  const taking = heldThen(takingIn(row, plan, state, day), today);
  const found = askedOn(taking).find((one) => itemOf(one) === item);
  if (!found) return null;
  const aside = setAside(taking, found.modality, found.key);
  return {
    plan,
    item: found,
    dose: found.mayLog ? found.dose : undefined,
    setAside: aside,
    ended: state !== "inForce",
  };
}

/** Why an item was not to be taken, for the clinician. */
export const saidFor = ({ whyNot }: AskedItem): string =>
  whyNot.map(({ clinician }) => toText(clinician)).join(" ");
