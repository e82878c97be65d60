import { ActionForm } from "#components/plan/action-form.tsx";
import { type CalendarDate, dayText } from "#lib/domain/words/calendar.ts";
import type { Answer } from "#lib/forms/answer.ts";
import { DateField } from "#ui/form/text-field.tsx";
import { Notice } from "#ui/notice.tsx";

type Startable = {
  id: string;
  startsOn: CalendarDate;
  start: { over: boolean };
  patient: { today: CalendarDate };
  may: { moveStart: boolean };
};
type Move = (shown: { versionId: string; before: string }, form: FormData) => Promise<Answer>;
type Props = { draft: Startable; move: Move };

/** The first day of a plan that was never signed, and the way to another one. */
export function PlanStart({ draft, move }: Props) {
  if (draft.start.over) return <StartIsOver draft={draft} move={move} />;
  if (!draft.may.moveStart) return null;
  return (
    <details className="mb-3">
      <summary className="cursor-pointer font-strong">
        Begins {dayText(draft.startsOn, { withYear: true })}
      </summary>
      <div className="mt-2">
        <MoveStart draft={draft} move={move} />
      </div>
    </details>
  );
}

/** No first version is signed for days that are over: why, and both ways on. */
export function StartIsOver({ draft, move }: Props) {
  if (!draft.start.over) return null;
  return (
    <Notice
      kind="stop"
      title={`This plan was to begin on ${dayText(draft.startsOn, { withYear: true })}, and that day is over`}
      className="mb-3"
    >
      <p className="mb-2">
        {draft.may.moveStart
          ? "Its first doses would count as taken. Let it begin today or later."
          : "Its first doses would count as taken. A physician of the care team can move its start."}{" "}
        A dose taken till then is told under “Taken already, before this plan”.
      </p>
      {draft.may.moveStart && <MoveStart draft={draft} move={move} />}
    </Notice>
  );
}

/** Another first day, in the place of the one that is shown. */
function MoveStart({ draft: { id, startsOn, start, patient }, move }: Props) {
  const day = startsOn.toString();
  return (
    <ActionForm
      key={day}
      action={move.bind(null, { versionId: id, before: day })}
      submit="Move the start"
      className="grid max-w-md gap-2"
    >
      <DateField
        name="startsOn"
        label="First day of the plan"
        hint="Doses, tests and reviews are counted from it."
        defaultValue={start.over ? patient.today.toString() : day}
      />
    </ActionForm>
  );
}
