import "server-only";
import { z } from "zod";
import type { Prisma } from "#generated/prisma/client.ts";
import { databaseCode, TAKEN } from "#lib/data/door/database-code.ts";
import { formatMoment, now } from "#lib/data/door/days.ts";
import { list, type Tx, write } from "#lib/data/door/guard.ts";
import { ofPatient, patientsOf } from "#lib/data/door/scope.ts";
import { can } from "#lib/domain/access/can.ts";
import { Conflict, Unsafe } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { NEEDS_CONTACT, needsContact } from "#lib/domain/inbox/contact.ts";
import { NO_RESULT } from "#lib/domain/inbox/waits.ts";
import { listName } from "#lib/domain/people/names.ts";
import { clockTextAt } from "#lib/domain/words/wall-clock.ts";
import { waitsOf } from "./waits.ts";

/** In order of risk; oldest first inside each. */
export const INBOX_KINDS = ["safety", "result", "step", "agreement", "question"] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

/** What happened, as whoever filed it wrote it: one generated sentence, and what it is about. */
export const InboxReason = z.object({
  text: z.string().max(600),
  modality: z.string().max(40).optional(),
  planId: z.uuid().optional(),
  threadId: z.uuid().optional(),
  /** Of a laboratory result: its test, and whether it is out of range. */
  lab: z.string().max(40).optional(),
  out: z.enum(["high", "low"]).optional(),
});
export type InboxReason = z.infer<typeof InboxReason>;

export type InboxView = {
  id: string;
  kind: InboxKind;
  rule: string | null;
  patientId: string;
  name: string;
  /** Of an item that someone has to be spoken with about. */
  phone?: string;
  /** "Thu May 14, 9:14 pm" on the reader's clock. */
  raised: string;
  because: InboxReason;
};

const CAP = 200;

const WITH_NAME = {
  patient: { select: { phone: true, person: { select: { givenName: true, familyName: true } } } },
} as const satisfies Prisma.InboxItemInclude;
type Row = Prisma.InboxItemGetPayload<{ include: typeof WITH_NAME }>;

const viewIn =
  (zone: string) =>
  ({ id, kind, rule, raisedAt, because, patient, patientId }: Row): InboxView[] => {
    const parsed = InboxReason.safeParse(because);
    if (!parsed.success) return [];
    const view = { id, kind: kind as InboxKind, rule, patientId, name: listName(patient.person) };
    const phone = needsContact(view) && patient.phone ? { phone: patient.phone } : {};
    return [{ ...view, ...phone, raised: formatMoment(zone, raisedAt), because: parsed.data }];
  };

/** What was told about a life comes before all else, results out of range before the others. */
const first = (item: InboxView): number => (needsContact(item) ? 0 : 1);
const inRange = ({ because }: InboxView): number => (because.out ? 0 : 1);

/** Open items of patients on the actor's care teams, safety first: at most 200 of the safety ones and 200 of the rest. */
export async function openItems(tx: Tx, actor: Actor, patientId?: string): Promise<InboxView[]> {
  const open = (kind: Prisma.InboxItemWhereInput["kind"]) =>
    tx.inboxItem.findMany({
      where: { kind, closedAt: null, patient: patientId ? { id: patientId } : patientsOf(actor) },
      orderBy: { raisedAt: "asc" },
      take: CAP,
      include: WITH_NAME,
    });
  // Apart, so that no number of questions can push a safety item off the page.
  const lives = await tx.inboxItem.findMany({
    where: {
      rule: { in: [...NEEDS_CONTACT] },
      closedAt: null,
      patient: patientId ? { id: patientId } : patientsOf(actor),
    },
    orderBy: { raisedAt: "asc" },
    take: CAP,
    include: WITH_NAME,
  });
  const rest = [...(await open("safety")), ...(await open({ not: "safety" }))];
  const rows = [...lives, ...rest.filter(({ id }) => lives.every((life) => life.id !== id))];
  return rows
    .filter(({ rule }) => rule !== NO_RESULT) // its end was undone: it waits again as it did
    .flatMap(viewIn(actor.zone))
    .sort(
      (a, b) =>
        first(a) - first(b) ||
        INBOX_KINDS.indexOf(a.kind) - INBOX_KINDS.indexOf(b.kind) ||
        inRange(a) - inRange(b),
    );
}

