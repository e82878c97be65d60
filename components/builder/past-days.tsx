import { ActionForm } from "#components/plan/action-form.tsx";
import type { Answer } from "#lib/forms/answer.ts";
import { Notice } from "#ui/notice.tsx";

/** A part that says something else of days that are over; `mended` has them as they were. */
export type Rewritten = { modality: string; label: string; mended: unknown };

/** A draft that was left open overnight: days that were still to come are over now. Nothing of it is lost. */
export function PastDays({
  past,
  set,
}: {
  past: Rewritten | undefined;
  set: (body: unknown, form: FormData) => Promise<Answer>;
}) {
  if (!past) return null;
  return (
    <Notice kind="stop" title="Days in this part are over" className="mb-3">
      <p>
        They were as the version in force says, and this draft says something else. What it plans from today
        on stays.
      </p>
      {past.mended !== null && (
        <ActionForm
          action={set.bind(null, past.mended)}
          submit="Keep those days, change from today on"
          className="mt-2"
        />
      )}
    </Notice>
  );
}

/** The same on the sign page, with the way to the part. */
export function PastDaysList({ planId, past }: { planId: string; past: readonly Rewritten[] }) {
  return past.map(({ modality, label }) => (
    <Notice
      key={modality}
      kind="stop"
      title={`${label}: days are over that this draft changes`}
      className="mb-2"
    >
      <p>
        <a href={`/plans/${planId}/edit/${modality}`}>Go to it</a>
      </p>
    </Notice>
  ));
}
