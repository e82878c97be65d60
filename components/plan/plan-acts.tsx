import type { Act } from "#lib/forms/answer.ts";
import { TextField } from "#ui/form/text-field.tsx";
import { ActionForm } from "./action-form.tsx";

/** Change the plan by a next version, or stop it. */
export function PlanActs({
  may,
  change,
  retire,
  makeTemplate,
  title,
}: {
  may: { change: boolean; retire: boolean; makeTemplate: boolean };
  makeTemplate: Act;
  title: string;
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
      {may.makeTemplate && (
        <details>
          <summary className="cursor-pointer text-ink-2">Make a template of this plan</summary>
          <ActionForm action={makeTemplate} submit="Make the template" className="mt-2 grid max-w-md gap-2">
            <p>
              Doses, visits and weeks are copied. Consent, reasons, notes, measurements and other medicines of
              this patient are left out. Read the draft before you publish it.
            </p>
            <TextField
              name="label"
              label="Name of the template"
              hint="Without the patient's name."
              defaultValue={title}
              maxLength={120}
              autoComplete="off"
            />
          </ActionForm>
        </details>
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
