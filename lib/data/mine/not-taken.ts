import "server-only";
import type { Tx } from "#lib/data/door/guard.ts";
import { fileItem } from "#lib/data/inbox/inbox.ts";
import type { MissedDoseReason } from "#lib/domain/reports/side-effects.ts";
import { type CalendarDate, dayText } from "#lib/domain/words/calendar.ts";
import { phrases } from "#lib/domain/words/say.ts";
import type { Alert } from "./alerts.ts";

const WORDS = phrases({
  ranOut: {
    title: "You ran out",
    text: "Your clinic gets this. It sees to the next supply. Do not use someone else’s. Do not change your dose to make it last.",
  },
  unwell: {
    title: "You felt unwell",
    text: "Your clinic gets this. Hard to breathe, or a swollen face? Call 911. Now tell us what it was.",
  },
  next: "Say what it was",
});

/** Reasons of a dose not taken that lead to someone who acts; an opioid is heard by the rules. */
const LEADS = {
  ranOut: {
    rule: "TOLD-RAN-OUT",
    said: "ran out. Needs a supply",
    alert: {
      severity: "caution",
      ...WORDS.ranOut,
    },
  },
  unwell: {
    rule: "TOLD-UNWELL",
    said: "felt unwell",
    alert: {
      severity: "caution",
      ...WORDS.unwell,
      next: { href: "/my/check-in?q=effects", label: WORDS.next },
    },
  },
} as const satisfies Partial<
  Record<MissedDoseReason, { rule: string; said: string; alert: Omit<Alert, "rule"> }>
>;
const leadOf = (why: string | null | undefined) =>
  why === "ranOut" || why === "unwell" ? LEADS[why] : undefined;

type Missed = {
  patientId: string;
  planId: string;
  /** "ldn.ladder", and what a patient calls it. */
  item: string;
  title: string;
  on: CalendarDate;
  why: string | undefined;
  sourceId: string;
};

/** File why a dose was not taken where someone has to act on it: once a day and part. In the transaction of the answer. */
export async function fileNotTaken(tx: Tx, missed: Missed): Promise<void> {
  const { patientId, planId, item, title, on, why, sourceId } = missed;
  const lead = leadOf(why);
  if (!lead) return;
  const text = `Did not take ${title} on ${dayText(on)}: ${lead.said}.`;
  const [modality = ""] = item.split(".");
  await fileItem(tx, {
    ...{ patientId, kind: "step", rule: lead.rule, sourceId },
    because: { text, planId, modality },
  });
}

/** What a patient reads on the page about the doses of a day that were not taken: each reason once. */
export const saidToNotTaken = (doses: readonly { why: string | null }[]): Alert[] => {
  const leads = doses.flatMap(({ why }) => leadOf(why) ?? []);
  return [...new Set(leads)].map(({ rule, alert }) => ({ rule, ...alert }));
};
