import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/domain/access/roles.ts";
import { byHand, type Context, refusalOf } from "#tests/support/by-hand.ts";
import { type Everything, everythingIn } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/databases.ts";

let database: TestDatabase;
let admin: pg.Client;
let owner: pg.Client;
let cast: Everything;
let clinicId: string;
let osei: Actor;

const connect = async (url: string) => {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client;
};
beforeAll(async () => {
  database = await freshDatabase();
  admin = await connect(database.adminUrl);
  owner = await connect(database.url);
  // A decision on a signed version, as the demo's physicians may not have needed one.
  await admin.query("set session_replication_role = replica");
  await admin.query(
    `insert into finding_answer (clinic_id, id, version_id, patient_id, rule, because, decision, reason, answered_by_id, answered_by_name)
     select clinic_id, gen_random_uuid(), id, patient_id, 'X-1', 'x', 'benefit', 'x', drafted_by_id, 'x' from plan_version where status = 'signed'`,
  );
  await admin.query("reset session_replication_role");
  cast = await everythingIn(admin);
  osei = cast.actors.find(({ name }) => name === "Dr Osei") as Actor;
  clinicId = osei.clinicId;
});
afterAll(async () => {
  await Promise.all([admin.end(), owner.end()]);
  await database.drop();
});

const system = (): Context => ({ id: null, role: "system", clinicId });
/** As the owner of the tables, with the clinic's context, so that row-level security hides nothing. */
async function asOwner<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    const sql = "select set_config('app.role', 'system', true), set_config('app.clinic', $1, true)";
    await client.query(sql, [clinicId]);
    return await work();
  } finally {
    await client.query("rollback");
  }
}
/** How each of the three who can reach the tables is refused: the app's role, their owner, the superuser. */
async function refusedTo(sql: string): Promise<{ app: string; owner: string; superuser: string }> {
  return {
    app: await byHand(owner, system(), (client) => refusalOf(client, sql)),
    owner: await asOwner(owner, () => refusalOf(owner, sql)),
    superuser: await asOwner(admin, () => refusalOf(admin, sql)),
  };
}
/** Refused in words; the app and the owner may also find no such row to change. */
const NEVER = new Set(["23001", "42501", "nothing"]);

describe("what is signed stays as it is, whoever asks", () => {
  const signed = `(select id from plan_version where status = 'signed' order by id limit 1)`;
  const old = `(select id from plan_version where status = 'superseded' order by id limit 1)`;
  const version = (what: string) => `update plan_version set ${what} where id = ${signed}`;
  it.each([
    version("why = 'something else'"),
    version("content = jsonb_set(content, '{why}', '\"x\"')"),
    version("content_hash = repeat('0', 64)"),
    version("previous_hash = null, number = 77"),
    version("signer_name = 'Dr Nobody'"),
    version("signed_at = now()"),
    version("signed_by_id = drafted_by_id, signer_credential = 'DO'"),
    version("revision = revision + 1"),
    version("patient_id = (select id from patient order by id desc limit 1)"),
    version("released_at = now() + interval '1 year'"),
    version("released_at = null"),
    version("status = 'draft'"),
    version("status = 'discarded'"),
    `update plan_version set status = 'signed' where id = ${old}`,
    `delete from plan_version where id = ${signed}`,
    `delete from plan_version where id = ${old}`,
    "truncate plan_version cascade",
    `update plan_section set body = '{}' where version_id = ${signed}`,
    `update plan_section set version_id = (select id from plan_version where status = 'draft' limit 1) where version_id = ${signed}`,
    `update plan_section set version_id = ${signed}, modality = 'other' where version_id = (select id from plan_version where status = 'draft' limit 1)`,
    `delete from plan_section where version_id = ${old}`,
    `insert into plan_section (id, version_id, patient_id, modality, shape, body) select gen_random_uuid(), id, patient_id, 'other', 1, '{}' from plan_version where id = ${signed}`,
    "truncate plan_section",
    `update finding_answer set reason = 'x' where version_id in (select id from plan_version where status <> 'draft')`,
    `delete from finding_answer where version_id in (select id from plan_version where status <> 'draft')`,
    "truncate finding_answer",
    "update agreement set answer = 'agree', note = 'x'",
    "delete from agreement",
    "truncate agreement",
    `insert into agreement (id, version_id, patient_id, modality, answer) select gen_random_uuid(), id, patient_id, 'ldn', 'agree' from plan_version where status = 'draft'`,
    "update audit_entry set detail = 'x' where seq = 1",
    "delete from audit_entry where seq = 1",
    "truncate audit_entry",
  ])("%s", async (sql) => {
    const refused = await refusedTo(sql);
    for (const [who, code] of Object.entries(refused)) expect(NEVER.has(code), `${who}: ${code}`).toBe(true);
    expect(refused.superuser).toBe("23001");
  });

  it("lets a draft change, so that the refusals above mean something", async () => {
    const draft = "(select id from plan_version where status = 'draft' limit 1)";
    for (const sql of [
      `update plan_version set why = 'x' where id = ${draft}`,
      `update plan_section set revision = 1 where version_id = ${draft}`,
    ])
      expect(await asOwner(owner, () => refusalOf(owner, sql))).toBe("done");
  });
});

