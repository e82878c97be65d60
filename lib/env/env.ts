import { z } from "zod";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** A demo on this machine answers under each of the machine's own names. */
function alsoLoopback(url: URL): string[] {
  if (!LOOPBACK.includes(url.hostname)) return [url.origin];
  return LOOPBACK.map((hostname) => Object.assign(new URL(url), { hostname }).origin);
}

/** What the server is told from outside. `scripts/start` fills it in; nothing else in the app reads process.env. */
const Env = z
  .object({
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "DATABASE_URL must start with postgresql://"),
    APP_ORIGIN: z.url("APP_ORIGIN must be an address such as https://accord.example.org"),
    ACCORD_SECRET: z.string().min(32, "ACCORD_SECRET must be at least 32 characters").max(512),
    ACCORD_MODE: z.enum(["demo", "clinic"]),
    /** Newest migration that this build expects in the database; absent when started by hand. */
    ACCORD_MIGRATION: z.string().max(200).optional(),
    /** Folder whose disk must have room; absent when the database is elsewhere. */
    ACCORD_DATA_DIR: z.string().max(1000).optional(),
    /** How many proxies of ours stand in front: the network of a sign-in is read from the hop that the outermost of them wrote. */
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
    /** Seconds that a staff session may lie idle; at most 15 minutes (45 CFR 164.312(a)(2)(iii)). Tests use less. */
    ACCORD_STAFF_IDLE: z.coerce.number().int().min(2).max(900).default(900),
    /** Which requests get a line in the server's log (docs/operations.md). */
    ACCORD_LOG: z.enum(["off", "failed", "slow", "all"]).default("slow"),
    /** Where the log goes: a stream of the process, or a file by its whole path. */
    ACCORD_LOG_TO: z
      .string()
      .max(1000)
      .regex(/^(?:stdout|stderr|\/.+)$/, "ACCORD_LOG_TO must be stdout, stderr or a path from /")
      .default("stdout"),
    /** Milliseconds from which a request is slow. */
    ACCORD_LOG_SLOW_MS: z.coerce.number().int().min(1).max(600_000).default(1000),
    NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  })
  .transform((raw) => ({
    databaseUrl: raw.DATABASE_URL,
    /** Scheme, host and port, without a slash at the end: the only Origin that may write. */
    origin: new URL(raw.APP_ORIGIN).origin,
    /** Every Origin that may write: the one above, and in the demo the other names of this machine itself. */
    origins:
      raw.ACCORD_MODE === "demo" ? alsoLoopback(new URL(raw.APP_ORIGIN)) : [new URL(raw.APP_ORIGIN).origin],
    secret: raw.ACCORD_SECRET,
    mode: raw.ACCORD_MODE,
    migration: raw.ACCORD_MIGRATION,
    dataDir: raw.ACCORD_DATA_DIR,
    proxyHops: raw.TRUSTED_PROXY_HOPS,
    staffIdle: raw.ACCORD_STAFF_IDLE,
    logLevel: raw.ACCORD_LOG,
    logTo: raw.ACCORD_LOG_TO,
    logSlowMs: raw.ACCORD_LOG_SLOW_MS,
    production: raw.NODE_ENV === "production",
    development: raw.NODE_ENV === "development",
  }));
export type Env = z.infer<typeof Env>;

let known: Env | undefined;

/** The settings of this process, parsed at first use (a build has none); throws a sentence that names each bad one. */
export function env(): Env {
  if (known) return known;
  const parsed = Env.safeParse(process.env);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Accord cannot start with these settings. ${faults.join("; ")}`);
  }
  known = parsed.data;
  // next-auth reads its own address from here, and then believes no forwarded host.
  process.env.NEXTAUTH_URL = known.origin;
  return known;
}
