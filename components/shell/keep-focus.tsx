"use client";

import { useEffect } from "react";

const FIELD = "input:not([type=hidden]), select, textarea, summary";
const HEADING = "h1, h2, h3, h4";
/** Where focus stood: the element, and what it stood in, from the inside out, each with its place among its siblings. */
type Stood = { on: HTMLElement; page: string; within: { parent: Element; at: number; child: Element }[] };

function standing(on: HTMLElement): Stood {
  const within: Stood["within"] = [];
  for (let child: Element = on; child.parentElement && child.id !== "main"; child = child.parentElement)
    within.push({ parent: child.parentElement, at: [...child.parentElement.children].indexOf(child), child });
  return { on, page: location.pathname, within };
}

const shown = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.checkVisibility() && !element.matches(":disabled");
const focusable = (element: Element): element is HTMLElement =>
  shown(element) && (element.tabIndex >= 0 || element.hasAttribute("tabindex"));
const alike = (a: Element, b: Element): boolean => a.tagName === b.tagName && a.className === b.className;

/** In what came in the place of a row: the row itself, its heading, or its first field; never the button that would do it again. */
function inPlace(row: Element): HTMLElement | undefined {
  if (focusable(row)) return row;
  return [...row.querySelectorAll(HEADING), ...row.querySelectorAll(FIELD)].find(shown);
}

/** What follows: what opens what was closed, the row in the same place, else the heading of what it all stood in. */
function whatFollows({ within }: Stood): HTMLElement | undefined {
  for (const { parent, at, child } of within) {
    if (!parent.isConnected) continue;
    const opener = parent.closest("details:not([open])")?.querySelector("summary");
    if (opener && shown(opener)) return opener;
    const rows = [...parent.children];
    const next = [...rows.slice(at), ...rows.slice(0, at).reverse()]
      .filter((row) => row !== child && alike(row, child) && shown(row))
      .map(inPlace)
      .find(Boolean);
    if (next) return next;
    const heading = parent.matches("section, #main, dialog") && parent.querySelector(HEADING);
    if (heading && shown(heading)) return heading;
  }
  return undefined;
}

/** The heading of the page that an act led to. A link is left to the browser, and so is an address that names a place. */
const ledTo = (main: HTMLElement, { on }: Stood): HTMLElement | null =>
  on.matches("button") && !location.hash ? main.querySelector<HTMLElement>("h1") : null;

/** When what held focus is taken away by its own act, focus goes to what follows and not to the top of the page. */
export function KeepFocus() {
  useEffect(() => {
    const main = document.getElementById("main");
    if (!main) return;
    let stood: Stood | null = null;
    let waiting = 0;
    const look = () => {
      if (!stood || document.activeElement !== document.body || focusable(stood.on)) return;
      const led = stood.page !== location.pathname;
      const to = led ? ledTo(main, stood) : whatFollows(stood);
      stood = null;
      if (to?.matches(HEADING)) to.tabIndex = -1;
      to?.focus({ preventScroll: led });
    };
    const changed = new MutationObserver(() => {
      cancelAnimationFrame(waiting);
      // After the effects of what was drawn: a form that was turned down takes focus itself.
      waiting = requestAnimationFrame(() => setTimeout(look));
    });
    const focused = ({ target }: FocusEvent) => {
      stood = target instanceof HTMLElement && main.contains(target) ? standing(target) : null;
    };
    const pressed = () => {
      stood = null;
    };
    changed.observe(main, {
      subtree: true,
      childList: true,
      attributeFilter: ["open", "disabled", "hidden"],
    });
    document.addEventListener("focusin", focused);
    document.addEventListener("pointerdown", pressed, true);
    return () => {
      changed.disconnect();
      cancelAnimationFrame(waiting);
      document.removeEventListener("focusin", focused);
      document.removeEventListener("pointerdown", pressed, true);
    };
  }, []);
  return null;
}
