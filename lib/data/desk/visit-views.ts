import "server-only";
import type { Prisma } from "#generated/prisma/client.ts";
import { asDay } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import type { VisitStatus } from "#lib/domain/access/plan-life.ts";
import { listName, shortName } from "#lib/domain/people/names.ts";
import type { DeskPerson, VisitView } from "#lib/domain/scheduling/desk.ts";
import {
  lateText,
  STATUS_WORDS,
  stepTo,
  VISIT_STEPS,
  type VisitStep,
  whyNoStep,
} from "#lib/domain/scheduling/visit.ts";
import { dayText, parseDate } from "#lib/domain/words/calendar.ts";
import { clockTextAt, wallOf, whenText } from "#lib/domain/words/wall-clock.ts";
import { visitText } from "#lib/modalities/visits.ts";

/** What a booking that was taken back at once leaves in its note; it never stood, so no screen shows it. */
export const TAKEN_BACK = "Taken back";
export const STOOD = {
  NOT: { status: "cancelled", note: { startsWith: TAKEN_BACK } },
} as const satisfies Prisma.AppointmentWhereInput;

/** The columns of a visit that any screen of the desk reads: none is clinical. */
export const VISIT_COLUMNS = {
  id: true,
  patientId: true,
  providerId: true,
  roomId: true,
  visitType: true,
  ordinalN: true,
  ordinalOf: true,
  startsAt: true,
  endsAt: true,
  status: true,
  note: true,
  needId: true,
  revision: true,
  provider: { select: { name: true } },
  room: { select: { name: true } },
} as const satisfies Prisma.AppointmentSelect;
export type VisitRow = Prisma.AppointmentGetPayload<{ select: typeof VISIT_COLUMNS }>;

const CONTACT = {
  id: true,
  bornOn: true,
  phone: true,
  pronouns: true,
  accessNeeds: true,
  person: { select: { givenName: true, familyName: true } },
} as const satisfies Prisma.PatientSelect;

/** Names and contact of these patients; who may not be seen is missing. */
export async function contactsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, DeskPerson>> {
  const rows = await tx.patient.findMany({ where: { id: { in: [...new Set(ids)] } }, select: CONTACT });
  return new Map(rows.map((row) => [row.id, toContact(row)]));
}

const toContact = ({
  person,
  bornOn,
  ...row
}: Prisma.PatientGetPayload<{ select: typeof CONTACT }>): DeskPerson => ({
  ...row,
  listName: listName(person),
  shortName: shortName(person),
  bornOn: dayText(parseDate(asDay(bornOn)), { withYear: true }).replace(/^\w+ /, ""),
});

const BEFORE: readonly VisitStatus[] = ["booked"];

/** Row → view; `from` and `to` are minutes of the day on the clinic's wall. */
export function toVisitView(
  row: VisitRow,
  who: DeskPerson | undefined,
  zone: string,
  now: number,
): VisitView {
  const status = row.status as VisitStatus;
  const [start, end] = [row.startsAt.getTime(), row.endsAt.getTime()];
  const { day, minute } = wallOf(start, zone);
  const minutes = (end - start) / 60_000;
  const { id, revision, providerId, roomId, note, needId } = row;
  const can = (step: VisitStep | "cancel") =>
    who !== undefined &&
    stepTo(status, step) !== null &&
    whyNoStep({ status, start }, step, now, zone) === null;
  return {
    ...{ id, revision, providerId, roomId, needId, status, minutes },
    what: visitText(row),
    state: lateText({ status, start, end }, now) ?? STATUS_WORDS[status],
    day: day.toString(),
    from: minute,
    to: minute + minutes,
    time: clockTextAt(start, zone),
    until: clockTextAt(end, zone),
    when: whenText(start, zone),
    with: row.provider.name,
    room: row.room.name,
    note: who ? note : "",
    who: who ?? null,
    may: {
      steps: VISIT_STEPS.filter(can),
      cancel: can("cancel"),
      move: BEFORE.includes(status) && who !== undefined,
    },
  };
}
