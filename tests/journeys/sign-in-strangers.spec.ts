import { request as plain } from "node:http";
import { expect, test } from "@playwright/test";

/** One request as a program would send it, with any method and any headers. */
const ask = (origin: string, method: string, path: string, headers: Record<string, string> = {}, body = "") =>
  new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; text: string }>(
    (done, failed) => {
      const url = new URL(path, origin);
      const sent = plain({ host: url.hostname, port: url.port, path, method, headers }, (answer) => {
        let text = "";
        answer.on("data", (chunk) => {
          text += chunk;
        });
        answer.on("end", () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      });
      sent.on("error", failed);
      sent.end(body);
    },
  );

test("a write without our own Origin is refused on every page, also when it claims to be forwarded", async ({
  baseURL,
}) => {
  const own = new URL(baseURL ?? "").origin;
  const evil = "http://evil.example";
  const claims = { "X-Forwarded-Host": "evil.example", Host: "evil.example" };
  const foreign: Record<string, string>[] = [
    {},
    { Origin: evil },
    { Origin: "null" },
    { Origin: evil, ...claims },
    { Origin: own, "Sec-Fetch-Site": "cross-site" },
  ];
  for (const path of [
    "/",
    "/sign-in",
    "/people",
    "/sign-out",
    "/api/auth/callback/password",
    "/api/auth/signout",
  ]) {
    for (const headers of foreign)
      expect((await ask(own, "POST", path, headers)).status, path + JSON.stringify(headers)).toBe(403);
  }
});

test("only GET, HEAD and POST are answered", async ({ baseURL }) => {
  for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
    expect((await ask(baseURL ?? "", method, "/sign-in")).status, method).toBe(405);
  expect((await ask(baseURL ?? "", "HEAD", "/sign-in")).status).toBe(200);
});

test("every page carries a policy with a nonce of its own, and no cache keeps it", async ({ baseURL }) => {
  const nonces = new Set<string>();
  for (const path of ["/sign-in", "/comfort", "/nowhere-at-all", "/sign-in"]) {
    const { headers, text } = await ask(baseURL ?? "", "GET", path);
    const policy = String(headers["content-security-policy"]);
    const nonce = policy.match(/'nonce-([^']+)'/)?.[1] ?? "";
    nonces.add(nonce);
    expect(policy).toMatch(/object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'.*form-action 'self'/);
    expect(policy.match(/script-src [^;]*/)?.[0]).not.toMatch(/unsafe/);
    expect(text.match(/<script(?![^>]*nonce=)[^>]*>/g) ?? []).toEqual([]);
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-powered-by"]).toBeUndefined();
  }
  expect(nonces.size).toBe(4);
});

test("nothing strange in a cookie, an address or a size makes an error of ours", async ({ baseURL }) => {
  const own = new URL(baseURL ?? "").origin;
  for (const Cookie of [
    "sid=%00",
    `sid=${"a".repeat(6000)}`,
    "sid=%E0%A4%A",
    "__Host-sid=x; sid=;",
    "accord-form=|",
  ]) {
    expect((await ask(own, "GET", "/", { Cookie })).status, Cookie.slice(0, 20)).toBe(307);
    expect((await ask(own, "GET", "/api/auth/session", { Cookie })).status, Cookie.slice(0, 20)).toBe(200);
  }
  for (const path of [
    "/api/auth/signin?callbackUrl=https://evil.example",
    "/api/auth/_log",
    "/_next/image?url=%2Ficon.svg&w=64&q=75",
  ])
    expect((await ask(own, "GET", path)).status, path).toBe(404);
  const csrf = await ask(own, "GET", "/api/auth/csrf?callbackUrl=javascript:alert(1)");
  expect(csrf.status).toBe(200);
  expect(String(csrf.headers["set-cookie"])).not.toContain("javascript");
  expect((await ask(own, "POST", "/sign-in", { Origin: own }, "x".repeat(300 * 1024))).status).toBe(413);
});
