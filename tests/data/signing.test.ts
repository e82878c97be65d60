import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createPlan, makeMove, revisePlan } from "#lib/data/builder/drafts.ts";
import { getVersion } from "#lib/data/builder/pages.ts";
import { discardDraft, saveSection, saveWhy } from "#lib/data/builder/patches.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { answerFinding } from "#lib/data/plan/findings.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { canonical } from "#lib/domain/plan/canonical.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { runNode } from "#scripts/start/build.ts";
import { asServer } from "#scripts/start/database.ts";
import { inRoot } from "#scripts/start/root.ts";
import { freshDatabase, type TestDatabase, testSettings } from "#tests/support/databases.ts";
import { soon } from "#tests/support/desk-clinic.ts";
import {
  aDraft,
  addPerson,
  aKnownPatient,
  answerAll,
  aRunningPlan,
  type Clinic,
  codeOf,
  join,
  know,
  proved,
  shownTo,
  sign,
  signNow,
  wholeParts,
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

const statusOf = async (id: string): Promise<string> =>
  (await admin.query("select status from plan_version where id = $1", [id])).rows[0].status;
const rowOf = async (id: string) =>
  (await admin.query("select * from plan_version where id = $1", [id])).rows[0];

/** Change the database as only the superuser could, with every trigger off. */
async function tamper(sql: string): Promise<void> {
  await admin.query("set session_replication_role = replica");
  await admin.query(sql);
  await admin.query("reset session_replication_role");
}

describe("a physician signs exactly what was shown", () => {
  it("and the patient can read it at once", async () => {
    await answerAll(doctor, planId);
    const shown = await shownTo(doctor, planId);
    const { hash } = await sign(await proved(doctor), shown);
    const row = await rowOf(versionId);
    expect(row).toMatchObject({ status: "signed", content_hash: hash, signed_by_id: doctor.id });
    expect(row).toMatchObject({ signer_name: doctor.name, signer_credential: "MD", previous_hash: null });
    expect(row.released_at).toEqual(row.signed_at);
    expect(await codeOf(() => actingAs(patient, () => getVersion({ planId })))).toBe("done");
  });

  it("not after somebody changed the draft", async () => {
    await answerAll(doctor, planId);
    const shown = await shownTo(doctor, planId);
    await actingAs(doctor, () => saveWhy({ versionId, before: "", why: "Slower now." }));
    expect(await codeOf(async () => sign(await proved(doctor), shown))).toBe("STALE");
    const half = { ...shown, revision: shown.revision + 1 };
    expect(await codeOf(async () => sign(await proved(doctor), half))).toBe("STALE");
    expect(await statusOf(versionId)).toBe("draft");
  });

  it("not after a fact of the patient changed what the checks say", async () => {
    await answerAll(doctor, planId);
    const shown = await shownTo(doctor, planId);
    await know(doctor, patient, { kind: "medication", text: "Loperamide 2 mg", status: "active" });
    expect(await codeOf(async () => sign(await proved(doctor), shown))).toBe("STALE");
    expect(await statusOf(versionId)).toBe("draft");
  });

  it("not with something else in the place of what was shown", async () => {
    await answerAll(doctor, planId);
    const shown = { ...(await shownTo(doctor, planId)), shown: "0".repeat(64) };
    expect(await codeOf(async () => sign(await proved(doctor), shown))).toBe("STALE");
  });
});

describe("what stands in the way of a signature", () => {
  const signIt = async (who = doctor) =>
    codeOf(async () => sign(await proved(who), await shownTo(who, planId)));

  it("a stop, whatever was answered", async () => {
    await know(doctor, patient, { kind: "medication", text: "Tramadol 50 mg", status: "active" });
    await answerAll(doctor, planId);
    const { check } = await shownTo(doctor, planId);
    const stop = check.findings.find(({ severity }) => severity === "stop");
    expect(stop?.rule).toBe("LDN-OPIOID-CURRENT");
    expect(stop?.because.join()).toContain("Tramadol");
    await actingAs(doctor, () =>
      answerFinding({
        versionId,
        rule: stop?.rule ?? "",
        digest: stop?.digest ?? "",
        decision: "benefit",
        reason: "I insist.",
      }),
    );
    expect(await signIt()).toBe("MUST_FIX");
    expect(await statusOf(versionId)).toBe("draft");
  });

  it("a check that nobody answered, and one whose facts have changed since", async () => {
    await answerAll(doctor, planId);
    await know(doctor, patient, { kind: "medication", text: "Loperamide 2 mg", status: "active" });
    expect(await signIt()).toBe("UNANSWERED");
    await answerAll(doctor, planId);
    await know(doctor, patient, { kind: "medication", text: "Diphenoxylate 5 mg", status: "active" });
    const { check } = await shownTo(doctor, planId);
    expect(check.findings.find(({ rule }) => rule === "LDN-ANTIDIARRHEAL")?.answer).toBeNull();
    expect(await signIt()).toBe("UNANSWERED");
    await answerAll(doctor, planId);
    expect(await signIt()).toBe("done");
  });

  it("an answer to something that the check no longer says is refused", async () => {
    await know(doctor, patient, { kind: "medication", text: "Loperamide 2 mg", status: "active" });
    const { check } = await shownTo(doctor, planId);
    const { rule, digest } = check.findings.find((one) => one.rule === "LDN-ANTIDIARRHEAL") ?? {
      rule: "",
      digest: "",
    };
    await know(doctor, patient, { kind: "medication", text: "Diphenoxylate 5 mg", status: "active" });
    const answer = { versionId, rule, digest, decision: "benefit" as const, reason: "Low dose." };
    expect(await codeOf(() => actingAs(doctor, () => answerFinding(answer)))).toBe("STALE");
  });

  it("a consent text that the patient has not accepted", async () => {
    const { consentVersion: _, ...ldn } = wholeParts.ldn;
    await actingAs(doctor, () => saveSection({ versionId, revision: 0, modality: "ldn", body: ldn }));
    await answerAll(doctor, planId);
    expect(await signIt()).toBe("NO_CONSENT");
    const old = { ...ldn, consentVersion: "consent-of-long-ago" };
    await actingAs(doctor, () => saveSection({ versionId, revision: 1, modality: "ldn", body: old })).catch(
      () => undefined,
    );
    await answerAll(doctor, planId);
    expect(await signIt()).toBe("NO_CONSENT");
  });

  it("a plan without parts", async () => {
    await system("seed", clinic.clinicId, (tx) => tx.planSection.deleteMany({ where: { versionId } }));
    expect(await signIt()).toBe("INVALID");
  });

  it("values that their room does not open", async () => {
    await answerAll(doctor, planId);
    const { steps, ...rest } = wholeParts.ldn;
    const body = { ...rest, steps: [{ ...steps[0], mg: 60 }] } as object;
    const broken = await codeOf(() =>
      actingAs(doctor, () => saveSection({ versionId, revision: 0, modality: "ldn", body })),
    );
    expect(broken).toBe("INVALID");
    expect(await statusOf(versionId)).toBe("draft");
  });

  it("not being a physician of the care team with a licence", async () => {
    await answerAll(doctor, planId);
    const shown = await shownTo(doctor, planId);
    const lin = await addPerson(clinic.clinicId, "acupuncturist", "Lin", "Wu");
    await join(lin, patient);
    const stranger = await addPerson(clinic.clinicId, "physician", "Luis", "Reyes");
    const others = [
      lin,
      stranger,
      patient,
      await addPerson(clinic.clinicId, "frontDesk", "Jo", "Lang"),
      await addPerson(clinic.clinicId, "admin", "Kim", "Park"),
      (await aKnownPatient()).doctor,
    ];
    for (const who of others) {
      const { sessionId } = await proved(who);
      expect(await codeOf(() => sign({ ...who, sessionId }, shown)), who.role).toBe("404");
    }
    await admin
      .query("update person set credential = null where id = $1", [doctor.id])
      .catch(() => undefined);
    await system("seed", clinic.clinicId, (tx) =>
      tx.person.updateMany({ where: { id: doctor.id }, data: { credential: null } }),
    );
    expect(await signIt()).toBe("NOT_ALLOWED_NOW");
    expect(await statusOf(versionId)).toBe("draft");
  });
});

describe("typing the password again", () => {
  it("is asked for each signature, and a proof counts five minutes, once, in its own session", async () => {
    await answerAll(doctor, planId);
    const shown = await shownTo(doctor, planId);
    expect(await codeOf(() => sign(doctor, shown))).toBe("NOT_ALLOWED_NOW");
    expect(await codeOf(async () => sign(await proved(doctor, 6), shown))).toBe("NOT_ALLOWED_NOW");
    const someoneElses = { ...doctor, sessionId: (await proved(patient)).sessionId };
    expect(await codeOf(() => sign(someoneElses, shown))).toBe("NOT_ALLOWED_NOW");
    const ready = await proved(doctor);
    expect(await codeOf(() => sign(ready, shown))).toBe("done");
    const next = await actingAs(doctor, () => revisePlan({ planId }));
    await answerAll(doctor, planId);
    expect(await codeOf(async () => sign(ready, await shownTo(doctor, planId)))).toBe("NOT_ALLOWED_NOW");
    expect(await statusOf(next.versionId)).toBe("draft");
  });

  it("is not used up by a signature that was refused", async () => {
    await answerAll(doctor, planId);
    const ready = await proved(doctor);
    const shown = await shownTo(doctor, planId);
    expect(await codeOf(() => sign(ready, { ...shown, shown: "0".repeat(64) }))).toBe("STALE");
    expect(await codeOf(() => sign(ready, shown))).toBe("done");
  });
});

describe("many at once", () => {
  it("of twenty signatures exactly one counts, and nobody is told that theirs did", async () => {
    await answerAll(doctor, planId);
    const shown = await shownTo(doctor, planId);
    const sessions = await Promise.all(Array.from({ length: 20 }, () => proved(doctor)));
    const ended = await Promise.all(sessions.map((who) => codeOf(() => sign(who, shown))));
    expect(ended.filter((code) => code === "done")).toHaveLength(1);
    // Who comes after the signature is told that it was signed.
    for (const code of ended) expect(["done", "ALREADY_SIGNED", "BUSY"]).toContain(code);
    expect(await statusOf(versionId)).toBe("signed");
    const { rows } = await admin.query(
      "select key, count(*)::int as n from need where plan_id = $1 group by 1",
      [planId],
    );
    expect(rows.every(({ n }) => n === 1)).toBe(true);
  });

  it("one proof gives one signature, however often it is sent", async () => {
    await answerAll(doctor, planId);
    const [shown, ready] = [await shownTo(doctor, planId), await proved(doctor)];
    const ended = await Promise.all(Array.from({ length: 8 }, () => codeOf(() => sign(ready, shown))));
    expect(ended.filter((code) => code === "done")).toHaveLength(1);
  });

  it("there is one draft of a plan and one plan of a patient", async () => {
    await signNow(doctor, planId);
    const drafts = await Promise.all(
      Array.from({ length: 10 }, () => codeOf(() => actingAs(doctor, () => revisePlan({ planId })))),
    );
    expect(drafts.filter((code) => code === "done")).toHaveLength(1);
    expect(new Set(drafts)).toEqual(new Set(["done", "STALE"]));
    const again = { patientId: patient.id, templateId: "fibromyalgia", parts: ["ldn"], title: "Another" };
    const plans = await codeOf(() =>
      actingAs(doctor, () => createPlan({ ...again, startsOn: soon(3).toString() })),
    );
    expect(plans).toBe("STALE");
  });

  it("of ten who write the same sentence one is kept, the others are shown both", async () => {
    const save = (i: number) =>
      actingAs(doctor, () => saveWhy({ versionId, before: "", why: `Reason ${i}` }));
    const ended = await Promise.allSettled(Array.from({ length: 10 }, (_, i) => save(i)));
    const lost = ended.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(lost).toHaveLength(9);
    for (const error of lost) expect(error).toBeInstanceOf(Conflict);
    const stale = (await save(11).catch((error: Conflict) => error)) as Conflict;
    const { why } = await rowOf(versionId);
    expect(stale.code).toBe("STALE");
    expect(stale.message).toContain(`It is now: “${why}”`);
  });

  it("an answer that is saved while the plan is being signed waits, and is refused", async () => {
    await know(doctor, patient, { kind: "medication", text: "Loperamide 2 mg", status: "active" });
    await answerAll(doctor, planId);
    const signer = new pg.Client({ connectionString: database.adminUrl });
    await signer.connect();
    await signer.query("begin");
    await signer.query("select set_config('app.role', 'system', true), set_config('app.clinic', $1, true)", [
      clinic.clinicId,
    ]);
    await signer.query(
      `update plan_version set status = 'signed', signed_at = now(), signed_by_id = $2, signer_name = 'X', content = '{}',
       content_hash = repeat('0', 64) where id = $1`,
      [versionId, doctor.id],
    );
    const late = admin.query("update finding_answer set reason = 'changed' where version_id = $1", [
      versionId,
    ]);
    const refused = expect(late).rejects.toMatchObject({ code: "23001" });
    await new Promise((resume) => setTimeout(resume, 150));
    await signer.query("commit");
    await refused;
    await signer.end();
    // It was signed by hand, which no test after this one should meet.
    const gone = ["finding_answer", "plan_section"].map(
      (table) => `delete from ${table} where version_id = '${versionId}'`,
    );
    await tamper(`${gone.join(";")}; delete from plan_version where id = '${versionId}'`);
  });
});

describe("what was signed reads the same for ever", () => {
  const read = async (number: number) =>
    canonical(await actingAs(doctor, () => getVersion({ planId, number })));
  const frozen = async (number: number) => {
    const { status: _s, may: _m, timeline: _t, ...words } = JSON.parse(await read(number));
    return canonical(words);
  };

  it("after a hold, and the two are chained by their hashes", async () => {
    const other = await aKnownPatient();
    doctor = other.doctor;
    ({ planId, versionId } = await aRunningPlan(other, soon(-40)));
    const before = { words: await frozen(1), row: await rowOf(versionId) };
    const held = modalityOf("ldn")?.moves({ shape: 1, body: wholeParts.ldn }, soon(0), soon(-40))[0];
    const moved = await actingAs(doctor, () =>
      makeMove({ planId, modality: "ldn", moveId: held?.id ?? "", why: "Sleep first." }),
    );
    expect(await frozen(1)).toBe(before.words);
    await signNow(doctor, planId);
    expect(await frozen(1)).toBe(before.words);
    expect({ ...(await rowOf(versionId)), status: "signed" }).toEqual(before.row);
    expect(await statusOf(versionId)).toBe("superseded");
    expect((await rowOf(moved.versionId)).previous_hash).toBe(before.row.content_hash);
    const now = await actingAs(doctor, () => getVersion({ planId }));
    expect(now.number).toBe(2);
    expect(now.changes.length).toBeGreaterThan(0);
  });

  it("a draft that was put away leaves the version in force as it is", async () => {
    await signNow(doctor, planId);
    const before = await rowOf(versionId);
    const draft = await actingAs(doctor, () => revisePlan({ planId }));
    await actingAs(doctor, () => discardDraft({ versionId: draft.versionId }));
    expect(await rowOf(versionId)).toEqual(before);
    const again = await codeOf(() => actingAs(doctor, () => discardDraft({ versionId: draft.versionId })));
    expect(again).toBe("ALREADY_SIGNED");
  });
});

describe("npm run verify", () => {
  const verify = () =>
    runNode([...asServer, inRoot("scripts/verify.ts")], { ...testSettings, DATABASE_URL: database.url });

  it("finds every version that is not what was signed", async () => {
    await signNow(doctor, planId);
    await actingAs(doctor, () => revisePlan({ planId }));
    await signNow(doctor, planId);
    const clean = await verify();
    expect(clean.code, clean.text).toBe(0);
    const row = `where id = '${versionId}'`;
    const changes = [
      ["content = jsonb_set(content, '{why}', '\"x\"')", "its content is not what was signed"],
      ["signer_name = 'Dr Nobody'", "its content is not what was signed"],
      ["signed_at = signed_at + interval '1 second'", "its content is not what was signed"],
      ["content_hash = repeat('a', 64)", "it does not follow the version before it"],
    ];
    for (const [what, says] of changes) {
      await admin.query(`create table kept as select * from plan_version ${row}`);
      await tamper(`update plan_version set ${what} ${row}`);
      const found = await verify();
      expect(found.code, what).toBe(1);
      expect(found.text, what).toContain(says);
      await tamper(
        `delete from plan_version ${row}; insert into plan_version select * from kept; drop table kept`,
      );
    }
    await tamper(
      `update plan_section set body = jsonb_set(body, '{why}', '"x"') where version_id = '${versionId}' and modality = 'ldn'`,
    );
    expect((await verify()).text).toContain("its sections differ from what was signed");
  }, 120_000);
});