/** One open item; null when it is dealt with or not to be seen. */
export async function openItem(tx: Tx, actor: Actor, id: string): Promise<InboxView | null> {
  const row = await tx.inboxItem.findFirst({ where: { id, closedAt: null }, include: WITH_NAME });
  return (row && viewIn(actor.zone)(row)[0]) ?? null;
}

/** For how long what was done can be undone from the inbox. */
const UNDO_HOURS = 12;

/** Everything between visits that needs this clinician, and what they dealt with last (at most 5), to undo. */
export const listInbox = list({
  action: "inbox.list",
  input: z.object({}),
  run: async (tx, _input, actor) => {
    const since = new Date(now().getTime() - UNDO_HOURS * 3_600_000);
    const done = await tx.inboxItem.findMany({
      where: { closedById: actor.id, closedAt: { gte: since }, patient: patientsOf(actor) },
      orderBy: { closedAt: "desc" },
      take: 5,
      include: WITH_NAME,
    });
    return {
      items: await openItems(tx, actor),
      /** What nobody filed and waits all the same: worked out now, gone when it is done. */
      waits: await waitsOf(tx, actor),
      done: done.flatMap(viewIn(actor.zone)),
      checked: clockTextAt(now().getTime(), actor.zone),
    };
  },
});

/**
 * File something that needs a clinician, in the transaction of what caused it. What a rule says in the same words about the
 * same patient waits once: told again while it is open it is left as it is.
 */
export const fileItem = async (
  tx: Tx,
  item: { patientId: string; kind: InboxKind; rule?: string; because: InboxReason; sourceId?: string },
): Promise<void> => {
  // createMany: a patient may file but not read back, and `create` would ask for the row.
  await tx.inboxItem.createMany({
    data: [
      {
        ...item,
        rule: item.rule ?? null,
        sourceId: item.sourceId ?? null,
        // Through JSON: a plan that is not there is no field, not an undefined one.
        because: JSON.parse(JSON.stringify(InboxReason.parse(item.because))),
      },
    ],
    skipDuplicates: true,
  });
};

const OfItem = z.object({ patientId: z.uuid(), itemId: z.uuid() });

/** Say that an item is dealt with. */
export const closeItem = write({
  action: "inbox.write",
  input: OfItem,
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, itemId }, patient, actor, note) => {
    const item = await openItem(tx, actor, itemId);
    if (item && needsContact(item))
      throw new Unsafe(
        "Write down who was spoken with and what was agreed. It stays open until then.",
        "NOT_ALLOWED_NOW",
      );
    if (item?.because.lab && !can(actor, "result.decide", patient))
      throw new Unsafe("A physician decides on this result. It stays open.", "NOT_ALLOWED_NOW");
    const where = { id: itemId, patientId, closedAt: null };
    const { count } = await tx.inboxItem.updateMany({
      where,
      data: { closedAt: now(), closedById: actor.id },
    });
    if (count === 0) throw new Conflict("Someone else has dealt with this already.");
    note({ target: itemId });
  },
});

/** Undo: the item needs someone again. */
export const reopenItem = write({
  action: "inbox.write",
  input: OfItem,
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, itemId }, patient, actor, note) => {
    const mayDecide = can(actor, "result.decide", patient);
    const where = { id: itemId, patientId, closedAt: { not: null } };
    if (!mayDecide && (await tx.inboxItem.count({ where: { ...where, kind: "result" } })) > 0)
      throw new Unsafe("A physician decides on this result. It stays as it is.", "NOT_ALLOWED_NOW");
    const again = tx.inboxItem.updateMany({
      where,
      data: { closedAt: null, closedById: null, decision: null },
    });
    const { count } = await again.catch((error: unknown) => {
      if (!TAKEN.has(databaseCode(error) ?? "")) throw error;
      throw new Conflict("The same came in again meanwhile and is open already. Nothing was changed.");
    });
    if (count === 0) throw new Conflict("This is open already. Nothing was changed.");
    note({ target: itemId });
  },
});
