"use client";

import { useEffect } from "react";
import { anyUnsent, onItsWay, typed } from "#ui/form/unsent.ts";
import { linkOfClick } from "#ui/link-of-click.ts";

const ASK = "What you typed here is not saved. Leave without it?";
/** A part of a plan that is not kept by itself when its page is left. */
const STUCK = "[data-saving=invalid], [data-saving=overtaken], [data-saving=offline]";

const stays = (): boolean => anyUnsent() && !window.confirm(ASK);

/**
 * Asks before a page is left by a link, by Back or for good, while words in a form are typed and not kept. A link that says
 * `data-words-stand` leads to where they stand already.
 */
export function UnsentWords() {
  useEffect(() => {
    const opening = (event: MouseEvent) => {
      const link = linkOfClick(event);
      if (!link || "wordsStand" in link.dataset || !stays()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if (anyUnsent()) event.preventDefault();
    };
    const back = (event: NavigateEvent) => {
      if (event.navigationType !== "traverse" || !event.cancelable || event.hashChange) return;
      const unsent = anyUnsent() || document.querySelector(STUCK);
      if (unsent && !window.confirm(ASK)) event.preventDefault();
    };
    const away = new AbortController();
    const { signal } = away;
    document.addEventListener("input", typed, { capture: true, signal });
    document.addEventListener("submit", onItsWay, { capture: true, signal });
    // On the window, and so before Next and before the builder, which opens the page itself once all is kept.
    window.addEventListener("click", opening, { capture: true, signal });
    window.addEventListener("beforeunload", leaving, { signal });
    window.navigation?.addEventListener("navigate", back, { signal });
    return () => away.abort();
  }, []);
  return null;
}
