import { type NextRequest, NextResponse } from "next/server";
import { env } from "#lib/env/env.ts";

/** Largest body of a request, in bytes. */
const MAX_BODY = 256 * 1024;
/** What a client could claim about who it is and where it came from; our own address is the configured one. */
const CLAIMS = ["forwarded", "x-forwarded-port", "x-forwarded-server", "x-original-url", "x-rewrite-url"];

const policy = (nonce: string): string => {
  const development = env().development;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // The timeline places its marks with style attributes; they cannot load or run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");
};

/** Headers of every answer; a page's own `no-store` keeps it out of every cache, the browser's included. */
function dressed(response: NextResponse, csp: string): NextResponse {
  const { headers } = response;
  headers.set("Content-Security-Policy", csp);
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "same-origin");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  headers.set("X-Frame-Options", "DENY");
  headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  headers.set("Cache-Control", "private, no-cache, no-store, max-age=0, must-revalidate");
  if (env().origin.startsWith("https:"))
    headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  return response;
}

const plain = (status: number, text: string, headers: Record<string, string> = {}): NextResponse =>
  new NextResponse(text, { status, headers: { "Content-Type": "text/plain; charset=utf-8", ...headers } });

/** What is turned away before it reaches a page: other methods, other origins, bodies too large. */
function refusal(request: NextRequest): NextResponse | null {
  const { method, nextUrl, headers } = request;
  if (!["GET", "HEAD", "POST"].includes(method))
    return plain(405, "Not allowed.", { Allow: "GET, HEAD, POST" });
  if (nextUrl.pathname.startsWith("/_next/image")) return plain(404, "Not found.");
  if (method !== "POST") return null;
  const site = headers.get("sec-fetch-site");
  if (!env().origins.includes(headers.get("origin") ?? "") || (site !== null && site !== "same-origin"))
    return plain(
      403,
      `This request did not come from Accord. Nothing was changed. Open ${env().origin} and try again.`,
    );
  const length = headers.get("content-length");
  if (length !== null && !(Number(length) <= MAX_BODY))
    return plain(413, "That is too much at once. Nothing was changed. Send at most 256 KB.");
  return null;
}

/** The name under which the request came, if it is one of ours; a demo on one's own machine has three. Never a stranger's. */
function ownAddress({ headers }: NextRequest): URL {
  const host = headers.get("host");
  return new URL(env().origins.find((origin) => new URL(origin).host === host) ?? env().origin);
}

/** Headers and refusals that are the same for every page. It guards nothing: access is judged behind the data's door. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const csp = policy(nonce);
  const turnedAway = refusal(request);
  if (turnedAway) return dressed(turnedAway, csp);
  const headers = new Headers(request.headers);
  for (const claim of CLAIMS) headers.delete(claim);
  const own = ownAddress(request);
  headers.set("x-forwarded-host", own.host);
  headers.set("x-forwarded-proto", own.protocol.slice(0, -1));
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", csp);
  return dressed(NextResponse.next({ request: { headers } }), csp);
}

export const config = { matcher: "/((?!_next/static/).*)" };
