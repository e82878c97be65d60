import "server-only";
import { asDate, asDay, dayIn, now } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import {
  answering,
  type ClinicAnswers,
  LAST_CALL,
  type NeedsWhom,
  type OpeningHours,
  readSaid,
  type There,
  whenThere,
} from "#lib/domain/inbox/clinic-hours.ts";
import type { Said } from "#lib/domain/words/say.ts";

/** Clinicians, rooms and days that a clinic can have; more are not looked at. */
const MAX_HOURS = 2000;
const MAX_CLOSED = 100;
/** Closed days are looked at this far ahead. */
const AHEAD = 70;

/** Who is there at a moment: someone who picks up the phone, and a physician who reads what came in. */
export type WhoIsThere = { phone: There; reader: There };

/** From the hours of those whom visits are booked with, until a clinic sets its own. */
export async function whoIsThere(tx: Tx, zone: string): Promise<WhoIsThere> {
  const at = now();
  const rows = await tx.providerHours.findMany({
    where: { provider: { provides: { in: ["physician", "acupuncturist"] }, active: true } },
    take: MAX_HOURS,
    select: { weekday: true, fromMinute: true, toMinute: true, provider: { select: { provides: true } } },
  });
  const today = dayIn(zone, at);
  const shut = await tx.closedDay.findMany({
    where: { day: { gte: asDate(today), lte: asDate(today.add({ days: AHEAD })) } },
    take: MAX_CLOSED,
    select: { day: true },
  });
  const closed = shut.map(({ day }) => asDay(day));
  const there = (hours: readonly OpeningHours[], left?: number) =>
    whenThere({ hours, closed, zone }, at.getTime(), left);
  return {
    phone: there(rows),
    reader: there(
      rows.filter(({ provider }) => provider.provides === "physician"),
      LAST_CALL,
    ),
  };
}

/** What stands under every message that cannot wait: when someone reads it, and who answers now. */
export type HelpOffered = { read: Said; numbers: readonly ClinicAnswers[] };

/** Help as it is at this hour, on the clock of whoever reads it. */
export async function helpNow(tx: Tx, need: NeedsWhom, zone: string): Promise<HelpOffered> {
  const clinic = await tx.clinic.findFirstOrThrow({ select: { phone: true, nightPhone: true, zone: true } });
  const { phone, reader } = await whoIsThere(tx, clinic.zone);
  const phones = { phone: clinic.phone, night: clinic.nightPhone };
  return { read: readSaid(reader, zone), numbers: answering(need, phones, { there: phone, zone }) };
}
