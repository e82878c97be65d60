/** Messages by field path ("steps.2.mg"); the empty path is the whole form. */
export type FieldFaults = Record<string, string[]>;

/** What an action tells a form: done, or what to mend. `now` is what stands instead, where something changed meanwhile. */
export type Outcome<T = unknown> =
  | { ok: true; value: T }
  | { ok: false; code: string; message: string; fields: FieldFaults; now?: unknown };

/** An outcome as a form needs it that shows no value: done, or a sentence that says what to do and what still holds. */
export type Answer = { ok: boolean; message?: string; fields?: FieldFaults };

/** What a form of staff sends its answers to, what it is about being bound before. */
export type Act = (form: FormData) => Promise<Answer>;

/** How a saved patch came back: under a new revision, null where the section is out. */
export type Saved = Outcome<{ revision: number | null }>;
