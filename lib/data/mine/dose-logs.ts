import "server-only";
import { z } from "zod";
import { asDate, now } from "#lib/data/door/days.ts";
import { type Tx, write } from "#lib/data/door/guard.ts";
import { fileItem } from "#lib/data/inbox/inbox.ts";
import { takeBackHolds } from "#lib/data/plan/holds.ts";
import { momentOf, ownColumns, type PatientMoment } from "#lib/data/plan/released.ts";
import { Conflict, Unsafe } from "#lib/domain/access/refusal.ts";
import { MISSED_DOSE_REASON_KEYS } from "#lib/domain/reports/side-effects.ts";
import { takenBy } from "#lib/domain/taking/when-asked.ts";
import { type CalendarDate, dayText, IsoDay, parseDate } from "#lib/domain/words/calendar.ts";
import { type Dose, doseText } from "#lib/domain/words/dose.ts";
import { someText } from "#lib/domain/words/text.ts";
import { heardAtOnce } from "./alerts.ts";
import { type DoseAsked, type DoseRow, doseAsked, doseColumns, saidFor, toldDoses } from "./doses.ts";
import { fileNotTaken } from "./not-taken.ts";
import { takenAnyway } from "./taken-anyway.ts";

const Item = someText(80);
const own = async (_tx: Tx, _input: unknown, actor: { id: string }) => ({
  patientId: actor.id,
  onTeam: false,
});

/** A page left open overnight still speaks of the evening that it shows; anything older does not. */
function mayLogFor(day: string, today: CalendarDate): CalendarDate {
  const asked = parseDate(day);
  const age = today.compare(asked);
  if (age < 0 || age > 1)
    throw new Conflict("That page was for another day. Nothing was saved. This is today.", "ANOTHER_DAY");
  return asked;
}

const CHANGED = "Your plan changed while this page was open.";
const changed = (): Conflict => new Conflict(`${CHANGED} Nothing was saved. Look again.`);

const rowOf = (tx: Tx, patientId: string, moment: PatientMoment) =>
  tx.patient.findFirstOrThrow({
    where: { id: patientId },
    select: { ...ownColumns(moment.at, 2), ...doseColumns(moment) },
  });

/** What may be told of a dose that is asked for: the one that the page showed, at an hour at which it can be told. */
function mustBeAsked(found: DoseAsked, { shown, taken }: { shown: string; taken: boolean }): Dose {
  const { item, dose, setAside } = found;
  // "Not taken" is true whatever is held, and tells the clinic something.
  const told = dose ?? (taken ? undefined : setAside);
  if (item.whyNot.length > 0 && taken)
    throw new Conflict("This is not to be taken now. Nothing was saved. Read this page again.");
  if (!told) throw changed();
  if (doseText(told) !== shown)
    throw new Conflict(`${CHANGED} It now says ${doseText(told)}. Nothing was saved.`);
  return told;
}

/** A dose of today is told as taken when it can have been: a bedtime dose from the evening on. */
function mustBeTime(row: DoseRow, { item }: DoseAsked, on: CalendarDate, moment: PatientMoment): void {
  if (on.compare(moment.day) !== 0) return;
  const { ask } = toldDoses(row, item, moment);
  if (ask !== "now")
    throw new Unsafe(
      "It is too early for this dose. Nothing was saved. We ask you later.",
      "NOT_ALLOWED_NOW",
    );
}

/**
 * Taken or not tonight, for one item on one day. The dose that is stored is the plan's, never the page's; `shown` is
 * what the page said, and another dose in the plan by now is a Conflict. What may not be taken is never told as taken here.
 * The same tap twice is one.
 */
export const logDose = write({
  action: "dose.log",
  input: z.object({
    item: Item,
    day: IsoDay,
    taken: z.boolean(),
    why: z.enum(MISSED_DOSE_REASON_KEYS).optional(),
    /** "I am not sure": neither taken nor not. */
    unsure: z.boolean().optional(),
    shown: z.string().max(40),
  }),
  subject: own,
  run: async (tx, { item, day, taken, why, unsure = false, shown }, { patientId }, actor, note) => {
    const moment = momentOf(actor);
    const on = mayLogFor(day, moment.day);
    const row = await rowOf(tx, patientId, moment);
    const found = doseAsked(row, item, { day: on, today: moment.day });
    if (!found || found.ended) throw changed();
    const { plan } = found;
    const dose = mustBeAsked(found, { shown, taken });
    if (taken) mustBeTime(row, found, on, moment);
    const log = async () => {
      const told = unsure && !taken ? ("unsure" as const) : ("asked" as const);
      const entry = { patientId, planId: plan.id, item, day: asDate(on), taken, why, told, dose };
      const saved = await save(tx, { ...entry, takenBy: takenAt(taken, on, moment) });
      note({ target: saved.id, detail: taken ? "taken" : "not taken" });
      return saved.changed ? { sourceId: saved.id } : null;
    };
    if (why !== "tookOpioid") {
      const logged = await log();
      const missed = { patientId, planId: plan.id, item, title: found.item.title, on, why };
      return void (logged && (await fileNotTaken(tx, { ...missed, ...logged })));
    }
    // An opioid beside low-dose naltrexone: what the rule says goes to the clinic in the same transaction.
    const said = (when: string) => `Said for ${when}: took opioid pain medicine`;
    const whose = { patientId, plan, on, today: moment.day, said, source: "doseLog" } as const;
    await heardAtOnce(tx, { ...whose, toldAgain: true }, log);
  },
});

