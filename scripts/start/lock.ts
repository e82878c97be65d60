import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bornAt } from "./processes.ts";
import { inWords, Refusal } from "./say.mjs";

const alive = (note: string) => {
  const [pid, born] = note.split(" ");
  return born !== undefined && bornAt(Number(pid)) === born;
};

/**
 * Makes the data folder this process's own until it ends; gives the way to hand it back.
 * A note left by a process that was killed is taken over: the note names a pid and its birth, so a reused pid is no owner.
 */
export function takeFolder(dataDir: string): () => void {
  const path = join(dataDir, "accord.pid");
  const mine = `${process.pid} ${bornAt(process.pid)}`;
  const draft = `${path}.${process.pid}`;
  try {
    makeFolder(dataDir);
    writeFileSync(draft, mine);
    if (!claimed(draft, path))
      throw new Refusal(
        `Accord is already running on ${dataDir}. Stop it first, or set ACCORD_DATA_DIR to another folder.`,
      );
  } catch (error) {
    if (read(draft) !== undefined) rmSync(draft);
    throw inWords(error, dataDir) ?? error;
  }
  rmSync(draft, { force: true });
  return () => {
    if (readFileSync(path, "utf8") === mine) rmSync(path, { force: true });
  };
}

/** Step by step: Node's own way of making a path never ends where a folder stands that nothing can be made in (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o711 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** Puts our note in place if nobody alive has theirs there. Links and renames are atomic: of two starts one wins. */
function claimed(draft: string, path: string): boolean {
  for (let tries = 0; tries < 20; tries++) {
    try {
      linkSync(draft, path);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const note = read(path);
    if (note !== undefined && alive(note)) return false;
    setAside(path, note, `${draft}.stale`);
  }
  return false;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** Moves a dead owner's note away; puts it back if another start slipped a live one in meanwhile. */
function setAside(path: string, expected: string | undefined, aside: string): void {
  try {
    renameSync(path, aside);
    if (read(aside) !== expected) linkSync(aside, path);
    rmSync(aside, { force: true });
  } catch {
    // Someone else moved it first: the next round sees what stands.
  }
}
