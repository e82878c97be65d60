import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { getMyCheckIn, saveCheckIn } from "#lib/data/mine/check-ins.ts";
import { NO_SCORES, SCALE_KEYS, scoresOf } from "#lib/domain/reports/check-in.ts";
import { onDatabase } from "#scripts/start/database.ts";
import { migrate } from "#scripts/start/migrate.ts";
import { inRoot } from "#scripts/start/root.ts";
import { migrationsIn } from "#scripts/start/schema-engine.ts";
import { aPatient } from "#tests/support/a-patient.ts";
import { emptyDatabase } from "#tests/support/databases.ts";

let maya: Awaited<ReturnType<typeof aPatient>>;
let day: string;
const asMaya = <T>(work: () => Promise<T>) => actingAs(maya.patient, work);
const read = async () => (await asMaya(() => getMyCheckIn({ yesterday: false }))).answers;
const tell = (answer: Parameters<typeof saveCheckIn>[0]["answer"]) =>
  asMaya(() => saveCheckIn({ day, answer }));
const put = (scales: string) =>
  system("seed", maya.clinicId, (tx) => tx.$executeRaw`UPDATE check_in SET scales = ${scales}::jsonb`);
/** As the version before writes an answer. */
const putBefore = (pain: number | null) =>
  system("seed", maya.clinicId, (tx) => tx.$executeRaw`UPDATE check_in SET pain = ${pain}::smallint`);
const kept = () =>
  system(
    "seed",
    maya.clinicId,
    (tx) => tx.$queryRaw<[{ scales: object; pain: number | null; mood: number | null }]>`
      SELECT scales, pain, mood FROM check_in`,
  ).then(([row]) => row);

beforeEach(async () => {
  maya = await aPatient();
  day = (await asMaya(() => getMyCheckIn({ yesterday: false }))).day;
  await tell({ what: "pain", value: 5 });
});

describe("an answer on a scale", () => {
  test("is kept beside those of other scales, of which the database knows no list", async () => {
    await put('{"pain":5,"brainFog":3}');
    await tell({ what: "mood", value: 0 });
    expect(await read()).toMatchObject({ pain: 5, mood: 0, energy: null });
    expect((await kept()).scales).toEqual({ pain: 5, brainFog: 3, mood: 0 });
  });

  test.each([
    ...['{"energy":11}', '{"energy":-1}', '{"energy":2.5}', '{"energy":"5"}', '{"energy":null}'],
    ...['{"energy":[5]}', '{"brainFog":11}', '{"Brain fog":1}', '{"":1}', '{"brain\\nFog":1}'],
    ...["[]", "[5]", "5", "null", `{"a${"b".repeat(40)}":1}`],
  ])("the database takes no %s", async (scales) => {
    await expect(put(scales)).rejects.toThrow(/check_in_scales|23514|22P02/);
    expect(await read()).toMatchObject({ pain: 5 });
  });

  test("the database takes no more than a row of answers", async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`scale${i}`, 1]));
    await expect(put(JSON.stringify(many))).rejects.toThrow(/check_in_scales|23514/);
  });

  test("on any scale, in any order, leaves the others as they were", async () => {
    const answers = fc.array(
      fc.record({ what: fc.constantFrom(...SCALE_KEYS), value: fc.integer({ min: 0, max: 10 }) }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        const before = await read();
        for (const one of given) await tell(one);
        const after = Object.fromEntries(given.map(({ what, value }) => [what, value]));
        expect(await read()).toEqual({ ...before, ...after });
      }),
      { numRuns: 10 },
    );
  });

  test("of two at once is not lost", async () => {
    await Promise.all(SCALE_KEYS.map((what, i) => tell({ what, value: i })));
    expect(await read()).toMatchObject(Object.fromEntries(SCALE_KEYS.map((what, i) => [what, i])));
  });
});

describe("while the version before still runs", () => {
  test("each reads what the other wrote", async () => {
    await tell({ what: "mood", value: 7 });
    expect(await kept()).toMatchObject({ pain: 5, mood: 7 });
    await putBefore(2);
    expect(await read()).toMatchObject({ pain: 2, mood: 7 });
    await putBefore(null);
    expect(await kept()).toMatchObject({ scales: { mood: 7 }, pain: null });
    await tell({ what: "note", value: "Cold." });
    expect(await read()).toMatchObject({ pain: null, mood: 7 });
  });

  test("a day that it begins is whole, and its answer takes away none that it does not know", async () => {
    await put('{"pain":5,"brainFog":3}');
    await putBefore(4);
    expect((await kept()).scales).toEqual({ pain: 4, brainFog: 3 });
    await system(
      "seed",
      maya.clinicId,
      (tx) => tx.$executeRaw`
        INSERT INTO check_in (clinic_id, id, patient_id, day, pain, sleep, events)
        SELECT clinic_id, gen_random_uuid(), patient_id, day - 1, 0, 9, '{}' FROM check_in`,
    );
    const { answers } = await asMaya(() => getMyCheckIn({ yesterday: true }));
    expect(answers).toMatchObject({ pain: 0, sleep: 9, energy: null, mood: null });
  });
});

test("the change of the schema moves every answer, whoever owns the tables", async () => {
  const own = "20261130231600_check_in_scales";
  const folder = mkdtempSync(join(tmpdir(), "accord-scales-"));
  cpSync(inRoot("prisma"), folder, { recursive: true });
  for (const { name } of migrationsIn(folder).filter(({ name }) => name >= own))
    rmSync(join(folder, "migrations", name), { recursive: true });
  const database = await emptyDatabase();
  await onDatabase(database.adminUrl, (admin) =>
    admin.query("drop schema public cascade; create schema public authorization accord"),
  );
  await migrate(database.url, folder);
  const score = fc.option(fc.integer({ min: 0, max: 10 }));
  const rows = fc.sample(fc.tuple(score, score, score, score), 60);
  await onDatabase(database.adminUrl, async (admin) => {
    await admin.query("set session_replication_role = replica");
    for (const [i, row] of rows.entries())
      await admin.query(
        `insert into check_in (clinic_id, id, patient_id, day, pain, energy, sleep, mood) values
         (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), date '2026-01-01' + $1::int, $2, $3, $4, $5)`,
        [i, ...row],
      );
  });
  expect(await migrate(database.url, inRoot("prisma"))).toContain(own);
  const { rows: moved } = await onDatabase(database.adminUrl, (admin) =>
    admin.query(
      "select scales, (select relforcerowsecurity from pg_class where relname = 'check_in') as forced from check_in order by day",
    ),
  );
  expect(moved.map(({ scales }) => scoresOf(scales))).toEqual(
    rows.map(([pain, energy, sleep, mood]) => ({ ...NO_SCORES, pain, energy, sleep, mood })),
  );
  expect(moved[0]?.forced).toBe(true);
  await database.drop();
  rmSync(folder, { recursive: true });
});
