"use client";

import { Button, ButtonLink } from "#ui/button.tsx";
import { Checkbox } from "#ui/form/choice.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { useAnswer } from "#ui/form/use-answer.ts";
import { Icon } from "#ui/icon.tsx";

/** What the form shows again: the words typed, and what to mend. After a success it is gone from the page. */
export type AnswerState = {
  note: string;
  read: boolean;
  error: string | null;
  readError: string | null;
  /** The part is not in the plan any more: the plan as it is now is a page away. */
  gone: boolean;
};
export type AnswerAction = (before: AnswerState, form: FormData) => Promise<AnswerState>;
const START: AnswerState = { note: "", read: false, error: null, readError: null, gone: false };

/** Three answers of the same weight to one part of the plan. Nothing is ticked or chosen before. */
export function AnswerForm({
  modality,
  versionId,
  label,
  asksRead,
  action,
}: {
  modality: string;
  versionId: string;
  label: string;
  /** Until the first part is agreed to, agreeing asks whether it was read. */
  asksRead: boolean;
  action: AnswerAction;
}) {
  const [state, send, busy, keep] = useAnswer(action, START, (before, error) => ({
    ...before,
    error,
    readError: null,
    gone: false,
  }));
  return (
    <form action={send} onReset={keep} className="mt-4 border-t border-line pt-3">
      <input type="hidden" name="modality" value={modality} />
      <input type="hidden" name="versionId" value={versionId} />
      <fieldset className="grid min-w-0 gap-3">
        <legend className="mb-1 font-head">
          Your answer <span className="sr-only">to {label}</span>
        </legend>
        {state.error && (
          <p role="alert" className="flex gap-2 font-strong text-danger-ink">
            <Icon name="stop" className="mt-1" />
            {state.error}
          </p>
        )}
        {state.gone && <ButtonLink href="/my/plan">Read the new plan</ButtonLink>}
        {asksRead && (
          <Checkbox
            id={`${modality}-read`}
            name="read"
            value="yes"
            label="I have read this, or someone read it to me."
            defaultChecked={state.read}
            error={state.readError ?? undefined}
          />
        )}
        <TextArea
          id={`${modality}-note`}
          name="note"
          label="Your words"
          optional
          rows={2}
          maxLength={2000}
          defaultValue={state.note}
          autoComplete="off"
        />
        <div className="grid gap-3">
          <Button type="submit" name="answer" value="agree" size="lg" aria-disabled={busy}>
            Agree
          </Button>
          <Button type="submit" name="answer" value="question" size="lg" aria-disabled={busy}>
            I have a question
          </Button>
          <Button type="submit" name="answer" value="prefer" size="lg" aria-disabled={busy}>
            I would prefer something else
          </Button>
        </div>
      </fieldset>
    </form>
  );
}
