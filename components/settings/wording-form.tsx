"use client";

import { startTransition } from "react";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field, INPUT_CLASS } from "#ui/form/field.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { useAnswer } from "#ui/form/use-answer.ts";

/** What the form answers when the wording was not taken: its text as it came, and what to mend. */
export type WordingState = {
  tries: number;
  typed: string;
  error: string | null;
  lines: readonly string[];
};

/** A file, or its text pasted; works without scripts. A file that was refused stands in the field below, to be mended there. */
export function WordingForm({
  action,
}: {
  action: (before: WordingState, form: FormData) => Promise<WordingState>;
}) {
  const [state, send, busy] = useAnswer(
    action,
    { tries: 0, typed: "", error: null, lines: [] },
    // The count stays, and with it the chosen file.
    (before, error) => ({ ...before, error, lines: [] }),
  );
  const errors = Object.fromEntries(state.lines.map((line, at) => [at === 0 ? "text" : `text-${at}`, line]));
  return (
    <form
      data-words=""
      action={send}
      // Without this React would empty the form after every answer, also after "look again".
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        startTransition(() => send(form));
      }}
      className="grid gap-3"
    >
      {state.error && <ErrorSummary title={state.error} errors={errors} />}
      <p>
        Copy the file to start from above, put your licensed text in place of each example text, and write
        what allows your clinic to use it. What is in use now is replaced.
      </p>
      <Field label="File" name="file" optional>
        {(ids) => (
          <input
            // Anew after each answer: a file that was refused must not win over its text, mended below.
            key={state.tries}
            type="file"
            name="file"
            accept=".json,application/json"
            {...ids}
            className={INPUT_CLASS}
          />
        )}
      </Field>
      <TextArea
        key={`text-${state.tries}`}
        name="text"
        label="Or its text"
        hint="Used when no file is chosen."
        rows={12}
        spellCheck={false}
        autoComplete="off"
        defaultValue={state.typed}
        error={state.lines}
        optional
        className="font-mono"
      />
      <div>
        <Button type="submit" kind="primary" aria-disabled={busy}>
          Take this wording
        </Button>
      </div>
    </form>
  );
}
