import "server-only";
import { type HelpOffered, helpNow } from "#lib/data/account/clinic-hours.ts";
import { asDate } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { fileItem } from "#lib/data/inbox/inbox.ts";
import { liftedOn, openHold } from "#lib/data/plan/holds.ts";
import { broughtIn, type PatientPlan } from "#lib/data/plan/released.ts";
import {
  type Beside,
  besideOf,
  newRules,
  type ReportRecord,
  recordOf,
  rulesAbout,
  rulesOn,
} from "#lib/data/record/reports.ts";
import type { Rule } from "#lib/domain/rules/rule.ts";
import { HELD_BY_RULE, type HoldReason, type HoldSource } from "#lib/domain/taking/hold.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { dayText } from "#lib/domain/words/calendar.ts";
import { instrumentOf, outcomeOf } from "#lib/instruments/index.ts";
import { modalityOf } from "#lib/modalities/index.ts";

/** What a patient reads at once about something they told; a stop says in its title what it is. */
export type Alert = {
  rule: string;
  severity: Rule["severity"];
  title?: string;
  text: string;
  /** Where one more tap leads. */
  next?: { href: string; label: string };
};
const alertOf = ({ id, severity, patient, patientTitle: title }: Rule): Alert => ({
  rule: id,
  severity,
  ...(title ? { title } : {}),
  text: patient,
});

/** Rules about the patient's own life: the numbers for that come first. */
const ABOUT_LIFE: readonly string[] = ["OUT-PHQ9-ITEM9"];

/** Who answers at this hour, for messages that cannot wait; null where there is none. */
export async function helpFor(tx: Tx, alerts: readonly Alert[], zone: string): Promise<HelpOffered | null> {
  const serious = alerts.filter(({ severity }) => severity !== "info");
  if (serious.length === 0) return null;
  return helpNow(tx, serious.some(({ rule }) => ABOUT_LIFE.includes(rule)) ? "life" : "medicine", zone);
}

type Whose = { patientId: string; plan: PatientPlan | null; on: CalendarDate };

/** What the rules are judged beside on a day: what the patient takes, and the plan in force. */
export const besidePlan = (tx: Tx, { patientId, plan, on }: Whose): Promise<Beside> =>
  besideOf(tx, patientId, plan ? broughtIn(plan.version.sections, on) : [], on);

/** What the rules say to what was told on a day: side effects, opioids at a dose, a week of more pain. */
export async function alertsOn(tx: Tx, whose: Whose): Promise<Alert[]> {
  const { patientId, plan, on } = whose;
  const record = await recordOf(tx, patientId, plan?.startsOn ?? null, on);
  const day = on.toString();
  const told = record.days.some((each) => each.day === day && each.events.length > 0);
  if (!told && !record.pains.some((each) => each.day === day)) return [];
  const rules = rulesOn(record, await besidePlan(tx, whose), day);
  if (!rules.some(({ id }) => id in HELD_BY_RULE)) return rules.map(alertOf);
  // A physician has said since that it may be taken again: "do not take it" is not said beside that.
  const lifted = await liftedOn(tx, { patientId, on: day });
  return rules.filter(({ id }) => !lifted.has(HELD_BY_RULE[id] ?? "")).map(alertOf);
}

/** What the rules say to the questionnaires of a day. They stay on the page for the rest of it. */
export async function measureAlerts(tx: Tx, whose: Whose): Promise<Alert[]> {
  const rows = await tx.assessment.findMany({
    where: { patientId: whose.patientId, day: asDate(whose.on) },
    orderBy: { savedAt: "asc" },
    take: 50,
    select: { instrument: true, answers: true, score: true },
  });
  if (rows.length === 0) return [];
  const beside = await besidePlan(tx, whose);
  const rules = rows.flatMap(({ instrument: id, answers, score }) => {
    const instrument = instrumentOf(id);
    const filled = { answers, score: score as { [name: string]: unknown } };
    return instrument ? rulesAbout(outcomeOf(instrument, filled), beside) : [];
  });
  return [...new Map(rules.map((rule) => [rule.id, alertOf(rule)])).values()];
}

/** The stop messages that stay on the page for the rest of the day. */
export const stopMessages = async (tx: Tx, whose: Whose): Promise<Alert[]> =>
  [...(await measureAlerts(tx, whose)), ...(await alertsOn(tx, whose))].filter(
    ({ severity }) => severity === "stop",
  );

/** The room whose part a rule is about, where the plan has it. */
function aboutRoom({ when }: Rule, { plan, on }: Whose): { modality?: string } {
  if (!("checkin" in when && "event" in when.checkin)) return {};
  const { whileOn } = when.checkin;
  const part = plan?.version.sections.find((section) => broughtIn([section], on).includes(whileOn));
  return part ? { modality: part.modality } : {};
}

/** The parts that a reason holds: every prescription after an allergic reaction, naltrexone after all else. */
const heldParts = (reason: HoldReason, { plan, on }: Whose): string[] =>
  (plan?.version.sections ?? []).flatMap((section) => {
    const holds =
      reason === "reaction"
        ? modalityOf(section.modality)?.prescribes(section)
        : broughtIn([section], on).includes("ldn");
    return holds ? [section.modality] : [];
  });

type Said = {
  today: CalendarDate;
  said: (day: string) => string;
  source: HoldSource;
  /** Told anew, whatever was told before: it holds again though the clinic closed it on the same day. */
  toldAgain?: boolean;
};

/** Hold what a rule says not to take, until someone who may sign it says otherwise. */
async function holdFor(tx: Tx, rule: Rule, whose: Whose & Said, sourceId: string): Promise<void> {
  const reason = HELD_BY_RULE[rule.id];
  if (!reason) return;
  const { patientId, on, said, source } = whose;
  const because = `${said(dayText(on))}. ${rule.title}.`;
  for (const modality of heldParts(reason, whose))
    await openHold(tx, {
      ...{ patientId, modality, reason, because, source, sourceId },
      on: on.toString(),
      openedById: patientId,
    });
}

/**
 * Make a change to what a patient told of a day, and file at once what the rules begin to say with it: stops and cautions
 * as safety, notes as a step to think about; what a stop says not to take is held. In the change's own transaction: none
 * stands without the other. `change` gives null when nothing changed.
 */
export async function heardAtOnce(
  tx: Tx,
  whose: Whose & Said,
  change: () => Promise<{ sourceId: string } | null>,
): Promise<void> {
  const { patientId, plan, on, today, said } = whose;
  const record = (): Promise<ReportRecord> => recordOf(tx, patientId, plan?.startsOn ?? null, today);
  const before = await record();
  const changed = await change();
  if (!changed) return;
  const after = await record();
  const beside = await besidePlan(tx, whose);
  // What is told of yesterday may tip the week that ends today as well: one item for both.
  const days = new Set([on.toString(), today.toString()]);
  const rules = [...days].flatMap((day) => newRules(before, after, beside, day));
  for (const rule of new Map(rules.map((each) => [each.id, each])).values()) {
    const text = `${said(dayText(on))}. ${rule.title}.`;
    const because = { text, planId: plan?.id, ...aboutRoom(rule, whose) };
    const kind = rule.severity === "info" ? "step" : "safety";
    await fileItem(tx, { patientId, kind, rule: rule.id, because, ...changed });
  }
  const holding = whose.toldAgain ? rulesOn(after, beside, on.toString()) : rules;
  for (const rule of new Set(holding)) await holdFor(tx, rule, whose, changed.sourceId);
}
