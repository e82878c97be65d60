import "server-only";
import { z } from "zod";
import { type CalendarDate, dayText, IsoDay, parseDate } from "#lib/domain/calendar.ts";
import { Conflict } from "#lib/domain/refusal.ts";
import { safeText } from "#lib/domain/text.ts";
import { SIDE_EFFECT_KEYS, type ToldDay } from "#lib/domain/told.ts";
import { asDate, asDay } from "./days.ts";
import { list, type Tx, write } from "./guard.ts";
import { fileItem } from "./inbox.ts";
import { alertsFor, rulesFor } from "./my-alerts.ts";
import { broughtIn, clinicCard, momentOf, planOf } from "./my-record.ts";

const Score = z
  .int("Use a number from 0 to 10.")
  .min(0, "Use a number from 0 to 10.")
  .max(10, "Use a number from 0 to 10.");
/** One answer of a check-in. Each is saved as soon as it is given. */
const Answer = z.discriminatedUnion("what", [
  z.object({ what: z.enum(["pain", "energy", "sleep", "mood"]), value: Score }),
  z.object({ what: z.literal("compared"), value: z.enum(["better", "same", "worse"], "Choose one answer.") }),
  z.object({ what: z.literal("mattered"), value: z.boolean() }),
  z.object({ what: z.literal("note"), value: safeText(2000) }),
  z.object({ what: z.literal("events"), value: z.array(z.enum(SIDE_EFFECT_KEYS)).max(20) }),
]);
export type CheckInAnswer = z.input<typeof Answer>;

/** Days whose side effects a rule may count over. */
const RULE_DAYS = 7;

/** Today, or yesterday at most: what is longer ago is remembered badly, so it is not asked (ux A3). */
function askedDay(day: string, today: CalendarDate): CalendarDate {
  const asked = parseDate(day);
  const age = today.compare(asked);
  if (age < 0 || age > 1)
    throw new Conflict("That page was for another day. Nothing was saved. Start from today.");
  return asked;
}

async function toldDays(tx: Tx, patientId: string, day: CalendarDate): Promise<ToldDay[]> {
  const from = asDate(day.subtract({ days: RULE_DAYS - 1 }));
  const rows = await tx.checkIn.findMany({
    where: { patientId, day: { gte: from, lte: asDate(day) } },
    select: { day: true, events: true },
  });
  return rows.map((row) => ({ day: asDay(row.day), events: row.events }));
}

/** Save one answer. A new side effect that a rule knows reaches the clinic's inbox in the same transaction. */
export const saveCheckIn = write({
  action: "checkIn.write",
  input: z.object({ day: IsoDay, answer: Answer }),
  subject: async (_tx, _input, actor) => ({ patientId: actor.id, onTeam: false }),
  run: async (tx, { day, answer }, { patientId }, actor, note) => {
    const on = askedDay(day, momentOf(actor).day);
    await tx.checkIn.createMany({ data: [{ patientId, day: asDate(on), events: [] }], skipDuplicates: true });
    // Locked, so that two taps at once file a side effect once.
    const [row] = await tx.$queryRaw<{ id: string; events: string[] }[]>`
      SELECT id, coalesce(events, '{}') AS events FROM check_in WHERE patient_id = ${patientId}::uuid AND day = ${asDate(on)}::date FOR UPDATE`;
    if (!row) throw new Error("a check-in that was just made is not there");
    await tx.checkIn.updateMany({
      where: { patientId, day: asDate(on) },
      data: { [answer.what]: answer.value, savedAt: momentOf(actor).at },
    });
    note({ target: row.id, detail: answer.what });
    if (answer.what !== "events") return;
    const added = answer.value.filter((event) => !row.events.includes(event));
    await fileTold(tx, { patientId, on, added, sourceId: row.id });
  },
});

type Added = { patientId: string; on: CalendarDate; added: readonly string[]; sourceId: string };

/** What the rules say about newly told side effects: stops and cautions go to the clinic, notes only to the patient. */
async function fileTold(tx: Tx, { patientId, on, added, sourceId }: Added): Promise<void> {
  if (added.length === 0) return;
  const { plan } = await planOf(tx, patientId);
  const has = plan ? broughtIn(plan.version.sections, on) : [];
  const rules = rulesFor(added, has, await toldDays(tx, patientId, on));
  for (const rule of rules.filter(({ severity }) => severity !== "info")) {
    const because = { text: `Said in the check-in of ${dayText(on)}: ${rule.title}.`, planId: plan?.id };
    await fileItem(tx, { patientId, kind: "safety", rule: rule.id, because, sourceId });
  }
}

const NOTHING = { pain: null, energy: null, sleep: null, mood: null, compared: null, mattered: null };

/** A day's check-in as its patient sees it, with what the rules say to it. `started` is false before the first answer. */
export const getMyCheckIn = list({
  action: "own.read",
  input: z.object({ yesterday: z.boolean() }),
  run: async (tx, { yesterday }, actor, note) => {
    note({ patientId: actor.id });
    const today = momentOf(actor).day;
    const day = yesterday ? today.subtract({ days: 1 }) : today;
    const recent = await tx.checkIn.findMany({
      where: { patientId: actor.id, day: { lte: asDate(today) } },
      orderBy: { day: "desc" },
      take: RULE_DAYS + 1,
    });
    const at = (date: CalendarDate) => recent.find((row) => asDay(row.day) === date.toString());
    const row = at(day);
    const { plan } = row && row.events.length > 0 ? await planOf(tx, actor.id) : { plan: null };
    const has = plan ? broughtIn(plan.version.sections, day) : [];
    const days = recent.map((each) => ({ day: asDay(each.day), events: each.events }));
    const since = day.subtract({ days: RULE_DAYS - 1 }).toString();
    return {
      day: day.toString(),
      yesterday,
      name: actor.name.split(" ")[0] ?? actor.name,
      clinic: await clinicCard(tx),
      started: row !== undefined,
      answers: row ?? NOTHING,
      events: row?.events ?? [],
      note: row?.note ?? "",
      alerts: alertsFor(
        row?.events ?? [],
        has,
        days.filter((each) => each.day >= since && each.day <= day.toString()),
      ),
      yesterdayOpen: at(today.subtract({ days: 1 })) === undefined,
      // Somebody who has checked in before and not lately is welcomed back; nothing is counted.
      welcomeBack: recent.length > 0 && !at(today) && !at(today.subtract({ days: 1 })),
    };
  },
});
export type MyCheckIn = Awaited<ReturnType<typeof getMyCheckIn>>;
