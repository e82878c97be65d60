import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createPlan } from "#lib/data/builder/drafts.ts";
import { contentOf } from "#lib/data/builder/sign.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { approveContent, getContentStanding } from "#lib/data/plan/content.ts";
import { contentParts, contentVersion, versionOf } from "#lib/data/plan/content-version.ts";
import { checkVersion } from "#lib/data/plan/findings.ts";
import { loadVersion } from "#lib/data/plan/versions.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { LABS } from "#lib/domain/facts/labs.ts";
import { modalities } from "#lib/modalities/index.ts";
import { allRules } from "#lib/safety/index.ts";
import { aPatient } from "#tests/support/a-patient.ts";
import { byHand, refusalOf } from "#tests/support/by-hand.ts";
import { soon } from "#tests/support/desk-clinic.ts";

let client: pg.Client;
let maya: Awaited<ReturnType<typeof aPatient>>;
beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL ?? "" });
  await client.connect();
});
afterAll(() => client.end());
beforeEach(async () => {
  maya = await aPatient();
});

/** The physician with a session that was proved just now. */
async function proved(): Promise<Actor> {
  const [id, later] = [randomUUID(), new Date(Date.now() + 3_600_000)];
  const idHash = randomBytes(32);
  const data = { id, idHash, personId: maya.doctor.id, idleLimit: 900, idleAt: later, absAt: later };
  await system("seed", maya.clinicId, (tx) =>
    tx.session.createMany({ data: [{ ...data, provedAt: new Date() }] }),
  );
  return { ...maya.doctor, sessionId: id };
}
const standing = (actor: Actor = maya.doctor) => actingAs(actor, () => getContentStanding({}));
const NOT_FOUND = /404/;
const staff = (role: Actor["role"]): Actor => ({ ...maya.doctor, id: randomUUID(), role });

/** An approval of content as it once was, put there as a physician's own. */
async function approvedOnce(parts: readonly object[], version: string): Promise<void> {
  const { id } = maya.doctor;
  await client.query("begin; set local role accord_app");
  await client.query(
    "select set_config('app.actor', $1, true), set_config('app.role', 'physician', true), set_config('app.clinic', $2, true)",
    [id, maya.clinicId],
  );
  await client.query(
    `insert into content_approval (id, version, parts, approved_by_id, approver_name, approver_credential, approved_at)
    values (gen_random_uuid(), $1, $2, $3, 'Dr Osei', 'MD', now() - interval '9 days')`,
    [version, JSON.stringify(parts), id],
  );
  await client.query("commit");
}

describe("the version of the clinical content", () => {
  test("covers every rule, every protocol, every template and every table, each once", () => {
    const ids = contentParts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of allRules(modalities)) expect(ids).toContain(`rule:${id}`);
    for (const room of modalities)
      for (const { id } of room.protocols) expect(ids).toContain(`protocol:${room.id}/${id}`);
    expect(ids).toContain("template:fibromyalgia");
    // What decides how an entry of the chart is read is approved too: tests, units, limits, names.
    for (const { key } of LABS) expect(ids).toContain(`table:test/${key}`);
    expect(ids).toEqual(expect.arrayContaining(["table:measurements", "table:names", "table:names/opioid"]));
  });
  test("does not depend on order, and changes with any word", () => {
    expect(versionOf([...contentParts].reverse())).toBe(contentVersion);
    const [first, ...rest] = contentParts;
    expect(first && versionOf([{ ...first, digest: "0".repeat(64) }, ...rest])).not.toBe(contentVersion);
  });
});

