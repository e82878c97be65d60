import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { getPersonVisits } from "#lib/data/desk/person-visits.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { setLanguage } from "#lib/data/mine/language.ts";
import { approveContent, getContentStanding } from "#lib/data/plan/content.ts";
import { approvable } from "#lib/data/plan/language-content.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { aPatient } from "#tests/support/a-patient.ts";
import { byHand, refusalOf } from "#tests/support/by-hand.ts";

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

const staff = (role: Actor["role"]): Actor => ({ ...maya.doctor, id: randomUUID(), role });
const choose = (actor: Actor, locale: "es-US" | "en-US", patientId = maya.patient.id) =>
  actingAs(actor, () => setLanguage({ patientId, locale }));
/** The row of a request of the patient, as `touch_session` gives it. */
async function session(): Promise<{ language: string } | undefined> {
  const [idHash, later] = [randomBytes(32), new Date(Date.now() + 3_600_000)];
  const data = {
    id: randomUUID(),
    idHash,
    personId: maya.patient.id,
    idleLimit: 900,
    idleAt: later,
    absAt: later,
  };
  await system("seed", maya.clinicId, (tx) => tx.session.createMany({ data: [data] }));
  return (await client.query("select * from touch_session($1, false)", [idHash])).rows[0];
}
const chosen = async () => (await session())?.language;
async function proved(): Promise<Actor> {
  const [id, later] = [randomUUID(), new Date(Date.now() + 3_600_000)];
  const data = {
    id,
    idHash: randomBytes(32),
    personId: maya.doctor.id,
    idleLimit: 900,
    idleAt: later,
    absAt: later,
  };
  await system("seed", maya.clinicId, (tx) =>
    tx.session.createMany({ data: [{ ...data, provedAt: new Date() }] }),
  );
  return { ...maya.doctor, sessionId: id };
}

test("the language is the person's: they choose it, or whoever reaches them, and a session says which it is", async () => {
  expect((await session())?.language).toBe("en-US");
  await choose(maya.patient, "es-US");
  expect(await chosen()).toBe("es-US");
  expect((await session())?.language).toBe("es-US");
  await choose(maya.doctor, "en-US");
  expect(await chosen()).toBe("en-US");
  await choose(staff("frontDesk"), "es-US");
  const seen = await actingAs(staff("frontDesk"), () => getPersonVisits({ patientId: maya.patient.id }));
  expect([seen.contact.language, seen.may.setLanguage]).toEqual(["es-US", true]);
});

test("nobody else chooses it, and no language that is not there", async () => {
  const other = await aPatient();
  for (const actor of [other.patient, other.doctor, staff("physician"), staff("admin")])
    await expect(choose(actor, "es-US"), actor.role).rejects.toThrow(/404/);
  await expect(choose(maya.patient, "fr-FR" as "es-US")).rejects.toThrow();
  expect(await chosen()).toBe("en-US");
  const sql = `update patient set language = 'Spanish' where id = '${maya.patient.id}'`;
  expect(await byHand(client, maya.patient, (as) => refusalOf(as, sql))).toBe("23514");
});

test("a physician approves a language by a signature of its own, and not with the clinical content", async () => {
  const standing = () => actingAs(maya.doctor, () => getContentStanding({}));
  const version = approvable("es")?.version ?? "";
  const before = await standing();
  expect(before.languages.map(({ id, approved }) => [id, approved])).toEqual([["es", null]]);
  const doctor = await proved();
  await expect(
    actingAs(doctor, () => approveContent({ shown: before.version, language: "es" })),
  ).rejects.toMatchObject({ code: "STALE" });
  await expect(
    actingAs(doctor, () => approveContent({ shown: version, language: "xx" })),
  ).rejects.toMatchObject({
    code: "STALE",
  });
  await expect(
    actingAs(staff("admin"), () => approveContent({ shown: version, language: "es" })),
  ).rejects.toThrow(/404/);
  await actingAs(doctor, () => approveContent({ shown: version, language: "es" }));
  const after = await standing();
  expect(after.approved).toBeNull();
  expect(after.last).toBeNull();
  expect(after.languages[0]?.approved?.by).toBe("Dr Osei, MD");
  expect(after.languages[0]?.changes).toEqual([]);
});
