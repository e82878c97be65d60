import { z } from "zod";
import { CANCEL_REASONS, CLOSE_REASONS, TRY_KINDS, VISIT_STEPS } from "#lib/domain/scheduling/visit.ts";

const keysOf = <T extends Record<string, unknown>>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];
const does = <Verb extends string>(verb: Verb) => z.literal(verb);
const Id = z.string().max(60);
const Moment = z.string().max(60);
const Revision = z.number().int().min(0).max(1_000_000_000);

/** Everything that a button of the desk's form can ask for: a verb with its ids, and nothing clinical. `anyway` books outside of the plan's days. */
export const DeskAct = z.discriminatedUnion("does", [
  z.object({
    does: does("book"),
    needId: Id,
    providerId: Id,
    start: Moment,
    anyway: z.boolean().optional(),
  }),
  z.object({ does: does("step"), visitId: Id, revision: Revision, step: z.enum(VISIT_STEPS) }),
  z.object({
    does: does("cancel"),
    visitId: Id,
    revision: Revision,
    reason: z.enum([...keysOf(CANCEL_REASONS), "takenBack"]),
  }),
  z.object({ does: does("card"), visitId: Id }),
  z.object({ does: does("again"), needId: Id }),
  z.object({ does: does("open"), providerId: Id, start: Moment }),
  z.object({ does: does("try"), needId: Id, how: z.enum(keysOf(TRY_KINDS)) }),
  z.object({ does: does("close"), needId: Id, why: z.enum(keysOf(CLOSE_REASONS)) }),
  z.object({ does: does("reopen"), needId: Id }),
]);
export type DeskAct = z.infer<typeof DeskAct>;

/** What the desk is told after an act. Ids and times alone; the row on the screen has the name. */
export type ActTold = {
  kind: "ok" | "refused";
  text: string;
  /** The way back. */
  undo?: DeskAct | undefined;
  /** The visit whose card was asked for, where there are no scripts to open it. */
  card?: string;
  /** What could be done instead. */
  instead?: { label: string; act: DeskAct }[];
};

const MAX_LENGTH = 500;

/** The act that a pressed button's `value` holds; null for any other text. */
export function deskActIn(value: string): DeskAct | null {
  if (value.length > MAX_LENGTH) return null;
  try {
    return DeskAct.safeParse(JSON.parse(value)).data ?? null;
  } catch {
    return null;
  }
}
