import { type RefObject, useEffect } from "react";
import { type KeyLine, keyLineOf } from "./keys.ts";
import { cardOf, type Open, whatIsOpen } from "./open-state.ts";

const OFF = "keys=off";

/** Are single keys switched off on this device (WCAG 2.1.4). */
export const keysAreOff = (): boolean => document.cookie.split("; ").includes(OFF);
/** Switch single keys off or on for this device, for a year. */
export const switchKeys = (off: boolean): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: one word about this device; the cookie store is not in every browser
  document.cookie = `${OFF}; path=/; samesite=lax; max-age=${off ? 31_536_000 : 0}`;
};

const all = (form: Element, what: string) =>
  [...form.querySelectorAll<HTMLElement>(what)].filter((one) => one.checkVisibility());

/** J and K: the next or previous row of the list, from the one that holds focus or is chosen. */
function stepRow(form: Element, by: number): HTMLElement | undefined {
  const rows = all(form, "[data-need]");
  const focused = rows.findIndex((row) => row.contains(document.activeElement));
  return rows[focused < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, focused + by))];
}

const ARROWS: Record<string, [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Arrows on the board: down a column, or to what stands beside in the next one. */
function stepCell(
  form: Element,
  from: HTMLElement,
  [across, down]: [number, number],
): HTMLElement | undefined {
  const cells = all(form, "[data-column]");
  const inColumn = (column: number) => cells.filter((cell) => Number(cell.dataset.column) === column);
  const here = Number(from.dataset.column);
  if (down) {
    const column = inColumn(here);
    return column[column.indexOf(from) + down];
  }
  const top = from.getBoundingClientRect().top;
  const distance = (cell: HTMLElement) => Math.abs(cell.getBoundingClientRect().top - top);
  return inColumn(here + across).sort((a, b) => distance(a) - distance(b))[0];
}

const within = (of: Element | null, what: string) => of?.querySelector<HTMLElement>(what) ?? undefined;
const onPage = (key: string) => within(document.body, `[data-hot="${CSS.escape(key)}"]`);

/** What a key presses: in what is open, or, where nothing lies over the page, on the page. */
function pressed(
  form: Element,
  key: string,
  { place }: KeyLine,
  { state, of }: Open,
): HTMLElement | undefined {
  if (place === "step") return stepRow(form, key === "j" ? 1 : -1);
  if (place === "arrow") {
    const active = document.activeElement as HTMLElement;
    return active.dataset.column === undefined ? undefined : stepCell(form, active, ARROWS[key] ?? [0, 0]);
  }
  if (place === "page") return onPage(key);
  if (place === "choice") {
    const here = document.activeElement?.closest("details[open]");
    return within(here && of?.contains(here) ? here : of, `details[open] [data-key="${key}"]`);
  }
  const ofRow = within(of, `[data-row-key="${key}"]`);
  // On the bare page of a booking the suggestions are the page's own.
  if (place === "row") return ofRow ?? (state === "page" ? onPage(key) : undefined);
  if (!of) return onPage(key);
  const ofCard = within(of.dataset.visit ? cardOf(of) : null, `[data-key="${key}"]`);
  const covered = state === "card" || state === "reasons";
  return ofCard ?? ofRow ?? (key === "z" && !covered ? onPage(key) : undefined);
}

/** The reasons stand in a card: it is shown before they are. Says whether it had to be. */
function showCard(target: HTMLElement): boolean {
  const card = target.closest<HTMLElement>("[popover][data-visit]");
  if (!card || card.matches(":popover-open")) return false;
  document.querySelector<HTMLElement>(`[data-opens="${card.dataset.visit}"]`)?.click();
  return true;
}

function unfold(summary: HTMLElement): void {
  const asked = showCard(summary) && summary.closest("details")?.open;
  if (!asked) summary.click();
  // Not on the first answer: Enter would give it before anyone chose.
  summary.focus();
}

/** What only points is focused, so that a slip of the finger books nobody; Enter presses. Everything else acts at once. */
function use(target: HTMLElement, { act }: KeyLine): void {
  if (act === "points" || target.tagName === "INPUT") target.focus();
  else if (target.tagName === "SUMMARY") unfold(target);
  else target.click();
}

/** Together with these a key is the browser's or the system's, and a letter with Shift is a slip or another program's habit. */
const isPlain = ({ ctrlKey, altKey, metaKey, shiftKey, isComposing, key }: KeyboardEvent): boolean =>
  !ctrlKey && !altKey && !metaKey && !isComposing && !(shiftKey && /^\p{L}$/u.test(key));

/** Enter held down presses once: what comes under it meanwhile was not chosen. */
function holdsEnter(event: KeyboardEvent, form: Element): boolean {
  return event.key === "Enter" && event.repeat && form.contains(event.target as Element);
}

/** What answers a key now; nothing where it is held down, or takes back something while the next thing is on its way. */
function answering(root: Element, { key: typed, repeat }: KeyboardEvent) {
  const key = typed.length === 1 ? typed.toLowerCase() : typed;
  const open = whatIsOpen(root);
  const line = keyLineOf(key, open.state);
  if (!line || (repeat && line.act !== "points")) return undefined;
  if (key === "z" && root.getAttribute("aria-busy") === "true") return undefined;
  const target = pressed(root, key, line, open);
  return target && { target, line };
}

/** Single keys for the desk, each where the key map has it. */
export function useDeskKeys(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const root = form.current;
      if (!root || event.defaultPrevented) return;
      if (holdsEnter(event, root)) event.preventDefault();
      if (!isPlain(event) || keysAreOff()) return;
      const found = answering(root, event);
      if (!found) return;
      event.preventDefault();
      use(found.target, found.line);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [form]);
}
