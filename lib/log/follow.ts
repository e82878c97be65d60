import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "#lib/env/env.ts";
import { writeLine } from "./channel.ts";
import { eventOf, isWritten, lineOf } from "./line.ts";
import { accounted, newRequestId, type RequestAccount } from "./request.ts";
import { type Routes, routeOf, routesIn } from "./route.ts";

/** Carries a request's code to where Next hands it on to as a request of its own. A client's own is overwritten. */
const HEADER = "x-accord-request";
const running = new Map<string, RequestAccount>();

let known: Routes | undefined;
/** The table of the build that is served; a development server has none. */
function routes(): Routes {
  if (known) return known;
  try {
    const { readFileSync } = process.getBuiltinModule("node:fs");
    known = routesIn(JSON.parse(readFileSync(`${process.cwd()}/.next/routes-manifest.json`, "utf8")));
  } catch {
    known = [];
  }
  return known;
}

/** Gives a request its code, and writes its line when it failed or was slow. `inner`: Next hands on one that is followed already. */
export function follow(
  request: IncomingMessage,
  response: ServerResponse,
  { inner, run }: { inner: boolean; run: () => boolean },
): boolean {
  const outer = inner ? running.get(String(request.headers[HEADER])) : undefined;
  if (outer) return accounted(outer, run);
  const account: RequestAccount = { id: newRequestId() };
  running.set(account.id, account);
  request.headers[HEADER] = account.id;
  response.setHeader("X-Request-Id", account.id);
  const began = performance.now();
  const { method = "", url = "" } = request;
  response.once("close", () => {
    running.delete(account.id);
    ended(account, { method, url, ms: performance.now() - began }, response);
  });
  return accounted(account, run);
}

function ended(
  { id, fault }: RequestAccount,
  { method, url, ms }: { method: string; url: string; ms: number },
  { statusCode: status, writableFinished }: ServerResponse,
): void {
  const { logLevel, logSlowMs } = env();
  const course = { id, method, ms, status, left: !writableFinished, fault, route: routeOf(url, routes()) };
  const event = eventOf(course, logSlowMs);
  if (isWritten(event, logLevel)) writeLine(lineOf(event, course, new Date()));
}
