/** The ways a well-formed request is turned down. Anything else that throws is a bug. */

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

/** What a form has wrong, or what may not be done as things stand; those that a rule of care gives are `Unsafe`'s. */
export type RefusalCode = "INVALID" | "NOT_ALLOWED_NOW" | UnsafeCode;
export type UnsafeCode = "MUST_FIX" | "UNANSWERED" | "NO_CONSENT" | "NOT_ALLOWED_NOW";

/** Not taken as it came: a value to mend, or an act that things do not allow now. `fields` points at what to mend, keyed by field name. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly fields: Record<string, string[]>;
  constructor(message: string, code: RefusalCode = "INVALID", fields: Record<string, string[]> = {}) {
    super(message);
    this.name = "Refused";
    this.code = code;
    this.fields = fields;
  }
}

/** A rule of care forbids it as things stand: an open finding, a past that would change, a dose too early, a person not yet spoken with. */
export class Unsafe extends Refused {
  constructor(message: string, code: UnsafeCode, fields: Record<string, string[]> = {}) {
    super(message, code, fields);
    this.name = "Unsafe";
  }
}
