/** Where the form stands; `text` is what the person is told. */
export type SaveState = {
  state: "saved" | "waiting" | "saving" | "invalid" | "overtaken" | "offline";
  text: string;
};

export const SAVE_STATE_WORDS = {
  saved: { state: "saved", text: "Saved" },
  waiting: { state: "waiting", text: "Saving" },
  saving: { state: "saving", text: "Saving" },
  offline: { state: "offline", text: "Not saved. Trying again. Do not close." },
} as const satisfies Record<string, SaveState>;

/** A step of the session's history, newest last; at most 100 are kept. */
export type EditHistory<T> = { done: readonly T[]; undone: readonly T[] };
const MAX = 100;

/** Remember what stood before a change; a new change ends what could be redone. */
export const remember = <T>(past: EditHistory<T>, before: T): EditHistory<T> => ({
  done: [...past.done, before].slice(-MAX),
  undone: [],
});

/** Step back or forward: the value to show and the history after it, or null at the end of it. */
export function step<T>(
  past: EditHistory<T>,
  current: T,
  way: "undo" | "redo",
): { value: T; past: EditHistory<T> } | null {
  const from = way === "undo" ? past.done : past.undone;
  const value = from.at(-1);
  if (value === undefined) return null;
  const rest = from.slice(0, -1);
  const other = [...(way === "undo" ? past.undone : past.done), current];
  return { value, past: way === "undo" ? { done: rest, undone: other } : { done: other, undone: rest } };
}

/** Errors as the editors want them: the first sentence by path. */
export const byPath = (fields: Record<string, string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([path, [first = ""]]) => [path, first]));
