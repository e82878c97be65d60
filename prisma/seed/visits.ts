import { type CalendarDate, parseDate, toZoned } from "@internationalized/date";
import { asCalendarDate, asDay } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { dayOfWeek } from "#lib/domain/words/calendar.ts";
import { TODAY } from "./cast.ts";
import { type Ids, idOf } from "./clinic.ts";
import type { Patient } from "./patient.ts";
import { CLINIC, PROVIDERS } from "./staff.ts";

/** Which minutes are spoken for, by whom and when, so that the cast never meets itself at a door. */
export type Book = Map<string, [number, number][]>;

const overlaps = (taken: [number, number][], from: number, to: number) =>
  taken.some(([a, b]) => from < b && a < to);

const keysOf = (day: CalendarDate, provider: string, patient: string) => [
  `${day} ${provider}`,
  `${day} ${patient}`,
];

/** The first time on or after `day` at which provider and patient are both free; at most two weeks on. */
function place(
  book: Book,
  day: CalendarDate,
  provider: (typeof PROVIDERS)[number],
  patient: string,
  minutes: number,
) {
  for (let d = 0; d < 14; d++) {
    const on = day.add({ days: d });
    if (!(provider.days as readonly number[]).includes(dayOfWeek(on))) continue;
    const keys = keysOf(on, provider.key, patient);
    for (const [from, to] of provider.hours)
      for (let at: number = from; at + minutes <= to; at += 15)
        if (keys.every((key) => !overlaps(book.get(key) ?? [], at, at + minutes))) return { on, at };
  }
  throw new Error("the cast's calendar is full");
}

type Visit = {
  patient: string;
  providerKey: string;
  on: CalendarDate;
  at: number;
  minutes: number;
  visitType: string;
  status: string;
};

async function write(tx: Tx, ids: Ids, book: Book, visit: Visit, more: object = {}) {
  const { patient, providerKey, on, at, minutes, visitType, status } = visit;
  const provider = ids.providers.get(providerKey);
  if (!provider) throw new Error(`no provider ${providerKey}`);
  const start = toZoned(on, CLINIC.zone).set({ hour: Math.floor(at / 60), minute: at % 60 });
  for (const key of keysOf(on, providerKey, patient))
    book.set(key, [...(book.get(key) ?? []), [at, at + minutes]]);
  const { id: providerId, roomId } = provider;
  const startsAt = start.toDate();
  const endsAt = start.add({ minutes }).toDate();
  const common = { patientId: idOf(ids, patient), bookedById: idOf(ids, "lang"), zone: CLINIC.zone };
  await tx.appointment.create({
    data: { ...common, providerId, roomId, visitType, startsAt, endsAt, status, ...more },
  });
}

/** The open day's board: today, or the next day on which the clinic is open. */
export async function seedToday(tx: Tx, ids: Ids, book: Book, today: CalendarDate): Promise<void> {
  let on = today;
  while ([0, 5, 6].includes(dayOfWeek(on))) on = on.add({ days: 1 });
  const status = (said: string) => (on.compare(today) === 0 ? said : "booked");
  for (const { provider, ...visit } of TODAY)
    await write(tx, ids, book, { ...visit, providerKey: provider, on, status: status(visit.status) });
}

/** What the plan needed before today took place; what comes within a week is booked; an overdue one is left waiting. */
export async function seedVisits(
  tx: Tx,
  ids: Ids,
  book: Book,
  member: Patient,
  today: CalendarDate,
): Promise<void> {
  const needs = await tx.need.findMany({
    where: { patientId: idOf(ids, member.key), status: "waiting" },
    orderBy: { target: "asc" },
  });
  const past = needs.filter(({ latest }) => asCalendarDate(latest).compare(today) < 0);
  const left = member.overdue ? past.at(-1)?.id : undefined;
  const soon = needs.find(({ target }) => asCalendarDate(target).compare(today) > 0);
  for (const need of needs) {
    const done = past.includes(need) && need.id !== left;
    if (!done && (need !== soon || member.overdue)) continue;
    const provider = PROVIDERS.find(({ provides }) => provides === need.who);
    if (!provider) continue;
    const target = parseDate(asDay(need.target));
    const { on, at } = place(
      book,
      target.compare(today) === 0 ? today.add({ days: 1 }) : target,
      provider,
      member.key,
      need.minutes,
    );
    const status = on.compare(today) < 0 ? "done" : "booked";
    const visit = {
      patient: member.key,
      providerKey: provider.key,
      on,
      at,
      minutes: need.minutes,
      visitType: need.visitType,
      status,
    };
    await write(tx, ids, book, visit, {
      needId: need.id,
      ordinalN: need.ordinalN,
      ordinalOf: need.ordinalOf,
    });
    await tx.need.updateMany({ where: { id: need.id }, data: { status: "booked" } });
  }
}
