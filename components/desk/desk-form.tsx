"use client";

import { createContext, type ReactNode, useContext, useRef, useState } from "react";
import type { VisitView } from "#lib/domain/scheduling/desk.ts";
import type { ActTold } from "#lib/forms/desk-act.ts";
import { useAnswer } from "#ui/form/use-answer.ts";
import { ToldLine } from "./told-line.tsx";
import { useDeskKeys } from "./use-desk-keys.ts";
import { VisitCards } from "./visit-cards.tsx";

const Chosen = createContext<string | null>(null);

type DeskAction = (before: ActTold | null, form: FormData) => Promise<ActTold | null>;

/**
 * One form around everything that the desk can press: each button says in its `value` what it asks for, so all of it
 * works without JavaScript. With it: single keys, and the chosen row's suggestions drawn on the board.
 */
export function DeskForm({
  action,
  formKey,
  chosen: given,
  told: before = null,
  visits = [],
  children,
}: {
  action: DeskAction;
  formKey: string;
  chosen: string | null;
  told?: ActTold | null;
  /** The visits on the page, each of which has its card. */
  visits?: readonly VisitView[];
  children: ReactNode;
}) {
  const [told, send, pending, keep] = useAnswer<ActTold | null>(action, before, (_before, text) => ({
    kind: "refused",
    text,
  }));
  const [chosen, setChosen] = useState(given);
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<HTMLButtonElement | null>(null);
  useDeskKeys(form);
  // What is said goes away with the press: focus is in the list again before, and moves on there.
  const goBack = () => {
    const row = form.current?.querySelector<HTMLElement>("[data-need][data-chosen=true]");
    if (row?.checkVisibility()) row.focus({ preventScroll: true });
  };
  return (
    <form
      ref={form}
      action={send}
      onReset={keep}
      aria-busy={pending}
      onSubmit={(event) => {
        const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
        // The second press of a double press: it would be refused, and hide what became of the first.
        if (pending && button?.value === sent.current?.value) return event.preventDefault();
        sent.current = button;
        // The card has done its part; what became of it is said on the page.
        for (const card of form.current?.querySelectorAll<HTMLElement>(":popover-open") ?? [])
          card.hidePopover();
      }}
      onFocus={(event) => {
        const row = (event.target as HTMLElement).closest<HTMLElement>("[data-need]");
        if (row?.dataset.need) setChosen(row.dataset.need);
      }}
    >
      {/* The form's default button: Enter in a field must never press whatever button happens to come first. */}
      <button type="submit" name="act" value="none" hidden tabIndex={-1} />
      <input type="hidden" name="formKey" value={formKey} />
      <ToldLine told={told} pending={pending} sent={sent} goBack={goBack} />
      <VisitCards visits={visits} asked={told?.card} />
      <Chosen value={chosen}>{children}</Chosen>
    </form>
  );
}

/** A row of the list of what plans need: it knows whether it is the chosen one. */
export function NeedItem({
  needId,
  name,
  as: As = "li",
  children,
}: {
  needId: string;
  name: string;
  as?: "li" | "tr";
  children: ReactNode;
}) {
  const chosen = useContext(Chosen) === needId;
  return (
    <As
      data-need={needId}
      data-chosen={chosen}
      aria-label={name}
      aria-current={chosen ? "true" : undefined}
      tabIndex={-1}
      className="group border-t border-l-4 border-t-line border-l-transparent outline-offset-[-3px] data-[chosen=true]:border-l-primary data-[chosen=true]:bg-primary-soft"
    >
      {children}
    </As>
  );
}

/** Something that is shown only while a need is the chosen one. */
export function WhenChosen({ needId, children }: { needId: string; children: ReactNode }) {
  return useContext(Chosen) === needId ? children : null;
}
