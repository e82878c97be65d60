import { beforeEach, describe, expect, test } from "vitest";
import { getChart } from "#lib/data/chart/chart.ts";
import { getMyDay } from "#lib/data/chart/clinician-day.ts";
import { addFact, addFacts, changeFact, endFact } from "#lib/data/chart/facts.ts";
import { getInboxItem } from "#lib/data/chart/inbox-item.ts";
import { listPatients } from "#lib/data/chart/patients.ts";
import { closeThread, getThread, replyInThread } from "#lib/data/chart/threads.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { closeItem, fileItem, listInbox, openItems, reopenItem } from "#lib/data/inbox/inbox.ts";
import { askClinic, getMyAsk } from "#lib/data/mine/threads.ts";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { toText } from "#lib/domain/words/say.ts";
import { slowWithHold } from "#lib/modalities/ldn/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";

let maya: Awaited<ReturnType<typeof aPatient>>;
let patientId: string;
const asDoctor = <T>(run: () => Promise<T>) => actingAs(maya.doctor, run);
const asMaya = <T>(run: () => Promise<T>) => actingAs(maya.patient, run);
const chart = () => asDoctor(() => getChart({ patientId }));

beforeEach(async () => {
  maya = await aPatient();
  patientId = maya.patient.id;
});

describe("the chart", () => {
  test("a patient without anything has a chart that says so, and may be given a plan", async () => {
    const { plan, facts, inbox, may } = await chart();
    expect({ plan, facts, inbox }).toEqual({ plan: null, facts: [], inbox: [] });
    expect(may).toEqual({ write: true, explain: true, startPlan: true, decide: true });
  });

  test("a plan in force is told with what holds today, its moves, and nothing claimed without answers", async () => {
    const { today } = (await chart()).patient;
    const planId = await aPlan(maya, today.subtract({ days: 3 }).toString());
    await aSignedVersion(maya, planId, [{ modality: "ldn", body: slowWithHold }]);
    const { plan } = await chart();
    expect(plan?.parts[0]?.today[0]?.dose).toEqual({ amount: 0.5, unit: "mg" });
    expect(plan?.parts[0]?.moves.map(({ id }) => id)).toContain("hold-14");
    expect(plan?.parts[0]?.answer).toBeNull();
    expect(plan?.outlook.map(toText)).toEqual(["Week 1.", "No answers yet."]);
    expect(plan?.next?.label).toContain("1");
  });

  test("an entry that the program cannot read is said to be there, not left out in silence", async () => {
    await system("seed", maya.clinicId, (tx) =>
      tx.fact.createMany({
        data: [{ patientId, kind: "condition", body: { key: "unheard_of" }, source: "import" }],
      }),
    );
    expect(await chart()).toMatchObject({
      facts: [],
      unread: [
        {
          kind: "condition",
          written: 'Conditions: {"key":"unheard_of"}',
          said: expect.stringContaining("imported"),
        },
      ],
    });
  });

  test("someone who is not on the care team gets what a missing chart gets", async () => {
    const other = await aPatient();
    await expect(actingAs(other.doctor, () => getChart({ patientId }))).rejects.toThrow("NEXT_HTTP_ERROR");
    await expect(asMaya(() => getChart({ patientId }))).rejects.toThrow("NEXT_HTTP_ERROR");
  });
});

describe("facts", () => {
  const tramadol: Fact = { kind: "medication", text: "Tramadol 50 mg", status: "active" };

  test("say who recorded them; a change ends the old row and keeps it", async () => {
    const { id } = await asDoctor(() => addFact({ patientId, fact: tramadol }));
    const stopped = { ...tramadol, status: "stopped", stoppedOn: "2026-01-05", dose: undefined } as Fact;
    await asDoctor(() => changeFact({ patientId, factId: id, fact: stopped }));
    const { facts } = await chart();
    expect(facts.map(({ fact }) => fact)).toEqual([
      { kind: "medication", text: "Tramadol 50 mg", status: "stopped", stoppedOn: "2026-01-05" },
    ]);
    expect(facts[0]?.said).toMatch(/^Dr Osei, .*, entered here$/);
    const rows = await system("verify", maya.clinicId, (tx) => tx.fact.findMany({ where: { patientId } }));
    expect(rows.map(({ endedAt }) => endedAt !== null).sort()).toEqual([false, true]);
  });

  test("two people who change the same entry: the second is told, and nothing is lost", async () => {
    const { id } = await asDoctor(() => addFact({ patientId, fact: tramadol }));
    await asDoctor(() => endFact({ patientId, factId: id }));
    await expect(asDoctor(() => changeFact({ patientId, factId: id, fact: tramadol }))).rejects.toThrow(
      Conflict,
    );
  });

  test("days that cannot be are refused with a sentence at the field", async () => {
    const future = { kind: "lab", key: "tsh", value: 2, unit: "mIU/L", takenOn: "2199-01-01" } as const;
    await expect(asDoctor(() => addFact({ patientId, fact: future }))).rejects.toThrow(Refused);
    const backwards = {
      ...tramadol,
      status: "stopped",
      since: "2026-02-01",
      stoppedOn: "2026-01-01",
    } as Fact;
    await expect(asDoctor(() => addFact({ patientId, fact: backwards }))).rejects.toMatchObject({
      fields: { stoppedOn: [expect.stringContaining("before it began")] },
    });
  });

  test("a pasted list is saved whole or not at all", async () => {
    const bad = { kind: "medication", text: "", status: "active" } as const;
    await expect(asDoctor(() => addFacts({ patientId, facts: [tramadol, bad] }))).rejects.toThrow();
    expect((await chart()).facts).toEqual([]);
    await asDoctor(() =>
      addFacts({ patientId, facts: [tramadol, { ...tramadol, text: "Duloxetine 30 mg" }] }),
    );
    expect((await chart()).facts).toHaveLength(2);
  });
});

