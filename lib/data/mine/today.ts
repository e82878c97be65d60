import "server-only";
import { fromDate } from "@internationalized/date";
import { z } from "zod";
import { helpNow } from "#lib/data/account/clinic-hours.ts";
import { asDate, asDay, dayIn } from "#lib/data/door/days.ts";
import { list, type Tx } from "#lib/data/door/guard.ts";
import { liftedFrom, toldWithin } from "#lib/data/plan/holds.ts";
import {
  momentOf,
  ownColumns,
  ownRecord,
  type PatientMoment,
  type PatientPlan,
  writerOf,
} from "#lib/data/plan/released.ts";
import { warnsOfMore } from "#lib/domain/taking/in-the-body.ts";
import { careDay } from "#lib/domain/words/care-day.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { heldSections } from "#lib/safety/held.ts";
import { decisionsOn, keptOn, noticesOn } from "#lib/safety/taking.ts";
import { helpFor, stopMessages } from "./alerts.ts";
import { doseColumns, heldOf, itemsToday, lastNightIn, type MyItem, takingIn, toldEarlier } from "./doses.ts";
import { saidToNotTaken } from "./not-taken.ts";
import { anywayOf, takenAllTheSame } from "./taken-anyway.ts";
import { comingColumns, comingUp } from "./visits.ts";

export type { DoseSaid, MyItem } from "./doses.ts";

/** Everything that the page is made of, in one read: the plan, what was said these days, what is coming up. */
async function todayOf(tx: Tx, patientId: string, moment: PatientMoment) {
  const today = { where: { day: asDate(moment.day) } };
  return tx.patient.findFirstOrThrow({
    where: { id: patientId },
    select: {
      ...ownColumns(moment.at, 2),
      ...comingColumns(moment.at),
      ...doseColumns(moment),
      checkIns: { ...today, select: { id: true } },
      assessments: { ...today, select: { id: true }, take: 1 },
    },
  });
}
type Row = Awaited<ReturnType<typeof todayOf>>;

/** Who is asked to answer: sections of the version in force that have no answer yet. */
const unanswered = (
  plan: PatientPlan,
  given: readonly { modality: string }[],
  held: readonly string[],
): number =>
  plan.version.sections.filter(
    ({ modality }) => !held.includes(modality) && given.every((one) => one.modality !== modality),
  ).length;

/** Did the patient tell anything today that a rule could speak about; on most pages there is nothing to judge. */
const hasTold = ({ doseLogs, checkIns, assessments }: Row): boolean =>
  checkIns.length > 0 || assessments.length > 0 || doseLogs.some(({ why }) => why === "tookOpioid");

/** That a part may be taken again, once for each word of a physician; never of a part of which something is held again. */
function liftedSaid({ holds, zone }: Row, items: readonly MyItem[]) {
  const held = new Set(items.flatMap(({ modality, whyNot }) => (whyNot.length > 0 ? [modality] : [])));
  const said = liftedFrom(holds)
    .filter(({ modality }) => !held.has(modality))
    .map(({ modality, by, at, why }) => ({
      part: modalityOf(modality)?.label ?? "Your medicine",
      ...{ by, why },
      on: dayIn(zone, at).toString(),
    }));
  return [...new Map(said.map((one) => [Object.values(one).join("\n"), one])).values()];
}

/** What is to be taken and what is not, and why; what was told stays in sight whatever became of the plan. */
function dosesOf(row: Row, moment: PatientMoment) {
  const { state, plan } = ownRecord(row);
  const taking = plan && takingIn(row, plan, state, moment.day);
  const items = taking ? itemsToday(row, taking, moment) : [];
  const paused = taking
    ? heldSections(taking.sections, decisionsOn(taking)).filter(({ whole }) => whole)
    : [];
  return {
    items,
    /** Parts that are answered when they are there again. */
    paused: paused.map(({ modality }) => modality),
    held: heldOf(items).map((held) => ({ ...held, anyway: anywayOf(row, held, moment) })),
    lastNight: plan ? lastNightIn(row, plan, moment) : [],
    told: toldEarlier(row, items, moment),
    allTheSame: takenAllTheSame(row, moment),
    sleepsByDay: row.sleepsByDay,
    /** What was told is held, or a dose may still be in the body. */
    isUrgent:
      warnsOfMore(toldWithin(row.holds), moment.day) ||
      items.some(({ whyNot }) => whyNot.some(({ because }) => because === "held")),
    /** "Do not take more of the pain medicine": it outlives Undo and a closed hold. */
    /** What goes on although the chart speaks against it. */
    kept: keptOn(items),
    warnsOfMore: warnsOfMore(toldWithin(row.holds), moment.day),
    lifted: liftedSaid(row, items),
    notices: taking ? noticesOn(taking).filter(({ near }) => near) : [],
  };
}

/** The patient's Today: tonight's dose, the rest of the day, what is coming up. One transaction. */
export const getMyToday = list({
  action: "own.read",
  input: z.object({}),
  run: async (tx, _input, actor, note) => {
    note({ patientId: actor.id });
    const moment = momentOf(actor);
    const row = await todayOf(tx, actor.id, moment);
    const { clinic, state, plan, endedAt, versions } = ownRecord(row);
    const coming = comingUp(row, moment);
    const doses = dosesOf(row, moment);
    const told = hasTold(row) ? await stopMessages(tx, { patientId: actor.id, plan, on: moment.day }) : [];
    const alerts = [
      ...told,
      ...saidToNotTaken(row.doseLogs.filter(({ day }) => asDay(day) === moment.day.toString())),
    ];
    const help = await helpFor(tx, alerts, actor.zone);
    return {
      day: moment.day.toString(),
      evening: moment.evening,
      name: actor.name.split(" ")[0] ?? actor.name,
      clinic,
      state,
      endedOn: endedAt ? careDay(fromDate(endedAt, actor.zone)).toString() : null,
      writer: state === "writing" || doses.held.length > 0 ? await writerOf(tx, actor.id) : null,
      ...doses,
      alerts,
      help,
      /** Who answers at this hour, where something that was told is held and no message above says so. */
      heldHelp:
        help === null && (doses.isUrgent || doses.kept.length > 0)
          ? await helpNow(tx, "medicine", actor.zone)
          : null,
      checkedIn: row.checkIns.length > 0,
      toAnswer: plan ? unanswered(plan, versions[0]?.agreements ?? [], doses.paused) : 0,
      visits: coming.visits.slice(0, 2),
      needs: coming.needs.filter(({ soon }) => soon).slice(0, 2),
    };
  },
});
export type MyToday = Awaited<ReturnType<typeof getMyToday>>;
