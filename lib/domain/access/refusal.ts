/** The two ways a well-formed request is turned down. Anything else that throws is a bug. */

export const CONFLICT_CODES = [
  "STALE",
  "ANOTHER_DAY",
  "PAST",
  "SLOT_TAKEN",
  "ALREADY_SIGNED",
  "IDEMPOTENCY_MISMATCH",
  "BUSY",
  "RATE_LIMITED",
  "SOMEONE_ELSE",
  "LOOKS_ALIKE",
] as const;
export type ConflictCode = (typeof CONFLICT_CODES)[number];

/** Someone or something else got there first. The message says what still holds and what to do. */
export class Conflict extends Error {
  readonly code: ConflictCode;
  /** What stands now, for a screen that shows both; plain JSON. */
  readonly now: unknown;
  constructor(message: string, code: ConflictCode = "STALE", now?: unknown) {
    super(message);
    this.name = "Conflict";
    this.code = code;
    this.now = now;
  }
}

export const UNSAFE_CODES = ["MUST_FIX", "UNANSWERED", "NO_CONSENT", "NOT_ALLOWED_NOW", "INVALID"] as const;
export type UnsafeCode = (typeof UNSAFE_CODES)[number];

/** A rule of care forbids it as things stand. `fields` points at what to mend, keyed by field name. */
export class Unsafe extends Error {
  readonly code: UnsafeCode;
  readonly fields: Record<string, string[]>;
  constructor(message: string, code: UnsafeCode = "INVALID", fields: Record<string, string[]> = {}) {
    super(message);
    this.name = "Unsafe";
    this.code = code;
    this.fields = fields;
  }
}
