import "server-only";
import type { Prisma } from "#generated/prisma/client.ts";
import { asCalendarDate, dayIn } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import type { DeskPerson, NeedView, Offer } from "#lib/domain/scheduling/desk.ts";
import { PROVIDER_WORDS } from "#lib/domain/scheduling/need.ts";
import { type Availability, type BusyInterval, busyByDay } from "#lib/domain/scheduling/slots.ts";
import { suggest } from "#lib/domain/scheduling/suggestions.ts";
import { dueText } from "#lib/domain/scheduling/visit.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { whenText } from "#lib/domain/words/wall-clock.ts";
import { visitText } from "#lib/modalities/visits.ts";
import { loadAvailability, ownProviders } from "./availability.ts";
import { asOffer, slotRequestOf, windowOf } from "./slot-checks.ts";
import { contactsOf } from "./visit-views.ts";

/** The columns of a need: none is clinical. */
export const NEED_COLUMNS = {
  id: true,
  patientId: true,
  planId: true,
  visitType: true,
  minutes: true,
  who: true,
  earliest: true,
  target: true,
  latest: true,
  ordinalN: true,
  ordinalOf: true,
  afterKey: true,
  partOfDay: true,
  status: true,
  reason: true,
  tries: true,
  appointments: {
    where: { status: "booked" },
    select: { id: true, revision: true, startsAt: true, provider: { select: { name: true } } },
    take: 1,
  },
} as const satisfies Prisma.NeedSelect;
export type NeedRow = Prisma.NeedGetPayload<{ select: typeof NEED_COLUMNS }>;

/** Rows → what the screen is told, each with the slots worth offering. */
export async function toNeedViews(
  tx: Tx,
  actor: Actor,
  rows: readonly NeedRow[],
  today: CalendarDate,
): Promise<NeedView[]> {
  if (rows.length === 0) return [];
  const patientIds = [...new Set(rows.map((row) => row.patientId))];
  const book = await loadAvailability(tx, actor, today, horizonOf(rows, today), patientIds);
  const own = await ownProviders(tx, patientIds);
  const contacts = await contactsOf(tx, patientIds);
  const firsts = await whatComesFirst(tx, rows, today);
  const series = await waitingInSeries(tx, rows);
  const offered: BusyInterval[] = [];
  return rows.flatMap((row) => {
    const contact = contacts.get(row.patientId);
    if (!contact) return [];
    const first = firsts.get(row.id);
    const offers = offersFor(row, withOffered(book, offered), own.get(row.patientId), first?.after);
    const [best] = offers;
    // A slot that heads one row is not offered to the next: two calls must not end in one time.
    if (best)
      offered.push({
        id: row.id,
        from: best.start,
        to: best.end,
        providerId: best.provider.id,
        roomId: best.provider.room.id,
        patientId: row.patientId,
      });
    const suggestions = offers.map((slot) => asOffer(slot, actor.zone));
    const more = { contact, suggestions, today, zone: actor.zone };
    return [
      toNeedView(row, { ...more, first: first?.waits ?? null, series: series.get(seriesKey(row)) ?? 0 }),
    ];
  });
}

/** As far ahead as any row's window asks, so that suggestions see every visit that could be in the way. */
const horizonOf = (rows: readonly NeedRow[], today: CalendarDate): CalendarDate => {
  const last = rows.map((row) => asCalendarDate(row.latest)).reduce((a, b) => (a.compare(b) > 0 ? a : b));
  return (last.compare(today) > 0 ? last : today).add({ days: 30 });
};

const withOffered = (book: Availability, offered: readonly BusyInterval[]): Availability => {
  if (offered.length === 0) return book;
  const taken = new Map(book.taken);
  for (const [day, visits] of busyByDay(offered)) taken.set(day, [...(taken.get(day) ?? []), ...visits]);
  return { ...book, taken };
};

