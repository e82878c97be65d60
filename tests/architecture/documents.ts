import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inRoot } from "#scripts/start/root.ts";

const NOT_OURS = /^(?:node_modules|\.git|\.next|\.test|\.data|generated|test-results)(?:\/|$)/;

/** Every file of the repository, and every folder with a slash at its end. */
export function everything(folder = ""): string[] {
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (NOT_OURS.test(path)) return [];
    return entry.isDirectory() ? [`${path}/`, ...everything(path)] : [path];
  });
}

const withoutBlocks = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, "");

/** Addresses of links and pictures that stay within the repository, without what stands behind "#". */
export const linksIn = (text: string): string[] =>
  [
    ...withoutBlocks(text)
      .replace(/`[^`\n]*`/g, "")
      .matchAll(/\]\(([^)\s]+)\)/g),
  ]
    .map(([, address = ""]) => address.replace(/#.*$/, ""))
    .filter((address) => address !== "" && !/^[a-z]+:/i.test(address));

const FILE = /^[\w.@()[\]*<>-]+\.(?:tsx?|mjs|cjs|js|md|css|prisma|sql)$/;

/**
 * Paths that a text names in backticks: from a folder of the repository on, or a file by its name. `<noun>` and `*` stand for
 * any name. Addresses of the program ("/my/today"), packages and kinds of content are none.
 */
export function pathsIn(text: string, top: ReadonlySet<string>): string[] {
  const named = [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, inside = ""]) => inside.trim());
  return named.filter((path) => {
    if (/\s/.test(path) || /^[/@]/.test(path) || path.includes("://")) return false;
    const [first = ""] = path.split("/");
    return path.includes("/") ? top.has(first) : FILE.test(path);
  });
}

/** Is there what a path names: as it stands, as the end of a longer path, or (a decision by its number) as its beginning. */
export function exists(path: string, all: readonly string[]): boolean {
  const parts = path.replace(/\/$/, "").split(/(<[^>]+>|\*\*?)/);
  const pattern = parts
    .map((part, at) => (at % 2 ? "[^/]+" : part.replace(/[.()[\]$+?{}|^\\]/g, "\\$&")))
    .join("");
  const behind = /\/\d{4}$/.test(path) ? "-[^/]+" : "";
  const whole = new RegExp(`^(?:.*/)?${pattern}${behind}/?$`);
  return all.some((one) => whole.test(one));
}

/** Dead links and paths of a document, as they stand in it. */
export function deadIn(document: string, text: string, all: readonly string[]): string[] {
  const known = new Set(all.map((path) => path.replace(/\/$/, "")));
  const top = new Set([...known].map((path) => path.split("/")[0] ?? ""));
  const links = linksIn(text).filter(
    (address) => !known.has(join(dirname(document), address).replace(/\/$/, "")),
  );
  return [...links, ...pathsIn(text, top).filter((path) => !exists(path, all))];
}

export const documents = (all: readonly string[]): string[] =>
  all.filter((path) => /^(?:docs\/.*|[A-Z]+|lib\/modalities\/[^/]+\/README)\.md$/.test(path));

/** The words of the glossary: its first column, and what is bold or code in the meanings. */
export function glossaryWords(text: string): string[] {
  const rows = text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2);
  return rows.flatMap((row) => {
    const [, words = "", meaning = ""] = row.split("|");
    const marked = [...meaning.matchAll(/\*\*([^*]+)\*\*|`([^`]+)`/g)].map(
      ([, bold, code]) => bold ?? code ?? "",
    );
    const aside = [...words.matchAll(/\((?!of )([^)]+)\)/g)].map(([, inside = ""]) => inside);
    return [...words.replace(/\([^)]*\)/g, "").split(","), ...aside, ...marked].map((word) => word.trim());
  });
}

/** Does a word of the glossary occur in code: as words, or as a name in any of the spellings of names. */
export function occurs(word: string, code: string): boolean {
  const [last = "", ...before] = word.split(/[\s-]+/).toReversed();
  const stem = last.replace(/(?:e?s|ed|n)$/, "");
  const pattern = [...before.toReversed(), stem].join("[\\s_-]?");
  return new RegExp(
    `(?<![a-z])${pattern}|(?<=[a-z])${pattern[0]?.toUpperCase()}${pattern.slice(1)}`,
    "i",
  ).test(code);
}

export const textOf = (path: string): string => readFileSync(inRoot(path), "utf8");
