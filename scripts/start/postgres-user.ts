import { execFileSync, type SpawnOptions } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Refusal } from "./say.mjs";

export type Identity = { uid: number; gid: number };

const numberFrom = (command: string, ...args: string[]) =>
  Number(execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));

function known(name: string): Identity | undefined {
  try {
    return { uid: numberFrom("id", "-u", name), gid: numberFrom("id", "-g", name) };
  } catch {
    return undefined;
  }
}

/** Whom Postgres runs as: ourselves (undefined), or an account without rights when we are root, which it refuses. */
export function postgresUser(): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const standing = known("postgres");
  if (standing) return standing;
  try {
    execFileSync("groupadd", ["--system", "postgres"], { stdio: "ignore" });
    execFileSync("useradd", ["--system", "--no-create-home", "-g", "postgres", "postgres"], {
      stdio: "ignore",
    });
  } catch {
    // A system without these commands still has "nobody".
  }
  const found = known("postgres") ?? known("nobody");
  if (found) return found;
  throw new Refusal(
    "Postgres does not run as root. Start Accord as an ordinary user, or add a user named postgres.",
  );
}

/** True when anybody may pass through every folder above the path; under /root or a private temp folder nobody else can. */
function open(path: string): boolean {
  for (let at = dirname(path); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/**
 * The command line and options that run a Postgres program as its user. Where a folder above is closed to that user,
 * the program keeps one right of root, to pass through folders; it stays out of root's identity.
 */
export function runAs(who: Identity | undefined, program: string, args: string[], paths: string[]) {
  const options: SpawnOptions = { cwd: "/" };
  if (!who) return { program, args, options };
  if ([program, ...paths].every(open)) return { program, args, options: { ...options, ...who } };
  const keep = ["--inh-caps=-all,+dac_override", "--ambient-caps=-all,+dac_override"];
  // Without it access(2), by which initdb looks for its neighbours, would not count the right that is kept.
  keep.push("--securebits=+no_setuid_fixup");
  const ids = [`--reuid=${who.uid}`, `--regid=${who.gid}`, "--clear-groups"];
  return { program: "setpriv", args: [...ids, ...keep, program, ...args], options };
}
