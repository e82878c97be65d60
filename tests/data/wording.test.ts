import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { getChart } from "#lib/data/chart/chart.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { getCarePlanEverything } from "#lib/data/exchange/fhir.ts";
import { saveAssessment } from "#lib/data/mine/assessments.ts";
import { getMyMeasures } from "#lib/data/mine/measures.ts";
import { getMySheet, getSheetFor } from "#lib/data/record/sheets.ts";
import { getWordings, saveWording, withdrawWording } from "#lib/data/record/wording.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { instrumentOf, slotsOf } from "#lib/instruments/index.ts";
import { standardLadder } from "#lib/modalities/ldn/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { byHand, refusalOf } from "#tests/support/by-hand.ts";
import { fhirProblems } from "#tests/support/fhir-validator.ts";

let client: pg.Client;
let maya: Awaited<ReturnType<typeof aPatient>>;
let kim: Actor;
beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL ?? "" });
  await client.connect();
});
afterAll(() => client.end());
beforeEach(async () => {
  maya = await aPatient();
  kim = await anAdmin(maya.clinicId);
});

/** An administrator of a clinic. */
async function anAdmin(clinicId: string): Promise<Actor> {
  const id = randomUUID();
  const person = { id, role: "admin", givenName: "Kim", familyName: "Park", searchKey: "park kim" };
  await system("seed", clinicId, (tx) => tx.person.createMany({ data: [person] }));
  return { id, clinicId, role: "admin", name: "Kim Park", zone: "America/New_York" };
}

const fileOf = (id: string, more: object = {}) => {
  const one = instrumentOf(id);
  const slots = one ? slotsOf(one) : [];
  const questions = Object.fromEntries(slots.map((slot) => [slot, `WORDS-${id} ${slot}`]));
  return JSON.stringify({ instrument: id, licence: "Contract 1234", questions, ...more });
};
const bring = (id: string, actor = kim, more: object = {}) =>
  actingAs(actor, () => saveWording({ text: fileOf(id, more) }));
const offeredTo = async (who = maya) =>
  (await actingAs(who.patient, () => getMyMeasures({}))).measures.map(({ id }) => id);
const standing = async () => {
  const { questionnaires } = await actingAs(kim, () => getWordings({}));
  return Object.fromEntries(questionnaires.map((one) => [one.id, one]));
};
const FREE = ["peg", "acr2016", "phq9", "gad7", "pgic"];
const NOT_FOUND = /404/;
const staff = (role: Actor["role"]): Actor => ({ ...maya.doctor, id: randomUUID(), role });

