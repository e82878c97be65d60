import { type CalendarDate, dayOfWeek, dayText } from "#lib/domain/words/calendar.ts";
import { clockOf, clockTextAt, minuteText, wallOf } from "#lib/domain/words/wall-clock.ts";
import type { Provides } from "./need.ts";

/** Working hours in the clinic's zone; weekday 0 = Sunday, minutes from midnight, the end not included. */
export type ProviderHours = { weekday: number; fromMinute: number; toMinute: number };

/** Whoever visits are booked with, and where. */
export type Provider = {
  id: string;
  name: string;
  provides: Provides;
  room: { id: string; name: string };
  hours: readonly ProviderHours[];
};

/** A visit that holds its slot, in epoch ms, the end not included. */
export type BusyInterval = {
  id: string;
  from: number;
  to: number;
  providerId: string;
  roomId: string;
  patientId: string;
};

/** All that decides whether a slot is possible. `now` is epoch ms; `closed` is ISO day → why. */
export type Availability = {
  zone: string;
  now: number;
  providers: readonly Provider[];
  closed: ReadonlyMap<string, string>;
  taken: ReadonlyMap<number, readonly BusyInterval[]>;
};

/** What is asked for. `except` is the visit being moved; `among` narrows suggestions to these providers. */
export type SlotRequest = {
  minutes: number;
  who: Provides;
  patientId?: string;
  partOfDay?: "earlyMorning";
  except?: string;
  among?: readonly string[];
};

/** A start with a provider, and why it cannot be (null: it can). */
export type Slot = { start: number; end: number; provider: Provider; why: SlotRefusal | null };

export const WHY_CODES = [
  "wrongProvider",
  "past",
  "tooFar",
  "closed",
  "outsideHours",
  "notEarly",
  "providerBusy",
  "roomBusy",
  "patientBusy",
] as const;
export type SlotRefusal = { code: (typeof WHY_CODES)[number]; text: string };

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Starts are offered every quarter of an hour. */
export const STEP = 15;
/** Nothing is booked further ahead than this many days. */
export const HORIZON = 370;
/** Minutes from midnight before which an early-morning visit starts (lib/domain/scheduling/need.ts). */
const EARLY_UNTIL = 600;

/** Visits by the UTC days that they touch, so that a day's question looks at a day's visits. */
export function busyByDay(visits: readonly BusyInterval[]): Map<number, BusyInterval[]> {
  const days = new Map<number, BusyInterval[]>();
  for (const visit of visits) {
    for (let day = Math.floor(visit.from / DAY); day * DAY < visit.to; day++) {
      const there = days.get(day);
      if (there) there.push(visit);
      else days.set(day, [visit]);
    }
  }
  return days;
}

/** The visits that overlap [start, end). */
export function overlapping(book: Availability, start: number, end: number): BusyInterval[] {
  const found = new Set<BusyInterval>();
  for (let day = Math.floor(start / DAY); day * DAY < end; day++)
    for (const visit of book.taken.get(day) ?? []) if (visit.from < end && visit.to > start) found.add(visit);
  return [...found];
}

/** The hours a provider keeps on a day. */
export const hoursOn = (provider: Pick<Provider, "hours">, day: CalendarDate): ProviderHours[] =>
  provider.hours.filter((hours) => hours.weekday === dayOfWeek(day));

type Wall = { day: CalendarDate; minute: number };
type Asked = {
  book: Availability;
  ask: SlotRequest;
  provider: Provider;
  start: number;
  end: number;
  from: Wall;
  to: Wall;
};

