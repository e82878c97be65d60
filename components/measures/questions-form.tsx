"use client";

import type { ReactNode } from "react";
import type { Sheet } from "#lib/instruments/sheet.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { useAnswer } from "#ui/form/use-answer.ts";
import { OneQuestion } from "./one-question.tsx";
import { TickList } from "./tick-list.tsx";

/** What the form answers when something must be mended: everything that was chosen, and the sentence. */
export type FillState = { chosen: Readonly<Record<string, string>>; error: string | null };
export type FillAction = (before: FillState, form: FormData) => Promise<FillState>;

/** A questionnaire on one page. Nothing is chosen before; what was chosen stays when it cannot be saved; works without scripts. */
export function QuestionsForm({
  action,
  sheet,
  requestKey,
  beside,
}: {
  action: FillAction;
  sheet: Sheet;
  requestKey: string;
  beside?: ReactNode;
}) {
  const [state, send, busy, keep] = useAnswer(action, { chosen: {}, error: null }, (before, error) => ({
    ...before,
    error,
  }));
  const { stem, ticks, questions, attribution } = sheet;
  const first = ticks ? 2 : 1;
  const of = questions.length + first - 1;
  return (
    <form data-words="" action={send} onReset={keep}>
      <input type="hidden" name="requestKey" value={requestKey} />
      {state.error && <ErrorSummary title={state.error} errors={{}} />}
      {stem && <p className="mb-4 whitespace-pre-line">{stem}</p>}
      <ol className="grid gap-6">
        {ticks && (
          <li>
            <TickList {...ticks} place={`1 of ${of}`} chosen={state.chosen} />
          </li>
        )}
        {questions.map((question, at) => (
          <li key={question.id}>
            {question.before && (
              <p className="mb-4 border-t border-line pt-4 font-head whitespace-pre-line">
                {question.before}
              </p>
            )}
            <OneQuestion {...question} place={`${at + first} of ${of}`} chosen={state.chosen[question.id]} />
          </li>
        ))}
      </ol>
      <div className="mt-8 grid gap-3">
        <Button type="submit" kind="primary" size="lg" wide aria-disabled={busy}>
          Save
        </Button>
        {beside}
      </div>
      {attribution && <p className="mt-6 text-base text-ink-2 compact:text-xs">{attribution}</p>}
    </form>
  );
}
