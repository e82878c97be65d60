"use client";

import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { useAnswer } from "#ui/form/use-answer.ts";
import { type SignInState, signInAction } from "./actions.ts";

const START: SignInState = { email: "", shared: false, answer: null };

/** E-mail and password; paste and password managers welcome. Works without JavaScript. */
export function SignInForm() {
  const [state, submit, pending, keep] = useAnswer<SignInState>(signInAction, START, (before) => ({
    ...before,
    answer: { ok: false, code: "no-answer", message: "No answer came. Try again.", fields: {} },
  }));
  const refused = state.answer && !state.answer.ok ? state.answer : null;
  const fields = refused?.fields ?? {};
  return (
    <form action={submit} onReset={keep} className="grid gap-5" noValidate>
      {refused && (
        <ErrorSummary
          title={
            Object.keys(fields).length > 0 ? "Some answers need another look." : "You are not signed in."
          }
          errors={Object.keys(fields).length > 0 ? fields : { _: refused.message }}
        />
      )}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={state.email}
        error={fields.email}
        maxLength={254}
        required
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        error={fields.password}
        maxLength={512}
        required
      />
      <Checkbox
        label="This is a shared device"
        hint="Accord then signs you out sooner, and when you close the browser."
        name="shared"
        value="yes"
        defaultChecked={state.shared}
      />
      <Button type="submit" kind="primary" size="lg" wide aria-disabled={pending}>
        {pending ? "Signing in" : "Sign in"}
      </Button>
    </form>
  );
}
