"use client";

import { type ReactNode, startTransition, useRef } from "react";
import type { Act, Answer } from "#lib/forms/answer.ts";
import { Button, type ButtonKind } from "#ui/button.tsx";
import { AskedAgain } from "#ui/form/asked-again.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { kept } from "#ui/form/unsent.ts";
import { useAnswer } from "#ui/form/use-answer.ts";

/**
 * A form of staff that keeps what was typed when it is turned down, and when no answer comes. It needs scripts.
 * `submit` is the verb of the act; `beside` stands next to the button.
 */
export function ActionForm({
  action,
  submit,
  kind = "plain",
  beside,
  children,
  className = "grid gap-3",
}: {
  action: Act;
  submit: string;
  kind?: ButtonKind;
  beside?: ReactNode;
  children?: ReactNode;
  className?: string;
}) {
  const here = useRef<HTMLFormElement>(null);
  const [answer, send, busy] = useAnswer<Answer | null>(
    async (_before, form) => {
      const told = await action(form);
      if (told.ok) kept(here.current);
      return told;
    },
    null,
    (_before, message) => ({ ok: false, message }),
  );
  return (
    <form
      ref={here}
      data-words=""
      action={send}
      // Without this React would empty the form after every answer, also after "look again".
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        startTransition(() => send(form));
      }}
      className={className}
    >
      {answer && !answer.ok && <ErrorSummary title={answer.message} errors={answer.fields ?? {}} />}
      {children}
      <AskedAgain questions={answer?.fields?.confirmed ?? []} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" kind={kind} aria-disabled={busy}>
          {submit}
        </Button>
        {beside}
      </div>
    </form>
  );
}