/** Every reason there is, in the order in which a person would want to hear them. */
const REASONS: readonly ((asked: Asked) => SlotRefusal | null)[] = [
  ({ ask, provider }) =>
    provider.provides === ask.who
      ? null
      : { code: "wrongProvider", text: `${provider.name} does not take this kind of visit.` },
  ({ book, start }) => (start >= book.now ? null : { code: "past", text: "That time has passed." }),
  ({ book, start }) =>
    start <= book.now + HORIZON * DAY
      ? null
      : { code: "tooFar", text: "That is more than a year away. Choose a nearer day." },
  ({ book, from }) => {
    const why = book.closed.get(from.day.toString());
    return why === undefined ? null : { code: "closed", text: why ? `Closed: ${why}.` : "Closed that day." };
  },
  outsideHours,
  ({ ask, from }) =>
    ask.partOfDay !== "earlyMorning" || from.minute < EARLY_UNTIL
      ? null
      : { code: "notEarly", text: `This visit has to start before ${minuteText(EARLY_UNTIL)}.` },
  busy,
];

function judged(asked: Asked): SlotRefusal | null {
  for (const reason of REASONS) {
    const why = reason(asked);
    if (why) return why;
  }
  return null;
}

/** Why this start with this provider cannot be, as one sentence; null when it can. */
export function whyNot(
  book: Availability,
  ask: SlotRequest,
  provider: Provider,
  start: number,
): SlotRefusal | null {
  const end = start + ask.minutes * MINUTE;
  return judged({
    book,
    ask,
    provider,
    start,
    end,
    from: wallOf(start, book.zone),
    to: wallOf(end, book.zone),
  });
}

function outsideHours({ provider, from, to }: Asked): SlotRefusal | null {
  const kept = hoursOn(provider, from.day);
  const sameDay = to.day.compare(from.day) === 0;
  if (sameDay && kept.some((h) => h.fromMinute <= from.minute && to.minute <= h.toMinute)) return null;
  const said = kept.map((h) => `${minuteText(h.fromMinute)} to ${minuteText(h.toMinute)}`).join(", ");
  const text = said
    ? `${provider.name} is in ${said} on ${dayText(from.day)}.`
    : `${provider.name} is not in on ${dayText(from.day)}.`;
  return { code: "outsideHours", text };
}

function busy({ book, ask, provider, start, end }: Asked): SlotRefusal | null {
  const others = overlapping(book, start, end).filter((visit) => visit.id !== ask.except);
  const until = (visit: BusyInterval) => clockTextAt(visit.to, book.zone);
  const withProvider = others.find((visit) => visit.providerId === provider.id);
  if (withProvider)
    return { code: "providerBusy", text: `${provider.name} has a visit until ${until(withProvider)}.` };
  const inRoom = others.find((visit) => visit.roomId === provider.room.id);
  if (inRoom) return { code: "roomBusy", text: `${provider.room.name} is in use until ${until(inRoom)}.` };
  const ofPatient = others.find((visit) => visit.patientId === ask.patientId);
  if (!ofPatient) return null;
  const from = clockTextAt(ofPatient.from, book.zone);
  return { code: "patientBusy", text: `They have another visit from ${from} to ${until(ofPatient)}.` };
}

/** Every start of a day inside working hours, by provider and time, possible or with its reason. */
export function slotsOn(book: Availability, ask: SlotRequest, day: CalendarDate): Slot[] {
  const clock = clockOf(day, book.zone);
  const slots: Slot[] = [];
  for (const provider of book.providers.filter((one) => one.provides === ask.who))
    for (const { fromMinute, toMinute } of hoursOn(provider, day))
      for (let minute = fromMinute; minute + ask.minutes <= toMinute; minute += STEP)
        for (const start of clock(minute)) {
          const end = start + ask.minutes * MINUTE;
          // The clock on the wall at the end: asked of the zone only where it may have been changed meanwhile.
          const plain = clock(minute + ask.minutes)[0] === end;
          const to = plain ? { day, minute: minute + ask.minutes } : wallOf(end, book.zone);
          const why = judged({ book, ask, provider, start, end, from: { day, minute }, to });
          slots.push({ start, end, provider, why });
        }
  return slots;
}

/** The possible starts of a day, soonest first. */
export const freeOn = (book: Availability, ask: SlotRequest, day: CalendarDate): Slot[] =>
  slotsOn(book, ask, day)
    .filter((slot) => slot.why === null)
    .sort((a, b) => a.start - b.start);