describe("bringing the words of a questionnaire", () => {
  test("offers it to the patients of this clinic from then on, and to no other clinic's", async () => {
    const elsewhere = await aPatient();
    expect(await offeredTo()).toEqual(FREE);
    await bring("fiqr");
    await bring("dsq_pem");
    expect(await offeredTo()).toEqual(["peg", "acr2016", "fiqr", "phq9", "gad7", "pgic", "dsq_pem"]);
    expect(await offeredTo(elsewhere)).toEqual(FREE);
    const sheet = (who: typeof maya) => actingAs(who.patient, () => getMySheet({ instrument: "fiqr" }));
    expect((await sheet(maya))?.questions.map(({ text }) => text)).toContain("WORDS-fiqr symptoms.10");
    expect(await sheet(elsewhere)).toBeNull();
    const other = { patientId: elsewhere.patient.id, instrument: "fiqr" };
    expect(await actingAs(elsewhere.doctor, () => getSheetFor(other))).toBeNull();
  });

  test("records the licence, who and when; new words replace the old, whose licence stays on record", async () => {
    await bring("fiqr", kim, { attribution: "Said to patients" });
    expect((await standing()).fiqr?.inUse).toMatchObject({
      licence: "Contract 1234",
      attribution: "Said to patients",
      added: expect.stringContaining("Kim Park"),
    });
    await bring("fiqr", kim, { licence: "Contract 5678" });
    const { fiqr } = await standing();
    expect(fiqr?.inUse?.licence).toBe("Contract 5678");
    expect(fiqr?.earlier).toMatchObject([{ licence: "Contract 1234" }]);
  });

  test("withdrawn, it is asked no more and the words are gone; the answers and their score stay", async () => {
    await bring("dsq_pem");
    const given = { "items_1_5.0.frequency": 2, "items_1_5.0.severity": 3, item7: 1, item9: 5 };
    const save = () =>
      actingAs(maya.patient, () =>
        saveAssessment({ instrument: "dsq_pem", given, requestKey: randomUUID() }),
      );
    await save();
    await actingAs(kim, () => withdrawWording({ instrument: "dsq_pem" }));
    expect(await offeredTo()).toEqual(FREE);
    await expect(save()).rejects.toThrow("not in use here");
    const { measures } = await actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }));
    expect(measures).toMatchObject([{ score: "Post-exertional malaise: yes", leftOut: 9 }]);
    const rows = await system("verify", maya.clinicId, (tx) => tx.questionnaireWording.findMany());
    expect(rows).toMatchObject([{ body: null, licence: "Contract 1234", withdrawnByName: "Kim Park" }]);
    await expect(actingAs(kim, () => withdrawWording({ instrument: "dsq_pem" }))).rejects.toMatchObject({
      code: "STALE",
    });
  });

  test("is refused with what to mend, and then nothing changes", async () => {
    await bring("fiqr");
    for (const [text, say] of [
      ["", "Choose a file"],
      ["{", "not JSON"],
      [fileOf("fiqr", { questions: { "function.1": "x" } }), "missing for"],
      [fileOf("fiqr", { stem: "a\u0000b" }), "cannot be stored"],
      [fileOf("peg"), "This file says peg"],
      ["x".repeat(300_000), "too long"],
    ] as const)
      await expect(
        actingAs(kim, () => saveWording({ text })),
        say,
      ).rejects.toMatchObject({
        code: "INVALID",
        fields: { text: [expect.stringContaining(say)] },
      });
    expect((await standing()).fiqr?.earlier).toEqual([]);
    expect(await offeredTo()).toContain("fiqr");
  });

  test("ten times at once leaves one in use", async () => {
    const done = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) => bring("fiqr", kim, { licence: `Contract ${i}` })),
    );
    for (const one of done)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ name: "Conflict" });
    const rows = await system("verify", maya.clinicId, (tx) =>
      tx.questionnaireWording.findMany({ where: { withdrawnAt: null } }),
    );
    expect(rows).toHaveLength(1);
  });

  test("is the administrator's alone; each time leaves its line in the audit", async () => {
    for (const actor of [maya.doctor, staff("acupuncturist"), staff("frontDesk"), maya.patient]) {
      await expect(bring("fiqr", actor), actor.role).rejects.toThrow(NOT_FOUND);
      await expect(actingAs(actor, () => withdrawWording({ instrument: "fiqr" }))).rejects.toThrow(NOT_FOUND);
      await expect(actingAs(actor, () => getWordings({}))).rejects.toThrow(NOT_FOUND);
    }
    await bring("fiqr");
    await bring("fiqr");
    await actingAs(kim, () => withdrawWording({ instrument: "fiqr" }));
    const lines = await system("verify", maya.clinicId, (tx) =>
      tx.auditEntry.findMany({ where: { action: "wording.write", allowed: true }, orderBy: { seq: "asc" } }),
    );
    expect(lines.map(({ detail }) => detail)).toEqual(["fiqr added", "fiqr replaced", "fiqr withdrawn"]);
  });
});

