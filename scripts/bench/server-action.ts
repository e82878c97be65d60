import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inRoot } from "../start/root.ts";
import type { Ask } from "./load.ts";

type Manifest = {
  node: Record<string, { exportedName?: string; filename?: string; workers: Record<string, unknown> }>;
};

/** The id under which the build calls an action, from its own manifest. */
export function actionId(exportedName: string): string {
  const manifest: Manifest = JSON.parse(
    readFileSync(inRoot(".next/server/server-reference-manifest.json"), "utf8"),
  );
  const found = Object.entries(manifest.node).find(([, one]) => one.exportedName === exportedName);
  if (found) return found[0];
  throw new Error(`The build knows no action ${exportedName}; it was made from other sources`);
}

type Encode = (args: unknown[]) => Promise<string | FormData>;
const encode: Encode = async (args) => {
  const client = "next/dist/compiled/react-server-dom-turbopack/client.node.js";
  return createRequire(import.meta.url)(client).encodeReply(args);
};

/** The request that the browser sends for an action on a page, `args` in React's own encoding. */
export async function actionCall(
  id: string,
  path: string,
  args: unknown[],
  headers: Record<string, string>,
): Promise<Ask> {
  const reply = await encode(args);
  const sent = new Response(reply);
  const type =
    typeof reply === "string" ? "text/plain;charset=UTF-8" : (sent.headers.get("content-type") ?? "");
  const body = Buffer.from(await sent.arrayBuffer());
  return {
    method: "POST",
    path,
    body,
    headers: {
      accept: "text/x-component",
      "content-type": type,
      "next-action": id,
      "sec-fetch-site": "same-origin",
      ...headers,
    },
  };
}
