import "server-only";
import { z } from "zod";
import { dayIn, now } from "#lib/data/door/days.ts";
import { read, type Tx } from "#lib/data/door/guard.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import type { BookingPanel, SeriesPanel } from "#lib/domain/scheduling/desk.ts";
import { sameTimeEachWeek } from "#lib/domain/scheduling/series.ts";
import { type Availability, type SlotRequest, slotsOn } from "#lib/domain/scheduling/slots.ts";
import { isWithin, suggest, type Window } from "#lib/domain/scheduling/suggestions.ts";
import { IsoDay, parseDate } from "#lib/domain/words/calendar.ts";
import { clockTextAt, isoMoment, wallOf } from "#lib/domain/words/wall-clock.ts";
import { visitText, visitTypeOf } from "#lib/modalities/visits.ts";
import { loadAvailability, ownProviders } from "./availability.ts";
import { asOffer, parseMoment, slotRequestOf, windowOf } from "./slot-checks.ts";
import { contactsOf } from "./visit-views.ts";

const Wanted = z.object({
  needId: z.uuid().optional(),
  visitId: z.uuid().optional(),
  patientId: z.uuid().optional(),
  visitType: z.string().max(20).optional(),
});

/** What is to be booked or moved, resolved from whatever the address names. */
async function resolve(tx: Tx, { needId, visitId, patientId, visitType }: z.output<typeof Wanted>) {
  if (visitId) {
    const visit = await tx.appointment.findFirst({
      where: { id: visitId },
      include: { need: true, provider: { select: { provides: true } } },
    });
    if (!visit) return null;
    const minutes = (visit.endsAt.getTime() - visit.startsAt.getTime()) / 60_000;
    const { need, provider, ...row } = visit;
    const open = visit.status === "booked";
    const partOfDay = need?.partOfDay ?? null;
    return { ...row, open, minutes, who: provider.provides, partOfDay, need, visit: row };
  }
  if (needId) {
    const need = await tx.need.findFirst({ where: { id: needId } });
    return need && { ...need, open: need.status === "waiting", need, visit: null };
  }
  const type = visitTypeOf(visitType ?? "");
  if (!patientId || !visitType || !type) return null;
  const { minutes, who } = type;
  return {
    patientId,
    visitType,
    open: true,
    minutes,
    who,
    partOfDay: null,
    ordinalN: null,
    ordinalOf: null,
    need: null,
    visit: null,
  };
}

/** Where to look when nobody planned the visit: from today on, the sooner the better. */
const anyTime = (actor: Actor): Window => {
  const today = dayIn(actor.zone, now());
  return { earliest: today, target: today, latest: today.add({ days: 60 }) };
};

/**
 * Everything that the booking page shows: who, what, times worth offering, and one day's times with why not. Null where it is
 * not open any more: booked, moved or closed meanwhile.
 */
export const getBookingPanel = read({
  action: "visit.book",
  input: Wanted.extend({ day: IsoDay.optional() }),
  subject: async (tx, input, actor) => {
    const wanted = await resolve(tx, input);
    const patient = wanted && (await ofPatient(tx, wanted.patientId, actor));
    return wanted && patient && { ...patient, wanted };
  },
  run: async (tx, input, { wanted }, actor): Promise<BookingPanel | null> => {
    const contact = (await contactsOf(tx, [wanted.patientId])).get(wanted.patientId);
    if (!contact || !wanted.open) return null;
    const today = dayIn(actor.zone, now());
    const window = wanted.need ? windowOf(wanted.need) : anyTime(actor);
    const horizon = window.latest.compare(today) > 0 ? window.latest : today;
    const own = (await ownProviders(tx, [wanted.patientId])).get(wanted.patientId);
    const ask: SlotRequest = { ...slotRequestOf(wanted), except: wanted.visit?.id };
    const book = await loadAvailability(tx, actor, today, horizon.add({ days: 30 }), [wanted.patientId]);
    const offers = suggest(book, { ...ask, among: own }, window).map((slot) => asOffer(slot, actor.zone));
    const day = input.day ? parseDate(input.day) : parseDate(offers[0]?.day ?? today.toString());
    const onDay = await loadAvailability(tx, actor, day, day, [wanted.patientId]);
    return {
      contact,
      what: visitText(wanted),
      minutes: wanted.minutes,
      needId: wanted.visit ? null : (wanted.need?.id ?? null),
      visitType: wanted.visitType,
      visit: wanted.visit && {
        id: wanted.visit.id,
        revision: wanted.visit.revision,
        when: asWhen(wanted.visit.startsAt, actor.zone),
      },
      window: wanted.need && {
        earliest: window.earliest.toString(),
        latest: window.latest.toString(),
        holds: isWithin(day, window) || (today.compare(window.latest) > 0 && day.compare(window.latest) > 0),
      },
      today: today.toString(),
      day: day.toString(),
      offers,
      times: timesOf(onDay, ask, day),
    };
  },
});

