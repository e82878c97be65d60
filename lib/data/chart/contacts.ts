import "server-only";
import { z } from "zod";
import { formatMoment, now } from "#lib/data/door/days.ts";
import { type Tx, write } from "#lib/data/door/guard.ts";
import { IdempotencyKey, idempotent } from "#lib/data/door/idempotency.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import {
  CONTACT_SHAPE,
  ContactRecord,
  closes,
  contactLines,
  NEEDS_CONTACT,
} from "#lib/domain/inbox/contact.ts";

/** Records of a patient that a page shows, newest first. */
const MAX = 20;

/** Who was spoken with, newest first: of one item, or of all of a patient's. */
export async function contactRecordsOf(tx: Tx, where: { patientId: string; itemId?: string }, zone: string) {
  const rows = await tx.contactRecord.findMany({ where, orderBy: { writtenAt: "desc" }, take: MAX });
  return rows.map(({ id, body, writtenByName, writtenAt }) => {
    const read = ContactRecord.safeParse(body);
    const lines = read.success
      ? contactLines(read.data)
      : [{ asked: "This record cannot be read", said: JSON.stringify(body).slice(0, 300) }];
    return { id, by: writtenByName, at: formatMoment(zone, writtenAt), lines };
  });
}
export type ContactView = Awaited<ReturnType<typeof contactRecordsOf>>[number];

const Saved = z.object({ closed: z.boolean() });

/**
 * Write down who was spoken with about a patient's life. Where someone was reached it closes the item in the same
 * transaction; where nobody was, the item stays first in the inbox. The same form sent twice is one record.
 */
export const recordContact = write({
  action: "contact.write",
  input: z.object({
    patientId: z.uuid(),
    itemId: z.uuid(),
    contact: ContactRecord,
    requestKey: IdempotencyKey,
  }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, itemId, contact, requestKey }, _patient, actor, note) => {
    const request = { key: requestKey, action: "contact.write", input: { patientId, itemId, contact } };
    note({ target: itemId, detail: closes(contact) ? "reached" : "nobody reached" });
    return idempotent(tx, actor, request, Saved, () => save(tx, { patientId, itemId, contact }, actor));
  },
});

type About = { patientId: string; itemId: string; contact: ContactRecord };
async function save(tx: Tx, { patientId, itemId, contact }: About, actor: Actor) {
  const open = { id: itemId, patientId, closedAt: null, rule: { in: [...NEEDS_CONTACT] } };
  if ((await tx.inboxItem.count({ where: open })) === 0)
    throw new Conflict("Someone else has dealt with this already. Nothing was saved. Look at the chart.");
  const by = { writtenById: actor.id, writtenByName: actor.name, writtenAt: now() };
  await tx.contactRecord.create({ data: { patientId, itemId, shape: CONTACT_SHAPE, body: contact, ...by } });
  if (!closes(contact)) return { closed: false };
  const closed = { closedAt: now(), closedById: actor.id };
  const { count } = await tx.inboxItem.updateMany({ where: open, data: closed });
  if (count === 0) throw new Conflict("Someone else has dealt with this already. Nothing was saved.");
  return { closed: true };
}
