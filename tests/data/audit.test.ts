import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getChart } from "#lib/data/chart/chart.ts";
import { addFact } from "#lib/data/chart/facts.ts";
import { listPatients } from "#lib/data/chart/patients.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { isWithoutTurn } from "#lib/data/door/database-code.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { onDatabase } from "#scripts/start/database.ts";
import { type Everything, everythingIn } from "#tests/support/cast.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/databases.ts";

let database: TestDatabase;
let admin: pg.Client;
let cast: Everything;
let osei: Actor;
let patientId: string;
let stranger: string;
beforeAll(async () => {
  database = await freshDatabase();
  process.env.DATABASE_URL = database.url;
  admin = new pg.Client({ connectionString: database.adminUrl });
  admin.on("error", () => {});
  await admin.connect();
  cast = await everythingIn(admin);
  osei = cast.actors.find(({ name }) => name === "Dr Osei") as Actor;
  patientId = cast.patients.find(({ id }) => cast.onTeam(osei, id))?.id ?? "";
  stranger = cast.patients.find(({ id }) => !cast.onTeam(osei, id))?.id ?? "";
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

const asOsei = <T>(run: () => Promise<T>) => actingAs(osei, run);
const brokenAt = async (): Promise<string | null> => {
  const context = "select set_config('app.role', 'system', false), set_config('app.clinic', $1, false)";
  await admin.query(context, [osei.clinicId]);
  return (await admin.query("select audit_broken_at($1) as at", [osei.clinicId])).rows[0].at;
};
const lines = async (more = "true") =>
  (await admin.query(`select * from audit_entry where ${more} order by seq`)).rows;

describe("every look and every change is written down", () => {
  it("with who, what and whose, also when it was refused", async () => {
    await asOsei(() => getChart({ patientId }));
    await expect(asOsei(() => getChart({ patientId: stranger }))).rejects.toThrow(/404/);
    await asOsei(() => addFact({ patientId, fact: { kind: "allergy", text: "Adhesive tape" } }));
    const [denied, wrote] = (await lines()).slice(-2);
    const read = (await lines()).at(-3);
    expect(read).toMatchObject({
      actor_id: osei.id,
      action: "chart.read",
      patient_id: patientId,
      allowed: true,
    });
    expect(denied).toMatchObject({ actor_id: osei.id, action: "chart.read", allowed: false });
    expect(wrote).toMatchObject({ action: "facts.write", patient_id: patientId, allowed: true });
    expect(JSON.stringify(await lines())).not.toContain("Adhesive");
  });

  it("keeps one whole chain while twenty write at once", async () => {
    const before = (await lines()).length;
    const jobs = Array.from(
      { length: 100 },
      (_, i) => () =>
        asOsei(async () => {
          if (i % 3 === 0) await addFact({ patientId, fact: { kind: "allergy", text: `Thing ${i}` } });
          else await getChart({ patientId });
        }),
    );
    let next = 0;
    // Told that Accord is busy, or met by a page that found no connection free, a person tries again; nothing was written then, and nothing is written twice.
    const untilDone = async (job: () => Promise<void>): Promise<void> =>
      job().catch((error: unknown) => {
        if (isWithoutTurn(error) || (error instanceof Conflict && error.code === "BUSY"))
          return untilDone(job);
        throw error;
      });
    const writer = async () => {
      for (let job = jobs[next++]; job; job = jobs[next++]) await untilDone(job);
    };
    await Promise.all(Array.from({ length: 20 }, writer));
    const after = await lines();
    expect(after.length).toBe(before + 100);
    expect(after.map(({ seq }) => Number(seq))).toEqual(after.map((_, i) => i + 1));
    expect(await brokenAt()).toBeNull();
  }, 120_000); // twenty who wait for each other take their time on a busy machine
});

describe("a line that was tampered with is found", () => {
  /** Change the chain as only someone with the superuser's keys could, ask, and take it back. */
  async function tampered(sql: string): Promise<string | null> {
    await admin.query("begin");
    await admin.query("set local session_replication_role = replica");
    await admin.query(sql);
    const at = await brokenAt();
    await admin.query("rollback");
    return at;
  }
  it.each([
    ["other words", "update audit_entry set detail = 'nothing to see' where seq = 5", "5"],
    ["another person", "update audit_entry set actor_id = gen_random_uuid() where seq = 5", "5"],
    ["a refusal made a yes", "update audit_entry set allowed = not allowed where seq = 5", "5"],
    ["another time", "update audit_entry set at = at - interval '1 hour' where seq = 5", "5"],
    ["another patient", "update audit_entry set patient_id = gen_random_uuid() where seq = 5", "5"],
    ["a line taken out", "delete from audit_entry where seq = 5", "5"],
    [
      "the newest lines taken out",
      "delete from audit_entry where seq > (select max(seq) - 3 from audit_entry)",
      undefined,
    ],
    [
      "a line taken out and the rest moved up",
      "delete from audit_entry where seq = 5; update audit_entry set seq = seq - 1 where seq > 5 and seq < 7",
      "5",
    ],
    [
      "two lines in the other order",
      "update audit_entry set seq = -5 where seq = 5; update audit_entry set seq = 5 where seq = 6; update audit_entry set seq = 6 where seq = -5",
      "5",
    ],
    [
      "a line added at the end",
      "insert into audit_entry select clinic_id, seq + 1, at, actor_id, role, action, target, patient_id, allowed, detail, hash, hash from audit_entry order by seq desc limit 1",
      undefined,
    ],
    ["the head moved back", "update audit_head set seq = seq - 1", undefined],
    ["the head taken away", "delete from audit_head", undefined],
    ["everything taken away", "delete from audit_entry", "1"],
  ])("%s", async (_what, sql, at) => {
    const found = await tampered(sql);
    expect(found).not.toBeNull();
    if (at) expect(found).toBe(at);
    expect(await brokenAt()).toBeNull();
  });
});

describe("when the audit cannot be written", () => {
  it("for want of a turn, the change is refused in words and the next one stands", async () => {
    const add = (text: string) => asOsei(() => addFact({ patientId, fact: { kind: "allergy", text } }));
    await onDatabase(database.adminUrl, async (other) => {
      await other.query("begin");
      await other.query("select * from audit_head for update");
      await expect(add("Waited too long")).rejects.toMatchObject({ code: "BUSY" });
      await other.query("rollback");
    });
    await add("Had its turn");
    const { rows } = await admin.query(
      "select body->>'text' as text from fact where body->>'text' like '%turn%'",
    );
    expect(rows).toEqual([{ text: "Had its turn" }]);
    expect(await brokenAt()).toBeNull();
  });
  const signature = "audit_append(uuid, text, text, text, uuid, boolean, text)";
  it("nothing is read and nothing is changed", async () => {
    const facts = () => admin.query("select count(*)::int as n from fact").then(({ rows }) => rows[0].n);
    const before = await facts();
    await onDatabase(database.url, (own) =>
      own.query(`revoke execute on function ${signature} from accord_app`),
    );
    await expect(asOsei(() => getChart({ patientId }))).rejects.toThrow(/audit_append|denied/);
    await expect(asOsei(() => listPatients({}))).rejects.toThrow();
    await expect(
      asOsei(() => addFact({ patientId, fact: { kind: "allergy", text: "Never kept" } })),
    ).rejects.toThrow();
    expect(await facts()).toBe(before);
    await onDatabase(database.url, (own) =>
      own.query(`grant execute on function ${signature} to accord_app`),
    );
    expect((await asOsei(() => getChart({ patientId }))).patient.id).toBe(patientId);
  });
});
