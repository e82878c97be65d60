import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeMove, revisePlan } from "#lib/data/builder/drafts.ts";
import { discardDraft, saveSection, saveWhy } from "#lib/data/builder/patches.ts";
import { addFact } from "#lib/data/chart/facts.ts";
import { createPatient } from "#lib/data/chart/patients.ts";
import { closeThread, replyInThread } from "#lib/data/chart/threads.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { answerSection } from "#lib/data/mine/agreements.ts";
import { askClinic, writeInThread } from "#lib/data/mine/threads.ts";
import { retirePlan } from "#lib/data/plan/end.ts";
import { answerFinding } from "#lib/data/plan/findings.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/databases.ts";
import { soon } from "#tests/support/desk-clinic.ts";
import {
  aDraft,
  addPerson,
  aKnownPatient,
  answerAll,
  type Clinic,
  codeOf,
  proved,
  shownTo,
  sign,
  signNow,
} from "#tests/support/signing.ts";

let database: TestDatabase;
let admin: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  process.env.DATABASE_URL = database.url;
  admin = new pg.Client({ connectionString: database.adminUrl });
  admin.on("error", () => {});
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

let clinic: Clinic;
let doctor: Actor;
let patient: Actor;
let planId: string;
let versionId: string;
beforeEach(async () => {
  clinic = await aKnownPatient();
  ({ doctor, patient } = clinic);
  ({ planId, versionId } = await aDraft(clinic, soon(0)));
});

const rows = async (sql: string, values: unknown[] = []) => (await admin.query(sql, values)).rows;
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

/** Two changes that have both done their work before either commits: each waits for the audit's head, which is held. */
async function bothBeforeEither<A, B>(first: () => Promise<A>, second: () => Promise<B>) {
  await admin.query("begin");
  await admin.query("select 1 from audit_head where clinic_id = $1 for update", [clinic.clinicId]);
  const one = first();
  await pause(300);
  const two = second();
  await pause(300);
  await admin.query("commit");
  return Promise.all([one, two]);
}

describe("a plan that is being signed", () => {
  it("never stands beside a medicine that stops it without anybody being told", async () => {
    await answerAll(doctor, planId);
    const [ready, shown] = [await proved(doctor), await shownTo(doctor, planId)];
    const opioid = { kind: "medication", text: "Tramadol 50 mg", status: "active" } as const;
    const [signed] = await bothBeforeEither(
      () => codeOf(() => sign(ready, shown)),
      () => codeOf(() => actingAs(doctor, () => addFact({ patientId: patient.id, fact: opioid }))),
    );
    const told = await rows(
      "select rule from inbox_item where patient_id = $1 and kind = 'safety' and closed_at is null",
      [patient.id],
    );
    if (signed === "done") expect(told.map(({ rule }) => rule)).toContain("LDN-OPIOID-CURRENT");
    else expect(signed).toMatch(/STALE|MUST_FIX/);
  });

  it("keeps a visit that the desk books meanwhile, and flags it when the plan does not ask for it any more", async () => {
    await signNow(doctor, planId);
    await actingAs(doctor, () => revisePlan({ planId }));
    const draft = await shownTo(doctor, planId);
    const gone = { versionId: draft.id, revision: draft.revision, modality: "acupuncture", body: null };
    await actingAs(doctor, () => saveSection(gone));
    await answerAll(doctor, planId);
    const [ready, shown] = [await proved(doctor), await shownTo(doctor, planId)];
    const [need] = await rows(
      "select id from need where plan_id = $1 and visit_type = 'acupuncture' and status = 'waiting' limit 1",
      [planId],
    );
    const desk = new pg.Client({ connectionString: database.adminUrl });
    await desk.connect();
    await desk.query("begin");
    await desk.query("update need set status = 'booked' where id = $1 and status = 'waiting'", [need.id]);
    await bookByHand(desk, need.id);
    const signing = codeOf(() => sign(ready, shown));
    await pause(300);
    await desk.query("commit");
    await desk.end();
    expect(await signing).toBe("done");
    expect(await rows("select status, misfit from need where id = $1", [need.id])).toEqual([
      { status: "booked", misfit: true },
    ]);
  });

  it("or was signed, tells whoever still edits its draft so, and not that there is nothing", async () => {
    await answerAll(doctor, planId);
    const shown = await shownTo(doctor, planId);
    await sign(await proved(doctor), shown);
    const _late = { versionId, revision: shown.revision };
    const answer = { rule: "LDN-ANTIDIARRHEAL", digest: "0".repeat(64), reason: "Low dose." };
    const tries: [string, () => Promise<unknown>][] = [
      ["a part", () => saveSection({ versionId, revision: 0, modality: "ldn", body: {} })],
      ["the sentence why", () => saveWhy({ versionId, before: "", why: "Slower." })],
      ["an answer", () => answerFinding({ versionId, ...answer, decision: "benefit" })],
      ["putting it away", () => discardDraft({ versionId })],
    ];
    for (const [what, run] of tries)
      expect(await codeOf(() => actingAs(doctor, run)), what).toBe("ALREADY_SIGNED");
    expect(await codeOf(async () => sign(await proved(doctor), shown))).toBe("ALREADY_SIGNED");
    // Whoever could not have changed the draft either still finds nothing.
    const stranger = await addPerson(clinic.clinicId, "physician", "Luis", "Reyes");
    for (const who of [stranger, patient])
      for (const [what, run] of tries) expect(await codeOf(() => actingAs(who, run)), what).toBe("404");
  });
});

