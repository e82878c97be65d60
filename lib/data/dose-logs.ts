import "server-only";
import { z } from "zod";
import { type CalendarDate, IsoDay, parseDate } from "#lib/domain/calendar.ts";
import { doseText } from "#lib/domain/dose.ts";
import { Conflict } from "#lib/domain/refusal.ts";
import { someText } from "#lib/domain/text.ts";
import { NOT_TAKEN_KEYS } from "#lib/domain/told.ts";
import { asDate, now } from "./days.ts";
import { type Tx, write } from "./guard.ts";
import { heardAtOnce } from "./my-alerts.ts";
import { momentOf, type PatientPlan, planOf } from "./my-record.ts";
import { itemsOn } from "./my-today.ts";

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

async function planInForce(tx: Tx, patientId: string): Promise<PatientPlan> {
  const { plan } = await planOf(tx, patientId);
  if (!plan) throw new Conflict("Your plan changed while this page was open. Nothing was saved. Look again.");
  return plan;
}

/**
 * Taken or not tonight, for one item on one day. The dose that is stored is the plan's, never the page's; `shown` is
 * what the page said, and another dose in the plan by now is a Conflict. The same tap twice is one.
 */
export const logDose = write({
  action: "dose.log",
  input: z.object({
    item: Item,
    day: IsoDay,
    taken: z.boolean(),
    why: z.enum(NOT_TAKEN_KEYS).optional(),
    shown: z.string().max(40),
  }),
  subject: own,
  run: async (tx, { item, day, taken, why, shown }, { patientId }, actor, note) => {
    const today = momentOf(actor).day;
    const on = mayLogFor(day, today);
    const plan = await planInForce(tx, patientId);
    const asked = itemsOn(plan, on).find((each) => each.item === item && each.mayLog && each.dose);
    if (!asked?.dose)
      throw new Conflict("Your plan changed while this page was open. Nothing was saved. Look again.");
    const dose = asked.dose;
    if (doseText(dose) !== shown)
      throw new Conflict(
        `Your plan changed while this page was open. It now says ${doseText(dose)}. Nothing was saved.`,
      );
    const log = async () => {
      const entry = { patientId, planId: plan.id, item, day: asDate(on), taken, why, dose };
      const saved = await save(tx, entry);
      note({ target: saved.id, detail: taken ? "taken" : "not taken" });
      return saved.changed ? { sourceId: saved.id } : null;
    };
    if (why !== "tookOpioid") return void (await log());
    // An opioid beside low-dose naltrexone: what the rule says goes to the clinic in the same transaction.
    const said = (when: string) => `Said for ${when}: took opioid pain medicine`;
    await heardAtOnce(tx, { patientId, plan, on, today, said, source: "doseLog" }, log);
  },
});

type Entry = {
  patientId: string;
  planId: string;
  item: string;
  day: Date;
  taken: boolean;
  why?: string;
  dose: { amount: number; unit: string };
};

/** One row an item and day: the first tap makes it, the same tap again leaves it, another answer changes it. */
async function save(tx: Tx, { dose, why, ...entry }: Entry): Promise<{ id: string; changed: boolean }> {
  const { patientId, item, day, taken } = entry;
  const row = { ...entry, why: why ?? null, amount: dose.amount, unit: dose.unit, loggedAt: now() };
  const { count } = await tx.doseLog.createMany({ data: [row], skipDuplicates: true });
  // "Not tonight" without a reason never takes back a reason that was given.
  const another = taken || why === undefined ? [] : [{ why: null }, { why: { not: why } }];
  const changed = await tx.doseLog.updateMany({
    where: { patientId, item, day, OR: [{ taken: !taken }, ...another] },
    data: { taken, why: why ?? null, amount: dose.amount, unit: dose.unit, loggedAt: now() },
  });
  const { id } = await tx.doseLog.findFirstOrThrow({ where: { patientId, item, day }, select: { id: true } });
  return { id, changed: count + changed.count > 0 };
}

/** Take back what was said about an item, the same day only. What it filed for the clinic stays filed. */
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
    const { count } = await tx.doseLog.deleteMany({ where: { patientId, item, day: asDate(day) } });
    note({ target: item, detail: count > 0 ? "undone" : "nothing to undo" });
  },
});
