import { ActionForm } from "#components/plan/action-form.tsx";
import type { Act } from "#lib/forms/answer.ts";
import { TextArea } from "#ui/form/text-field.tsx";

/** Take a published template out of use, or offer it again. Plans that came from it are not touched. */
export function TemplateOffer({
  withdrawn,
  withdraw,
  offer,
}: {
  withdrawn: boolean;
  withdraw: Act;
  offer: Act;
}) {
  if (withdrawn)
    return (
      <ActionForm action={offer} submit="Offer it again" kind="primary" className="grid max-w-md gap-3">
        <p>No new plan starts from this template. Plans that came from it go on as they are.</p>
        <TextArea name="why" label="Why" rows={2} maxLength={300} optional />
      </ActionForm>
    );
  return (
    <details>
      <summary className="cursor-pointer text-ink-2">Withdraw this template</summary>
      <ActionForm action={withdraw} submit="Withdraw it" kind="danger" className="mt-2 grid max-w-md gap-3">
        <p>
          No new plan starts from it. Plans that came from it go on and remember it. You can offer it again.
        </p>
        <TextArea
          name="why"
          label="Why"
          hint="For your colleagues. No patient's name."
          rows={2}
          maxLength={300}
        />
      </ActionForm>
    </details>
  );
}