describe("a plan that was stopped", () => {
  it("is not begun again by a move or a new version", async () => {
    await signNow(doctor, planId);
    await actingAs(doctor, () => retirePlan({ planId, reason: "Moved away." }));
    expect(await codeOf(() => actingAs(doctor, () => revisePlan({ planId })))).toBe("STALE");
    const move = { planId, modality: "ldn", moveId: "hold", why: "" };
    expect(await codeOf(() => actingAs(doctor, () => makeMove(move)))).toBe("STALE");
    expect(
      await rows("select 1 from plan_version where plan_id = $1 and status = 'draft'", [planId]),
    ).toEqual([]);
  });
});

describe("the same thing sent twice at once is done once", () => {
  const twice = (run: () => Promise<unknown>) => Promise.all(Array.from({ length: 4 }, () => codeOf(run)));
  const count = async (sql: string) =>
    (await rows(`select count(*)::int as n from ${sql}`, [patient.id]))[0].n;

  it("an answer to a part, and the question that came with it", async () => {
    await signNow(doctor, planId);
    const answer = {
      versionId,
      modality: "ldn",
      answer: "question",
      note: "At what hour?",
      read: true,
    } as const;
    expect(new Set(await twice(() => actingAs(patient, () => answerSection(answer))))).toEqual(
      new Set(["done"]),
    );
    expect(await count("agreement where patient_id = $1")).toBe(1);
    expect(await count("thread where patient_id = $1")).toBe(1);
    expect(await count("inbox_item where patient_id = $1 and kind = 'question'")).toBe(1);
    // Another answer in between, and the same words count again.
    await actingAs(patient, () => answerSection({ ...answer, answer: "agree", note: "" }));
    await actingAs(patient, () => answerSection(answer));
    expect(await count("agreement where patient_id = $1")).toBe(3);
  });

  it("a question to the clinic, and what is written on in it", async () => {
    await twice(() => actingAs(patient, () => askClinic({ body: "May I drive?" })));
    expect(await count("message where patient_id = $1")).toBe(1);
    expect(await count("inbox_item where patient_id = $1")).toBe(1);
    const { threadId } = await actingAs(patient, () => askClinic({ body: "May I drive?" }));
    await twice(() => actingAs(patient, () => writeInThread({ threadId, body: "At night, I mean." })));
    expect(await count("message where patient_id = $1")).toBe(2);
    await actingAs(patient, () => askClinic({ body: "And swim?" }));
    expect(await count("thread where patient_id = $1")).toBe(2);
  });

  it("a fact", async () => {
    const fact = { kind: "allergy", text: "Latex" } as const;
    await twice(() => actingAs(doctor, () => addFact({ patientId: patient.id, fact })));
    expect(await count("fact where patient_id = $1 and kind = 'allergy'")).toBe(1);
  });

  it("a new patient", async () => {
    const person = { givenName: "Ida", familyName: "Holm", bornOn: "1980-01-01", sex: "female" } as const;
    const requestKey = randomUUID();
    const codes = await twice(() => actingAs(doctor, () => createPatient({ ...person, requestKey })));
    expect(new Set(codes)).toEqual(new Set(["done"]));
    const known = "select 1 from person where clinic_id = $1 and family_name = 'Holm'";
    expect(await rows(known, [clinic.clinicId])).toHaveLength(1);
    // Different people at the same moment get record numbers of their own.
    const others = Array.from({ length: 8 }, (_, at) => {
      const other = { ...person, givenName: `Kid${"abcdefgh"[at]}`, bornOn: `197${at}-0${at + 1}-1${at}` };
      return codeOf(() => actingAs(doctor, () => createPatient({ ...other, requestKey: randomUUID() })));
    });
    expect(new Set(await Promise.all(others))).toEqual(new Set(["done"]));
    // The same person from two forms at once: the second is shown the first.
    const two = [1, 2].map(() =>
      codeOf(() =>
        actingAs(doctor, () =>
          createPatient({ ...person, givenName: "Una", bornOn: "1961-11-23", requestKey: randomUUID() }),
        ),
      ),
    );
    expect((await Promise.all(two)).sort()).toEqual(["LOOKS_ALIKE", "done"]);
  });
});

