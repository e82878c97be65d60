"use client";

import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { RadioGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { DateField, TextField } from "#ui/form/text-field.tsx";
import { useAnswer } from "#ui/form/use-answer.ts";
import { type Alike, LookAlikes } from "./look-alikes.tsx";

type Typed = { givenName: string; familyName: string; bornOn: string; sex: string; phone: string };
/** What was typed, what is to be mended, and who is registered already and looks like the same person. */
export type NewPatientState = {
  typed: Typed;
  message: string;
  errors: Readonly<Record<string, string[]>>;
  alike: readonly Alike[];
};
const START: NewPatientState = {
  typed: { givenName: "", familyName: "", bornOn: "", sex: "", phone: "" },
  message: "",
  errors: {},
  alike: [],
};

const SEXES = [
  { value: "female", label: "Female" },
  { value: "male", label: "Male" },
  { value: "other", label: "Other" },
  { value: "unknown", label: "Not known" },
];

/** Five fields. Keeps what was typed; works without scripts. `home` is where a person's page is for this reader. */
export function NewPatientForm({
  action,
  home,
  requestKey,
}: {
  action: (before: NewPatientState, form: FormData) => Promise<NewPatientState>;
  home: string;
  requestKey: string;
}) {
  const [state, send, busy, keep] = useAnswer(action, START, (before, message) => ({ ...before, message }));
  const { typed, message, errors, alike } = state;
  return (
    <form action={send} onReset={keep} data-words="">
      {message && <ErrorSummary title={message} errors={errors} />}
      <input type="hidden" name="requestKey" value={requestKey} />
      <div className={alike.length > 0 ? "grid gap-4 @two/page:grid-cols-2" : "max-w-md"}>
        <Card title={alike.length > 0 ? "You typed" : undefined}>
          <div key={JSON.stringify(typed)} className="grid gap-3">
            <Fields typed={typed} />
            {alike.length === 0 && (
              <div>
                <Button type="submit" kind="primary" aria-disabled={busy}>
                  Save the patient
                </Button>
              </div>
            )}
          </div>
        </Card>
        {alike.length > 0 && <LookAlikes alike={alike} home={home} busy={busy} />}
      </div>
    </form>
  );
}

function Fields({ typed }: { typed: Typed }) {
  return (
    <>
      <TextField
        name="givenName"
        label="First name"
        defaultValue={typed.givenName}
        maxLength={80}
        autoComplete="off"
      />
      <TextField
        name="familyName"
        label="Family name"
        defaultValue={typed.familyName}
        maxLength={80}
        autoComplete="off"
      />
      <DateField name="bornOn" label="Born on" defaultValue={typed.bornOn} />
      <RadioGroup name="sex" legend="Sex" options={SEXES} defaultValue={typed.sex} inline />
      <TextField
        name="phone"
        label="Phone"
        defaultValue={typed.phone}
        maxLength={40}
        autoComplete="off"
        inputMode="tel"
        optional
      />
    </>
  );
}
