import type { Writable } from "node:stream";
import { env } from "#lib/env/env.ts";
import { faultOf } from "./fault.ts";
import { printedLine } from "./line.ts";
import { noteFault, requestId } from "./request.ts";

/** What waits to be written at most, in bytes: a log that nobody takes away costs lines, never the server. */
const MAX_WAITING = 1024 * 1024;
const kept = globalThis as { accordLog?: Writable };

function open(): Writable {
  const { logTo } = env();
  if (logTo === "stdout" || logTo === "stderr") return process[logTo];
  const file = process
    .getBuiltinModule("node:fs")
    .createWriteStream(/* turbopackIgnore: true */ logTo, { flags: "a", mode: 0o600 });
  file.on("error", () => {}); // a full disk stops the log, not the clinic
  return file;
}

/** Writes a finished line where the settings say. The only place of the program that writes to the outside of its database. */
export function writeLine(line: string): void {
  kept.accordLog ??= open();
  if (kept.accordLog.writableLength < MAX_WAITING && !kept.accordLog.errored) kept.accordLog.write(line);
}

/** What Next says when it starts: its name, its address, that it is ready. */
const BANNER = /^\s*(?:▲ Next\.js|- (?:Local|Network):|✓ (?:Starting|Ready)\b)[^\n]*$/;

/** An error that Next is about to name to the browser by a hash of its message is named by the code of its request instead. */
function shownAs(error: Error & { digest?: unknown }, id: string | undefined): void {
  if (id && typeof error.digest === "string" && /^\d+(?:@E\d+)?$/.test(error.digest)) error.digest = id;
}

/**
 * Takes over what is printed by Next, React, the engine and every library: they print errors with their messages, and those quote
 * what was typed. An error is put down on its request; what belongs to none is one line without its words.
 */
export function quietConsole(): void {
  const say = console.log.bind(console);
  const heard = (...printed: unknown[]) => {
    const error = printed.find((one) => one instanceof Error);
    if (!error && BANNER.test(printed.join(" "))) return say(...printed);
    if (error) shownAs(error, requestId());
    if (error && noteFault(error)) return;
    if (env().logLevel !== "off")
      writeLine(printedLine(faultOf(error ?? new Error(), process.cwd()), new Date()));
  };
  for (const name of ["log", "info", "warn", "error", "debug", "trace", "dir"] as const)
    console[name] = heard;
}
