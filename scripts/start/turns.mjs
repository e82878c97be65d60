import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";

// Plain JavaScript, Node's own modules only: it runs before anything is installed.

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Nobody alive holds a note: its process is gone, or went before it had written its number. */
function isLeft(note) {
  try {
    const pid = Number(readFileSync(note, "utf8"));
    return pid > 0 ? !isAlive(pid) : Date.now() - statSync(note).mtimeMs > 5000;
  } catch {
    return false;
  }
}

/** Does the work while no other process does work under the same note (a path); one left by a killed process is taken over. */
export function inTurn(note, work) {
  for (;;) {
    try {
      writeFileSync(note, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (isLeft(note)) rmSync(note, { force: true });
    else pause(100);
  }
  try {
    return work();
  } finally {
    rmSync(note, { force: true });
  }
}
