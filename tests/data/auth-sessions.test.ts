import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askNextAuth, formToken } from "#lib/auth/next-auth.ts";
import { referenceHash } from "#lib/data/door/actor.ts";
import { aClinicWith, PASSWORD } from "#tests/support/staff.ts";

let db: Client;
let clinic: Awaited<ReturnType<typeof aClinicWith<"doc" | "pat">>>;
beforeAll(async () => {
  db = new Client({ connectionString: process.env.DATABASE_URL });
  await db.connect();
  clinic = await aClinicWith({ doc: "physician", pat: "patient" });
});
afterAll(() => db.end());

/** What a request with this cookie would be: the row of `touch_session`, undefined when it is nobody's. */
const whoIs = async (reference: string, slide = true) =>
  (await db.query("select * from touch_session($1, $2)", [referenceHash(reference), slide])).rows[0];

async function post(path: string[], fields: Record<string, string>, sid?: string) {
  const { csrfToken, cookies } = await formToken();
  const withSid = sid === undefined ? cookies : { ...cookies, sid };
  return askNextAuth({ method: "POST", path, body: { ...fields, csrfToken }, cookies: withSid });
}

async function signedIn(email: string, more: Record<string, string> = {}): Promise<string> {
  const { cookies } = await post(["callback", "password"], { email, password: PASSWORD, ...more });
  const line = cookies.find((cookie) => cookie.startsWith("sid=")) ?? "";
  return line.slice(4).split(";")[0] ?? "";
}

describe("a session", () => {
  test("is a random reference that stands in no table", async () => {
    const reference = await signedIn(clinic.email("doc"));
    expect(reference).toMatch(/^[\w-]{43}$/);
    expect((await whoIs(reference)).person_id).toBe(clinic.ids.doc);
    const { rows } = await db.query("select tablename from pg_tables where schemaname = 'public'");
    await db.query("select set_config('app.role', 'system', false), set_config('app.clinic', $1, false)", [
      clinic.clinicId,
    ]);
    const hex = Buffer.from(reference, "base64url").toString("hex");
    for (const { tablename } of rows) {
      const found = await db.query(
        `select count(*)::int as n from "${tablename}" t where t::text like $1 or t::text like $2`,
        [`%${reference}%`, `%${hex}%`],
      );
      expect(found.rows[0].n, tablename).toBe(0);
    }
    // The search can find what is there: the digest that stands for it.
    const digest = referenceHash(reference).toString("hex");
    const kept = await db.query("select count(*)::int as n from session t where t::text like $1", [
      `%${digest}%`,
    ]);
    expect(kept.rows[0].n).toBe(1);
    await db.query("reset app.role");
    await db.query("reset app.clinic");
  });

  test("ends at the next request when its person signs out", async () => {
    const reference = await signedIn(clinic.email("doc"));
    const other = await signedIn(clinic.email("doc"));
    await post(["signout"], {}, reference);
    expect(await whoIs(reference)).toBeUndefined();
    expect(await whoIs(other)).toBeDefined();
  });

  test("slides while it is used, not on every request, and never for a prefetch", async () => {
    const reference = await signedIn(clinic.email("doc"));
    const hash = referenceHash(reference);
    const asSystem = async (sql: string) => {
      await db.query("begin");
      await db.query("select set_config('app.role', 'system', true)");
      const { rows } = await db.query(sql, [hash]);
      await db.query("commit");
      return rows[0]?.left;
    };
    const left = () =>
      asSystem("select extract(epoch from idle_at - now())::float as left from session where id_hash = $1");
    const used = (seconds: number) =>
      asSystem(`update session set idle_at = now() + interval '${900 - seconds} seconds' where id_hash = $1`);
    await used(5);
    await whoIs(reference);
    expect(await left()).toBeLessThan(896);
    await used(400);
    await whoIs(reference, false);
    expect(await left()).toBeLessThan(501);
    await whoIs(reference);
    expect(await left()).toBeGreaterThan(898);
  });

  test("stays who it is, whatever a browser sends to update it", async () => {
    const reference = await signedIn(clinic.email("pat"));
    const wanted = { sub: clinic.ids.doc, personId: clinic.ids.doc, role: "physician", reference: "x" };
    const answer = await post(["session"], { data: JSON.stringify(wanted) }, reference);
    expect(JSON.stringify(answer.body)).not.toContain(clinic.ids.doc);
    expect((await whoIs(reference)).person_id).toBe(clinic.ids.pat);
    expect((await whoIs(reference)).role).toBe("patient");
  });

  test("follows the database: another role at the next request, and nothing once access is off", async () => {
    const reference = await signedIn(clinic.email("doc"));
    const set = async (change: string) => {
      await db.query("begin");
      await db.query("select set_config('app.role', 'system', true)");
      await db.query(`update person set ${change} where id = $1`, [clinic.ids.doc]);
      await db.query("commit");
    };
    await set("role = 'acupuncturist'");
    expect((await whoIs(reference)).role).toBe("acupuncturist");
    await set("active = false, role = 'physician'");
    expect(await whoIs(reference)).toBeUndefined();
    await set("active = true");
  });

  test("is one of five: the sixth sign-in ends the first, also when they come at once", async () => {
    const references = await Promise.all(Array.from({ length: 6 }, () => signedIn(clinic.email("pat"))));
    const alive = await Promise.all(
      references.map(async (reference) => (await whoIs(reference)) !== undefined),
    );
    expect(alive.filter(Boolean)).toHaveLength(5);
  });

  test("lives 12 hours for staff, 30 days for a patient, 12 hours and 30 idle minutes on a shared device", async () => {
    const limits = async (reference: string) => {
      await db.query("begin");
      await db.query("select set_config('app.role', 'system', true)");
      const { rows } = await db.query(
        "select idle_limit, round(extract(epoch from abs_at - created_at) / 3600)::int as hours from session where id_hash = $1",
        [referenceHash(reference)],
      );
      await db.query("commit");
      return rows[0];
    };
    expect(await limits(await signedIn(clinic.email("doc")))).toEqual({ idle_limit: 900, hours: 12 });
    expect(await limits(await signedIn(clinic.email("pat")))).toEqual({ idle_limit: 2_592_000, hours: 720 });
    expect(await limits(await signedIn(clinic.email("pat"), { shared: "yes" }))).toEqual({
      idle_limit: 1800,
      hours: 12,
    });
  });

  test.each(["", "%00", "\u0000", "a".repeat(4000), "null", "x.y.z"])(
    "is not made by a cookie of %j",
    async (sid) => {
      expect(await whoIs(sid)).toBeUndefined();
      const answer = await askNextAuth({ method: "GET", path: ["session"], cookies: { sid } });
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({});
    },
  );

  test("is not begun without the form's token, nor by a person who is not of the demo clinic", async () => {
    const fields = { email: clinic.email("doc"), password: PASSWORD, csrfToken: "made up" };
    const answer = await askNextAuth({
      method: "POST",
      path: ["callback", "password"],
      body: fields,
      cookies: {},
    });
    expect(answer.began).toBeUndefined();
    expect((await post(["callback", "demo"], { person: clinic.ids.doc })).began).toBeUndefined();
    expect((await post(["callback", "demo"], { person: "' or 1=1" })).began).toBeUndefined();
  });
});
