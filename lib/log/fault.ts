import { databaseCode } from "#lib/data/door/database-code.ts";

/**
 * What may be said of an error outside of the database: its class, codes and names from our own program and schema, and where in
 * the program it was. Never its message: Postgres, zod and the engine quote what was typed in theirs.
 */
export type Fault = {
  /** Class of the error ("TypeError"), at most 60 letters; "Error" where its name is nobody's class. */
  kind: string;
  /** SQLSTATE, Prisma's or Node's code, at most 40 signs. */
  code?: string;
  /** Name of the constraint that was violated, as the schema has it; at most 63 signs. */
  constraint?: string;
  table?: string;
  /** Innermost frames of our own code (of packages where there is none), "name file:line:column", at most 5 of 160 signs. */
  at: string[];
};

const KIND = /^[A-Z][A-Za-z]{2,54}Error$/;
const CODE = /^(?:[0-9A-Z]{5}|P\d{4}|E[A-Z]{3,19}|ERR_[A-Z_]{3,36})$/;
const NAME = /^[a-z][a-z0-9_]{0,62}$/;
const MAX_FRAMES = 5;

type Said = { code?: unknown; constraint?: unknown; table?: unknown; message?: unknown };
type Cause = Said & { originalMessage?: unknown };
type Thrown = Said & { meta?: { driverAdapterError?: { cause?: Cause } }; cause?: Cause };

const matching = (pattern: RegExp, value: unknown): string | undefined =>
  typeof value === "string" && pattern.test(value) ? value : undefined;

/** The first of several values that has the form. */
const firstOf = (pattern: RegExp, values: readonly unknown[]): string | undefined =>
  values.map((value) => matching(pattern, value)).find((value) => value !== undefined);

/** Names in Postgres's own sentence on a violated constraint (class 23), where it quotes no value. */
function named(thrown: Thrown, code: string | undefined): Pick<Fault, "constraint" | "table"> {
  if (!code?.startsWith("23")) return {};
  const cause = thrown.meta?.driverAdapterError?.cause ?? thrown.cause ?? {};
  const sentence = String(cause.originalMessage ?? cause.message ?? "");
  const index = (cause.constraint as { index?: unknown } | undefined)?.index;
  const constraint = firstOf(NAME, [thrown.constraint, index, /constraint "([^"]*)"/.exec(sentence)?.[1]]);
  const table = firstOf(NAME, [thrown.table, cause.table, /relation "([^"]*)"/.exec(sentence)?.[1]]);
  return { ...(constraint ? { constraint } : {}), ...(table ? { table } : {}) };
}

const FRAME = /^ {4}at (?:(?:async )?([\w$.<>[\] ]{1,60}) \()?(?:file:\/\/)?([^\s()]{1,400}):(\d+):(\d+)\)?$/;
const PLACE = /^[\w@.+~[\]-]+(?:\/[\w@.+~[\]-]+)*$/;

/** A frame of our own program: its file below the folder that we run in, never any other text that looks like one. */
function frameOf(line: string, root: string): string | undefined {
  const [, name, file = "", row, column] = FRAME.exec(line) ?? [];
  if (!file.startsWith(`${root}/`)) return undefined;
  const place = file.slice(root.length + 1);
  return PLACE.test(place) ? `${name ? `${name} ` : ""}${place}:${row}:${column}`.slice(0, 160) : undefined;
}

/** The stack without the message that stands before it: a message may hold lines that look like frames. */
function framesOf({ stack = "", message }: Error, root: string): string[] {
  const start = message ? stack.indexOf(message) : 0;
  if (start < 0) return [];
  const lines = stack.slice(start + message.length).split("\n");
  const frames = lines.flatMap((line) => frameOf(line, root) ?? []);
  const own = frames.filter((frame) => !frame.includes("node_modules/"));
  return (own.length > 0 ? own : frames).slice(0, MAX_FRAMES);
}

/** Reduces whatever was thrown. `root` is the folder of the running program, without a slash at its end. */
export function faultOf(thrown: unknown, root: string): Fault {
  if (typeof thrown !== "object" || thrown === null) return { kind: "Error", at: [] };
  const said = thrown as Thrown;
  const cause = said.meta?.driverAdapterError?.cause ?? said.cause;
  const code = firstOf(CODE, [databaseCode(thrown), said.code, cause?.code]);
  return {
    kind: matching(KIND, (thrown as { name?: unknown }).name) ?? "Error",
    ...(code ? { code } : {}),
    ...named(said, code),
    at: thrown instanceof Error ? framesOf(thrown, root) : [],
  };
}