const asWhen = (at: Date, zone: string) =>
  `${wallOf(at.getTime(), zone).day} ${clockTextAt(at.getTime(), zone)}`;

function timesOf(
  book: Availability,
  ask: SlotRequest,
  day: Parameters<typeof slotsOn>[2],
): BookingPanel["times"] {
  const slots = slotsOn(book, ask, day);
  return book.providers
    .filter((one) => one.provides === ask.who)
    .map(({ id, name, room }) => ({
      providerId: id,
      name,
      room: room.name,
      slots: slots
        .filter((slot) => slot.provider.id === id)
        .map(({ start, why }) => ({
          start: isoMoment(start, book.zone),
          time: clockTextAt(start, book.zone),
          why: why?.text ?? null,
        })),
    }));
}

/** The sessions of a series that still wait, at the same time each week from the first one on; clashes say why. */
export const getSeriesPanel = read({
  action: "visit.book",
  input: z.object({
    needId: z.uuid(),
    providerId: z.uuid().optional(),
    start: z.string().max(60).optional(),
  }),
  subject: async (tx, { needId }, actor) => {
    const need = await tx.need.findFirst({ where: { id: needId, ordinalN: { not: null } } });
    const patient = need && (await ofPatient(tx, need.patientId, actor));
    return need && patient && { ...patient, need };
  },
  run: async (tx, input, { need }, actor): Promise<SeriesPanel | null> => {
    const { planId, visitType, patientId } = need;
    const contact = (await contactsOf(tx, [patientId])).get(patientId);
    const needs = await tx.need.findMany({
      where: { planId, visitType, status: "waiting", ordinalN: { not: null } },
      orderBy: { ordinalN: "asc" },
      take: 26,
    });
    const [firstNeed] = needs;
    if (!contact || !firstNeed) return null;
    const today = dayIn(actor.zone, now());
    const book = await loadAvailability(tx, actor, today, today.add({ days: 119 }), [patientId]);
    const among = (await ownProviders(tx, [patientId])).get(patientId);
    const asks = needs.map((one) => ({
      key: one.id,
      ask: { ...slotRequestOf(one), among },
      window: windowOf(one),
    }));
    const first = firstSlot(book, asks[0], input, actor);
    const everyDays = spacing(asks.map(({ window }) => window));
    const rows = first ? sameTimeEachWeek(book, asks, first, everyDays) : [];
    return {
      contact,
      everyDays,
      today: today.toString(),
      rows: rows.map((row, i) => ({
        needId: row.key,
        what: visitText(needs[i] ?? firstNeed),
        slot: asOffer({ ...row.slot, outside: row.outside }, actor.zone),
        why: row.slot.why?.text ?? null,
        instead: row.instead && asOffer(row.instead, actor.zone),
      })),
    };
  },
});

/** The plan's own rhythm in whole weeks, from the targets of its sessions; a week where it says nothing. */
function spacing(windows: readonly Window[]): number {
  const gaps = windows
    .slice(1)
    .map((window, i) => window.target.compare(windows[i]?.target ?? window.target));
  const middle = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 7;
  return Math.max(1, Math.round(middle / 7)) * 7;
}

type First = { ask: SlotRequest; window: Window } | undefined;

function firstSlot(
  book: Availability,
  first: First,
  asked: { providerId?: string; start?: string },
  actor: Actor,
) {
  const provider = book.providers.find(({ id }) => id === asked.providerId);
  if (provider && asked.start) return { provider, start: parseMoment(actor.zone, asked.start) };
  return first && suggest(book, first.ask, first.window, 1)[0];
}
