"use client";

import { type ReactNode, useActionState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";

/** One question with what may be chosen; `ends` says what the ends of a scale mean. */
export type Asked = {
  id: string;
  text: string;
  choices: readonly { value: number; label: string }[];
  ends: { low: string; high: string } | null;
};
/** What the form answers when something must be mended: everything that was chosen, and the sentence. */
export type FillState = { chosen: Readonly<Record<string, string>>; error: string | null };
export type FillAction = (before: FillState, form: FormData) => Promise<FillState>;

/** A questionnaire on one page. Nothing is chosen before; what was chosen stays when it cannot be saved; works without scripts. */
export function QuestionsForm({
  action,
  stem,
  questions,
  requestKey,
  beside,
}: {
  action: FillAction;
  stem?: string;
  questions: readonly Asked[];
  requestKey: string;
  beside?: ReactNode;
}) {
  const [state, send, busy] = useActionState(action, { chosen: {}, error: null });
  return (
    <form action={send}>
      <input type="hidden" name="requestKey" value={requestKey} />
      {state.error && <ErrorSummary title={state.error} errors={{}} />}
      {stem && <p className="mb-4">{stem}</p>}
      <ol className="grid gap-6">
        {questions.map((question, at) => (
          <li key={question.id}>
            <OneQuestion
              {...question}
              number={at + 1}
              of={questions.length}
              chosen={state.chosen[question.id]}
            />
          </li>
        ))}
      </ol>
      <div className="mt-8 grid gap-3">
        <Button type="submit" kind="primary" size="lg" wide aria-disabled={busy}>
          Save
        </Button>
        {beside}
      </div>
    </form>
  );
}

const LINE =
  "flex min-h-(--target) cursor-pointer items-center gap-2 rounded-md border-[1.5px] border-line-strong bg-surface px-3 py-1.5 has-checked:border-primary has-checked:bg-primary-soft";

function OneQuestion({
  text,
  choices,
  ends,
  number,
  of,
  chosen,
  id,
}: Asked & { number: number; of: number; chosen?: string }) {
  const name = `q.${id.replaceAll(".", "-")}`;
  const row = ends ? "grid grid-cols-[repeat(auto-fill,minmax(3.75rem,1fr))] gap-2" : "grid gap-2";
  const choice = (value: string, label: ReactNode) => (
    <label key={value} className={LINE}>
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={chosen === value}
        className="size-6 shrink-0 compact:size-[1.125rem]"
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset className="min-w-0" aria-describedby={ends ? `${name}-ends` : undefined}>
      <legend className="mb-2 font-head">
        <span className="block text-base font-normal text-ink-2">
          {number} of {of}
        </span>
        {text}
      </legend>
      <div className={row}>{choices.map(({ value, label }) => choice(String(value), label))}</div>
      {ends && (
        <p id={`${name}-ends`} className="my-2 flex flex-wrap justify-between gap-x-4 text-base text-ink-2">
          <span>
            {choices[0]?.label} is {ends.low.toLowerCase()}
          </span>{" "}
          <span>
            {choices.at(-1)?.label} is {ends.high.toLowerCase()}
          </span>
        </p>
      )}
      <div className="mt-2">{choice("skip", "Skip this one")}</div>
    </fieldset>
  );
}
