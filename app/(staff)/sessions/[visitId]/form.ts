import type { RecordForm } from "#lib/modalities/modality.ts";

const text = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");

/** A browser's form as a room reads it. */
export const fieldNames = (form: FormData): RecordForm => ({
  one: (name) => text(form.get(name)),
  all: (name) => form.getAll(name).map(text),
});