describe("signing, as Postgres judges it", () => {
  const draft = "(select id from plan_version where status = 'draft' order by id limit 1)";
  const sign = (by: string) =>
    `update plan_version set status = 'signed', signed_at = now(), signed_by_id = '${by}', signer_name = 'X', signer_credential = 'MD',
      content = '{}', content_hash = repeat('0', 64), released_at = now() where id = ${draft}`;
  const as = (name: string) => cast.actors.find((actor) => actor.name === name) as Actor;

  it("takes an active physician with a credential, and nobody else", async () => {
    const [signer, system] = [as("Dr Osei"), { id: null, role: "system", clinicId }];
    expect(await byHand(owner, signer, (c) => refusalOf(c, sign(signer.id)))).toBe("done");
    for (const name of ["Lin Zhao", "Jo Lang", "Kim Park", "Dee Moss"])
      expect(await byHand(owner, system, (c) => refusalOf(c, sign(as(name).id))), name).toBe("23001");
    const nobody = await byHand(owner, system, (c) => refusalOf(c, sign(crypto.randomUUID())));
    expect(nobody).toBe("23001");
    for (const change of ["active = false", "credential = null", "role = 'acupuncturist'"]) {
      const code = await asOwner(owner, async () => {
        await owner.query(`update person set ${change} where id = '${signer.id}'`);
        return refusalOf(owner, sign(signer.id));
      });
      expect(code, change).toBe("23001");
    }
  });

  it("lets nobody sign for someone else", async () => {
    const [osei, reyes] = [as("Dr Osei"), as("Dr Reyes")];
    expect(await byHand(owner, osei, (c) => refusalOf(c, sign(reyes.id)))).toBe("23001");
    // Lin Zhao may be on the team and may write her part, but puts nobody's name under the plan.
    const onTeam = `insert into care_team (id, patient_id, person_id) select gen_random_uuid(), patient_id, '${as("Lin Zhao").id}' from plan_version where id = ${draft}`;
    const code = await asOwner(owner, async () => {
      await owner.query(onTeam);
      await owner.query("set local role accord_app");
      await owner.query(
        "select set_config('app.role', 'acupuncturist', true), set_config('app.actor', $1, true)",
        [as("Lin Zhao").id],
      );
      return refusalOf(owner, sign(osei.id));
    });
    expect(code).toBe("23001");
  });

  it("takes no version that is born signed", async () => {
    const born = `insert into plan_version (id, plan_id, patient_id, number, status, drafted_by_id, signed_at, signed_by_id, signer_name, content, content_hash)
      select gen_random_uuid(), plan_id, patient_id, 99, 'superseded', drafted_by_id, now(), '${as("Lin Zhao").id}', 'X', '{}', repeat('0', 64) from plan_version where id = ${draft}`;
    for (const code of Object.values(await refusedTo(born))) expect(code).toBe("23001");
  });
});

