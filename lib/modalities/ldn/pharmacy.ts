import type { PharmacySheet } from "#lib/domain/plan/pharmacy-sheet.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { mg } from "#lib/domain/words/dose.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import { begins, runs, treads } from "./ladder/ladder.ts";
import type { LdnBody } from "./schema.ts";
import { type Supply, supply } from "./supply.ts";
import { amountsSaid } from "./words.ts";

const FORM = {
  capsule: "Capsules, immediate release, compounded",
  tablet: "Tablets, immediate release, compounded",
  liquid: "Oral liquid, 1 mg in each mL, compounded",
} as const;
/** Source: clinical pack 2026-05, form_rules (expert, ldnrt_guide; confidence low) and drug.regulatory (label_naltrexone). */
const NOTES = [
  "Off-label use of naltrexone. Compounded; not an FDA-approved product.",
  "Immediate release only: no slow-release filler or coating.",
  "No calcium carbonate as filler.",
  "Do not replace by split or dissolved 50 mg tablets.",
  "Label each strength with its amount. A missed dose is skipped, never doubled.",
  "Must not be dispensed with opioids. Call the prescriber if any are on the profile.",
];
const LIQUID_NOTE = "Give an oral syringe that shows 0.05 mL. Write both the mg and the mL on the label.";

/** What a pharmacy makes for `days` days from a day on, exactly what the ladder takes in them; null where that is nothing. */
export function pharmacy(
  body: LdnBody,
  startsOn: CalendarDate,
  day: CalendarDate,
  days: number,
): PharmacySheet | null {
  const first = begins(body, startsOn) ?? startsOn;
  const from = day.compare(first) < 0 ? first : day;
  const made = supply(body, startsOn, from, days);
  if (!made) return null;
  return {
    drug: "Naltrexone hydrochloride, low dose",
    form: FORM[body.form.kind],
    from,
    to: made.to,
    make: make(made, body),
    directions: directions(body, startsOn, made),
    orderBy: made.orderBy,
    notes: body.form.kind === "liquid" ? [...NOTES, LIQUID_NOTE] : NOTES,
  };
}

function make({ units, mL }: Supply, { form }: LdnBody): readonly Said[] {
  if (form.kind === "liquid") return [say`${{ amount: mL, unit: "mL" }} of ${mg(form.mgPerMl)} in each mL`];
  return units.map(
    ({ mg: size, count }) => say`${count} ${count === 1 ? form.kind : `${form.kind}s`} of ${mg(size)}`,
  );
}

/** Each dose with its days inside the order. The last one says where the order ends, for the ladder may go on. */
function directions(body: LdnBody, startsOn: CalendarDate, { from, to }: Supply): readonly Said[] {
  return runs(treads(body, startsOn)).flatMap((run) => {
    const first = run.from.compare(from) < 0 ? from : run.from;
    const last = run.to && run.to.compare(to) < 0 ? run.to : to;
    if (last.compare(first) < 0) return [];
    const nights = last.compare(first) + 1;
    return [
      say`${first} to ${last} (${nights === 1 ? "1 day" : `${nights} days`}): ${mg(run.mg)} a day. ${amountsSaid(run, body.form)}.`,
    ];
  });
}
