import { resolve } from "node:path";
import { inRoot } from "./root.ts";
import { Refusal } from "./say.mjs";

/** How this instance is to run, read from the environment once, before anything is touched. */
export type Settings = {
  host: string;
  port: number;
  dataDir: string;
  /** A Postgres elsewhere; undefined for the embedded one with the demo clinic. */
  databaseUrl: string | undefined;
  /** The one address that people use; forms from anywhere else are refused. */
  origin: string;
  /** Undefined where one is kept in the data folder. */
  secret: string | undefined;
};

type Environment = Record<string, string | undefined>;

/** Reads and judges the settings; refuses in one sentence that names the variable. */
export function settingsFrom(env: Environment): Settings {
  const host = env.HOST?.trim() || "127.0.0.1";
  if (!URL.canParse(`http://${spoken(host)}`))
    throw new Refusal(
      `HOST must be an address of this machine, such as 127.0.0.1, not "${host.slice(0, 40)}".`,
    );
  const port = portFrom(env.PORT?.trim() || "3000");
  const databaseUrl = env.DATABASE_URL?.trim() || undefined;
  if (databaseUrl && !isPostgres(databaseUrl))
    throw new Refusal("DATABASE_URL must look like postgresql://user:password@host:5432/name.");
  const secret = env.ACCORD_SECRET?.trim() || undefined;
  if (databaseUrl && !secret) throw new Refusal(`ACCORD_SECRET is missing. With DATABASE_URL, ${makeOne}`);
  if (secret && isWeak(secret)) throw new Refusal(`ACCORD_SECRET is too weak. ${capital(makeOne)}`);
  if (databaseUrl && !env.APP_ORIGIN?.trim())
    throw new Refusal(
      "APP_ORIGIN is missing. With DATABASE_URL, set it to the address people use, such as https://accord.example.org.",
    );
  for (const [name, from, to] of NUMBERS) mustBeNumber(name, env[name]?.trim(), from, to);
  for (const [name, form, what] of WORDS) mustBeWord(name, env[name]?.trim(), form, what);
  const origin = originFrom(env.APP_ORIGIN?.trim() || `http://${spoken(host)}:${port}`);
  return {
    host,
    port,
    dataDir: resolve(inRoot(), env.ACCORD_DATA_DIR?.trim() || ".data"),
    databaseUrl,
    origin,
    secret,
  };
}

const makeOne = "set it to at least 32 random characters, for example from: openssl rand -base64 33";
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the app reads by itself (lib/env/env.ts), judged here so that it is said before anything is started. */
const NUMBERS = [
  ["TRUSTED_PROXY_HOPS", 0, 5],
  ["ACCORD_STAFF_IDLE", 2, 900],
  ["ACCORD_LOG_SLOW_MS", 1, 600_000],
] as const;
const WORDS = [
  ["ACCORD_LOG", /^(?:off|failed|slow|all)$/, "off, failed, slow or all"],
  ["ACCORD_LOG_TO", /^(?:stdout|stderr|\/.{1,999})$/, "stdout, stderr or the whole path of a file"],
] as const;

function mustBeWord(name: string, text: string | undefined, form: RegExp, what: string): void {
  if (text !== undefined && !form.test(text))
    throw new Refusal(`${name} must be ${what}, not "${text.slice(0, 40)}".`);
}

function mustBeNumber(name: string, text: string | undefined, from: number, to: number): void {
  if (text === undefined || (/^\d{1,6}$/.test(text) && Number(text) >= from && Number(text) <= to)) return;
  throw new Refusal(`${name} must be a number from ${from} to ${to}, not "${text.slice(0, 40)}".`);
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535)
    throw new Refusal(`PORT must be a number from 1 to 65535, not "${text.slice(0, 40)}".`);
  return port;
}

const isPostgres = (text: string) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);

function originFrom(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search !== "")
    throw new Refusal(
      `APP_ORIGIN must be an address without a path, such as https://accord.example.org, not "${text.slice(0, 80)}".`,
    );
  return url.origin;
}

/** Too short, or too few different characters, or made of words that stand in every example file. */
function isWeak(secret: string): boolean {
  const plain = secret.replace(
    /(secret|password|change[-_ ]?me|example|default|accord|nextauth|test|please)[-_ ]?/gi,
    "",
  );
  return secret.length < 32 || secret.length > 512 || new Set(secret).size < 10 || plain.length < 16;
}

/** What a person types for an address to listen on; "everywhere" is here as localhost. */
export const spoken = (host: string) =>
  host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;

/** What the app is told. Nothing of the caller's own settings is passed on under another meaning. */
export function appEnv(
  settings: Settings,
  databaseUrl: string,
  secret: string,
  migration: string | undefined,
) {
  return {
    DATABASE_URL: databaseUrl,
    APP_ORIGIN: settings.origin,
    NEXTAUTH_URL: settings.origin,
    NEXTAUTH_SECRET: secret,
    ACCORD_SECRET: secret,
    ACCORD_MODE: settings.databaseUrl ? "clinic" : "demo",
    ACCORD_MIGRATION: migration ?? "",
    ACCORD_DATA_DIR: settings.databaseUrl ? "" : settings.dataDir,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
