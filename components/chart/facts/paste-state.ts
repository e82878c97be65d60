import type { ShownRow } from "./pasted-rows.tsx";

/** A pasted list: as text, then as rows to look at. `turn` counts the answers, so that each draws its rows anew. */
export type PasteState = {
  typed: string;
  rows: readonly ShownRow[] | null;
  message?: string;
  fields: Readonly<Record<string, string[]>>;
  turn: number;
};
export type PasteAction = (before: PasteState, form: FormData) => Promise<PasteState>;
export const NOTHING_PASTED: PasteState = { typed: "", rows: null, fields: {}, turn: 0 };
