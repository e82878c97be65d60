"use client";

import type { ReactNode } from "react";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { useAnswer } from "#ui/form/use-answer.ts";
import { NOTHING_PASTED, type PasteAction } from "./paste-state.ts";
import { PastedRows } from "./pasted-rows.tsx";

/** Paste, look, keep: nothing is saved before the last press. A plain form, which works without scripts. */
export function PasteForm({ action, back }: { action: PasteAction; back: ReactNode }) {
  const [state, send, busy, keep] = useAnswer(action, NOTHING_PASTED, (before, message) => ({
    ...before,
    message,
  }));
  const { rows, message, fields, typed, turn } = state;
  return (
    <form data-words="" action={send} onReset={keep} className="grid gap-4">
      {message && <ErrorSummary title={message} errors={fields} />}
      {rows === null ? (
        <TextArea
          key={turn}
          name="lines"
          label="The list, as it was sent or printed"
          hint="Medicines, supplements and allergies, also with headings and directions. You see what was read before anything is saved."
          rows={14}
          defaultValue={typed}
          autoComplete="off"
          spellCheck={false}
        />
      ) : (
        <>
          <input type="hidden" name="lines" value={typed} />
          <PastedRows key={turn} rows={rows} fields={fields} />
        </>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {rows === null ? (
          <Button type="submit" name="do" value="read" kind="primary" aria-disabled={busy}>
            Read the list
          </Button>
        ) : (
          <>
            <Button type="submit" name="do" value="save" kind="primary" aria-disabled={busy}>
              Save these rows
            </Button>
            <Button type="submit" name="do" value="again" aria-disabled={busy}>
              Read the rows again
            </Button>
            <Button type="submit" name="do" value="back" aria-disabled={busy}>
              Back to the text
            </Button>
          </>
        )}
        {back}
      </div>
    </form>
  );
}
