import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { inRoot } from "../start/root.ts";
import { hashOf } from "../start/stamp.ts";
import { wholeProject } from "./kept.ts";
import { type Suite, yesOrNo } from "./tool.ts";

const WHOLE = ["--incremental", "false"];
const tsc = (...how: string[]) => yesOrNo("types", "typescript/bin/tsc", "--noEmit", ...how, "-p", ".");

/** The type check from nothing. */
export const types = tsc(...WHOLE);

/** Declarations that hold everywhere: what the compiler remembers is worth nothing when one of them changed. */
const EVERYWHERE = [
  "tsconfig.json",
  "package.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
  "next-env.d.ts",
  ".next/types",
  "generated/.accord-stamp",
];

const kept = inRoot(".test/kept");

/**
 * Where the compiler remembers its last run. TypeScript 7.0.2 does not notice that a file which an import lacked has come,
 * nor the global names that it declares: it remembers only for the same list of files and the same declarations.
 */
function memory(): string[] {
  const files = wholeProject();
  if (!files) return WHOLE;
  const declarations = files.filter((file) => file.endsWith(".d.ts"));
  const name = `types-${hashOf([...EVERYWHERE, ...declarations], ...files).slice(0, 16)}.tsbuildinfo`;
  mkdirSync(kept, { recursive: true });
  for (const other of readdirSync(kept).filter((each) => /^types-/.test(each) && each !== name))
    rmSync(inRoot(".test/kept", other), { force: true });
  return ["--tsBuildInfoFile", inRoot(".test/kept", name)];
}

/** The type check of what changed since the last one. */
export const typesOfChanged: Suite = { name: "types", run: () => tsc(...memory()).run() };
