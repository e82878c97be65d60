import { refresh } from "next/cache";
import type { Outcome } from "./answer.ts";

/**
 * A refusal because something changed meanwhile says "look again": the page is drawn anew with what stands now, beside the
 * refusal. What was typed stays in its fields. For actions alone.
 */
export function refreshIfStale<T>(result: Outcome<T>): Outcome<T> {
  if (!result.ok && result.code === "STALE") refresh();
  return result;
}
