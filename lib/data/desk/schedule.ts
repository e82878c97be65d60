import "server-only";
import { z } from "zod";
import { asDate, dayIn, dayStart, now } from "#lib/data/door/days.ts";
import { list, type Tx } from "#lib/data/door/guard.ts";
import { can } from "#lib/domain/access/can.ts";
import { HOLDS_SLOT } from "#lib/domain/access/plan-life.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import type { Free, ScheduleDay, VisitView } from "#lib/domain/scheduling/desk.ts";
import { hoursOn, type Provider, STEP } from "#lib/domain/scheduling/slots.ts";
import { type CalendarDate, IsoDay, parseDate } from "#lib/domain/words/calendar.ts";
import { clockOf, isoMoment } from "#lib/domain/words/wall-clock.ts";
import { listProviders } from "./availability.ts";
import { contactsOf, STOOD, toVisitView, VISIT_COLUMNS } from "./visit-views.ts";

/** More visits than this are not shown on one day. */
const MAX = 600;

/** A day's visits by provider and the free time between them. Without a day: today. */
export const listDay = list({
  action: "schedule.read",
  input: z.object({ day: IsoDay.optional() }),
  run: async (tx, input, actor): Promise<ScheduleDay> => {
    const at = now();
    const today = dayIn(actor.zone, at);
    const day = input.day ? parseDate(input.day) : today;
    const nowMinute = day.compare(today) === 0 ? minuteIn(actor.zone, at, day) : null;
    const providers = await listProviders(tx);
    const closedRow = await tx.closedDay.findFirst({ where: { day: asDate(day) }, select: { why: true } });
    const visits = await visitsOn(tx, actor, day, at.getTime());
    const closed = closedRow ? closedRow.why || "Closed" : null;
    const isPast = day.compare(today) < 0;
    const mayBook = can(actor, "visit.book", { patientId: "", onTeam: false });
    const free =
      closed || isPast || !mayBook
        ? []
        : freeTimes(providers, visits, { day, after: nowMinute ?? 0, zone: actor.zone });
    const span = spanOf(providers, visits, day);
    return {
      ...{ closed, visits, free, nowMinute, ...span },
      day: day.toString(),
      today: today.toString(),
      providers: providers.map(({ hours, ...one }) => ({
        ...one,
        in: hoursOn({ ...one, hours }, day).length > 0,
      })),
      may: { book: mayBook, seeAll: can(actor, "visit.read", { patientId: "", onTeam: false, own: false }) },
    };
  },
});

const minuteIn = (zone: string, at: Date, day: CalendarDate) => (at.getTime() - dayStart(day, zone)) / 60_000;

async function visitsOn(tx: Tx, actor: Actor, day: CalendarDate, at: number): Promise<VisitView[]> {
  const [start, end] = [day, day.add({ days: 1 })].map((one) => new Date(dayStart(one, actor.zone)));
  const rows = await tx.appointment.findMany({
    where: { ...STOOD, startsAt: { gte: start, lt: end } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: VISIT_COLUMNS,
    take: MAX,
  });
  const contacts = await contactsOf(
    tx,
    rows.map((row) => row.patientId),
  );
  return rows.map((row) => toVisitView(row, contacts.get(row.patientId), actor.zone, at));
}

const HALF = 30;

type Day = { day: CalendarDate; after: number; zone: string };

/** Hours minus what holds a slot with the provider or in the room, cut at the half hours. */
function freeTimes(providers: readonly Provider[], visits: readonly VisitView[], on: Day): Free[] {
  const holding = visits.filter(({ status }) => HOLDS_SLOT.includes(status));
  const clock = clockOf(on.day, on.zone);
  return providers.flatMap(({ id: providerId, room: { id: roomId }, ...provider }) => {
    const inTheWay = holding.filter((v) => v.providerId === providerId || v.roomId === roomId);
    return hoursOn(provider, on.day)
      .flatMap((hours) => halvesOf(hours.fromMinute, hours.toMinute))
      .flatMap(([half, end]) => {
        const clash = inTheWay.filter((v) => v.from < end && v.to > half);
        // What is left of the half hour after a visit that ends in it, or before one that begins in it.
        const from = Math.max(half, ...clash.filter((v) => v.from <= half).map((v) => v.to));
        const to = Math.min(end, ...clash.filter((v) => v.from > half).map((v) => v.from));
        const [at] = clock(from);
        if (to - from < STEP || from < on.after || at === undefined) return [];
        return [{ from, to, start: isoMoment(at, on.zone), providerId, roomId }];
      });
  });
}

/** [from, to) cut at the half hours. */
function halvesOf(from: number, to: number): [number, number][] {
  const halves: [number, number][] = [];
  for (let half = from; half < to; ) {
    const end = Math.min((Math.floor(half / HALF) + 1) * HALF, to);
    halves.push([half, end]);
    half = end;
  }
  return halves;
}

/** The board shows everyone's hours and every visit, from a full hour to a full hour. */
function spanOf(providers: readonly Provider[], visits: readonly VisitView[], day: CalendarDate) {
  const hours = providers.flatMap((one) => hoursOn(one, day));
  const starts = [...hours.map((one) => one.fromMinute), ...visits.map((one) => one.from)];
  const ends = [...hours.map((one) => one.toMinute), ...visits.map((one) => one.to)];
  if (starts.length === 0) return { from: 540, to: 1020 };
  return {
    from: Math.floor(Math.min(...starts) / 60) * 60,
    to: Math.min(1440, Math.ceil(Math.max(...ends) / 60) * 60),
  };
}
