import "server-only";
import { z } from "zod";
import { asDate, asDay } from "#lib/data/door/days.ts";
import { list, type Tx } from "#lib/data/door/guard.ts";
import { goalsOf } from "#lib/data/plan/goals.ts";
import {
  clinicLetterhead,
  momentOf,
  type PatientMoment,
  type PatientPlan,
  planOf,
} from "#lib/data/plan/released.ts";
import { takingColumns } from "#lib/data/plan/taking.ts";
import { marksLeft } from "#lib/data/plan/timeline.ts";
import { filledIn } from "#lib/data/record/measures.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { type DayAnswers, SCALE_KEYS, scoresOf } from "#lib/domain/reports/check-in.ts";
import { trendOf, trendText } from "#lib/domain/reports/trend.ts";
import { parseDate, startOfWeek, weekOf } from "#lib/domain/words/calendar.ts";
import { laneOf } from "#lib/modalities/lanes.ts";
import { decisionsOn } from "#lib/safety/taking.ts";
import { takingIn } from "./doses.ts";

/** The drawing shows at most this many weeks, the last ones, and ends with the coming one. */
const WEEKS_DRAWN = 16;
/** What is drawn and read goes back at most this far. */
const DAYS_BACK = 370;

/** Is it helping: the trends in words first, then the answers and the doses that the drawing needs. */
export const getMyProgress = list({
  action: "own.read",
  input: z.object({}),
  run: async (tx, _input, actor, note) => {
    note({ patientId: actor.id });
    const moment = momentOf(actor);
    const today = moment.day;
    const { plan } = await planOf(tx, actor.id);
    const rows = await tx.checkIn.findMany({
      where: {
        patientId: actor.id,
        day: { gte: asDate(today.subtract({ days: DAYS_BACK })), lte: asDate(today) },
      },
      orderBy: { day: "asc" },
      select: { day: true, scales: true },
    });
    const answers: DayAnswers[] = rows.map(({ day, scales }) => ({ ...scoresOf(scales), day: asDay(day) }));
    // Without a plan, or before it starts, the drawing begins with the first answer.
    const firstDay = answers[0] ? parseDate(answers[0].day) : today;
    const startsOn = plan && plan.startsOn.compare(today) <= 0 ? plan.startsOn : firstDay;
    const week = Math.max(1, weekOf(today, startsOn));
    const asked = SCALE_KEYS.filter((scale) => answers.some((answer) => answer[scale] !== null));
    return {
      clinic: await clinicLetterhead(tx),
      today: today.toString(),
      words: asked.map((scale) => ({
        scale,
        text: trendText(scale, trendOf(answers, scale, today)),
      })),
      answers,
      goals: plan
        ? goalsOf(
            { startsOn: plan.startsOn, sections: plan.version.sections },
            { answers, filled: await filledIn(tx, actor.id) },
            today,
          )
        : [],
      startsOn: startsOn.toString(),
      week: plan ? week : null,
      drawing: {
        marks: plan ? await medicineMarks(tx, plan, actor, moment) : [],
        weeks: Math.min(WEEKS_DRAWN, week + 1),
        from: startOfWeek(startsOn, Math.max(1, week + 2 - WEEKS_DRAWN)).toString(),
      },
    };
  },
});

/** The doses of the drawing, without what is not to be taken from today on. */
async function medicineMarks(tx: Tx, plan: PatientPlan, { id }: Actor, { at, day }: PatientMoment) {
  const own = { where: { id }, select: takingColumns(at) };
  const decisions = decisionsOn(takingIn(await tx.patient.findFirstOrThrow(own), plan, "inForce", day));
  const { id: planId, startsOn, version } = plan;
  const drawn = marksLeft({ planId, startsOn, sections: version.sections }, { decisions, today: day });
  return drawn.filter((mark) => laneOf(mark.lane).of === "doses");
}