describe("what the app's role may not do at all", () => {
  it.each([
    "create table x (id int)",
    "alter table person add column x int",
    "drop table person",
    "alter table plan_version disable trigger all",
    "alter table patient disable row level security",
    "create function f() returns int language sql as 'select 1'",
    "create or replace function app_clinic() returns uuid language sql as 'select null::uuid'",
    "drop policy patient_seen on patient",
    "create role x",
    "create schema x",
    "set session_replication_role = replica",
    "copy person to program 'true'",
    "select pg_read_file('/etc/passwd')",
    "insert into audit_entry (clinic_id, seq, at, role, action, allowed, previous_hash, hash) values (gen_random_uuid(), 1, now(), 'x', 'x', true, 'x', 'x')",
    "update audit_head set seq = 0",
    "select * from audit_head",
    "select * from touch_session('\\x00', true)",
    "delete from person",
    "delete from appointment",
    "delete from need",
    "delete from fact",
    "delete from message",
  ])("%s", async (sql) => {
    expect(["42501", "42P06"]).toContain(await byHand(owner, system(), (client) => refusalOf(client, sql)));
  });

  it("is no owner, no superuser, and goes round no policy", async () => {
    const { rows } = await admin.query(
      "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin from pg_roles where rolname = 'accord_app'",
    );
    expect(Object.values(rows[0])).toEqual([false, false, false, false, false]);
    const owned = await admin.query(
      "select count(*)::int as n from pg_class where relowner = 'accord_app'::regrole",
    );
    expect(owned.rows[0].n).toBe(0);
    const login = await admin.query("select rolsuper, rolbypassrls from pg_roles where rolname = 'accord'");
    expect(Object.values(login.rows[0])).toEqual([false, false]);
  });

  it("cannot make itself another role: only an administrator changes what a person may do", async () => {
    const patient = cast.actors.find(({ role }) => role === "patient") as Actor;
    for (const actor of [patient, osei, cast.actors.find(({ role }) => role === "frontDesk") as Actor])
      for (const change of [
        "role = 'admin'",
        "credential = 'PhD'",
        "active = not active",
        "email = 'x@y.example'",
      ])
        expect(
          await byHand(owner, actor, (c) =>
            refusalOf(c, `update person set ${change} where id = '${actor.id}' returning role`),
          ),
          `${actor.role} ${change}`,
        ).toBe("42501");
  });
});

describe("every table", () => {
  it("that knows a clinic is policed row by row, its owner included", async () => {
    const { rows } = await admin.query(
      `select c.relname, c.relrowsecurity and c.relforcerowsecurity as forced from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relkind = 'r' and a.attname in ('clinic_id', 'patient_id') and c.relnamespace = 'public'::regnamespace`,
    );
    // The chain's head is reached by one function alone; the app's role has no right to it.
    const open = rows.filter(({ forced }) => !forced).map(({ relname }) => relname);
    expect(rows.length).toBeGreaterThan(20);
    expect(open).toEqual(["audit_head"]);
  });

  it("keeps a child with its parent's clinic and patient", async () => {
    const [mine, theirs] = cast.patients.map(({ id }) => id);
    const wrong = [
      `insert into plan_version (id, plan_id, patient_id, number, drafted_by_id) select gen_random_uuid(), id, '${theirs}', 70, '${osei.id}' from plan where patient_id <> '${theirs}' limit 1`,
      `insert into plan_section (id, version_id, patient_id, modality, shape, body) select gen_random_uuid(), id, '${mine}', 'other', 1, '{}' from plan_version where status = 'draft' and patient_id <> '${mine}' limit 1`,
    ];
    for (const sql of wrong)
      for (const code of Object.values(await refusedTo(sql))) expect(["23001", "23503"]).toContain(code);
  });
});
