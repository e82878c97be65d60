import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import type { Modality } from "#lib/modalities/modality.ts";

// Inside the project, so that the room's imports resolve; ignored by git and by every check.
const HOME = ".test/new-room";
const load = (file: string): Promise<unknown> =>
  import(/* @vite-ignore */ `${process.cwd()}/${HOME}/sauna/${file}`);
const run = (...args: string[]) =>
  spawnSync(process.execPath, ["scripts/new-room.mjs", ...args], { encoding: "utf8" });

beforeAll(() => {
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(HOME, { recursive: true });
  execFileSync(process.execPath, ["scripts/new-room.mjs", "sauna", "--into", HOME]);
});
afterAll(() => rmSync(HOME, { recursive: true, force: true }));

it("writes a room that opens what it publishes and answers every question", async () => {
  const { sauna } = (await load("index.ts")) as { sauna: Modality };
  const { examples } = (await load("examples.ts")) as { examples: readonly unknown[] };
  const start = parseDate("2026-05-07");
  expect(sauna.open({ shape: sauna.shape, body: sauna.blank() })).toMatchObject({ ok: true });
  for (const body of examples) {
    const raw = { shape: sauna.shape, body };
    expect(sauna.open(raw)).toMatchObject({ ok: true });
    expect(sauna.sentences(raw, start)).toHaveLength(1);
    expect(sauna.today(raw, start.add({ days: 20 }), start)).toHaveLength(1);
    expect(sauna.changes(null, raw, start)).toHaveLength(1);
    expect(sauna.changes(raw, raw, start)).toEqual([]);
  }
  expect(Object.keys(await sauna.ui()).sort()).toEqual(["PatientView", "PrintView"]);
});

it("refuses a room that is there, and a name that is none", () => {
  expect(run("sauna", "--into", HOME)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("already"),
  });
  expect(run("Sauna 2")).toMatchObject({ status: 2, stderr: expect.stringContaining("small letters") });
});
