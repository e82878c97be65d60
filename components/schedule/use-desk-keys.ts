import { type RefObject, useEffect } from "react";

const TYPING = "input:not([type=radio],[type=checkbox],[type=hidden]), textarea, select, [contenteditable]";
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

/** What a letter means where focus is: in a row of the list, on a visit, or anywhere. */
function pressed(form: Element, key: string): HTMLElement | undefined {
  const active = document.activeElement;
  const visit = active?.closest<HTMLElement>("[data-visit]");
  const card = visit && document.getElementById(`card-${visit.dataset.visit}`);
  const ofVisit = card?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (ofVisit) return ofVisit;
  const rows = all(form, "[data-need]");
  const row = rows.find((one) => one.contains(active)) ?? rows.find((one) => one.dataset.chosen === "true");
  const open = row?.querySelector("details[open]");
  const ofRow =
    open?.querySelector<HTMLElement>(`[data-key="${key}"]`) ??
    row?.querySelector<HTMLElement>(`:scope [data-row-key="${key}"]`);
  return ofRow ?? document.querySelector<HTMLElement>(`[data-hot="${CSS.escape(key)}"]`) ?? undefined;
}

/** Digits only point, so that a slip of the finger books nobody; Enter presses. Everything else acts at once. */
function use(target: HTMLElement, key: string): void {
  if (/^\d$/.test(key) || target.tagName === "INPUT") target.focus();
  else if (target.tagName === "SUMMARY") {
    target.click();
    target.parentElement?.querySelector<HTMLElement>("button")?.focus();
  } else target.click();
}

/** Single keys for the desk: only while no field is being typed in, never together with Ctrl, Alt or Meta. */
export function useDeskKeys(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      const root = form.current;
      if (!root || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || keysAreOff())
        return;
      if (!(target instanceof HTMLElement) || target.closest(TYPING) || target.closest("dialog")) return;
      const arrow = target.dataset.column === undefined ? undefined : ARROWS[key];
      const row = key === "j" ? stepRow(root, 1) : key === "k" ? stepRow(root, -1) : undefined;
      const cell = arrow && stepCell(root, target, arrow);
      const found = row ?? cell ?? (key.length === 1 ? pressed(root, key.toLowerCase()) : undefined);
      if (!found) return;
      event.preventDefault();
      if (row || cell) found.focus();
      else use(found, key);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [form]);
}
