import { type NextRequest, NextResponse } from "next/server";
import { whence } from "#lib/auth/network.ts";
import { askNextAuth, ourCookies } from "#lib/auth/next-auth.ts";
import { sameOrigin } from "#lib/forms/same-origin.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What of next-auth is open; its logging and its own pages are not. */
const OPEN = { GET: ["csrf", "session", "providers"], POST: ["callback", "signout", "session"] } as const;

/** Fields of a form or of a flat JSON object, as text; anything else in it is dropped. */
async function fieldsOf(request: NextRequest): Promise<Record<string, string>> {
  const text = (await request.text()).slice(0, 10_000);
  try {
    const isJson = request.headers.get("content-type")?.includes("json");
    const raw: unknown = isJson ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
    const entries = Object.entries(raw ?? {}).filter(
      (entry) => typeof entry[1] === "string" && entry[0] !== "callbackUrl",
    );
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

async function answer(method: "GET" | "POST", request: NextRequest, { params }: Context): Promise<Response> {
  const path = (await params).nextauth;
  if (!(OPEN[method] as readonly string[]).includes(path[0] ?? ""))
    return new Response(null, { status: 404 });
  if (method === "POST" && !(await sameOrigin())) return new Response("Not from Accord.", { status: 403 });
  const body = method === "POST" ? await fieldsOf(request) : undefined;
  const cookies = ourCookies(request.cookies.getAll());
  const answered = await askNextAuth({ method, path, body, cookies, whence: whence(request.headers) });
  const { location, status } = answered;
  // A redirect is told, not followed: what asks here is a program.
  const response = location
    ? NextResponse.json({ url: location }, { status: status === 302 ? 200 : status })
    : NextResponse.json(answered.body ?? {}, { status });
  for (const line of answered.cookies) response.headers.append("Set-Cookie", line);
  return response;
}

export const GET = (request: NextRequest, context: Context) => answer("GET", request, context);
export const POST = (request: NextRequest, context: Context) => answer("POST", request, context);
