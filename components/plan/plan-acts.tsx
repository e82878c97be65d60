import { TextField } from "#components/ui/text-field.tsx";
import { ActionForm, type Answer } from "./action-form.tsx";

type Act = (form: FormData) => Promise<Answer>;

/** Change the plan by a next version, or stop it. */
export function PlanActs({
  may,
  change,
  retire,
}: {
  may: { change: boolean; retire: boolean };
  change: Act;
  retire: Act;
}) {
  return (
    <div className="mt-4 grid gap-4">
      {may.change && (
        <ActionForm action={change} submit="Change this plan" kind="primary">
          <p>A draft of the next version opens. This one stays in force until you sign.</p>
        </ActionForm>
      )}
      {may.retire && (
        <details>
          <summary className="cursor-pointer text-ink-2">Stop the whole plan</summary>
          <ActionForm
            action={retire}
            submit="Stop this plan"
            kind="danger"
            className="mt-2 grid max-w-md gap-2"
          >
            <p>Nothing of it is followed or booked any more. Everything in it stays readable.</p>
            <TextField name="reason" label="Reason" maxLength={200} />
          </ActionForm>
        </details>
      )}
    </div>
  );
}

/** Put a draft away; nothing that was signed changes. */
export function DiscardDraft({ discard }: { discard: Act }) {
  return (
    <details className="mt-4">
      <summary className="cursor-pointer text-ink-2">Put this draft away</summary>
      <ActionForm action={discard} submit="Put it away" kind="danger" className="mt-2 grid gap-2">
        <p>The draft is closed for good. What is signed stays as it is.</p>
      </ActionForm>
    </details>
  );
}
