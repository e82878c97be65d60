import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { limitConcurrency } from "#lib/data/door/concurrency.ts";
import { databaseCode } from "#lib/data/door/database-code.ts";
import { type Tx, write } from "#lib/data/door/guard.ts";
import { IdempotencyKey, idempotent } from "#lib/data/door/idempotency.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { type Provider, whyNot } from "#lib/domain/scheduling/slots.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { safeText } from "#lib/domain/words/text.ts";
import { wallOf, whenText } from "#lib/domain/words/wall-clock.ts";
import { VISIT_TYPES, visitTypeOf } from "#lib/modalities/visits.ts";
import { loadAvailability, lockDays } from "./availability.ts";
import { mayBeOutside, parseMoment, slotGone, slotRefused, slotRequestOf, windowOf } from "./slot-checks.ts";

/** A start as forms carry it, "2026-05-21T14:30-04:00"; read in the clinic's zone. */
export const SlotStart = z.string("Choose a day and a time.").min(1, "Choose a day and a time.").max(60);
const ProviderId = z.uuid("Choose who the visit is with.");
const Note = safeText(500).default("");
const Kind = z.enum(Object.keys(VISIT_TYPES) as [string, ...string[]], "Choose what the visit is.");

const What = z.union([
  z.object({ needId: z.uuid() }),
  z.object({ patientId: z.uuid("Choose who comes."), visitType: Kind }),
]);
const BookInput = z.intersection(
  What,
  z.object({
    providerId: ProviderId,
    start: SlotStart,
    note: Note,
    /** The person at the desk has read that the plan's window does not hold this day. */
    outsideOk: z.boolean().default(false),
    requestKey: IdempotencyKey,
  }),
);

const Booked = z.object({
  visitId: z.uuid(),
  revision: z.int(),
  day: z.string(),
  when: z.string(),
  with: z.string(),
  room: z.string(),
});
/** Which visit stands now: when, with whom and where; nothing about the person. */
export type Booked = z.infer<typeof Booked>;

const NEED = {
  id: true,
  patientId: true,
  visitType: true,
  minutes: true,
  who: true,
  earliest: true,
  target: true,
  latest: true,
  ordinalN: true,
  ordinalOf: true,
  partOfDay: true,
  status: true,
} as const;

/** What is booked: a need of a plan, or a visit that nobody planned. */
async function wantedBy(tx: Tx, input: z.output<typeof What>) {
  if ("needId" in input) {
    const need = await tx.need.findFirst({ where: { id: input.needId }, select: NEED });
    return need && { ...need, needId: need.id };
  }
  const type = visitTypeOf(input.visitType);
  if (!type) return null;
  const { minutes, who } = type;
  return { ...input, minutes, who, needId: null, ordinalN: null, ordinalOf: null, partOfDay: null };
}
type Wanted = NonNullable<Awaited<ReturnType<typeof wantedBy>>>;

type Place = { start: number; provider: Provider; note: string; seriesId?: string };

/** What the desk is told about a visit that stands. */
export const bookVisitWrite = (
  zone: string,
  visit: { visitId: string; revision: number },
  { start, provider }: Pick<Place, "start" | "provider">,
): Booked => ({
  ...visit,
  day: wallOf(start, zone).day.toString(),
  when: whenText(start, zone),
  with: provider.name,
  room: provider.room.name,
});

async function notWaiting(tx: Tx, needId: string): Promise<Conflict> {
  const need = await tx.need.findFirst({ where: { id: needId }, select: { status: true } });
  if (need?.status === "waiting")
    return new Conflict("The plan changed meanwhile. Nothing was booked. Look again, then choose.", "STALE");
  return need?.status === "closed"
    ? new Conflict("This was closed meanwhile. Nothing was booked.", "STALE")
    : new Conflict("This is already booked. Nothing more was changed.", "STALE");
}

/** Put the visit into the book. The need is taken by compare-and-swap: nobody books it twice. */
async function insertVisit(tx: Tx, actor: Actor, wanted: Wanted, place: Place): Promise<Booked> {
  if (wanted.needId) {
    // As it was when the slot was judged: a version signed meanwhile may ask for other days.
    const { visitType, minutes, who } = wanted;
    const days = "latest" in wanted ? { earliest: wanted.earliest, latest: wanted.latest } : {};
    const asked = { visitType, minutes, who, ...days };
    const { count } = await tx.need.updateMany({
      where: { id: wanted.needId, status: "waiting", ...asked },
      data: { status: "booked", misfit: false },
    });
    if (count === 0) throw await notWaiting(tx, wanted.needId);
  }
  const { patientId, visitType, ordinalN, ordinalOf, needId } = wanted;
  const visit = await tx.appointment.create({
    data: {
      ...{ patientId, visitType, ordinalN, ordinalOf, needId },
      providerId: place.provider.id,
      roomId: place.provider.room.id,
      startsAt: new Date(place.start),
      endsAt: new Date(place.start + wanted.minutes * 60_000),
      zone: actor.zone,
      note: place.note,
      seriesId: place.seriesId ?? null,
      bookedById: actor.id,
    },
    select: { id: true },
  });
  return bookVisitWrite(actor.zone, { visitId: visit.id, revision: 0 }, place);
}