describe("approving it", () => {
  test("stands as not approved until a physician signs, then says who and when", async () => {
    expect(await standing()).toMatchObject({
      approved: null,
      last: null,
      changes: [],
      may: { approve: true },
    });
    const doctor = await proved();
    await actingAs(doctor, () => approveContent({ shown: contentVersion }));
    const after = await standing();
    expect(after.approved?.by).toBe("Dr Osei, MD");
    expect(after.may.approve).toBe(false);
    expect((await standing(staff("admin"))).approved?.by).toBe("Dr Osei, MD");
    await expect(
      actingAs(await proved(), () => approveContent({ shown: contentVersion })),
    ).rejects.toMatchObject({ code: "ALREADY_SIGNED" });
  });

  test("needs the password typed just now, used once, and the version that was shown", async () => {
    await expect(
      actingAs(maya.doctor, () => approveContent({ shown: contentVersion })),
    ).rejects.toMatchObject({
      code: "NOT_ALLOWED_NOW",
    });
    const doctor = await proved();
    await expect(actingAs(doctor, () => approveContent({ shown: "0".repeat(64) }))).rejects.toMatchObject({
      code: "STALE",
    });
    expect((await standing()).approved).toBeNull();
  });

  test("lists by id and title what changed since the last approval", async () => {
    const [first, second, ...rest] = contentParts;
    if (!first || !second) throw new Error("there is no content");
    const gone = { id: "rule:OLD-1", kind: "rule", title: "An old rule", digest: "1".repeat(64) };
    const then = [{ ...first, digest: "0".repeat(64) }, ...rest, gone];
    await approvedOnce(then, "a".repeat(64));
    const { approved, last, changes } = await standing();
    expect(approved).toBeNull();
    expect(last?.by).toBe("Dr Osei, MD");
    expect(changes).toEqual([
      { id: first.id, kind: "rule", title: first.title, how: "changed" },
      { id: second.id, kind: "rule", title: second.title, how: "new" },
      { id: "rule:OLD-1", kind: "rule", title: "An old rule", how: "removed" },
    ]);
  });

  test("is for physicians; clinicians and the administrator read, nobody else", async () => {
    for (const role of ["acupuncturist", "admin"] as const) {
      expect((await standing(staff(role))).may.approve).toBe(false);
      await expect(actingAs(staff(role), () => approveContent({ shown: contentVersion }))).rejects.toThrow(
        NOT_FOUND,
      );
    }
    for (const actor of [staff("frontDesk"), maya.patient])
      await expect(standing(actor)).rejects.toThrow(NOT_FOUND);
  });
});

describe("the second wall", () => {
  const insert = (by: string) =>
    `insert into content_approval (id, version, parts, approved_by_id, approver_name, approver_credential)
    values (gen_random_uuid(), '${"b".repeat(64)}', '[]', '${by}', 'Dr Osei', 'MD')`;

  test("lets nobody approve for someone else, and no role but a physician", async () => {
    const { id } = maya.doctor;
    for (const who of [staff("physician"), staff("acupuncturist"), staff("admin"), maya.patient])
      expect(await byHand(client, who, (as) => refusalOf(as, insert(id))), who.role).toBe("42501");
    expect(await byHand(client, maya.doctor, (as) => refusalOf(as, insert(id)))).toBe("done");
  });

  test("keeps an approval as it is", async () => {
    await approvedOnce([], "c".repeat(64));
    for (const sql of ["update content_approval set version = version", "delete from content_approval"])
      expect(await byHand(client, maya.doctor, (as) => refusalOf(as, sql)), sql).toBe("42501");
    const owner = "select set_config('app.role', 'system', true)";
    await client.query("begin");
    await client.query(owner);
    expect(await refusalOf(client, "truncate content_approval")).toBe("23001");
    await client.query("rollback");
    const elsewhere = await aPatient();
    const { rows } = await byHand(client, elsewhere.doctor, (as) =>
      as.query("select count(*)::int as n from content_approval where clinic_id = $1", [maya.clinicId]),
    );
    expect(rows[0].n).toBe(0);
  });
});

test("a version that is signed records the content that it was checked with", async () => {
  const given = { templateId: "own", parts: ["acupuncture"], startsOn: soon(7).toString(), title: "A plan" };
  const { versionId } = await actingAs(maya.doctor, () =>
    createPlan({ patientId: maya.patient.id, ...given }),
  );
  const content = await system("verify", maya.clinicId, async (tx) => {
    const version = await loadVersion(tx, { id: versionId });
    return version && contentOf(version, await checkVersion(tx, version));
  });
  expect(content?.content).toBe(contentVersion);
});
