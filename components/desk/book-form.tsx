"use client";

import { type ReactNode, useRef } from "react";
import type { Offer } from "#lib/domain/scheduling/desk.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { useAnswer } from "#ui/form/use-answer.ts";
import { Kbd } from "./kbd.tsx";
import { useDeskKeys } from "./use-desk-keys.ts";

/** What the form is told when it could not be done; what was typed comes back with it. */
export type NotBooked = {
  message: string;
  fields: Record<string, string[]>;
  /** Free times nearest to the one that is gone. */
  offers: Offer[];
  /** The plan's window does not hold the day: say yes, or choose another. */
  outside: boolean;
  note: string;
  /** No answer came: it may have been booked all the same. */
  unknown?: boolean;
} | null;

type BookFormProps = {
  action: (before: NotBooked, form: FormData) => Promise<NotBooked>;
  /** What is booked, as hidden fields. */
  hidden: Record<string, string>;
  verb: "Book" | "Move";
  /** The times to choose from, as radio buttons named "slot". */
  children: ReactNode;
  withNote: boolean;
};

const noAnswer = (before: NotBooked, message: string, form: FormData): NotBooked => ({
  message,
  fields: {},
  offers: [],
  outside: before?.outside ?? false,
  note: String(form.get("note") ?? ""),
  unknown: true,
});

/** Book or move: a time, a note, and the one button. A lost race says what is nearest, one press away. */
export function BookForm({ action, hidden, verb, children, withNote }: BookFormProps) {
  const [told, send, pending, keep] = useAnswer(action, null, noAnswer);
  const form = useRef<HTMLFormElement>(null);
  useDeskKeys(form);
  return (
    <form ref={form} data-words="text" action={send} onReset={keep} className="group/book">
      {/* What Enter presses: the chosen time, never the suggestion that happens to stand first. */}
      <button type="submit" hidden tabIndex={-1} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {told && <NotDone told={told} />}
      {children}
      {withNote && (
        <div className="mt-4 max-w-lg">
          <TextArea
            name="note"
            label="Note for the desk"
            hint="Nothing about health: parking, who comes along."
            optional
            rows={2}
            key={told?.note}
            defaultValue={told?.note}
            error={told?.fields.note}
          />
        </div>
      )}
      {told?.outside && (
        <Checkbox name="outsideOk" value="yes" label="Book it outside the plan's window" id="outsideOk" />
      )}
      <div className="mt-4">
        <Button type="submit" kind="primary" aria-disabled={pending}>
          {verb}
          {/* Enter presses this button only from a time or another choice of the form, so only then it says so. */}
          <span className="hidden group-has-[input:focus]/book:inline">
            <Kbd>Enter</Kbd>
          </span>
        </Button>
      </div>
    </form>
  );
}

function NotDone({ told }: { told: NonNullable<NotBooked> }) {
  return (
    <>
      <ErrorSummary
        title={told.unknown ? "No answer came." : "Nothing was booked."}
        errors={{ _: told.message }}
      />
      {told.offers.length > 0 && (
        <fieldset className="mb-4">
          <legend className="mb-1 font-strong">Nearest free times</legend>
          <div className="flex flex-wrap gap-2">
            {told.offers.map((offer) => (
              <Button
                key={offer.start}
                type="submit"
                name="take"
                value={`${offer.providerId}|${offer.start}`}
              >
                {offer.when} {offer.with}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
