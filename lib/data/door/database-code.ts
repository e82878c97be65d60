/** SQLSTATEs after which the same transaction may well succeed: deadlock, serialization failure. */
export const RETRIED: ReadonlySet<string> = new Set(["40P01", "40001"]);

/** NUL in a text or in JSON: the schemas refuse it (lib/domain/words/text.ts), this is for one that forgot. */
export const UNSTORABLE: ReadonlySet<string> = new Set(["22021", "22P05"]);

/** Another row stands in the way: unique key, exclusion constraint. */
export const TAKEN: ReadonlySet<string> = new Set(["23505", "23P01"]);

type Cause = { originalCode?: unknown };
type PrismaError = { code?: unknown; meta?: { driverAdapterError?: { cause?: Cause } }; cause?: Cause };

/** The SQLSTATE behind a Prisma error ("23P01" for an exclusion conflict), undefined when it is none of Postgres's. */
export function databaseCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { code, meta, cause } = error as PrismaError;
  if (code === "P2002") return "23505";
  if (code === "P2034") return "40001";
  const original = meta?.driverAdapterError?.cause?.originalCode ?? cause?.originalCode;
  return typeof original === "string" ? original : undefined;
}

const TIMED_OUT: ReadonlySet<string> = new Set(["55P03", "57014"]);

/** Postgres is stopping, starting or gone (57P01 to 57P03, class 08), the way to it is, or it has no disk or memory left (class 53). */
const AWAY =
  /Can't reach database server|Connection terminated|is not queryable|ConnectionClosed|Server has closed the connection|ECONNRE|^(?:P1001|P1017)$/;

/** Could the database not be reached, or did it go away meanwhile. Whether a commit under way was done, nobody knows then. */
export function isAway(error: unknown): boolean {
  if (/^(?:57P0[1-3]|08|53)/.test(databaseCode(error) ?? "")) return true;
  if (!(error instanceof Error)) return false;
  return AWAY.test(error.message) || ("code" in error && AWAY.test(String(error.code)));
}

/** Was there no connection or no lock to be had in time: Prisma's own code, the pool's words, or Postgres's. Nothing was changed. */
export const isWithoutTurn = (error: unknown): boolean =>
  TIMED_OUT.has(databaseCode(error) ?? "") ||
  (error instanceof Error &&
    (("code" in error && error.code === "P2028") ||
      error.message.includes("timeout exceeded when trying to connect")));
