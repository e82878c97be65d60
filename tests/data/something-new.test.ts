import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getChart } from "#lib/data/chart/chart.ts";
import { addFact, confirmTold, endFact } from "#lib/data/chart/facts.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { openItems } from "#lib/data/inbox/inbox.ts";
import { stopsInForce } from "#lib/data/inbox/recheck-plan.ts";
import { tellSomethingNew } from "#lib/data/mine/something-new.ts";
import { getMyThread } from "#lib/data/mine/threads.ts";
import { getMyToday } from "#lib/data/mine/today.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { patchAndProgesterone } from "#lib/modalities/hormones/examples.ts";
import { standardLadder } from "#lib/modalities/ldn/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { byHand, refusalOf } from "#tests/support/by-hand.ts";
import { addPerson } from "#tests/support/signing.ts";

let maya: Awaited<ReturnType<typeof aPatient>>;
let client: pg.Client;
let day: string;
beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
});
afterAll(() => client.end());
beforeEach(async () => {
  maya = await aPatient();
  day = (await actingAs(maya.patient, () => getMyToday({}))).day;
  const planId = await aPlan(maya, parseDate(day).subtract({ days: 7 }).toString());
  await aSignedVersion(maya, planId, [
    { modality: "ldn", body: standardLadder },
    { modality: "hormones", body: patchAndProgesterone },
  ]);
});

type Told = Parameters<typeof tellSomethingNew>[0];
const tell = (what: Told["what"], text: string, more: Partial<Told> = {}) =>
  actingAs(maya.patient, () => tellSomethingNew({ what, text, requestKey: randomUUID(), ...more }));
const sys = <T>(run: Parameters<typeof system<T>>[2]) => system("verify", maya.clinicId, run);
const facts = () => sys((tx) => tx.fact.findMany({ where: { endedAt: null }, orderBy: { id: "asc" } }));
const filed = () => sys((tx) => openItems(tx, maya.doctor, maya.patient.id));
const holds = () => sys((tx) => tx.doseHold.findMany({ orderBy: { id: "asc" } }));
const stops = async () =>
  (await sys((tx) => stopsInForce(tx, maya.patient.id)))?.stops.map(({ rule }) => rule) ?? [];
const answer = async (threadId: string) =>
  (await actingAs(maya.patient, () => getMyThread({ threadId }))).said;

describe("a new medicine", () => {
  test("that is an opioid is kept as told, heard by the rules, filed, held and answered at once", async () => {
    expect(await stops()).toEqual([]);
    const { threadId } = await tell("medicine", "I started tramadol 50 mg from the ER");
    expect(await facts()).toMatchObject([
      {
        kind: "medication",
        source: "patient",
        recordedById: maya.patient.id,
        body: { text: "I started tramadol 50 mg from the ER", status: "active" },
      },
    ]);
    expect((await stops()).length).toBeGreaterThan(0);
    // One item to read and one hold to close.
    expect(await filed()).toMatchObject([{ kind: "safety", because: { threadId, modality: "ldn" } }]);
    expect(await holds()).toMatchObject([{ modality: "ldn", reason: "opioid", source: "fact" }]);
    const said = await answer(threadId);
    expect(said?.answers[0]?.text).toContain("This may be an opioid pain medicine.");
    expect(said?.help?.numbers.map(({ number }) => number)).toContain("1-800-222-1222");
  });

  test("that nobody knows is asked about and never called fine", async () => {
    const { threadId } = await tell("medicine", "Zyflorex for my sleep");
    expect((await filed())[0]).toMatchObject({ kind: "safety" });
    expect((await answer(threadId))?.answers[0]).toMatchObject({
      what: "unknownMedicine",
      severity: "caution",
    });
    expect(await facts()).toHaveLength(1);
  });

  test("several of them are each a line; none is no medicine and clears nothing", async () => {
    await tell("medicine", "magnesium 200 mg, duloxetine 30 mg");
    expect((await facts()).map(({ kind }) => kind)).toEqual(["supplement", "medication"]);
    const before = await facts();
    await tell("medicine", "none");
    expect(await facts()).toEqual(before);
  });

  test("sent twice, also at once, is one; told again in the same words is one entry", async () => {
    const requestKey = randomUUID();
    const one = () => tell("medicine", "Percocet", { requestKey });
    const ids = await Promise.all([one(), one(), one()]);
    expect(new Set(ids.map(({ threadId }) => threadId)).size).toBe(1);
    await tell("medicine", "Percocet");
    expect(await facts()).toHaveLength(1);
    expect(await sys((tx) => tx.thread.count())).toBe(2);
    await expect(tell("medicine", "Percocet twice", { requestKey })).rejects.toThrow("already sent");
  });
});