describe("the inbox", () => {
  const file = (kind: "safety" | "question", text: string) =>
    system("seed", maya.clinicId, (tx) => fileItem(tx, { patientId, kind, because: { text } }));

  test("puts safety first and takes back what was done", async () => {
    await file("question", "Asked first.");
    await file("safety", "Took tramadol.");
    const { items } = await asDoctor(() => listInbox({}));
    expect(items.map(({ kind }) => kind)).toEqual(["safety", "question"]);
    const item = { patientId, itemId: items[0]?.id ?? "" };
    await asDoctor(() => closeItem(item));
    await expect(asDoctor(() => closeItem(item))).rejects.toThrow(Conflict);
    const after = await asDoctor(() => listInbox({}));
    expect(after.done.map(({ id }) => id)).toEqual([item.itemId]);
    await asDoctor(() => reopenItem(item));
    expect((await asDoctor(() => listInbox({}))).items).toHaveLength(2);
  });

  test("no number of questions pushes a safety item out", async () => {
    await system("seed", maya.clinicId, (tx) =>
      tx.inboxItem.createMany({
        data: Array.from({ length: 230 }, (_, i) => ({
          patientId,
          kind: "question",
          because: { text: `Question ${i}` },
        })),
      }),
    );
    await file("safety", "Took tramadol.");
    expect((await asDoctor(() => listInbox({}))).items[0]?.because.text).toBe("Took tramadol.");
  });

  test("a question is answered beside its context, reaches the patient and leaves the inbox", async () => {
    const { threadId } = await asMaya(() => askClinic({ body: "May I take it at noon?" }));
    const [open] = (await asDoctor(() => listInbox({}))).items;
    const item = await asDoctor(() => getInboxItem({ itemId: open?.id ?? "" }));
    expect(item.thread?.messages.map(({ body, byPatient }) => ({ body, byPatient }))).toEqual([
      { body: "May I take it at noon?", byPatient: true },
    ]);
    const seen = item.thread?.messages[0]?.id ?? "";
    await expect(asDoctor(() => replyInThread({ threadId, seen, body: " " }))).rejects.toThrow(
      "Write the answer",
    );
    await asDoctor(() => replyInThread({ threadId, seen, body: "Better at bedtime." }));
    expect(await asDoctor(() => listInbox({}))).toMatchObject({ items: [] });
    expect((await asMaya(() => getMyAsk({}))).threads[0]).toMatchObject({ answered: true, from: "Dr Osei" });
    const again = () => asDoctor(() => replyInThread({ threadId, seen, body: "Also with food." }));
    await expect(again()).rejects.toThrow("Someone else wrote here first");
  });

  test("the clinic's side of a conversation is the care team's alone", async () => {
    const { threadId } = await asMaya(() => askClinic({ body: "Hello" }));
    const seen = (await asDoctor(() => getThread({ threadId }))).messages.at(-1)?.id ?? "";
    const other = await aPatient();
    for (const actor of [maya.patient, other.doctor, other.patient]) {
      await expect(actingAs(actor, () => getThread({ threadId }))).rejects.toThrow("NEXT_HTTP_ERROR");
      await expect(actingAs(actor, () => closeThread({ threadId, seen }))).rejects.toThrow("NEXT_HTTP_ERROR");
    }
    await asDoctor(() => closeThread({ threadId, seen }));
    expect(await asDoctor(() => getThread({ threadId }))).toMatchObject({ status: "closed" });
    expect(await system("verify", maya.clinicId, (tx) => openItems(tx, maya.doctor, patientId))).toEqual([]);
  });
});

test("a name is found by its first letters, by both names, by record number; near misses are offered", async () => {
  const find = (text: string) => asDoctor(() => listPatients({ find: text }));
  for (const text of ["torr", "TORRES", "Torres, Maya", "torres  m", "1"])
    expect(
      (await find(text)).people.map(({ name }) => name),
      text,
    ).toEqual(["Torres, Maya"]);
  expect(await find("Tores")).toMatchObject({ people: [], near: [{ name: "Torres, Maya" }] });
  expect(await find("Zzz")).toMatchObject({ people: [], near: [] });
});

test("a day without visits is an empty day, not an error", async () => {
  expect(await asDoctor(() => getMyDay({}))).toMatchObject({ visits: [], inbox: [] });
});
