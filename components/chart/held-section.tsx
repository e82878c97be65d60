import { ActionForm } from "#components/plan/action-form.tsx";
import type { Said as Sentence } from "#lib/domain/words/say.ts";
import type { Act } from "#lib/forms/answer.ts";
import { TextField } from "#ui/form/text-field.tsx";
import { Notice } from "#ui/notice.tsx";
import { Said } from "#ui/said.tsx";
import { WeekDate } from "#ui/week-date.tsx";

/** Why a part is not to be taken, as a clinician reads it; `hold` is the row that can be closed. */
export type HeldReason = {
  because: string;
  clinician: Sentence;
  since: string | null;
  hold: string | null;
  takenBack: boolean;
  /** The entry that it came from is gone or changed: the way to close it stands open. */
  asks: boolean;
};
export type LiftSection = (part: { modality: string; holds: string[] }) => Act;
export type PauseSection = (part: { modality: string }) => Act;

/** Nothing of the part is asked for: why, since when, and the way to say that it may be taken again. */
export function HeldSectionCard({
  part: { modality, held },
  lift,
}: {
  part: { modality: string; held: readonly HeldReason[] };
  lift?: LiftSection | undefined;
}) {
  if (held.length === 0) return null;
  const holds = held.flatMap(({ hold }) => hold ?? []);
  return (
    <Notice kind="stop" word="Paused" title="The patient is asked for no dose." className="mt-1.5">
      <ul className="ml-4 list-disc">
        {held.map(({ because, clinician, since, hold }, i) => (
          <li key={hold ?? `${because} ${i}`}>
            <Said said={clinician} />
            {since && (
              <>
                {" "}
                Since <WeekDate day={since} />.
              </>
            )}
          </li>
        ))}
      </ul>
      {holds.length > 0 && lift && (
        <details className="mt-1.5" open={held.some(({ asks }) => asks)}>
          <summary className="cursor-pointer font-strong">It may be taken again</summary>
          <ActionForm
            action={lift({ modality, holds })}
            submit="May be taken again"
            className="mt-1.5 grid gap-2"
          >
            <TextField
              name="reason"
              label="Reason"
              hint="The patient reads this, with your name."
              maxLength={600}
              autoComplete="off"
            />
          </ActionForm>
        </details>
      )}
    </Notice>
  );
}

/** Pause a part: any clinician of the team may; a physician says when it goes on. */
export function PauseForm({
  modality,
  label,
  pause,
}: {
  modality: string;
  label: string;
  pause: PauseSection;
}) {
  return (
    <details className="mt-1.5">
      <summary className="cursor-pointer text-ink-2">Pause {label}</summary>
      <ActionForm action={pause({ modality })} submit="Pause it" className="mt-1.5 grid gap-2">
        <p>The patient is asked for no dose until a physician says so, or signs this part anew.</p>
        <TextField name="reason" label="Reason" maxLength={600} autoComplete="off" />
      </ActionForm>
    </details>
  );
}
