import "server-only";
import { z } from "zod";
import { weekOf } from "#lib/domain/calendar.ts";
import { type DayAnswers, type Measure, trendOf, trendText } from "#lib/domain/trend.ts";
import { asDate, asDay } from "./days.ts";
import { list } from "./guard.ts";
import { clinicCard, momentOf, planOf } from "./my-record.ts";
import { marksOf } from "./timeline.ts";

const MEASURES = ["pain", "energy", "sleep", "mood"] as const satisfies readonly Measure[];
/** What is drawn and read goes back at most this far. */
const DAYS_BACK = 370;

/** Is it helping: the trends in words first, then the answers and the doses that the drawing needs. */
export const getMyProgress = list({
  action: "own.read",
  input: z.object({}),
  run: async (tx, _input, actor, note) => {
    note({ patientId: actor.id });
    const { day: today } = momentOf(actor);
    const { plan } = await planOf(tx, actor.id);
    const rows = await tx.checkIn.findMany({
      where: {
        patientId: actor.id,
        day: { gte: asDate(today.subtract({ days: DAYS_BACK })), lte: asDate(today) },
      },
      orderBy: { day: "asc" },
      select: { day: true, pain: true, energy: true, sleep: true, mood: true },
    });
    const answers: DayAnswers[] = rows.map(({ day, ...given }) => ({ ...given, day: asDay(day) }));
    const asked = MEASURES.filter((measure) => answers.some((answer) => answer[measure] !== null));
    return {
      clinic: await clinicCard(tx),
      today: today.toString(),
      answered: answers.length,
      words: asked.map((measure) => ({
        measure,
        text: trendText(measure, trendOf(answers, measure, today)),
      })),
      answers,
      startsOn: (plan?.startsOn ?? today.subtract({ days: 41 })).toString(),
      week: plan ? weekOf(today, plan.startsOn) : null,
      marks: plan
        ? marksOf({
            planId: plan.id,
            startsOn: plan.startsOn,
            sections: plan.version.sections,
            patientId: actor.id,
          }).filter((mark) => mark.lane === "medicine")
        : [],
    };
  },
});
