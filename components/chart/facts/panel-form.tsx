"use client";

import type { ReactNode } from "react";
import { Button } from "#ui/button.tsx";
import { AskedAgain } from "#ui/form/asked-again.tsx";
import { Checkbox } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { DateField, TextArea } from "#ui/form/text-field.tsx";
import { useAnswer } from "#ui/form/use-answer.ts";
import { PanelGrid, type PanelRows } from "./panel-grid.tsx";

/** The form as it stands: what was typed or pasted, what is to be mended, and what is asked. */
export type PanelState = {
  rows: PanelRows;
  takenOn: string;
  morning: boolean;
  paste: string;
  message: string;
  /** The message says what to do next, and nothing is wrong. */
  done?: boolean;
  errors: Readonly<Record<string, string>>;
  questions: readonly string[];
};
const START: PanelState = {
  rows: [],
  takenOn: "",
  morning: false,
  paste: "",
  message: "",
  errors: {},
  questions: [],
};

/** Results of one day in a grid: typed, or pasted and then shown in it. Keeps what was typed; works without scripts. */
export function PanelForm({
  action,
  tests,
  beside,
}: {
  action: (before: PanelState, form: FormData) => Promise<PanelState>;
  tests: readonly string[];
  beside: ReactNode;
}) {
  const [state, send, busy, keep] = useAnswer(action, START, (before, message) => ({ ...before, message }));
  const { rows, takenOn, morning, paste, message, done, errors, questions } = state;
  // Where other rows come back than were sent, as after pasting, the fields are drawn anew.
  const drawn = JSON.stringify([rows, takenOn, morning, paste]);
  return (
    <form action={send} onReset={keep} data-words="" className="grid gap-4">
      {message && !done && (
        <ErrorSummary
          title={message}
          errors={
            questions.length > 0 ? { ...errors, confirmed: "Answer what is asked below the grid." } : errors
          }
        />
      )}
      <p role="status" className={message && done ? "font-strong" : "sr-only"}>
        {done ? message : ""}
      </p>
      <div key={drawn} className="grid gap-4">
        <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
          <DateField name="takenOn" label="Taken on" defaultValue={takenOn} error={errors.takenOn} />
          <Checkbox name="morning" value="yes" label="Drawn fasting, before 10 am" defaultChecked={morning} />
        </div>
        <details open={paste !== "" || rows.length === 0}>
          <summary className="cursor-pointer py-1 font-strong">Paste a report</summary>
          <TextArea
            name="paste"
            label="Lines of the report"
            hint="One test a line, as copied from a table or typed: TSH 2.1 mIU/L. They are shown in the grid first."
            rows={4}
            maxLength={20_000}
            defaultValue={paste}
            optional
          />
          <Button type="submit" name="intent" value="show" className="mt-2" aria-disabled={busy}>
            Show them in the grid
          </Button>
        </details>
        <PanelGrid rows={rows} errors={errors} tests={tests} />
      </div>
      <AskedAgain questions={questions} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" kind="primary" aria-disabled={busy}>
          Save all results
        </Button>
        {beside}
      </div>
    </form>
  );
}