/** Check everything again under the day's lock, then book: first that it waits, else its own visit would be in its way. */
async function bookOne(
  tx: Tx,
  actor: Actor,
  wanted: Wanted,
  input: Omit<z.output<typeof BookInput>, "needId">,
) {
  const stillOpen = { id: wanted.needId ?? "", status: "waiting" };
  if (wanted.needId && !(await tx.need.count({ where: stillOpen })))
    throw await notWaiting(tx, wanted.needId);
  const start = parseMoment(actor.zone, input.start);
  const { day } = wallOf(start, actor.zone);
  const book = await loadAvailability(tx, actor, day, day, [wanted.patientId]);
  const provider = book.providers.find(({ id }) => id === input.providerId);
  if (!provider)
    throw new Refused("Choose who the visit is with.", "INVALID", { providerId: ["Choose one."] });
  const ask = slotRequestOf(wanted);
  const why = whyNot(book, ask, provider, start);
  if (why) throw await slotRefused(tx, actor, { wanted, ask, start, why, providerId: provider.id });
  if ("latest" in wanted)
    mayBeOutside(day, wallOf(book.now, book.zone).day, windowOf(wanted), input.outsideOk);
  return insertVisit(tx, actor, wanted, { start, provider, note: input.note });
}

const bookBehindTheDoor = write({
  action: "visit.book",
  input: BookInput,
  subject: async (tx, input, actor) => {
    const wanted = await wantedBy(tx, input);
    const patient = wanted && (await ofPatient(tx, wanted.patientId, actor));
    return wanted && patient && { ...patient, wanted };
  },
  run: async (tx, input, subject, actor, note) => {
    await lockDays(tx, actor.clinicId, [wallOf(parseMoment(actor.zone, input.start), actor.zone).day]);
    const { requestKey, ...asked } = input;
    const request = { key: requestKey, action: "visit.book", input: asked };
    const done = await idempotent(tx, actor, request, Booked, () =>
      bookOne(tx, actor, subject.wanted, input),
    );
    note({ target: done.visitId });
    return done;
  },
});

/** Four at a time are as many as the day's lock lets through without keeping the pool from the rest of the clinic. */
const inTurn = limitConcurrency(4, 2000);
/** Run a write that wants slots: in turn, and what the constraints refuse becomes a sentence. */
export const withBookingRetries = <T>(run: () => Promise<T>): Promise<T> =>
  inTurn(async () => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await run();
      } catch (error) {
        const code = databaseCode(error) ?? "";
        if (code === "23P01") throw slotGone();
        const busy = error instanceof Conflict && error.code === "BUSY";
        if (busy && attempt < 3) continue;
        throw error;
      }
    }
  });

/** Book a need of a plan, or an unplanned visit. A slot that is gone: Conflict SLOT_TAKEN with what comes nearest. */
export const bookVisit = (raw: z.input<typeof BookInput>): Promise<Booked> =>
  withBookingRetries(() => bookBehindTheDoor(raw));

const SeriesInput = z.object({
  sessions: z
    .array(z.object({ needId: z.uuid(), providerId: ProviderId, start: SlotStart }))
    .min(1, "Choose at least one session.")
    .max(26, "Book at most 26 sessions at once."),
  outsideOk: z.boolean().default(false),
  requestKey: IdempotencyKey,
});
const BookedSeries = z.array(Booked);

const bookSeriesBehindTheDoor = write({
  action: "visit.book",
  input: SeriesInput,
  subject: async (tx, { sessions }, actor) => {
    const needs = await tx.need.findMany({
      where: { id: { in: sessions.map(({ needId }) => needId) } },
      select: NEED,
    });
    const [first] = needs;
    const samePerson = needs.every(({ patientId }) => patientId === first?.patientId);
    const patient = first && samePerson ? await ofPatient(tx, first.patientId, actor) : null;
    return patient && needs.length === new Set(sessions.map((one) => one.needId)).size
      ? { ...patient, needs }
      : null;
  },
  run: async (tx, { sessions, outsideOk, requestKey }, { needs }, actor, note) => {
    const days: CalendarDate[] = sessions.map(
      (one) => wallOf(parseMoment(actor.zone, one.start), actor.zone).day,
    );
    await lockDays(tx, actor.clinicId, days);
    const seriesId = randomUUID();
    const request = { key: requestKey, action: "visit.series", input: { sessions, outsideOk } };
    const done = await idempotent(tx, actor, request, BookedSeries, async () => {
      const all: Booked[] = [];
      for (const one of sessions) {
        const need = needs.find(({ id }) => id === one.needId);
        if (!need) throw new Conflict("This session is not open any more. Load the page again.", "STALE");
        const place = { ...one, note: "", outsideOk, requestKey };
        all.push(await bookOne(tx, actor, { ...need, needId: need.id }, place));
      }
      await tx.appointment.updateMany({
        where: { id: { in: all.map((one) => one.visitId) } },
        data: { seriesId },
      });
      return all;
    });
    note({ detail: `${done.length} visits` });
    return done;
  },
});

/** Book several sessions of one person, all or none: siblings with a shared id. */
export const bookSeries = (raw: z.input<typeof SeriesInput>): Promise<Booked[]> =>
  withBookingRetries(() => bookSeriesBehindTheDoor(raw));
