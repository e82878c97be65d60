import type { Fact, FactKind } from "#lib/domain/facts.ts";
import { Unsafe } from "#lib/domain/refusal.ts";

/** More lines than this are two lists. */
export const MOST_LINES = 60;

/** The lines of a pasted list as facts, one a line, still taken; empty lines and bullets go. */
export function chosenLines(kind: FactKind, form: FormData): Fact[] {
  if (kind !== "medication" && kind !== "supplement")
    throw new Unsafe("Only medicines and supplements can be pasted as a list. Nothing was saved.");
  const lines = String(form.get("lines") ?? "")
    .split(/\r?\n/)
    .map((line) => line.replace(/^[\s•*·–-]+/, "").trim())
    .filter(Boolean);
  const long = lines.find((line) => line.length > 200);
  if (lines.length === 0 || lines.length > MOST_LINES || long)
    throw new Unsafe("The list needs another look. Nothing was saved.", "INVALID", {
      lines: [
        long
          ? `Use at most 200 characters a line. This one is longer: ${long.slice(0, 40)}…`
          : `Write one medicine a line, ${MOST_LINES} lines at most.`,
      ],
    });
  return lines.map((text) => ({ kind, text, status: "active" }));
}
