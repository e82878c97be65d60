import "server-only";
import { z } from "zod";
import { asDate, asDay } from "#lib/data/door/days.ts";
import { list, write } from "#lib/data/door/guard.ts";
import { clinicLetterhead, momentOf, planOf } from "#lib/data/plan/released.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import { SCALE_KEYS, scoresOf } from "#lib/domain/reports/check-in.ts";
import {
  EFFECT_SEVERITY_KEYS,
  GRADED_SIDE_EFFECTS,
  SIDE_EFFECT_KEYS,
  severitiesOf,
} from "#lib/domain/reports/side-effects.ts";
import { type CalendarDate, IsoDay, parseDate } from "#lib/domain/words/calendar.ts";
import { safeText } from "#lib/domain/words/text.ts";
import { alertsOn, heardAtOnce, helpFor } from "./alerts.ts";
import { answerNow, fileWritten } from "./hear-message.ts";

const Score = z
  .int("Use a number from 0 to 10.")
  .min(0, "Use a number from 0 to 10.")
  .max(10, "Use a number from 0 to 10.");
/** One answer of a check-in. Each is saved as soon as it is given. */
const Answer = z.discriminatedUnion("what", [
  z.object({ what: z.enum(SCALE_KEYS), value: Score }),
  z.object({ what: z.literal("compared"), value: z.enum(["better", "same", "worse"], "Choose one answer.") }),
  z.object({ what: z.literal("mattered"), value: z.boolean() }),
  z.object({ what: z.literal("note"), value: safeText(2000) }),
  z.object({
    what: z.literal("events"),
    value: z.array(z.enum(SIDE_EFFECT_KEYS)).max(20),
    /** How bad each was, where that was said. What is said of one that was not told counts for nothing. */
    severities: z.partialRecord(z.enum(GRADED_SIDE_EFFECTS), z.enum(EFFECT_SEVERITY_KEYS)).optional(),
  }),
]);
export type CheckInAnswer = z.input<typeof Answer>;

/** What an answer changes in its day. Side effects are said anew as a whole, and how bad they were with them. */
function changedBy(answer: z.output<typeof Answer>, scales: Readonly<Record<string, number>>) {
  if (answer.what === "events")
    return { events: answer.value, severities: severitiesOf(answer.value, answer.severities ?? {}) };
  const { what, value } = answer;
  return typeof value === "number" ? { scales: { ...scales, [what]: value } } : { [what]: value };
}

/** What the rules listen to. */
const HEARD: readonly string[] = ["events", "pain"];

/** Today, or yesterday at most: what is longer ago is remembered badly, so it is not asked (ux A3). */
function askedDay(day: string, today: CalendarDate): CalendarDate {
  const asked = parseDate(day);
  const age = today.compare(asked);
  if (age < 0 || age > 1)
    throw new Conflict("That page was for another day. Nothing was saved. Start from today.", "ANOTHER_DAY");
  return asked;
}

/** Save one answer. What the rules begin to say with it reaches the clinic's inbox in the same transaction. */
export const saveCheckIn = write({
  action: "checkIn.write",
  input: z.object({ day: IsoDay, answer: Answer }),
  subject: async (_tx, _input, actor) => ({ patientId: actor.id, onTeam: false }),
  run: async (tx, { day, answer }, { patientId }, actor, note) => {
    const { day: today, at } = momentOf(actor);
    const on = askedDay(day, today);
    await tx.checkIn.createMany({ data: [{ patientId, day: asDate(on), events: [] }], skipDuplicates: true });
    // Locked, so that two taps at once file a side effect once.
    const [row] = await tx.$queryRaw<{ id: string; scales: Record<string, number> }[]>`
      SELECT id, scales FROM check_in WHERE patient_id = ${patientId}::uuid AND day = ${asDate(on)}::date FOR UPDATE`;
    if (!row) throw new Error("a check-in that was just made is not there");
    note({ target: row.id, detail: answer.what });
    const save = async () => {
      const data = { ...changedBy(answer, row.scales), savedAt: at };
      await tx.checkIn.updateMany({ where: { patientId, day: asDate(on) }, data });
      return { sourceId: row.id };
    };
    if (!HEARD.includes(answer.what) && answer.what !== "note") return void (await save());
    const { plan } = await planOf(tx, patientId);
    if (answer.what === "note") {
      await save();
      // A note asks for no answer; what it says of danger is filed all the same.
      const note = { patientId, body: answer.value, plan, on, source: "checkIn", sourceId: row.id } as const;
      return fileWritten(tx, note, null);
    }
    const said = (when: string) => `Said in the check-in of ${when}`;
    await heardAtOnce(tx, { patientId, plan, on, today, said, source: "checkIn" }, save);
  },
});

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
      take: 3,
    });
    const at = (date: CalendarDate) => recent.find((row) => asDay(row.day) === date.toString());
    const row = at(day);
    const { plan } = row ? await planOf(tx, actor.id) : { plan: null };
    const alerts = row ? await alertsOn(tx, { patientId: actor.id, plan, on: day }) : [];
    return {
      day: day.toString(),
      yesterday,
      name: actor.name.split(" ")[0] ?? actor.name,
      clinic: await clinicLetterhead(tx),
      started: row !== undefined,
      answers: {
        ...scoresOf(row?.scales),
        compared: row?.compared ?? null,
        mattered: row?.mattered ?? null,
      },
      events: row?.events ?? [],
      severities: row ? severitiesOf(row.events, row.severities) : {},
      note: row?.note ?? "",
      alerts,
      help: await helpFor(tx, alerts, actor.zone),
      noted: row?.note ? await answerNow(tx, { body: row.note, plan, on: day, zone: actor.zone }) : null,
      yesterdayOpen: at(today.subtract({ days: 1 })) === undefined,
      // Somebody who has checked in before and not lately is welcomed back; nothing is counted.
      welcomeBack: recent.length > 0 && !at(today) && !at(today.subtract({ days: 1 })),
    };
  },
});
export type MyCheckIn = Awaited<ReturnType<typeof getMyCheckIn>>;
