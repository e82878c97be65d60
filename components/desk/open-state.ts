import type { OpenState } from "./keys.ts";

const TYPING = "input:not([type=radio],[type=checkbox],[type=hidden]), textarea, select, [contenteditable]";
const CARD = "[popover][data-visit]:popover-open";

/** What is open and what in it answers: a visit's card, a visit, a row; the element is null on the bare page. */
export type Open = { state: OpenState; of: HTMLElement | null };

const openDetails = (of: Element): boolean => of.querySelector("details[open]") !== null;

/** The card of a visit, open or not. */
export const cardOf = (visit: HTMLElement): HTMLElement | null =>
  visit.matches("[popover]") ? visit : document.getElementById(`card-${visit.dataset.visit}`);

/** Looks from the top down: what lies over the page first, then where focus is, then the chosen row. */
export function whatIsOpen(form: Element): Open {
  const active = document.activeElement;
  if (active?.closest(TYPING)) return { state: "field", of: null };
  const card = document.querySelector<HTMLElement>(CARD);
  const over = document.querySelector("dialog[open], [popover]:not([data-visit]):popover-open");
  if (over) return { state: "dialog", of: null };
  if (card) return { state: openDetails(card) ? "reasons" : "card", of: card };
  const visit = active?.closest<HTMLElement>("[data-visit]");
  if (visit) return { state: "visit", of: visit };
  const rows = [...form.querySelectorAll<HTMLElement>("[data-need]")].filter((row) => row.checkVisibility());
  const row = rows.find((one) => one.contains(active)) ?? rows.find((one) => one.dataset.chosen === "true");
  if (row) return { state: openDetails(row) ? "tried" : "row", of: row };
  return { state: "page", of: null };
}