describe("what else is new", () => {
  test("a pregnancy raises the rules' stops, holds the part they are about, and outweighs what was known", async () => {
    await actingAs(maya.doctor, () =>
      addFact({ patientId: maya.patient.id, fact: { kind: "pregnancy", status: "not_pregnant" } }),
    );
    await tell("pregnancy", "the test was positive this morning");
    expect(await stops()).toContain("HOR-E2-PREGNANT");
    expect((await holds()).map(({ modality, reason }) => `${modality} ${reason}`).sort()).toEqual([
      "hormones pregnancy",
      "ldn pregnancy",
    ]);
    const told = (await facts()).find(({ source }) => source === "patient");
    await actingAs(maya.doctor, () => confirmTold({ patientId: maya.patient.id, factId: told?.id ?? "" }));
    expect((await facts()).map(({ source, body }) => [source, body])).toEqual([
      ["clinic", { status: "pregnant" }],
    ]);
  });

  test("an emergency holds naltrexone until the clinic has answered; what was given is kept", async () => {
    const { threadId } = await tell("emergency", "ER last night. They gave me dilaudid and sent me home");
    expect((await holds()).map(({ reason }) => reason)).toContain("emergency");
    expect((await facts()).map(({ kind }) => kind)).toEqual(["medication"]);
    expect((await answer(threadId))?.answers[0]?.what).toBe("opioid");
  });

  test("a surgery is kept with its day, or as planned without one; a day that was is refused", async () => {
    const on = parseDate(day).add({ days: 20 }).toString();
    await tell("surgery", "knee", { on });
    await tell("surgery", "wisdom teeth, no date yet");
    expect((await facts()).map(({ kind, body }) => [kind, body])).toEqual([
      ["surgery", { on, opioidsExpected: "unknown" }],
      ["profile", { surgeryPlanned: "yes" }],
    ]);
    await expect(tell("surgery", "knee", { on: "2020-01-01" })).rejects.toThrow("Nothing was sent");
    await expect(tell("surgery", "  ")).rejects.toThrow("Tell us in your own words.");
  });

  test("words about one's own life are heard whatever it is told as", async () => {
    const { threadId } = await tell("other", "I do not want to live anymore");
    expect((await filed())[0]?.rule).toBe("TOLD-OWN-LIFE");
    expect((await answer(threadId))?.answers[0]?.title).toBe("Help now");
  });
});

describe("what was told waits for a clinician", () => {
  const told = async () => {
    await tell("medicine", "oxycodone 5 mg");
    return { patientId: maya.patient.id, factId: (await facts())[0]?.id ?? "" };
  };
  test("the chart says so; confirmed, an entry of the clinic stands in its place", async () => {
    const one = await told();
    const chart = () => actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }));
    expect((await chart()).facts).toMatchObject([
      { told: true, said: expect.stringContaining("told by the patient") },
    ]);
    const before = await stops();
    await actingAs(maya.doctor, () => confirmTold(one));
    expect((await chart()).facts[0]?.told).toBeUndefined();
    expect(await facts()).toMatchObject([
      { source: "clinic", replacesId: one.factId, recordedById: maya.doctor.id },
    ]);
    expect(await stops()).toEqual(before);
    await expect(actingAs(maya.doctor, () => confirmTold(one))).rejects.toThrow(
      "confirmed or changed already",
    );
  });
  test("not so: the stop goes, the hold stays until a physician closes it", async () => {
    const one = await told();
    await actingAs(maya.doctor, () => endFact(one));
    expect(await stops()).toEqual([]);
    expect((await holds()).every(({ closedAt }) => closedAt === null)).toBe(true);
    expect(await holds()).not.toEqual([]);
  });
  test("entered by the clinic in the same words it is confirmed", async () => {
    const { patientId } = await told();
    const fact = { kind: "medication", text: "oxycodone 5 mg", status: "active" } as const;
    await actingAs(maya.doctor, () => addFact({ patientId, fact }));
    expect((await facts()).map(({ source }) => source)).toEqual(["clinic"]);
  });
  test("nobody else tells or confirms, and a patient writes in no other's name", async () => {
    const one = await told();
    const notFound = { digest: expect.stringContaining("404") };
    const desk = await addPerson(maya.clinicId, "frontDesk", "Jo", "Lang");
    const other = await addPerson(maya.clinicId, "physician", "Luis", "Reyes");
    const key = randomUUID();
    for (const who of [desk, other, maya.patient])
      await expect(actingAs(who, () => confirmTold(one))).rejects.toMatchObject(notFound);
    for (const who of [desk, maya.doctor])
      await expect(
        actingAs(who, () => tellSomethingNew({ what: "other", text: "x", requestKey: key })),
      ).rejects.toMatchObject(notFound);
    const add = (source: string, by: string) =>
      `insert into fact (id, patient_id, kind, shape, body, source, recorded_by_id) values (gen_random_uuid(), '${maya.patient.id}', 'pregnancy', 1, '{}', '${source}', '${by}')`;
    const as = (sql: string) => byHand(client, maya.patient, (c) => refusalOf(c, sql));
    expect(await as(add("patient", maya.patient.id))).toBe("done");
    expect(await as(add("clinic", maya.patient.id))).toBe("42501");
    expect(await as(add("patient", maya.doctor.id))).toBe("42501");
    expect(await as(`update fact set ended_at = now() where id = '${one.factId}'`)).not.toBe("done");
    expect(await byHand(client, desk, async (c) => (await c.query("select id from fact")).rowCount)).toBe(0);
  });
});

test("what was told forbids on every page, and what the clinic says later takes nothing back of it", async () => {
  await tell("medicine", "Percocet");
  await actingAs(maya.doctor, () =>
    addFact({ patientId: maya.patient.id, fact: { kind: "medication", text: "none", status: "active" } }),
  ).catch(() => undefined);
  const page = await actingAs(maya.patient, () => getMyToday({}));
  const ldn = page.items.find(({ modality }) => modality === "ldn");
  expect(ldn?.dose).toBeUndefined();
  expect(ldn?.mayLog).toBe(false);
});
