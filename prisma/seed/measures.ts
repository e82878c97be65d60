import { asDate, now } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { spokenName } from "#lib/domain/people/names.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { answersFrom, instrumentOf } from "#lib/instruments/index.ts";
import { type Ids, idOf } from "./clinic.ts";
import type { Patient } from "./patient.ts";

/** One filled-in questionnaire: so many days ago, its answers in order; null where one was left out. */
type Filled = { ago: number; instrument: string; answers: readonly (number | null)[] };

/** Weekly PEG (pain, enjoyment, activity), and mood and worry at the start. Nobody's ninth answer is above 0. */
const MEASURES: Readonly<Record<string, readonly Filled[]>> = {
  maya: [
    { ago: 37, instrument: "phq9", answers: [1, 1, 2, 2, 1, 0, 1, 0, 0] },
    { ago: 37, instrument: "gad7", answers: [1, 1, 1, 1, 0, 1, 0] },
    { ago: 37, instrument: "peg", answers: [7, 7, 8] },
    { ago: 30, instrument: "peg", answers: [7, 6, 8] },
    { ago: 23, instrument: "peg", answers: [6, 6, 7] },
    { ago: 16, instrument: "peg", answers: [6, null, 7] },
    { ago: 9, instrument: "peg", answers: [5, 5, 6] },
    { ago: 3, instrument: "peg", answers: [5, 5, 5] },
  ],
  pat: [
    { ago: 62, instrument: "phq9", answers: [1, 0, 1, 2, 0, 0, 1, 0, 0] },
    { ago: 62, instrument: "gad7", answers: [0, 1, 1, 0, 0, 1, 0] },
    { ago: 62, instrument: "peg", answers: [6, 6, 6] },
    { ago: 55, instrument: "peg", answers: [6, 7, 6] },
    { ago: 41, instrument: "peg", answers: [6, 5, 6] },
    { ago: 27, instrument: "peg", answers: [5, 6, 6] },
    { ago: 13, instrument: "peg", answers: [6, 5, 6] },
  ],
};

/** The questionnaires of someone of the cast, scored as the app scores them. */
export async function seedMeasures(tx: Tx, ids: Ids, member: Patient, today: CalendarDate): Promise<void> {
  const patientId = idOf(ids, member.key);
  const filledByName = spokenName({ title: null, ...member });
  const rows = (MEASURES[member.key] ?? []).map(({ ago, instrument: id, answers: given }) => {
    const instrument = instrumentOf(id);
    if (!instrument) throw new Error(`no questionnaire ${id}`);
    const byKey = Object.fromEntries(instrument.questions.map(({ key }, at) => [key, given[at] ?? null]));
    const answers = answersFrom(instrument, byKey);
    const judged = instrument.judge(answers);
    if (!judged.ok) throw new Error(`${member.key}: ${JSON.stringify(judged.errors)}`);
    const { score } = JSON.parse(JSON.stringify(judged));
    const day = today.subtract({ days: ago });
    const savedAt = new Date(now().getTime() - ago * 86_400_000);
    const who = { patientId, filledById: patientId, filledByName };
    return {
      ...who,
      instrument: id,
      answers: JSON.parse(JSON.stringify(answers)),
      score,
      day: asDate(day),
      savedAt,
    };
  });
  await tx.assessment.createMany({ data: rows });
}
