import { ActionForm } from "#components/plan/action-form.tsx";
import type { Act } from "#lib/forms/answer.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

type Plan = {
  id: string;
  title: string;
  signed: { number: number; signer: string; on: string } | null;
  draft: { number: number } | null;
  may: { change: boolean };
};

/** Where the plan stands, and the ways into it: change, go on with a draft, read, compare, print. */
export function PlanBar({ plan, change, putAway }: { plan: Plan; change: Act; putAway: Act }) {
  const { id, title, signed, draft, may } = plan;
  return (
    <div className="mb-3 grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p>
          <span className="font-strong">{title}</span>
          {signed && `, version ${signed.number}, signed ${signed.on} by ${signed.signer}`}
        </p>
        <div className="flex flex-wrap gap-2">
          {signed && <ButtonLink href={`/plans/${id}`}>Read the plan</ButtonLink>}
          <ButtonLink href={`/plans/${id}/history`}>Versions</ButtonLink>
          {signed && <ButtonLink href={`/plans/${id}/print`}>Print</ButtonLink>}
          {may.change && signed && !draft && (
            <ActionForm action={change} submit="Change plan" kind="primary" className="grid gap-2" />
          )}
        </div>
      </div>
      {draft && (
        <Notice
          kind="info"
          word="Draft"
          title={`Version ${draft.number} is being written. It is not signed; the patient does not see it.`}
          actions={
            may.change && (
              <>
                <ButtonLink kind="primary" href={`/plans/${id}/edit`}>
                  Go on with the draft
                </ButtonLink>
                <ButtonLink href={`/plans/${id}/sign`}>Review and sign</ButtonLink>
                {signed && <ActionForm action={putAway} submit="Put the draft away" className="grid gap-2" />}
              </>
            )
          }
        />
      )}
    </div>
  );
}