function offersFor(
  row: NeedRow,
  book: Availability,
  among: string[] | undefined,
  notBefore: CalendarDate | undefined,
) {
  const window = windowOf(row);
  const earliest = notBefore && notBefore.compare(window.earliest) > 0 ? notBefore : window.earliest;
  const target = earliest.compare(window.target) > 0 ? earliest : window.target;
  const visit = row.appointments[0];
  return suggest(book, { ...slotRequestOf(row), among, except: visit?.id }, { ...window, earliest, target });
}

type Around = {
  contact: DeskPerson;
  suggestions: Offer[];
  today: CalendarDate;
  zone: string;
  first: string | null;
  series: number;
};

function toNeedView(row: NeedRow, { contact, suggestions, today, zone, first, series }: Around): NeedView {
  const window = windowOf(row);
  const visit = row.status === "booked" ? row.appointments[0] : undefined;
  return {
    ...{
      id: row.id,
      visitType: row.visitType,
      minutes: row.minutes,
      tries: row.tries,
      contact,
      suggestions,
      first,
    },
    what: visitText(row),
    who: PROVIDER_WORDS[row.who as keyof typeof PROVIDER_WORDS] ?? "",
    due: dueText(today, window.latest),
    over: Math.max(0, today.compare(window.latest)),
    window: { earliest: `${window.earliest}`, target: `${window.target}`, latest: `${window.latest}` },
    early: row.partOfDay === "earlyMorning",
    misfit: visit
      ? {
          visitId: visit.id,
          revision: visit.revision,
          when: whenText(visit.startsAt.getTime(), zone),
          with: visit.provider.name,
          dropped: row.reason !== null,
        }
      : null,
    waitingInSeries: series,
  };
}

const seriesKey = ({ planId, visitType }: Pick<NeedRow, "planId" | "visitType">) => `${planId} ${visitType}`;

async function waitingInSeries(tx: Tx, rows: readonly NeedRow[]): Promise<Map<string, number>> {
  const plans = [...new Set(rows.filter((row) => row.ordinalN !== null).map((row) => row.planId))];
  if (plans.length === 0) return new Map();
  const counts = await tx.need.groupBy({
    by: ["planId", "visitType"],
    where: { planId: { in: plans }, status: "waiting", ordinalN: { not: null } },
    _count: true,
  });
  return new Map(counts.map((row) => [seriesKey(row), row._count]));
}

/** What has to happen first: its words while it has no visit, and the first day that is after it. */
type First = { waits: string | null; after: CalendarDate };

/** For needs that wait for another: its name while it is not booked, its day once it is. */
async function whatComesFirst(
  tx: Tx,
  rows: readonly NeedRow[],
  today: CalendarDate,
): Promise<Map<string, First>> {
  const waiting = rows.filter((row) => row.afterKey !== null);
  if (waiting.length === 0) return new Map();
  const before = await tx.need.findMany({
    where: { OR: waiting.map((row) => ({ planId: row.planId, key: row.afterKey ?? "" })) },
    select: {
      ...{
        planId: true,
        key: true,
        status: true,
        target: true,
        visitType: true,
        ordinalN: true,
        ordinalOf: true,
      },
      appointments: {
        where: { status: { in: ["booked", "arrived", "inRoom", "done"] } },
        select: { startsAt: true, zone: true },
        take: 1,
      },
    },
  });
  return new Map(
    waiting.flatMap((row) => {
      const need = before.find((one) => one.planId === row.planId && one.key === row.afterKey);
      if (!need || need.status === "closed") return [];
      const [visit] = need.appointments;
      const on = visit ? dayIn(visit.zone, visit.startsAt) : asCalendarDate(need.target);
      // What is late already is offered from tomorrow on, so what comes after it not before the day after that.
      const soonest = today.add({ days: 1 });
      const latest = visit || on.compare(soonest) > 0 ? on : soonest;
      const first: First = { waits: visit ? null : visitText(need), after: latest.add({ days: 1 }) };
      return [[row.id, first] as const];
    }),
  );
}
