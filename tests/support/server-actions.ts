import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { inRoot } from "#scripts/start/root.ts";
import { type Fill, filled } from "./routes.ts";

/** A server action of the build, with the address of a page that holds it. */
export type ServerAction = { id: string; name: string; path: string };
type Entry = { exportedName?: string; workers: Record<string, unknown> };

/**
 * Every server action of the build. Of what this patient does not have any id will do: an action runs before its page is
 * looked for.
 */
export function serverActions(fill: Fill): ServerAction[] {
  const manifest = JSON.parse(readFileSync(inRoot(".next/server/server-reference-manifest.json"), "utf8"));
  return Object.entries(manifest.node as Record<string, Entry>).map(
    ([id, { exportedName = "", workers }]) => {
      const file = Object.keys(workers)[0] ?? "";
      const page = file.replace(/^app|\/page$/g, "").replaceAll(/\/\([^)]*\)/g, "") || "/";
      const path = filled(page, fill) ?? page.replaceAll(/\[\w+\]/g, () => randomUUID());
      return { id, name: exportedName, path };
    },
  );
}
