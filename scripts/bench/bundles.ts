import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { inRoot } from "../start/root.ts";
import type { Client } from "./load.ts";

/** Gzipped kB (1000 bytes) of JavaScript that a page makes the browser load. */
export type Bundle = { path: string; ownKb: number; frameworkKb: number };

const PATIENT_PAGES = [
  "today",
  "check-in",
  "plan",
  "plan/agree",
  "plan/print",
  "progress",
  "visits",
  "ask",
].map((name) => `/my/${name}`);

const gzipped = (file: string) => gzipSync(readFileSync(inRoot(".next", file)), { level: 9 }).length;

/** What each patient page loads: chunks that every page of any Next app has (React, router), and what is ours. */
export async function patientBundles(client: Client, cookie: string): Promise<Bundle[]> {
  const manifest = JSON.parse(readFileSync(inRoot(".next/build-manifest.json"), "utf8"));
  const framework: string[] = manifest.rootMainFiles;
  const old = new Set<string>(manifest.polyfillFiles);
  const bundles: Bundle[] = [];
  for (const path of PATIENT_PAGES) {
    const { status, text } = await client.ask({ path, headers: { cookie, accept: "text/html" } });
    if (status !== 200) continue; // a page that this patient has no use for sends them on
    const chunks = new Set([...text.matchAll(/static\/chunks\/[\w.~-]+\.js/g)].map(([file]) => file));
    const own = [...chunks].filter((file) => !framework.includes(file) && !old.has(file));
    const sum = (files: readonly string[]) =>
      Math.round(files.reduce((all, file) => all + gzipped(file), 0) / 100) / 10;
    bundles.push({ path, ownKb: sum(own), frameworkKb: sum(framework) });
  }
  return bundles;
}
