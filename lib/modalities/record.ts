import type { z } from "zod";
import type { VisitType } from "#lib/domain/need.ts";
import type { Said } from "#lib/domain/say.ts";

/** The fields of a form, read by name: the last value of one, or all values. */
export type RecordForm = { one: (name: string) => string; all: (name: string) => string[] };

/** How a visit of a room is written down. `Record` stays inside the room, as `Body` does. */
type RecordDefinition<Body, Written> = {
  /** Visits of this type are this room's to write down. */
  visitType: VisitType;
  shape: number;
  schema: z.ZodType<Written>;
  /** What the form begins with: from the last record of the series, else from the plan's own item. */
  blank: (body: Body | null, item: string | null, last: Written | null) => object;
  read: (form: RecordForm) => unknown;
  sentences: (record: Written) => readonly Said[];
};
export type VisitRecord<Body> = ReturnType<typeof defineRecord<Body, unknown>>;

/** Close a record's shape behind its room: from outside it is raw JSON, parsed at the door. */
export function defineRecord<Body, Written>(record: RecordDefinition<Body, Written>) {
  return {
    visitType: record.visitType,
    shape: record.shape,
    /** The record as it is stored; throws a ZodError whose messages are keyed by form field. */
    parse: (raw: unknown): object => record.schema.parse(raw) as object,
    blank: (body: Body | null, item: string | null, last: unknown): object =>
      record.blank(body, item, record.schema.safeParse(last).data ?? null),
    read: (form: RecordForm): unknown => record.read(form),
    /** Said in short; a row that no longer fits says so instead of nothing. */
    sentences: (raw: unknown): readonly Said[] => {
      const parsed = record.schema.safeParse(raw);
      return parsed.success ? record.sentences(parsed.data) : [["This record cannot be shown here."]];
    },
  };
}