describe("of two clinicians who answer the same message", () => {
  it("one is told to read first, and nothing is closed that nobody has read", async () => {
    const { threadId } = await actingAs(patient, () => askClinic({ body: "May I drive?" }));
    const [{ id: seen }] = await rows("select id from message where thread_id = $1", [threadId]);
    const reply = (body: string) => actingAs(doctor, () => replyInThread({ threadId, seen, body }));
    const codes = await Promise.all(
      ["Yes.", "No.", "Yes!", "Ask me."].map((body) => codeOf(() => reply(body))),
    );
    expect(codes.sort()).toEqual(["STALE", "STALE", "STALE", "done"]);
    await actingAs(patient, () => writeInThread({ threadId, body: "My chest hurts." }));
    expect(await codeOf(() => actingAs(doctor, () => closeThread({ threadId, seen })))).toBe("STALE");
    const [thread] = await rows("select status from thread where id = $1", [threadId]);
    expect(thread.status).toBe("open");
  });
});

describe("a database that goes away while something is saved", () => {
  const write = () => actingAs(patient, () => askClinic({ body: "May I drive?" }));
  it.each([
    // The audit line is sent with the commit: whether that came to pass nobody knows, and nobody says so.
    { held: "select 1 from audit_head for update", said: "Load the page again and see what it says" },
    { held: "lock table message in exclusive mode", said: "Nothing was changed" },
  ])(
    "is told in a sentence, nothing stays half done, and the next one is saved: $said",
    async ({ held, said }) => {
      const messages = () => rows("select 1 from message where patient_id = $1", [patient.id]);
      const before = (await messages()).length;
      await admin.query("begin");
      await admin.query(held);
      const refused = expect(write()).rejects.toMatchObject({
        code: "BUSY",
        message: expect.stringContaining(said),
      });
      await pause(200);
      await rows(`select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'
      and datname = current_database() and usename = 'accord'`);
      await refused;
      await admin.query("commit");
      expect(await messages()).toHaveLength(before);
      await write();
      expect(await messages()).toHaveLength(before + 1);
    },
  );
});

/** A visit for a need in a transaction of the desk's, as only the superuser writes one. */
async function bookByHand(desk: pg.Client, needId: string): Promise<void> {
  const [room, provider] = [randomUUID(), randomUUID()];
  const { clinicId } = clinic;
  await desk.query("insert into room (clinic_id, id, name) values ($1, $2, 'Room')", [clinicId, room]);
  await desk.query(
    "insert into provider (clinic_id, id, name, provides, room_id) values ($1, $2, 'Lin', 'acupuncturist', $3)",
    [clinicId, provider, room],
  );
  await desk.query(
    `insert into appointment (clinic_id, id, patient_id, provider_id, room_id, visit_type, starts_at, ends_at, zone,
       need_id, booked_by_id) values ($1, $2, $3, $4, $5, 'acupuncture', now() + interval '5 days',
       now() + interval '5 days 45 minutes', 'America/New_York', $6, $7)`,
    [clinicId, randomUUID(), patient.id, provider, room, needId, doctor.id],
  );
}
