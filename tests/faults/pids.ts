import { execFileSync } from "node:child_process";

/** Processes whose command line holds these words; not ourselves. */
export function pidsUnder(words: string): number[] {
  const lines = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  return lines
    .filter((line) => line.includes(words) && !line.includes("ps -eo"))
    .map((line) => Number.parseInt(line, 10))
    .filter((pid) => pid !== process.pid);
}
