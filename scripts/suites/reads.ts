import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { inRoot, root } from "../start/root.ts";
import { filesUnder } from "../start/stamp.ts";

/** What code may read: files of the project, or more than its text tells. */
export type Reads = { files: string[]; anything: boolean };

/** Every piece of text that could name a file of ours: "#lib/x.ts", "./x.json", `../${id}.json`. One too many does no harm. */
const NAMED = /(["'`])(#|\.{1,2}\/)([^"'`\n]*?)(?:\?[a-z]+)?\1/g;

/** Reading, importing and requiring of what stands there by its name is harmless: the name is found, or a package's. */
const BY_NAME = [
  /readFileSync\(\s*new URL\(\s*(["'`])\.[^"'`]+\1,\s*import\.meta\.url\s*\)/g,
  /import \{ readFileSync \} from "node:fs";/g,
  /import\s*\(\s*(?:"[^"]+"|`[.#][^`]+`)\s*\)/g,
  /require(?:\.resolve)?\("[^".#/][^"]*"\)|import \{ createRequire \} from "node:module";/g,
];

/** Ways to come by a file that no text names. */
const OTHERWISE =
  /\breadFileSync\b|["'`](?:node:)?(?:fs|fs\/promises|child_process|worker_threads|module|vm)["'`]|\brequire\s*[(.]|\bimport\s*\(|getBuiltinModule|import\.meta\.(?:glob|dirname|filename)/;

/** These read files of a package, which the lock file pins, by names that they put together. */
const READ_PACKAGES = new Set(["tests/support/fhir-definitions.ts"]);

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();
const ENDINGS = ["", ".ts", ".tsx", ".mjs", ".js", ".json", "/index.ts", "/index.tsx"];

/** The files that a name can mean: as bundlers look for it; one with a gap means all that fit around the gap, or "anything". */
function meant(from: string, kind: string, name: string): string[] | "anything" {
  const path = kind === "#" ? inRoot(name) : join(dirname(inRoot(from)), kind, name);
  const ours = relative(root, path);
  if (/^\.\.|node_modules/.test(ours)) return [];
  if (name.includes("${")) {
    const [before = ""] = ours.split("${");
    const folder = before.slice(0, before.lastIndexOf("/") + 1);
    const tail = ours.slice(ours.lastIndexOf("}") + 1);
    return folder === "" ? "anything" : filesUnder(folder).filter((file) => file.endsWith(tail));
  }
  const ending = ENDINGS.find((each) => isFile(path + each));
  return ending === undefined ? [] : [ours + ending];
}

/** What the text of one file names, and whether its code may read more than that. */
export function named(path: string, text: string): Reads {
  const meanings = [...text.matchAll(NAMED)].map(([, , kind = "", name = ""]) => meant(path, kind, name));
  const rest = BY_NAME.reduce((left, harmless) => left.replace(harmless, ""), text);
  const anything = meanings.includes("anything") || (OTHERWISE.test(rest) && !READ_PACKAGES.has(path));
  return { files: meanings.flatMap((files) => (files === "anything" ? [] : files)), anything };
}

const isCode = (path: string) => /\.(?:[cm]?[jt]s|[jt]sx)$/.test(path);
/** Answers for test files what they may read, with all that their imports may read, sorted; reads each file once. */
export function reader(): (test: string) => Reads {
  const known = new Map<string, Reads>();
  const readsOf = (path: string): Reads => {
    const before = known.get(path);
    if (before) return before;
    const reads = isCode(path)
      ? named(path, readFileSync(inRoot(path), "utf8"))
      : { files: [], anything: false };
    known.set(path, reads);
    return reads;
  };
  return (test) => {
    const seen = new Set([test]);
    let anything = false;
    for (const path of seen) {
      const reads = readsOf(path);
      anything ||= reads.anything;
      for (const file of reads.files) seen.add(file);
    }
    return { files: [...seen].sort(), anything };
  };
}
