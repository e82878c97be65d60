import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { printedOf } from "./clinics.ts";

/** A line of the server's log as the journeys read it. */
export type LogLine = {
  event: string;
  request: string;
  method: string;
  route: string;
  status: number;
  fault?: { kind: string; code?: string; constraint?: string; table?: string; at: string[] };
};

/** All that the server of the journeys has printed so far. */
export const printed = (): string => readFileSync(printedOf(), "utf8");

/** The lines of its log so far: everything that it printed since it was ready. */
export const logLines = (): LogLine[] =>
  printed()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));

/** The one line of a request, once it stands there. */
export async function lineOf(request: string): Promise<LogLine> {
  for (let tries = 0; tries < 100; tries++) {
    const lines = logLines().filter((line) => line.request === request);
    if (lines.length > 1) throw new Error(`${request} has ${lines.length} lines`);
    if (lines[0]) return lines[0];
    await sleep(50);
  }
  throw new Error(`${request} has no line`);
}
