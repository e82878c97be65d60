/** SQLSTATEs after which the same transaction may well succeed: deadlock, serialization failure. */
export const RETRIED: ReadonlySet<string> = new Set(["40P01", "40001"]);

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
