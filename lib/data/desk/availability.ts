import "server-only";
import { asDate, asDay, dayStart, now } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { HOLDS_SLOT } from "#lib/domain/access/plan-life.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import type { Provides } from "#lib/domain/scheduling/need.ts";
import {
  type Availability,
  type BusyInterval,
  busyByDay,
  type Provider,
} from "#lib/domain/scheduling/slots.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";

/** No question looks at more days, or at more visits, than this. */
const MAX_DAYS = 120;
const MAX_VISITS = 20_000;

/** Everyone whom visits are booked with, in the clinic's own order. */
export async function listProviders(tx: Tx): Promise<Provider[]> {
  const rows = await tx.provider.findMany({
    where: { active: true },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    take: 60,
    select: {
      id: true,
      name: true,
      provides: true,
      room: { select: { id: true, name: true } },
      hours: {
        select: { weekday: true, fromMinute: true, toMinute: true },
        orderBy: { fromMinute: "asc" },
      },
    },
  });
  return rows.map((row) => ({ ...row, provides: row.provides as Provides }));
}

/**
 * What decides whether slots from one day to another (both included) are possible for these patients: of all others it is
 * known when their visits are, not whose. Times are the clinic's.
 */
export async function loadAvailability(
  tx: Tx,
  actor: Actor,
  from: CalendarDate,
  to: CalendarDate,
  patientIds: readonly string[],
): Promise<Availability> {
  const { zone } = actor;
  const last = to.compare(from) > MAX_DAYS ? from.add({ days: MAX_DAYS }) : to;
  const start = new Date(dayStart(from, zone));
  const end = new Date(dayStart(last.add({ days: 1 }), zone));
  const providers = await listProviders(tx);
  const closed = await tx.closedDay.findMany({
    where: { day: { gte: asDate(from), lte: asDate(last) } },
    select: { day: true, why: true },
  });
  const visits = await takenBetween(tx, start, end, patientIds);
  return {
    zone,
    now: now().getTime(),
    providers,
    closed: new Map(closed.map(({ day, why }) => [asDay(day), why])),
    taken: busyByDay(visits),
  };
}

type Held = {
  providerId: string;
  roomId: string;
  patientId: string;
  id: string;
  starts: number[];
  ends: number[];
};

/**
 * What holds a slot from one instant to another. A season of visits is thousands of rows: they come as two lists of
 * seconds for each provider and room, and one by one only for the patients who are asked about. Row-level security
 * narrows this as it does any read.
 */
async function takenBetween(
  tx: Tx,
  start: Date,
  end: Date,
  patientIds: readonly string[],
): Promise<BusyInterval[]> {
  // A visit lasts at most eight hours (a bound of the table), so none that began earlier reaches into this time.
  const earliest = new Date(start.getTime() - 8 * 3_600_000);
  const held = await tx.$queryRaw<Held[]>`SELECT provider_id AS "providerId", room_id AS "roomId",
      coalesce(patient::text, '') AS "patientId", coalesce(visit::text, '') AS id,
      array_agg(date_part('epoch', starts_at)) AS starts, array_agg(date_part('epoch', ends_at)) AS ends
    FROM (SELECT provider_id, room_id, starts_at, ends_at, CASE WHEN mine THEN patient_id END AS patient,
        CASE WHEN mine THEN id END AS visit
      FROM (SELECT *, patient_id = ANY(${[...patientIds]}::uuid[]) AS mine FROM appointment
        WHERE starts_at >= ${earliest} AND starts_at < ${end} AND ends_at > ${start}
          AND status = ANY(${[...HOLDS_SLOT]}) LIMIT ${MAX_VISITS}) held) told
    GROUP BY provider_id, room_id, patient, visit`;
  return held.flatMap(({ starts, ends, ...one }) =>
    starts.map((from, i) => ({ ...one, from: from * 1000, to: (ends[i] ?? from) * 1000 })),
  );
}

/**
 * Hold the clinic's days until the end of the transaction, in the order of the calendar: whoever books next sees what
 * this booking did. The exclusion constraints stand behind it.
 */
export async function lockDays(tx: Tx, clinicId: string, days: readonly CalendarDate[]): Promise<void> {
  for (const day of [...new Set(days.map(String))].sort())
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${clinicId} ${day}`}, 15))`;
}

/** The providers who are on a patient's care team, by patient: whom their visits belong with. */
export async function ownProviders(tx: Tx, patientIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.careTeam.findMany({
    where: { patientId: { in: [...patientIds] }, until: null },
    select: {
      patientId: true,
      person: { select: { provider: { where: { active: true }, select: { id: true } } } },
    },
    take: 2000,
  });
  const own = new Map<string, string[]>();
  for (const { patientId, person } of rows)
    own.set(patientId, [...(own.get(patientId) ?? []), ...person.provider.map(({ id }) => id)]);
  return own;
}
