import type { DayAnswers } from "#lib/domain/reports/check-in.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Mark } from "#lib/modalities/modality.ts";
import type { TimelineInput } from "./layout.ts";
import { PlanTimeline } from "./timeline.tsx";

/** What a timeline is drawn from: the data layer's TimelineView, and the patient's day. */
export type Drawn = {
  patient: { today: CalendarDate };
  timeline: {
    startsOn: CalendarDate;
    marks: readonly Mark[];
    visits: TimelineInput["visits"];
    answers: readonly DayAnswers[];
    doses: readonly { day: string; taken: boolean; lane: string }[];
  };
};

const MIN = 16;
const MAX = 52;

/** As many weeks as the marks with an end need: 16 at least, 52 at most. */
function weeksOf(marks: readonly Mark[], startsOn: CalendarDate): number {
  const last = Math.max(0, ...marks.map((mark) => (mark.to ?? mark.from).compare(startsOn)));
  return Math.min(MAX, Math.max(MIN, Math.ceil((last + 7) / 7)));
}

/** The one timeline for a chart or a draft, with what the patient said and took. */
export function DraftTimeline({
  draft,
  series,
  room,
}: {
  draft: Drawn;
  series?: TimelineInput["series"];
  room?: TimelineInput["room"];
}) {
  const { startsOn, marks, visits, answers, doses } = draft.timeline;
  return (
    <PlanTimeline
      marks={marks}
      startsOn={startsOn}
      today={draft.patient.today}
      weeks={weeksOf(marks, startsOn)}
      visits={visits}
      outcomes={answers}
      series={series}
      room={room}
      doseLog={doses}
    />
  );
}
