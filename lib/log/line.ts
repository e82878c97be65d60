import type { Fault } from "./fault.ts";

/** What a request came to, as it was followed. */
export type Course = {
  /** The code that the person is shown with an error. */
  id: string;
  method: string;
  /** Pattern of the address ("/patients/[patientId]"). */
  route: string;
  status: number;
  /** Milliseconds from the request to the end of the answer. */
  ms: number;
  /** The client went away before the answer was complete. */
  left: boolean;
  fault: Fault | undefined;
};

/** What is written about: nothing, failures, slow requests too, every request. */
export const LEVELS = ["off", "failed", "slow", "all"] as const;
export type Level = (typeof LEVELS)[number];

export type LogEvent = "failed" | "slow" | "done";
const METHODS: readonly string[] = ["GET", "HEAD", "POST"];
/** A day in milliseconds, the longest time that a line tells. */
const MAX_MS = 86_400_000;

/**
 * Failed is what broke on our side: an answer of class 5, or an error behind an answer that had begun. What was asked wrongly
 * (class 4) and what was refused is expected.
 */
export function eventOf({ status, ms, fault }: Course, slowFrom: number): LogEvent {
  if (status >= 500 || (fault !== undefined && status < 400)) return "failed";
  return ms >= slowFrom ? "slow" : "done";
}

/** Is this to be written, on a level. */
export const isWritten = (event: LogEvent, level: Level): boolean =>
  LEVELS.indexOf(level) >= { failed: 1, slow: 2, done: 3 }[event];

/** One line of JSON with its end. Every field comes from a closed list, a pattern or a number with a limit: at most 2 KB. */
export function lineOf(event: LogEvent, course: Course, now: Date): string {
  const { id, method, route, status, ms, left, fault } = course;
  const line = {
    at: now.toISOString(),
    event,
    request: id,
    method: METHODS.includes(method) ? method : "other",
    route: route.slice(0, 120),
    status,
    ms: Math.min(Math.max(0, Math.round(ms)), MAX_MS),
    ...(left ? { left } : {}),
    ...(fault && event === "failed" ? { fault } : {}),
  };
  return `${JSON.stringify(line)}\n`;
}

/** What some code of the program or a library wanted to print, without its words; `fault` says where from. */
export const printedLine = (fault: Fault, now: Date): string =>
  `${JSON.stringify({ at: now.toISOString(), event: "printed", fault })}\n`;
