import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getChart } from "#lib/data/chart/chart.ts";
import { recordContact } from "#lib/data/chart/contacts.ts";
import { getInboxItem } from "#lib/data/chart/inbox-item.ts";
import { replyInThread, threadFor } from "#lib/data/chart/threads.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { closeItem, listInbox, reopenItem } from "#lib/data/inbox/inbox.ts";
import { saveAssessment } from "#lib/data/mine/assessments.ts";
import { askClinic } from "#lib/data/mine/threads.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import type { ContactRecord } from "#lib/domain/inbox/contact.ts";
import { aPatient } from "#tests/support/a-patient.ts";
import { byHand, refusalOf } from "#tests/support/by-hand.ts";
import { addPerson, join } from "#tests/support/signing.ts";

let maya: Awaited<ReturnType<typeof aPatient>>;
let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
});
afterAll(() => client.end());
beforeEach(async () => {
  maya = await aPatient();
  await system("seed", maya.clinicId, (tx) =>
    tx.patient.updateMany({ where: { id: maya.patient.id }, data: { phone: "555 0142" } }),
  );
});

const TALK: ContactRecord = {
  reached: "patient",
  how: "phone",
  thoughts: "yes",
  plan: "no",
  means: "no",
  intent: "no",
  protective: "Her sister is with her.",
  agreed: "Calls 988 if it comes back. Visit tomorrow at 9.",
  next: "seenSoon",
};
const phq9 = () =>
  actingAs(maya.patient, () =>
    saveAssessment({
      instrument: "phq9",
      given: Object.fromEntries(Array.from({ length: 9 }, (_, i) => [String(i + 1), i === 8 ? 2 : 1])),
      requestKey: randomUUID(),
    }),
  );
const inbox = () => actingAs(maya.doctor, () => listInbox({}));
const itemId = async () => (await inbox()).items[0]?.id ?? "";
const record = (
  id: string,
  contact: ContactRecord = TALK,
  requestKey = randomUUID(),
  who: Actor = maya.doctor,
) => actingAs(who, () => recordContact({ patientId: maya.patient.id, itemId: id, contact, requestKey }));

describe("PHQ-9 item 9", () => {
  test("stands first in the inbox with the answer, the time and the number to call", async () => {
    await actingAs(maya.patient, () => askClinic({ body: "I can't breathe well" }));
    await phq9();
    const { items } = await inbox();
    expect(items[0]).toMatchObject({
      rule: "OUT-PHQ9-ITEM9",
      phone: "555 0142",
      raised: expect.stringMatching(/\d (?:am|pm)$/),
      because: { text: expect.stringContaining("Answer to item 9: 2 of 3.") },
    });
    expect(items[1]?.phone).toBeUndefined();
  });

  test("a bare Done does not close it, not even by SQL; a record of someone reached does, and the chart keeps it", async () => {
    await phq9();
    const id = await itemId();
    const done = { patientId: maya.patient.id, itemId: id };
    await expect(actingAs(maya.doctor, () => closeItem(done))).rejects.toThrow(
      "Write down who was spoken with",
    );
    const sql = `update inbox_item set closed_at = now(), closed_by_id = '${maya.doctor.id}' where id = '${id}'`;
    expect(await byHand(client, maya.doctor, (c) => refusalOf(c, sql))).toBe("23001");
    expect((await actingAs(maya.doctor, () => getInboxItem({ itemId: id }))).may.close).toBe(false);

    await record(id, { ...TALK, reached: "nobody", next: "tryAgain", agreed: "Left no message." });
    expect(await itemId()).toBe(id);
    expect(await record(id)).toEqual({ closed: true });
    expect((await inbox()).items.filter(({ rule }) => rule === "OUT-PHQ9-ITEM9")).toEqual([]);
    const chart = await actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }));
    expect(chart.contacts.map(({ lines }) => lines[0]?.said)).toEqual([
      "The patient, by phone",
      "Nobody yet, by phone",
    ]);
    await actingAs(maya.doctor, () => reopenItem(done));
    await expect(actingAs(maya.doctor, () => closeItem(done))).rejects.toThrow("Write down");
  });

  test("the same form sent twice is one record; of two people the second is told", async () => {
    await phq9();
    const id = await itemId();
    const key = randomUUID();
    await Promise.all([record(id, TALK, key), record(id, TALK, key)]);
    expect(await system("verify", maya.clinicId, (tx) => tx.contactRecord.count())).toBe(1);
    await expect(record(id)).rejects.toThrow("Someone else has dealt with this already");
    expect(await system("verify", maya.clinicId, (tx) => tx.contactRecord.count())).toBe(1);
  });

  test("whoever means to act on it is not left alone by the form, and every question is asked", async () => {
    await phq9();
    const id = await itemId();
    await expect(record(id, { ...TALK, intent: "yes" })).rejects.toThrow("They mean to act on it.");
    await expect(record(id, { ...TALK, next: "tryAgain" })).rejects.toThrow("They were reached.");
    await expect(record(id, { ...TALK, plan: undefined } as unknown as ContactRecord)).rejects.toThrow(
      "A plan: choose one answer",
    );
    await expect(record(id, { ...TALK, agreed: " " })).rejects.toThrow("Write what was agreed");
    expect(await record(id, { ...TALK, intent: "yes", next: "emergency" })).toEqual({ closed: true });
  });
});

test("an answer to the message closes the question, not what was told about a life", async () => {
  const { threadId } = await actingAs(maya.patient, () => askClinic({ body: "no quiero vivir" }));
  const thread = await system("verify", maya.clinicId, (tx) => threadFor(tx, threadId, maya.doctor));
  const seen = thread?.messages[0]?.id ?? "";
  await actingAs(maya.doctor, () => replyInThread({ threadId, seen, body: "I call you now." }));
  expect((await inbox()).items).toMatchObject([{ rule: "TOLD-OWN-LIFE", phone: "555 0142" }]);
  expect(await record(await itemId())).toEqual({ closed: true });
});

test("who may: the care team; nobody else writes, reads or changes a record", async () => {
  await phq9();
  const id = await itemId();
  const notFound = { digest: expect.stringContaining("404") };
  const lin = await addPerson(maya.clinicId, "acupuncturist", "Lin", "Zhao");
  const desk = await addPerson(maya.clinicId, "frontDesk", "Jo", "Lang");
  for (const who of [lin, desk, maya.patient])
    await expect(record(id, TALK, randomUUID(), who)).rejects.toMatchObject(notFound);
  await join(lin, maya.patient);
  expect(await record(id, TALK, randomUUID(), lin)).toEqual({ closed: true });
  const see = "select id from contact_record";
  for (const who of [desk, maya.patient])
    expect(await byHand(client, who, async (c) => (await c.query(see)).rowCount)).toBe(0);
  for (const sql of ["update contact_record set body = '{}'", "delete from contact_record"])
    expect(["42501", "23001"]).toContain(await byHand(client, maya.doctor, (c) => refusalOf(c, sql)));
});
