import type { z } from "zod";
import type { Said } from "#lib/domain/words/say.ts";
import { lifted, type RawSection } from "./raw-section.ts";

/** The fields of a form, read by name: the last value of one, or all values. */
export type RecordForm = { one: (name: string) => string; all: (name: string) => string[] };

/** How a visit of a room is written down. `Record` stays inside the room, as `Body` does. */
type RecordDefinition<Body, Written> = {
  /** Visits of this type are this room's to write down. */
  visitType: string;
  /** As a body's: position + 1 is the shape that it lifts from. A record that stands is never rewritten. */
  upgrades: readonly ((old: never) => unknown)[];
  schema: z.ZodType<Written>;
  /** What the form begins with: from the last record of the series, else from the plan's own item. */
  blank: (body: Body | null, item: string | null, last: Written | null) => object;
  read: (form: RecordForm) => unknown;
  sentences: (record: Written) => readonly Said[];
};
export type VisitRecord<Body> = ReturnType<typeof defineRecord<Body, unknown>>;

/** Close a record's shape behind its room: from outside it is raw JSON, parsed at the door. */
export function defineRecord<Body, Written>(record: RecordDefinition<Body, Written>) {
  const open = (raw: RawSection): Written | null =>
    record.schema.safeParse(lifted(record.upgrades, raw)).data ?? null;
  return {
    visitType: record.visitType,
    shape: record.upgrades.length + 1,
    /** The record as it is stored; throws a ZodError whose messages are keyed by form field. */
    parse: (raw: unknown): object => record.schema.parse(raw) as object,
    /** What stands, as a form shows it to be corrected; empty when it no longer fits. */
    draft: (raw: RawSection): object => (open(raw) ?? {}) as object,
    blank: (body: Body | null, item: string | null, last: RawSection | null): object =>
      record.blank(body, item, last && open(last)),
    read: (form: RecordForm): unknown => record.read(form),
    /** Said in short; a row that no longer fits says so instead of nothing. */
    sentences: (raw: RawSection): readonly Said[] => {
      const written = open(raw);
      return written ? record.sentences(written) : [["This record cannot be shown here."]];
    },
  };
}
