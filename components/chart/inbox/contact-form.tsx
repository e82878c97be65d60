import type { ComponentProps } from "react";
import { ActionForm } from "#components/plan/action-form.tsx";
import { ASKED_ABOUT, CONTACT_HOW, CONTACT_NEXT, REACHED, SAYS } from "#lib/domain/inbox/contact.ts";
import type { Act } from "#lib/forms/answer.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { RadioGroup } from "#ui/form/choice.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { Icon } from "#ui/icon.tsx";
import { ContactList } from "./contact-list.tsx";

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** What was tried and said so far about one item, and the form for the next contact; nothing where no one has to be spoken with. */
export function ContactCards({
  contacts,
  phone,
  requestKey,
  save,
}: {
  contacts: ComponentProps<typeof ContactList>["contacts"] | null;
  phone: string | null;
  requestKey: string;
  save?: Act;
}) {
  if (contacts === null) return null;
  return (
    <>
      {contacts.length > 0 && (
        <Card title="Written down so far">
          <ContactList contacts={contacts} />
        </Card>
      )}
      {save && <ContactForm {...{ phone, requestKey, save }} />}
    </>
  );
}

/** Call the patient, then write down what was said. Saving it closes the item when someone was reached. */
function ContactForm({ phone, requestKey, save }: { phone: string | null; requestKey: string; save: Act }) {
  return (
    <Card title="Speak with them, then write it down">
      <CallPatient phone={phone} />
      <ActionForm
        action={save}
        submit="Save the record"
        kind="primary"
        className="mt-3 grid max-w-prose gap-4"
      >
        <input type="hidden" name="requestKey" value={requestKey} />
        <RadioGroup legend="Who was reached?" name="contact.reached" options={options(REACHED)} inline />
        <RadioGroup legend="How?" name="contact.how" options={options(CONTACT_HOW)} inline />
        {Object.entries(ASKED_ABOUT).map(([name, legend]) => (
          <RadioGroup key={name} legend={legend} name={`contact.${name}`} options={options(SAYS)} inline />
        ))}
        <TextArea
          name="contact.protective"
          label="What helps them, who is with them"
          rows={2}
          maxLength={600}
          optional
        />
        <TextArea
          name="contact.agreed"
          label="What was agreed, or what was tried"
          hint="Also when nobody was reached: the item then stays open."
          rows={3}
          maxLength={1000}
        />
        <RadioGroup legend="Next" name="contact.next" options={options(CONTACT_NEXT)} />
      </ActionForm>
    </Card>
  );
}

/** The patient's number, to call with one click; without one the record says how they are reached. */
export function CallPatient({ phone }: { phone: string | null }) {
  if (!phone) return <p>No phone number is on record. Ask the front desk, or call who is with them.</p>;
  return (
    <ButtonLink href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>
      <Icon name="phone" />
      Call {phone}
    </ButtonLink>
  );
}
