import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inRoot } from "./root.ts";

/** Every file under a path of the project, sorted; a file gives itself, a missing path nothing. */
export function filesUnder(path: string): string[] {
  const full = inRoot(path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  const entries = readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => filesUnder(join(path, entry.name)));
}

/** One hash over the names and contents of files, and over anything else that matters. */
export function hashOf(paths: string[], ...more: string[]): string {
  const hash = createHash("sha256").update(more.join("\n"));
  for (const file of paths.flatMap(filesUnder)) hash.update(`\n${file}\n`).update(readFileSync(inRoot(file)));
  return hash.digest("hex");
}

/** Does the work unless the stamp says that it was done for this very hash; a half-done work leaves no stamp. */
export async function once(stampPath: string, hash: string, work: () => Promise<void>): Promise<boolean> {
  const stamp = inRoot(stampPath);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return false;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}
