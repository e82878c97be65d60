import "server-only";
import { z } from "zod";
import type { CalendarDate } from "#lib/domain/calendar.ts";
import { say } from "#lib/domain/say.ts";
import type { NotTaken } from "#lib/domain/told.ts";
import { roomOf } from "#lib/modalities/index.ts";
import type { TodayItem } from "#lib/modalities/modality.ts";
import { asDate } from "./days.ts";
import { list, type Tx } from "./guard.ts";
import { helpFor, stopMessages } from "./my-alerts.ts";
import { NOTICED, noticesOf } from "./my-notices.ts";
import {
  clockText,
  dayOf,
  type Moment,
  momentOf,
  ownColumns,
  ownRecord,
  type PatientPlan,
} from "./my-record.ts";
import { comingColumns, comingUp } from "./my-visits.ts";

/** What was said about a dose today. `at` is "9:42 pm"; `why` is null until the patient says. */
export type DoseSaid = { taken: boolean; why: NotTaken | null; at: string };
/** One thing to take or do, with its key across the plan ("ldn.ladder") and what was said about it. */
export type MyItem = Omit<TodayItem, "key"> & {
  item: string;
  modality: string;
  /** A medicine of the plan: has its card even on a day without a dose ("Not yet", "Stopped"). */
  medicine: boolean;
  said: DoseSaid | null;
};

const MOMENTS = { morning: 0, day: 1, bedtime: 2 } as const;

/** Everything that a plan asks for on a day, in the order of the day, then of the rooms. */
export const itemsOn = (plan: PatientPlan, day: CalendarDate): Omit<MyItem, "said">[] =>
  plan.version.sections
    .flatMap((section) =>
      (roomOf(section.modality)?.today(section, day, plan.startsOn) ?? []).map(({ key, ...item }) => ({
        ...item,
        item: `${section.modality}.${key}`,
        modality: section.modality,
        medicine: ["med", "horm"].includes(roomOf(section.modality)?.tint ?? ""),
      })),
    )
    .sort((a, b) => MOMENTS[a.moment] - MOMENTS[b.moment]);

/** An item of a part of which nothing is to be taken: no dose that the notice above it forbids. */
const paused = ({ dose: _dose, was: _was, ...item }: Omit<MyItem, "said">): Omit<MyItem, "said"> => ({
  ...item,
  how: say`No dose now. Read what stands above.`,
  next: [],
  mayLog: false,
});

/** Everything that the page is made of, in one read: the plan, what was said today, what is coming up. */
async function todayOf(tx: Tx, patientId: string, { at, day }: Moment) {
  const today = { where: { day: asDate(day) } };
  return tx.patient.findFirstOrThrow({
    where: { id: patientId },
    select: {
      ...ownColumns(at),
      ...comingColumns(at),
      doseLogs: { ...today, select: { item: true, taken: true, why: true, loggedAt: true } },
      checkIns: { ...today, select: { id: true } },
      assessments: { ...today, select: { id: true }, take: 1 },
      facts: NOTICED,
    },
  });
}
type Row = Awaited<ReturnType<typeof todayOf>>;

const saidOn = (logs: Row["doseLogs"], zone: string) =>
  new Map(
    logs.map((log) => [
      log.item,
      { taken: log.taken, why: log.why as NotTaken | null, at: clockText(log.loggedAt, zone) },
    ]),
  );

/** Who is asked to answer: sections of the version in force that have no answer yet. */
const unanswered = (plan: PatientPlan, given: readonly { modality: string }[]): number =>
  plan.version.sections.filter(({ modality }) => given.every((one) => one.modality !== modality)).length;

/** Did the patient tell anything today that a rule could speak about; on most pages there is nothing to judge. */
const hasTold = ({ doseLogs, checkIns, assessments }: Row): boolean =>
  checkIns.length > 0 || assessments.length > 0 || doseLogs.some(({ why }) => why === "tookOpioid");

/** The patient's Today: tonight's dose, the rest of the day, what is coming up. One transaction. */
export const getMyToday = list({
  action: "own.read",
  input: z.object({}),
  run: async (tx, _input, actor, note) => {
    note({ patientId: actor.id });
    const moment = momentOf(actor);
    const row = await todayOf(tx, actor.id, moment);
    const { clinic, state, plan, endedAt, versions } = ownRecord(row);
    const said = saidOn(row.doseLogs, actor.zone);
    const coming = comingUp(row, moment);
    const notices = plan ? noticesOf(row.facts, plan.version, moment.day, actor.zone) : [];
    const alerts = hasTold(row) ? await stopMessages(tx, { patientId: actor.id, plan, on: moment.day }) : [];
    return {
      day: moment.day.toString(),
      evening: moment.evening,
      name: actor.name.split(" ")[0] ?? actor.name,
      clinic,
      state,
      endedOn: endedAt ? dayOf(endedAt, actor.zone) : null,
      writer: state === "writing" ? await writerOf(tx, actor.id) : null,
      notices: notices.filter(({ near }) => near),
      items: plan
        ? itemsOn(plan, moment.day).map((item) => ({
            ...(notices.some(({ pauses, modality }) => pauses && modality === item.modality)
              ? paused(item)
              : item),
            said: said.get(item.item) ?? null,
          }))
        : [],
      alerts,
      help: await helpFor(tx, alerts, actor.zone),
      checkedIn: row.checkIns.length > 0,
      toAnswer: plan ? unanswered(plan, versions[0]?.agreements ?? []) : 0,
      visits: coming.visits.slice(0, 2),
      needs: coming.needs.filter(({ soon }) => soon).slice(0, 2),
    };
  },
});
export type MyToday = Awaited<ReturnType<typeof getMyToday>>;

/** The physician of the care team who has been on it longest; null when there is none. */
async function writerOf(tx: Tx, patientId: string): Promise<string | null> {
  const member = await tx.careTeam.findFirst({
    where: { patientId, until: null, person: { role: "physician" } },
    orderBy: { since: "asc" },
    select: { person: { select: { title: true, familyName: true } } },
  });
  return member && [member.person.title, member.person.familyName].filter(Boolean).join(" ");
}
