"use client";

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import type { VisitView } from "#lib/domain/scheduling/desk.ts";
import { Button } from "#ui/button.tsx";
import { useAnswer } from "#ui/form/use-answer.ts";
import { Icon } from "#ui/icon.tsx";
import type { Told } from "./act.ts";
import { Kbd } from "./kbd.tsx";
import { useDeskKeys } from "./use-desk-keys.ts";
import { VisitCards } from "./visit-cards.tsx";

const Chosen = createContext<string | null>(null);

type DeskAction = (before: Told | null, form: FormData) => Promise<Told | null>;

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
  told?: Told | null;
  /** The visits on the page, each of which has its card. */
  visits?: readonly VisitView[];
  children: ReactNode;
}) {
  const [told, send, pending, keep] = useAnswer<Told | null>(action, before, (_before, text) => ({
    kind: "refused",
    text,
  }));
  const [chosen, setChosen] = useState(given);
  const form = useRef<HTMLFormElement>(null);
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
      onSubmit={() => {
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
      <ToldLine told={told} pending={pending} goBack={goBack} />
      <VisitCards visits={visits} asked={told?.card} />
      <Chosen value={chosen}>{children}</Chosen>
    </form>
  );
}

/** What became of the last press, with the way back or the next best. Said once; focus goes to the next best. */
function ToldLine({ told, pending, goBack }: { told: Told | null; pending: boolean; goBack: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told?.instead?.length) box.current?.querySelector("button")?.focus();
  }, [told]);
  const look = told?.kind === "refused" ? "border-danger-line bg-danger-soft" : "border-ok-line bg-ok-soft";
  return (
    <div ref={box} role="status" aria-busy={pending}>
      {told?.text && (
        <div
          className={`mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-r-md border border-transparent border-l-4 px-3 py-2 ${look}`}
        >
          <p className="flex min-w-0 items-start gap-2">
            <Icon name={told.kind === "ok" ? "ok" : "stop"} className="mt-px" />
            <span>{told.text}</span>
          </p>
          {told.instead?.map(({ label, act }) => (
            <Button key={act} type="submit" name="act" value={act} size="sm" onClick={goBack}>
              {label}
            </Button>
          ))}
          {told.undo && (
            <Button type="submit" name="act" value={told.undo} size="sm" data-hot="z">
              <Icon name="undo" />
              Undo <Kbd>Z</Kbd>
            </Button>
          )}
        </div>
      )}
    </div>
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
