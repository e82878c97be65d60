import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { onDatabase } from "#scripts/start/database.ts";
import { migrate } from "#scripts/start/migrate.ts";
import { inRoot } from "#scripts/start/root.ts";
import { driftOf, migrationsIn } from "#scripts/start/schema-engine.ts";
import { emptyDatabase, type TestDatabase } from "#tests/support/databases.ts";
import { namedInMigrations, namesInDatabase } from "#tests/support/names-in-sql.ts";

const prismaDir = inRoot("prisma");
let database: TestDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.drop());

describe("the schema files and the migrations say the same", () => {
  test("what Prisma can express does not differ", async () => {
    expect(await driftOf(database.url, prismaDir)).toBe("");
  });

  test("a planted column is seen as a difference", async () => {
    const other = await emptyDatabase();
    await onDatabase(other.url, (client) => client.query("alter table clinic add column planted int"));
    expect(await driftOf(other.url, prismaDir)).toContain("planted");
    await other.drop();
  });

  test("every constraint, trigger, policy, function and index that a migration names is in the database", async () => {
    const wanted = namedInMigrations(migrationsIn(prismaDir));
    expect(wanted.length).toBeGreaterThan(20);
    const there = await namesInDatabase(database.url);
    expect(wanted.filter((name) => !there.has(name))).toEqual([]);
  });
});

describe("migrating", () => {
  test("twice at once does the work once", async () => {
    const other = await emptyDatabase();
    await onDatabase(other.adminUrl, (client) =>
      client.query("drop schema public cascade; create schema public authorization accord"),
    );
    const done = await Promise.all([migrate(other.url, prismaDir), migrate(other.url, prismaDir)]);
    expect(done.flat()).toEqual(migrationsIn(prismaDir).map(({ name }) => name));
    await other.drop();
  });

  test("refuses an applied migration that was edited, and leaves nothing of one that fails", async () => {
    const folder = mkdtempSync(join(tmpdir(), "accord-migrations-"));
    cpSync(prismaDir, folder, { recursive: true });
    const broken = join(folder, "migrations/99990101000000_broken");
    cpSync(join(folder, "migrations", migrationsIn(prismaDir)[0]?.name ?? ""), broken, { recursive: true });
    writeFileSync(join(broken, "migration.sql"), "create table half_done (id int); select 1 / 0;");
    await expect(migrate(database.url, folder)).rejects.toThrow(
      "nothing was changed by the step that failed",
    );
    const { rows } = await onDatabase(database.url, (client) =>
      client.query("select to_regclass('half_done') as half"),
    );
    expect(rows).toEqual([{ half: null }]);
    writeFileSync(join(broken, "migration.sql"), "create table whole (id int);");
    expect(await migrate(database.url, folder)).toEqual(["99990101000000_broken"]);
    writeFileSync(join(broken, "migration.sql"), "create table whole (id bigint);");
    await expect(migrate(database.url, folder)).rejects.toThrow("was changed after it was applied");
    await expect(migrate(database.url, prismaDir)).rejects.toThrow("does not know");
    rmSync(folder, { recursive: true });
  });
});