/**
 * "I took it anyway": a dose of today, or told by day of last night, that was not to be taken. Kept as told against advice, never as the plan's; the
 * clinic reads it at once.
 */
export const tellTaken = write({
  action: "dose.log",
  input: z.object({ item: Item, day: IsoDay }),
  subject: own,
  run: async (tx, { item, day }, { patientId }, actor, note) => {
    const moment = momentOf(actor);
    const asked = mayLogFor(day, moment.day);
    const meant = takenAnyway(await rowOf(tx, patientId, moment), item, { day: asked, moment });
    const dose = meant?.found.setAside;
    if (!meant || !dose) throw changed();
    const { on, found } = meant;
    const { plan } = found;
    const entry = { patientId, planId: plan.id, item, day: asDate(on), taken: true, dose };
    const saved = await save(tx, { ...entry, told: "against", takenBy: takenAt(true, on, moment) });
    note({ target: saved.id, detail: "taken against advice" });
    if (!saved.changed) return;
    const although = found.ended ? "no dose was asked for" : "it was paused";
    const text = `Took ${doseText(dose)} on ${dayText(on)} although ${although}. ${saidFor(found.item)}`;
    const because = { text: text.slice(0, 600), planId: plan.id, modality: found.item.modality };
    await fileItem(tx, { patientId, kind: "safety", because, sourceId: saved.id });
  },
});

type Entry = {
  patientId: string;
  planId: string;
  item: string;
  day: Date;
  taken: boolean;
  why?: string | undefined;
  told: "asked" | "against" | "unsure";
  dose: Dose;
  takenBy: Date | null;
};

const takenAt = (taken: boolean, on: CalendarDate, { clock }: PatientMoment): Date | null =>
  taken ? takenBy(on, clock).toDate() : null;

/** One row an item and day: the first tap makes it, the same tap again leaves it, another answer changes it. */
async function save(tx: Tx, { dose, why, ...entry }: Entry): Promise<{ id: string; changed: boolean }> {
  const { patientId, item, day, taken, told, takenBy } = entry;
  const row = { ...entry, why: why ?? null, amount: dose.amount, unit: dose.unit, loggedAt: now() };
  const { count } = await tx.doseLog.createMany({ data: [row], skipDuplicates: true });
  // "Not tonight" without a reason never takes back a reason that was given.
  const another = taken || why === undefined ? [] : [{ why: null }, { why: { not: why } }];
  const changed = await tx.doseLog.updateMany({
    where: { patientId, item, day, OR: [{ taken: !taken }, { told: { not: told } }, ...another] },
    data: {
      ...{ taken, told, takenBy, amount: dose.amount, unit: dose.unit, loggedAt: now() },
      // Why a dose was not to be taken stays beside one that was taken all the same.
      ...(told === "against" ? {} : { why: why ?? null }),
    },
  });
  const { id } = await tx.doseLog.findFirstOrThrow({ where: { patientId, item, day }, select: { id: true } });
  return { id, changed: count + changed.count > 0 };
}

/**
 * Take back what was said about an item, the same day only. What it filed for the clinic stays filed, and what it held
 * stays held: "by mistake" is noted for the clinician.
 */
export const undoDose = write({
  action: "dose.log",
  input: z.object({ item: Item, day: IsoDay }),
  subject: own,
  run: async (tx, { item, day }, { patientId }, actor, note) => {
    if (day !== momentOf(actor).day.toString())
      throw new Conflict(
        "That was another day, so it stays as you said. Tell us if it is wrong.",
        "ANOTHER_DAY",
      );
    const said = { patientId, item, day: asDate(day) };
    const opioid = await tx.doseLog.findFirst({
      where: { ...said, why: "tookOpioid" },
      select: { id: true },
    });
    const { count } = await tx.doseLog.deleteMany({ where: said });
    note({ target: item, detail: count > 0 ? "undone" : "nothing to undo" });
    if (opioid) await takeBackHolds(tx, { patientId, sourceId: opioid.id });
  },
});
