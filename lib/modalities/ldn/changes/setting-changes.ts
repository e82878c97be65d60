import type { Change } from "#lib/domain/plan/changes.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { mg } from "#lib/domain/words/dose.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import type { LdnBody } from "../schema.ts";
import { FORM_LABEL } from "../words.ts";
import { change } from "./change.ts";

const weeks = (list: readonly number[]): string =>
  list.length === 0 ? "none" : [...list].sort((a, b) => a - b).join(", ");

/** What differs beside the ladder and its times of day: form, visits, and the sentence for the patient. */
export function settingChanges(before: LdnBody, after: LdnBody): readonly Change[] {
  const out: Change[] = [];
  const add = (kind: Change["kind"], item: string, clinician: Said, patient: Said) =>
    out.push(change(kind, item, clinician, patient));
  if (JSON.stringify(before.form) !== JSON.stringify(after.form))
    add(
      "text",
      "form",
      say`Form: ${formSaid(before)} becomes ${formSaid(after)}.`,
      say`What you get: ${formSaid(after)}. Count with care.`,
    );
  if (weeks(before.reviewWeeks) !== weeks(after.reviewWeeks))
    add(
      "move",
      "reviews",
      say`Review in week: ${weeks(before.reviewWeeks)} becomes ${weeks(after.reviewWeeks)}.`,
      say`We see you in week: ${weeks(after.reviewWeeks)}.`,
    );
  if (weeks(before.labWeeks) !== weeks(after.labWeeks))
    add(
      "move",
      "labs",
      say`Blood draw in week: ${weeks(before.labWeeks)} becomes ${weeks(after.labWeeks)}.`,
      say`Blood tests in week: ${weeks(after.labWeeks)}.`,
    );
  if (before.firstCall !== after.firstCall)
    add(
      "move",
      "call",
      after.firstCall
        ? say`Call before the first change of dose.`
        : say`No call before the first change of dose.`,
      after.firstCall
        ? say`We call you before your first new dose.`
        : say`We no longer call before your first new dose.`,
    );
  if (after.before && JSON.stringify(before.before) !== JSON.stringify(after.before))
    add(
      "text",
      "before",
      say`Before this plan: ${mg(after.before.mg)} since ${parseDate(after.before.since)}, told by ${after.before.toldBy}.`,
      say`Before this plan you took ${mg(after.before.mg)}.`,
    );
  if (after.why && before.why !== after.why)
    add("text", "why", say`Reason given to the patient: ${after.why}`, say`${after.why}`);
  return out;
}

const formSaid = ({ form }: LdnBody): Said =>
  form.kind === "liquid"
    ? say`liquid, ${mg(form.mgPerMl)} in each mL`
    : say`${FORM_LABEL[form.kind].toLowerCase()} of ${form.strengths.flatMap((strength, i) => [...(i > 0 ? [", "] : []), { dose: mg(strength) }])}`;
