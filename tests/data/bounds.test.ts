import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "#tests/support/databases.ts";

let database: TestDatabase;
let admin: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  admin.on("error", () => {});
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

type Column = { table: string; column: string; type: string };
const columns = async (types: readonly string[]): Promise<Column[]> =>
  (
    await admin.query(
      `select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped and c.relname <> 'accord_migration'
       and c.relname !~ '^_' order by 1, 2`,
    )
  ).rows.filter(({ type }) => types.some((name) => type.startsWith(name)));

/** How Postgres answers one value in one column of a row made for it; triggers are off, so that the column's own bound answers. */
async function answerTo({ table, column, type }: Column, value: string): Promise<string> {
  await admin.query("begin");
  try {
    await admin.query("set local session_replication_role = replica");
    await aRowIn(table);
    await admin.query(`update ${table} set ${column} = $1::text::${type}`, [value]);
    return "taken";
  } catch (error) {
    return String((error as { code?: string }).code);
  } finally {
    await admin.query("rollback");
  }
}

/** Tables that the demo leaves empty get a row of their own. */
const ROWS: Record<string, string> = {
  session: `insert into session (clinic_id, id, id_hash, person_id, idle_limit, idle_at, abs_at) select clinic_id, gen_random_uuid(), sha256('x'), id, 900, now(), now() from person limit 1`,
  sign_in_limit: `insert into sign_in_limit (key) values ('x')`,
  finding_answer: `insert into finding_answer (clinic_id, id, version_id, patient_id, rule, because, decision, reason, answered_by_id, answered_by_name)
    select clinic_id, gen_random_uuid(), id, patient_id, 'X-1', 'x', 'benefit', 'x', drafted_by_id, 'x' from plan_version limit 1`,
  content_approval: `insert into content_approval (clinic_id, id, version, parts, approved_by_id, approver_name, approver_credential)
    select clinic_id, gen_random_uuid(), repeat('a', 64), '[]', id, 'x', 'MD' from person limit 1`,
  questionnaire_wording: `insert into questionnaire_wording (clinic_id, id, instrument, licence, body, added_by_id, added_by_name)
    select clinic_id, gen_random_uuid(), 'x', 'x', '{}', id, 'x' from person limit 1`,
  session_record: `insert into session_record (clinic_id, id, patient_id, appointment_id, modality, item, shape, body, written_by_id, written_by_name)
    select clinic_id, gen_random_uuid(), patient_id, id, 'x', 'x', 1, '{}', patient_id, 'x' from appointment limit 1`,
  template: `insert into template (clinic_id, id, created_by_id) select clinic_id, gen_random_uuid(), id from person limit 1`,
  template_version: `with t as (insert into template (clinic_id, id, created_by_id) select clinic_id, gen_random_uuid(), id from person limit 1 returning *)
    insert into template_version (clinic_id, id, template_id, number, label, sections, drafted_by_id) select clinic_id, gen_random_uuid(), id, 1, 'x', '[]', created_by_id from t`,
  template_offer: `with t as (insert into template (clinic_id, id, created_by_id) select clinic_id, gen_random_uuid(), id from person limit 1 returning *)
    insert into template_offer (clinic_id, id, template_id, number, offered, why, by_id, by_name) select clinic_id, gen_random_uuid(), id, 1, false, 'x', created_by_id, 'x' from t`,
  dose_hold: `insert into dose_hold (clinic_id, id, patient_id, modality, reason, because, source, opened_on)
    select clinic_id, gen_random_uuid(), id, 'ldn', 'clinic', 'x', 'clinic', '2026-12-25' from patient limit 1`,
  own_word: `insert into own_word (clinic_id, id, patient_id, modality, question, about, yes)
    select clinic_id, gen_random_uuid(), id, 'ldn', 'noOpioidSince', '2026-12-25', true from patient limit 1`,
  contact_record: `with i as (insert into inbox_item (clinic_id, id, patient_id, kind, because) select clinic_id, gen_random_uuid(), id, 'safety', '{}' from patient limit 1 returning *)
    insert into contact_record (clinic_id, id, patient_id, item_id, shape, body, written_by_id, written_by_name)
    select clinic_id, gen_random_uuid(), patient_id, id, 1, '{"reached": "nobody"}', patient_id, 'x' from i`,
  closed_day: `insert into closed_day (clinic_id, day, why) select id, '2026-12-25', 'x' from clinic`,
  request_key: `insert into request_key (clinic_id, person_id, key, action, input_hash, result) select clinic_id, id, gen_random_uuid(), 'x', 'x', '{}' from person limit 1`,
};
async function aRowIn(table: string): Promise<void> {
  const { rows } = await admin.query(`select exists (select 1 from ${table}) as some`);
  if (!rows[0].some) await admin.query(ROWS[table] ?? `-- no row for ${table}`);
  const after = await admin.query(`select exists (select 1 from ${table}) as some`);
  if (!after.rows[0].some) throw new Error(`The test needs a row in ${table}.`);
}

const REFUSED = ["23514", "22003", "22P02"];
/** Counts of the audit chain, taken from its locked head and never from a form. */
const COUNTED = new Set(["audit_entry.seq", "audit_head.seq"]);
const nameOf = ({ table, column }: Column) => `${table}.${column}`;

describe("no number is stored that no form would take", () => {
  it("refuses what is not a number, what has no end, and both ends of the type, in every column", async () => {
    const LIMITS: Record<string, readonly string[]> = {
      smallint: ["-32768", "32767"],
      integer: ["-2147483648", "2147483647"],
      bigint: ["9223372036854775807"],
      numeric: ["NaN", "Infinity", "-Infinity", "-1", "0", "99999.9999999", "100000.0001"],
    };
    const taken: string[] = [];
    for (const column of await columns(Object.keys(LIMITS)))
      for (const value of LIMITS[column.type.replace(/\(.*/, "")] ?? []) {
        const answer = await answerTo(column, value);
        if (!REFUSED.includes(answer) && !COUNTED.has(nameOf(column)) && !value.startsWith("99999."))
          taken.push(`${nameOf(column)} = ${value}: ${answer}`);
      }
    expect(taken).toEqual([]);
  });

  it("refuses a day without end wherever a day is planned or told", async () => {
    const taken: string[] = [];
    for (const column of await columns(["date"]))
      for (const value of ["infinity", "-infinity", "0001-01-01", "9999-12-31"])
        if (!REFUSED.includes(await answerTo(column, value))) taken.push(`${nameOf(column)} = ${value}`);
    expect(taken).toEqual([]);
  });
});

describe("no text is stored without an end", () => {
  it("refuses two megabytes in every column of text, list and document", async () => {
    const long = "a".repeat(2_000_000);
    const taken: string[] = [];
    for (const column of await columns(["text", "jsonb", "bytea"])) {
      const value =
        column.type === "text[]" ? `{${long}}` : column.type === "jsonb" ? JSON.stringify({ long }) : long;
      const answer = await answerTo(column, value);
      if (answer !== "23514") taken.push(`${nameOf(column)}: ${answer}`);
    }
    expect(taken).toEqual([]);
  });

  it("refuses NUL in text and in documents", async () => {
    await expect(admin.query("select $1::text", ["a\u0000b"])).rejects.toMatchObject({ code: "22021" });
    await expect(admin.query("select $1::jsonb", ['"a\\u0000b"'])).rejects.toMatchObject({ code: "22P05" });
  });
});
