import { Notice } from "#components/ui/notice.tsx";
import { DateField } from "#components/ui/text-field.tsx";
import { type CalendarDate, dayText } from "#lib/domain/calendar.ts";
import { ActionForm, type Answer } from "./action-form.tsx";

type Startable = {
  id: string;
  startsOn: CalendarDate;
  start: { over: boolean };
  patient: { today: CalendarDate };
  may: { moveStart: boolean };
};
type Move = (shown: { versionId: string; before: string }, form: FormData) => Promise<Answer>;

/** The first day of a plan that was never signed, and the way to another one. Open where that day has gone by. */
export function PlanStart({ draft, move }: { draft: Startable; move: Move }) {
  if (!draft.may.moveStart) return null;
  const { startsOn, patient } = draft;
  const { over } = draft.start;
  const shown = { versionId: draft.id, before: startsOn.toString() };
  return (
    <details open={over} className="mb-3">
      <summary className="cursor-pointer font-strong">
        {over ? "Was to begin" : "Begins"} {dayText(startsOn, { withYear: true })}
      </summary>
      <ActionForm
        key={startsOn.toString()}
        action={move.bind(null, shown)}
        submit="Move the start"
        className="mt-2 grid gap-2"
      >
        {over && <Notice kind="caution" title="That day is over. Let the plan begin today or later." />}
        <DateField
          name="startsOn"
          label="First day of the plan"
          hint="Doses, tests and reviews are counted from it."
          defaultValue={(over ? patient.today : startsOn).toString()}
        />
      </ActionForm>
    </details>
  );
}

/** The same on the sign page, with the way to the builder. */
export function StartIsOver({ planId, startsOn }: { planId: string; startsOn: CalendarDate }) {
  return (
    <Notice
      kind="caution"
      title={`This plan was to begin on ${dayText(startsOn)}, which is over: its first doses would count as taken`}
      className="mb-3"
    >
      <p>
        <a href={`/plans/${planId}/edit`}>Move its start</a>
      </p>
    </Notice>
  );
}
