import "server-only";
import { asCalendarDate } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import type { Offer } from "#lib/domain/scheduling/desk.ts";
import type { Provides } from "#lib/domain/scheduling/need.ts";
import type { SlotRefusal, SlotRequest } from "#lib/domain/scheduling/slots.ts";
import { overlapping } from "#lib/domain/scheduling/slots.ts";
import { isWithin, nextBest, type Suggestion, type Window } from "#lib/domain/scheduling/suggestions.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { dayText } from "#lib/domain/words/calendar.ts";
import { clockTextAt, isoMoment, readMoment, wallOf, whenText } from "#lib/domain/words/wall-clock.ts";
import { loadAvailability, ownProviders } from "./availability.ts";

type Days = { earliest: Date; target: Date; latest: Date };
type Wanted = { patientId: string; minutes: number; who: string; partOfDay: string | null } & Partial<Days>;

/** The plan's window of a need. */
export const windowOf = ({ earliest, target, latest }: Days): Window => ({
  earliest: asCalendarDate(earliest),
  target: asCalendarDate(target),
  latest: asCalendarDate(latest),
});

/** What a visit asks of a slot. */
export const slotRequestOf = ({ patientId, minutes, who, partOfDay }: Wanted): SlotRequest => ({
  patientId,
  minutes,
  who: who as Provides,
  partOfDay: partOfDay === "earlyMorning" ? partOfDay : undefined,
});

/** The instant that a form means, in the clinic's zone; a sentence when it means none. */
export function parseMoment(zone: string, start: string): number {
  const moment = readMoment(start, zone);
  if (moment.ok) return moment.at;
  throw new Refused(moment.why, "INVALID", { start: [moment.why] });
}

/** A suggestion → what a screen or a refusal carries. */
export const asOffer = ({ start, provider, outside }: Suggestion, zone: string): Offer => ({
  start: isoMoment(start, zone),
  providerId: provider.id,
  when: whenText(start, zone),
  time: clockTextAt(start, zone),
  minute: wallOf(start, zone).minute,
  with: provider.name,
  room: provider.room.name,
  day: wallOf(start, zone).day.toString(),
  outside,
});

/** The constraint spoke: someone took the slot between the look and the booking. */
export const slotGone = (): Conflict =>
  new Conflict("Someone just took that time. Nothing was booked. Choose another time.", "SLOT_TAKEN");

type WantedSlot = { wanted: Wanted; ask: SlotRequest; start: number; why: SlotRefusal; providerId: string };

/** The refusal for a slot that cannot be: what was taken comes with what is nearest, the rest says what to mend. */
export async function slotRefused(tx: Tx, actor: Actor, refused: WantedSlot): Promise<Conflict | Refused> {
  const { wanted, ask, start, why } = refused;
  const taken = why.code === "providerBusy" || why.code === "roomBusy" || why.code === "patientBusy";
  if (!taken) return new Refused(why.text, "INVALID", { start: [why.text] });
  const { zone } = actor;
  const { day } = wallOf(start, zone);
  const book = await loadAvailability(tx, actor, day, day.add({ days: 35 }), [wanted.patientId]);
  const own = (await ownProviders(tx, [wanted.patientId])).get(wanted.patientId);
  const window = wanted.earliest && wanted.target && wanted.latest ? windowOf(wanted as Days) : around(day);
  const best = nextBest(book, { ...ask, among: own }, window, start).map((one) => asOffer(one, zone));
  const theirs = overlapping(book, start, start + ask.minutes * 60_000).some(
    (visit) => visit.patientId === wanted.patientId && visit.from === start,
  );
  const [next] = best;
  const then = next ? ` Next best: ${inWords(next, day, refused.providerId)}.` : "";
  const lead = theirs
    ? `They already have a visit at ${clockTextAt(start, zone)}.`
    : why.code === "patientBusy"
      ? why.text
      : `Someone just took ${clockTextAt(start, zone)}.`;
  return new Conflict(`${lead}${then}`, "SLOT_TAKEN", { suggestions: best });
}

const around = (day: CalendarDate): Window => ({ earliest: day, target: day, latest: day.add({ days: 28 }) });
/** "9:45 am", "10:15 am with Dr Reyes", "Wed Dec 16, 9:00 am": what is not as it was asked is said. */
const inWords = (
  { time, when, with: name, ...offer }: Offer,
  day: CalendarDate,
  providerId: string,
): string =>
  [
    offer.day === day.toString() ? time : when,
    ...(offer.providerId === providerId ? [] : [`with ${name}`]),
  ].join(" ");

/** A day outside the plan's window needs a yes from the desk; once the window has passed, late is all there is. */
export function mayBeOutside(day: CalendarDate, today: CalendarDate, window: Window, ok: boolean): void {
  if (ok || isWithin(day, window)) return;
  if (day.compare(window.latest) > 0 && today.compare(window.latest) > 0) return;
  const text =
    day.compare(window.earliest) < 0
      ? `${dayText(day)} is before the plan's window, which begins ${dayText(window.earliest)}.`
      : `${dayText(day)} is after the plan's window, which ends ${dayText(window.latest)}.`;
  throw new Refused(`${text} Book it anyway?`, "NOT_ALLOWED_NOW", { outsideOk: [text] });
}
