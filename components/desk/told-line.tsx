"use client";

import { type MouseEvent, type RefObject, useEffect, useRef } from "react";
import type { ActTold } from "#lib/forms/desk-act.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { act } from "./act.ts";
import { Kbd } from "./kbd.tsx";

/** Nobody reads a question and answers it in less (ms): a press so soon is the end of the one before. */
const TOO_SOON = 400;

type ToldLineProps = {
  told: ActTold | null;
  pending: boolean;
  /** The button that was pressed last. */
  sent: RefObject<HTMLButtonElement | null>;
  /** Puts focus into the list again, before what is said goes away. */
  goBack: () => void;
};

/**
 * What became of the last press, with the way back or the next best. Said once; focus goes to the next best, but not away
 * from what someone went on to meanwhile.
 */
export function ToldLine({ told, pending, sent, goBack }: ToldLineProps) {
  const box = useRef<HTMLDivElement>(null);
  const since = useRef(0);
  useEffect(() => {
    since.current = performance.now();
    const active = document.activeElement;
    const waits = active === document.body || active === sent.current || box.current?.contains(active);
    if (told?.instead?.length && waits) box.current?.querySelector("button")?.focus();
  }, [told, sent]);
  const choose = (event: MouseEvent) => {
    if (performance.now() - since.current < TOO_SOON) event.preventDefault();
    else goBack();
  };
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
          {told.instead?.map(({ label, act: asked }) => (
            <Button key={label} type="submit" name="act" value={act(asked)} size="sm" onClick={choose}>
              {label}
            </Button>
          ))}
          {told.undo && (
            <Button type="submit" name="act" value={act(told.undo)} size="sm" data-hot="z">
              <Icon name="undo" />
              Undo <Kbd>Z</Kbd>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
