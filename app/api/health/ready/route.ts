import { readiness } from "#lib/data/door/readiness.ts";

export const dynamic = "force-dynamic";

/** Says whether this instance may get requests, and if not which check fails; no version, no detail. */
export async function GET() {
  const { ready, failing } = await readiness();
  const body = ready ? { status: "ready" } : { status: "not ready", failing };
  return Response.json(body, { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}