describe("a questionnaire in the clinic's words", () => {
  const fiqr = (value: number, leaveOut: string[] = []) =>
    Object.fromEntries(
      (instrumentOf("fiqr")?.questions ?? []).map(({ key }) => [key, leaveOut.includes(key) ? null : value]),
    );
  const save = (given: Record<string, number | null>) =>
    actingAs(maya.patient, () => saveAssessment({ instrument: "fiqr", given, requestKey: randomUUID() }));
  const measures = async () =>
    (await actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }))).measures;

  test("is filled in, scored with its gaps weighted, and its change said in words", async () => {
    await bring("fiqr");
    await save(fiqr(8));
    await save(fiqr(5, ["symptoms.3", "function.0"]));
    expect(await measures()).toMatchObject([
      {
        score: "50 of 100, moderate",
        more: ["Function 15 of 30, overall 10 of 20, symptoms 25 of 50."],
        change: "From 80 to 50: 37.5% lower. This is a clear change.",
        leftOut: 2,
      },
    ]);
  });

  test("goes out as FHIR by its numbers alone: not one of its words", async () => {
    const planId = await aPlan(maya, "2026-05-04");
    const versionId = await aSignedVersion(maya, planId, [{ modality: "ldn", body: standardLadder }]);
    await bring("fiqr", kim, { stem: "WORDS-stem", attribution: "WORDS-owner" });
    await save(fiqr(5));
    const bundle = await actingAs(maya.doctor, () => getCarePlanEverything({ versionId }));
    expect(fhirProblems(bundle)).toEqual([]);
    const out = JSON.stringify(bundle);
    expect(out).toContain("Questionnaire/fiqr");
    expect(out).toContain('"linkId":"symptoms.9"');
    expect(out).not.toContain("WORDS-");
  });
});

describe("the second wall", () => {
  const insert = (by: string, more = "") =>
    `insert into questionnaire_wording (id, instrument, licence, body, added_by_id, added_by_name${more ? ", withdrawn_at" : ""})
    values (gen_random_uuid(), 'fiqr', 'x', '{}', '${by}', 'x'${more})`;

  test("lets an administrator bring it in their own name, and nobody else at all", async () => {
    const elsewhere = await aPatient();
    const stranger = await anAdmin(elsewhere.clinicId);
    const colleague = await anAdmin(maya.clinicId);
    const asked: [Actor, string, string][] = [
      [kim, insert(kim.id), "done"],
      [kim, insert(colleague.id), "42501"],
      [maya.doctor, insert(maya.doctor.id), "23001"],
      [maya.doctor, insert(kim.id), "42501"],
      [maya.patient, insert(kim.id), "42501"],
      [stranger, insert(kim.id), "23001"],
      [staff("frontDesk"), insert(kim.id), "42501"],
      // A role that the person does not have: Postgres asks the list of people itself.
      [{ ...maya.doctor, role: "admin" }, insert(maya.doctor.id), "23001"],
      [kim, insert(kim.id, ", now()"), "23001"],
      [kim, `delete from questionnaire_wording`, "42501"],
    ];
    for (const [who, sql, answer] of asked)
      expect(await byHand(client, who, (as) => refusalOf(as, sql)), `${who.role} ${sql}`).toBe(answer);
    await bring("fiqr");
    const change = "update questionnaire_wording set licence = 'other'";
    const off = (by: string) =>
      `update questionnaire_wording set body = null, withdrawn_at = now(), withdrawn_by_id = '${by}', withdrawn_by_name = 'x'`;
    for (const [who, sql, answer] of [
      [kim, change, "23001"],
      [kim, `update questionnaire_wording set body = '{"a":1}'`, "23001"],
      [kim, off(kim.id), "done"],
      [kim, off(maya.doctor.id), "42501"],
      [stranger, off(stranger.id), "nothing"],
      [maya.doctor, off(maya.doctor.id), "nothing"],
      [maya.patient, off(maya.patient.id), "nothing"],
    ] as const)
      expect(await byHand(client, who, (as) => refusalOf(as, sql)), `${who.role} ${sql}`).toBe(answer);
  });

  test("shows what is in use to those who fill it in, what was withdrawn to the administrator, and the desk nothing", async () => {
    const elsewhere = await aPatient();
    const stranger = await anAdmin(elsewhere.clinicId);
    await bring("fiqr", kim, { licence: "First" });
    await bring("fiqr", kim, { licence: "Second" });
    const seen = async (who: Actor | null) =>
      (
        await byHand(client, who, (as) => as.query("select licence from questionnaire_wording order by 1"))
      ).rows.map(({ licence }) => licence);
    expect(await seen(kim)).toEqual(["First", "Second"]);
    for (const who of [maya.doctor, staff("acupuncturist"), maya.patient])
      expect(await seen(who), who.role).toEqual(["Second"]);
    for (const who of [staff("frontDesk"), elsewhere.patient, elsewhere.doctor, stranger, null])
      expect(await seen(who), who?.role).toEqual([]);
  });
});
