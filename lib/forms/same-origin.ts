import { headers } from "next/headers";
import { env } from "#lib/env/env.ts";

/** Did a write come from our own pages: `Origin` is a configured one (absent = no), and Sec-Fetch-Site agrees if sent. */
export async function sameOrigin(): Promise<boolean> {
  const asked = await headers();
  const site = asked.get("sec-fetch-site");
  return env().origins.includes(asked.get("origin") ?? "") && (site === null || site === "same-origin");
}
