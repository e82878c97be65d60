import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inTurn } from "./turns.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "accord-turns-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("of processes that start together one works at a time, each after the other", async () => {
  const [note, log] = [join(folder, "note"), join(folder, "log")];
  const script = `
    import { appendFileSync } from "node:fs";
    import { inTurn } from ${JSON.stringify(new URL("turns.mjs", import.meta.url).href)};
    inTurn(${JSON.stringify(note)}, () => {
      appendFileSync(${JSON.stringify(log)}, "in ");
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
      appendFileSync(${JSON.stringify(log)}, "out ");
    });`;
  const start = () => promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
  await Promise.all([start(), start(), start(), start()]);
  expect(readFileSync(log, "utf8")).toBe("in out ".repeat(4));
  expect(existsSync(note)).toBe(false);
});

test("the turn of a process that was killed is taken over, and a failure gives the turn back", async () => {
  const note = join(folder, "note");
  const { child } = promisify(execFile)(process.execPath, ["-e", ""]);
  await new Promise((done) => child.once("exit", done));
  writeFileSync(note, String(child.pid));
  expect(inTurn(note, () => "done")).toBe("done");
  const fails = () =>
    inTurn(note, () => {
      throw new Error("no");
    });
  expect(fails).toThrow("no");
  expect(existsSync(note)).toBe(false);
});
