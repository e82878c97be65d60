import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { inRoot } from "./root.ts";

/** Prisma's own migration engine as WebAssembly: the native one comes from a server that many networks do not reach. */

const noFilters = { externalTables: [], externalEnums: [] };

/** One migration: its folder's name and its SQL. */
export type Migration = { name: string; sql: string };

/** The schema's files, name and content: schema.prisma and models/*.prisma. */
export function schemaFiles(prismaDir: string): [string, string][] {
  const models = join(prismaDir, "models");
  const names = existsSync(models)
    ? readdirSync(models)
        .sort()
        .map((name) => join("models", name))
    : [];
  return ["schema.prisma", ...names.filter((name) => name.endsWith(".prisma"))].map((name) => [
    name,
    readFileSync(join(prismaDir, name), "utf8"),
  ]);
}

/** The migrations of a folder, oldest first. */
export function migrationsIn(prismaDir: string): Migration[] {
  const base = join(prismaDir, "migrations");
  if (!existsSync(base)) return [];
  const names = readdirSync(base, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => ({ name, sql: readFileSync(join(base, name, "migration.sql"), "utf8") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

let loaded: Promise<void> | undefined;
async function load(): Promise<void> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (said: string) => process.stderr.write(`${said}\n`) },
  });
  const path = inRoot("node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm");
  const glue: WebAssembly.ModuleImports = { ...(engine as unknown as WebAssembly.ModuleImports) };
  // The engine's patience for its own lock outlives its work by ten seconds: no reason to keep a process.
  for (const name of Object.keys(glue).filter((key) => key.startsWith("__wbg_setTimeout")))
    glue[name] = (call: () => void, ms: number) => setTimeout(call, ms >>> 0).unref();
  const wasm = await WebAssembly.instantiate(await readFile(path), { "./schema_engine_bg.js": glue });
  engine.__wbg_set_wasm(wasm.instance.exports);
  (wasm.instance.exports.__wbindgen_start as () => void)();
}

/**
 * Opens the engine on a database for one piece of work. Prisma's adapter cuts a script at every semicolon, inside of
 * function bodies too, and sends the pieces one by one; ours goes to Postgres whole, which makes it one transaction.
 */
async function withEngine<T>(
  url: string,
  files: [string, string][],
  work: (it: engine.SchemaEngine) => Promise<T>,
) {
  loaded ??= load();
  await loaded;
  const pool = new pg.Pool({
    connectionString: url,
    options: "-c lock_timeout=2s",
    connectionTimeoutMillis: 5000,
    allowExitOnIdle: true,
  });
  pool.on("error", () => {});
  let fault: unknown;
  const whole = async (script: string) => {
    await pool.query(script).catch((error) => {
      fault = error;
      throw error;
    });
  };
  const factory = readingCatalogue(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => Object.assign(await connect(), { executeScript: whole });
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(factory);
    const it = await engine.SchemaEngine.new({ datamodels: files }, () => {}, bound);
    return await work(it).finally(() => it.free());
  } catch (error) {
    throw fault ?? error;
  } finally {
    await pool.end();
  }
}

/** Postgres's one-byte type "char", its array, and what the engine calls both. */
const char = { oid: 18, arrayOid: 1002, column: 6, arrayColumn: 70 } as const;

/**
 * Lets the engine read Postgres's own catalogue, where "char" is everywhere and which Prisma's adapter only knows as
 * an array: the pool calls it the array, and the adapter's answer calls it back.
 */
function readingCatalogue(pool: pg.Pool): PrismaPg {
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  const translated = async (...args: unknown[]) => {
    const result = await query(...args);
    for (const field of result.fields ?? [])
      if (field.dataTypeID === char.oid) field.dataTypeID = char.arrayOid;
    return result;
  };
  const factory = new PrismaPg(Object.assign(pool, { query: translated }));
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (asked) => {
      const answer = await queryRaw(asked);
      const columnTypes = answer.columnTypes.map((type) => (type === char.arrayColumn ? char.column : type));
      return { ...answer, columnTypes };
    };
    return adapter;
  };
  return factory;
}

const migrationsList = (prismaDir: string, migrations: Migration[]) => ({
  baseDir: join(prismaDir, "migrations"),
  lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
  shadowDbInitScript: "",
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
  })),
});

/** Applies what is not applied yet, each migration in one transaction; gives the names it applied. */
export function applyMigrations(url: string, prismaDir: string, migrations: Migration[]): Promise<string[]> {
  return withEngine(url, schemaFiles(prismaDir), async (it) => {
    const done = await it.applyMigrations({
      migrationsList: migrationsList(prismaDir, migrations),
      filters: noFilters,
    });
    return done.appliedMigrationNames;
  });
}

/** The SQL that leads from one state to the schema's files. */
async function sqlTo(
  it: engine.SchemaEngine,
  from: engine.DiffTarget,
  files: [string, string][],
): Promise<string> {
  const to: engine.DiffTarget = {
    tag: "schemaDatamodel",
    files: files.map(([path, content]) => ({ path, content })),
  };
  const { stdout } = await it.diff({ from, to, script: true, exitCode: null, filters: noFilters });
  const sql = (stdout ?? "").trim();
  return sql === "-- This is an empty migration." ? "" : sql;
}

/** The SQL that would bring the database to the schema's files; "" when nothing differs that Prisma can express. */
export function driftOf(url: string, prismaDir: string): Promise<string> {
  const files = schemaFiles(prismaDir);
  const here: engine.DiffTarget = {
    tag: "schemaDatasource",
    files: files.map(([path, content]) => ({ path, content })),
    configDir: prismaDir,
  };
  return withEngine(url, files, (it) => sqlTo(it, here, files));
}
