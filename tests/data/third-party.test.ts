import { readFileSync } from "node:fs";
import canonicalize from "canonicalize";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { saveWhy } from "#lib/data/builder/patches.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { inRoot } from "#scripts/start/root.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/databases.ts";
import { soon } from "#tests/support/desk-clinic.ts";
import { aDraft, aKnownPatient, signNow } from "#tests/support/signing.ts";

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

/** The statement that docs/signatures.md gives to a third party. */
const [, STATEMENT = ""] =
  /```sql\n([\s\S]*?)```/.exec(readFileSync(inRoot("docs/signatures.md"), "utf8")) ?? [];

/** The steps of docs/signatures.md, with none of our own code. */
async function recomputed(id: string): Promise<{ own: string; stored: string; previous: string | null }> {
  const [row] = (await admin.query(STATEMENT, [id])).rows;
  const signed = JSON.parse(row.signed);
  const bytes = new TextEncoder().encode(canonicalize(signed));
  const own = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
  return { own, stored: row.hash, previous: signed.seal.previousHash };
}

it("a third party recomputes the hash of every signed version and follows the chain", async () => {
  const { rows } = await admin.query(
    "select id, plan_id from plan_version where status in ('signed', 'superseded') order by plan_id, number",
  );
  expect(rows.length).toBeGreaterThan(5);
  const last = new Map<string, string>();
  for (const { id, plan_id: plan } of rows) {
    const { own, stored, previous } = await recomputed(id);
    expect(own, id).toBe(stored);
    expect(previous, id).toBe(last.get(plan) ?? null);
    last.set(plan, own);
  }
});

it("also of what is signed now, with words in any script", async () => {
  const clinic = await aKnownPatient();
  const { planId, versionId } = await aDraft(clinic, soon(2));
  const why = 'Señora Gómez “möchte” 慢性疼痛 e\u0301 😀 "\\ \ufb33';
  await actingAs(clinic.doctor, () => saveWhy({ versionId, before: "", why }));
  await signNow(clinic.doctor, planId);
  const { own, stored } = await recomputed(versionId);
  expect(own).toBe(stored);
});

it("and finds what was changed by one letter", async () => {
  const { rows } = await admin.query("select id from plan_version where status = 'signed' limit 1");
  const id = rows[0]?.id;
  await admin.query("set session_replication_role = replica");
  await admin.query("update plan_version set signer_name = signer_name || 'x' where id = $1", [id]);
  await admin.query("reset session_replication_role");
  const { own, stored } = await recomputed(id);
  expect(own).not.toBe(stored);
});
