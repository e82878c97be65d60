import "server-only";
import { z } from "zod";
import { list } from "#lib/data/door/guard.ts";
import { clinicLetterhead, momentOf, planOf } from "#lib/data/plan/released.ts";
import type { Section } from "#lib/data/plan/versions.ts";
import { type Filled, filledIn } from "#lib/data/record/measures.ts";
import { offeredHere } from "#lib/data/record/wording.ts";
import { type CalendarDate, dayText } from "#lib/domain/words/calendar.ts";
import { countAnswers, type Due, dueOn, type Watched } from "#lib/instruments/index.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { helpFor, measureAlerts } from "./alerts.ts";

const dueFor = (today: CalendarDate, plan: Plan, rows: readonly Filled[]): Due[] =>
  dueOn(
    today,
    plan && { startsOn: plan.startsOn, watched: watchedBy(plan.version.sections, plan.startsOn, today) },
    rows.map((row) => ({ ...row, again: isAskedAgain(row) })),
  );
/** Was a question left out that the instrument itself says to ask again. */
const isAskedAgain = ({ score }: Filled): boolean =>
  Array.isArray(score.ask_again) && score.ask_again.length > 0;
/** What the parts watch, each once and by the part that began first. A part that came later has weeks of its own. */
function watchedBy(sections: readonly Section[], startsOn: CalendarDate, today: CalendarDate): Watched[] {
  const all = sections.flatMap((section) => {
    const room = modalityOf(section.modality);
    if (!room) return [];
    const since = room.begins(section, startsOn);
    const of = since.compare(startsOn) > 0 ? room.label.toLowerCase() : "your plan";
    return room.monitoringInstruments(section, today).map((instrument) => ({ instrument, since, of }));
  });
  return all
    .toSorted((a, b) => a.since.compare(b.since))
    .filter(({ instrument }, at, list) => list.findIndex((one) => one.instrument === instrument) === at);
}
type Plan = Awaited<ReturnType<typeof planOf>>["plan"];

/** A patient's own questionnaires: what is due and why, when each was last filled in, and what the rules say today. */
export const getMyMeasures = list({
  action: "own.read",
  input: z.object({}),
  run: async (tx, _input, actor, note) => {
    note({ patientId: actor.id });
    const { day } = momentOf(actor);
    const { plan } = await planOf(tx, actor.id);
    const rows = await filledIn(tx, actor.id);
    const due = dueFor(day, plan, rows);
    const alerts = await measureAlerts(tx, { patientId: actor.id, plan, on: day });
    return {
      clinic: await clinicLetterhead(tx),
      alerts,
      help: await helpFor(tx, alerts, actor.zone),
      measures: (await offeredHere(tx)).map((instrument) => {
        const { id, name } = instrument;
        const last = rows.find((row) => row.instrument === id);
        return {
          id,
          name,
          due: due.find(({ instrument }) => instrument === id)?.why ?? null,
          last: last ? dayText(last.day) : null,
          leftOut: last?.day.compare(day) === 0 ? countAnswers(instrument, last.answers).leftOut : 0,
          again: last?.day.compare(day) === 0 && isAskedAgain(last),
        };
      }),
    };
  },
});
export type MyMeasures = Awaited<ReturnType<typeof getMyMeasures>>;
