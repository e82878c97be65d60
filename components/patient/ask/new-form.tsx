"use client";

import { Button } from "#ui/button.tsx";
import { RadioGroup } from "#ui/form/choice.tsx";
import { TextArea, TextField } from "#ui/form/text-field.tsx";
import { useAnswer } from "#ui/form/use-answer.ts";

/** What was told and could not be sent, and what to mend, by field. */
export type NewState = {
  what: string;
  typed: string;
  on: string;
  errors: Readonly<Record<string, string>>;
};
type NewAction = (before: NewState, form: FormData) => Promise<NewState>;

/** What is new, in the patient's own words. What was given stays when something is refused; works without scripts. */
export function NewForm({
  action,
  kinds,
  requestKey,
}: {
  action: NewAction;
  kinds: readonly { value: string; label: string }[];
  requestKey: string;
}) {
  const begin: NewState = { what: "", typed: "", on: "", errors: {} };
  const [state, send, busy, keep] = useAnswer(action, begin, (before, why) => ({
    ...before,
    errors: { _: why },
  }));
  const { errors } = state;
  return (
    <form action={send} onReset={keep} className="grid gap-5">
      <input type="hidden" name="requestKey" value={requestKey} />
      <div role="alert" className="font-strong text-danger-ink">
        {errors._}
      </div>
      <RadioGroup
        key={state.what}
        legend="What is it?"
        name="what"
        options={kinds}
        defaultValue={state.what}
        error={errors.what}
      />
      <TextArea
        name="text"
        label="In your own words"
        hint="For a medicine: its name as on the box, since when, and who gave it."
        rows={5}
        maxLength={2000}
        defaultValue={state.typed}
        error={errors.text}
        autoComplete="off"
      />
      <TextField
        name="on"
        type="date"
        label="Day of the surgery"
        hint="Only for a surgery, if you know it."
        optional
        defaultValue={state.on}
        error={errors.on}
      />
      <Button type="submit" kind="primary" size="lg" wide aria-disabled={busy}>
        Send to the clinic
      </Button>
    </form>
  );
}
