"use client";

import type { ReactNode } from "react";
import { Button } from "#ui/button.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { useAnswer } from "#ui/form/use-answer.ts";

/** What a form of words answers: what was typed, and what to mend. After a success the action leads elsewhere. */
export type TextState = { typed: string; error: string | null };
export type TextAction = (before: TextState, form: FormData) => Promise<TextState>;

/** One field of words and its button. What was typed stays when something is refused; works without scripts. */
export function TextForm({
  action,
  label,
  hint,
  button,
  typed = "",
  hidden,
  optional,
  children,
}: {
  action: TextAction;
  label: string;
  hint?: ReactNode;
  button: string;
  typed?: string;
  hidden?: Readonly<Record<string, string>>;
  optional?: boolean;
  children?: ReactNode;
}) {
  const [state, send, busy, keep] = useAnswer(action, { typed, error: null }, (before, error) => ({
    ...before,
    error,
  }));
  return (
    <form action={send} onReset={keep}>
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextArea
        name="text"
        label={label}
        hint={hint}
        rows={5}
        maxLength={2000}
        optional={optional}
        defaultValue={state.typed}
        error={state.error ?? undefined}
        autoComplete="off"
      />
      {children}
      <div role="alert" className="sr-only">
        {state.error}
      </div>
      <Button type="submit" kind="primary" size="lg" wide className="mt-3" aria-disabled={busy}>
        {button}
      </Button>
    </form>
  );
}
