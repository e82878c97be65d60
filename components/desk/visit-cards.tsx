"use client";

import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { VisitView } from "#lib/domain/scheduling/desk.ts";
import { VisitCard } from "./visit-card.tsx";

/**
 * The card of one visit: of the one that holds focus, so that its single keys are at hand, or that was pressed. A hundred
 * cards that nobody opens were more than half of the day's page. Without scripts the button asks for its card, and the
 * page comes back with it (`asked`).
 */
export function VisitCards({ visits, asked }: { visits: readonly VisitView[]; asked?: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    const form = box.current?.closest("form");
    const showOf = (element: Element | null) => {
      const visit = element?.closest<HTMLElement>("[data-visit]")?.dataset.visit;
      if (visit) setShown(visit);
    };
    const onFocus = ({ target }: Event) => showOf(target as Element);
    const onClick = (event: Event) => {
      const opener = (event.target as Element).closest<HTMLElement>("[data-opens]");
      if (!opener) return;
      event.preventDefault();
      flushSync(() => setShown(opener.dataset.opens ?? null));
      openCard(opener);
    };
    // Whoever was quicker than the page's scripts holds focus already.
    if (form?.contains(document.activeElement)) showOf(document.activeElement);
    form?.addEventListener("focusin", onFocus);
    form?.addEventListener("click", onClick);
    return () => {
      form?.removeEventListener("focusin", onFocus);
      form?.removeEventListener("click", onClick);
    };
  }, []);
  const visit = visits.find(({ id }) => id === (shown ?? asked));
  return <div ref={box}>{visit && <VisitCard key={visit.id} visit={visit} open={shown === null} />}</div>;
}

/** Opens the card that a button stands for, or closes it again; the button says which. */
function openCard(opener: HTMLElement): void {
  const card = document.getElementById(`card-${opener.dataset.opens}`);
  if (card?.matches(":popover-open")) card.hidePopover();
  else if (card) {
    // With the button as its source, Tab leads from the button into the card.
    card.showPopover({ source: opener });
    card.ontoggle = ({ newState }) => opener.setAttribute("aria-expanded", String(newState === "open"));
  }
}
