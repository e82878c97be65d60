import { randomUUID } from "node:crypto";
import { request as plain } from "node:http";
import type pg from "pg";
import { expect, test } from "#tests/support/as.ts";
import { behindTheScreen } from "#tests/support/database.ts";
import { type Fill, filled, fills, pagesInApp } from "#tests/support/routes.ts";
import { serverActions } from "#tests/support/server-actions.ts";

let database: pg.Client;
let maya: Fill;
test.beforeAll(async () => {
  database = await behindTheScreen();
  maya = (await fills(database)).get("Torres") as Fill;
});
test.afterAll(() => database.end());

type Said = { status: number; headers: Record<string, string | string[] | undefined>; text: string };
/** A request as nobody's browser would send it, with any method and any headers. */
const ask = (
  origin: string,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: string | Buffer = "",
) =>
  new Promise<Said>((done, failed) => {
    const { hostname: host, port } = new URL(origin);
    const sent = plain({ host, port, path, method, headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    sent.on("error", failed);
    sent.end(body);
  });

/** Every address that can be made of one patient's things. */
const addresses = (): string[] => pagesInApp().flatMap((template) => filled(template, maya) ?? []);

const actions = () => serverActions(maya);

/** Stands for everything in the database: how many rows, and when each was last written. */
async function fingerprint(without: readonly string[] = []): Promise<string> {
  const { rows } = await database.query(
    "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
  );
  const tables = rows.map(({ relname }) => relname as string).filter((name) => !without.includes(name));
  const counts = tables.map(
    (name) => `(select count(*) || ':' || coalesce(sum(xmin::text::numeric), 0) from ${name}) as ${name}`,
  );
  return JSON.stringify((await database.query(`select ${counts.join(", ")}`)).rows[0]);
}

test("no server action runs for a request that did not come from our own pages, even with a signed-in cookie", async ({
  as,
  page,
  baseURL,
}) => {
  await as("Dr Osei");
  const own = new URL(baseURL ?? "").origin;
  const Cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const evil = "http://evil.example";
  const foreign: Record<string, string>[] = [
    {},
    { Origin: evil },
    { Origin: "null" },
    { Origin: `${own}.evil.example` },
    { Origin: evil, "X-Forwarded-Host": "evil.example", Host: "evil.example" },
    { Origin: evil, "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "http" },
    { Origin: own, "Sec-Fetch-Site": "cross-site" },
  ];
  const before = await fingerprint();
  expect(actions().length).toBeGreaterThan(20);
  for (const { id, name } of actions())
    for (const headers of foreign) {
      const sent = { ...headers, Cookie, "Next-Action": id, "Content-Type": "text/plain;charset=UTF-8" };
      const answer = await ask(own, "POST", `/plans/${maya.planId}/sign`, sent, JSON.stringify([maya, {}]));
      expect(answer.status, `${name} ${JSON.stringify(headers)}`).toBe(403);
    }
  expect(await fingerprint()).toBe(before);
});

test("no server action does anything for someone who is not signed in", async ({ baseURL }) => {
  const own = new URL(baseURL ?? "").origin;
  const before = await fingerprint(["audit_entry", "audit_head", "sign_in_limit", "session"]);
  for (const { id, name } of actions())
    for (const args of [[], [maya], [null, maya], [maya.planId, 0]]) {
      const sent = { Origin: own, "Next-Action": id, "Content-Type": "text/plain;charset=UTF-8" };
      const { text, status } = await ask(own, "POST", "/sign-in", sent, JSON.stringify(args));
      expect(
        /Torres|Fibromyalgia/.exec(text.replace(/Be Maya Torres|Maya Torres/g, ""))?.[0],
        name,
      ).toBeUndefined();
      expect(status, name).not.toBe(403);
    }
  expect(await fingerprint(["audit_entry", "audit_head", "sign_in_limit", "session"])).toBe(before);
});

test("an action that was sent to a page without it is handed on to one that has it, and only so without a length", async ({
  as,
  page,
  baseURL,
}) => {
  await as("Dr Osei");
  const own = new URL(baseURL ?? "").origin;
  const Cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const { id = "" } = actions().find(({ name }) => name === "confirmFactAction") ?? {};
  const sent = { Origin: own, Cookie, "Next-Action": id, "Content-Type": "text/plain;charset=UTF-8" };
  const { patientId, factId } = maya;
  const body = JSON.stringify([{ patientId, factId, fact: { kind: "medication", text: "" } }]);
  const length = { "Content-Length": String(Buffer.byteLength(body)) };
  const handed = await ask(own, "POST", "/inbox", { ...sent, ...length }, body);
  expect(handed.text).toContain('"ok":false');
  for (const word of ["1", randomUUID()]) {
    const forged = {
      ...sent,
      "Transfer-Encoding": "chunked",
      "x-accord-before": word,
      "x-action-forwarded": "1",
    };
    expect((await ask(own, "POST", "/inbox", forged, body)).status).toBe(411);
  }
});

test("a page that is asked for in parts with a state that cannot be read is refused in a sentence", async ({
  as,
  page,
  baseURL,
}) => {
  await as("Maya Torres");
  const own = new URL(baseURL ?? "").origin;
  const Cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  for (const state of ["x", "%5B", "[1,2", "%7B%7D"]) {
    const asked = { Cookie, RSC: "1", "Next-Router-State-Tree": state };
    const answer = await ask(own, "GET", "/my/today", asked);
    expect(answer.status, state).toBeLessThan(500);
  }
});

test("other methods are refused on every page", async ({ baseURL }) => {
  for (const path of addresses())
    for (const method of ["TRACE", "PUT", "DELETE", "OPTIONS", "PATCH"])
      expect((await ask(baseURL ?? "", method, path)).status, `${method} ${path}`).toBe(405);
});

test("more than 256 KB is refused, whether its length is said or not", async ({ baseURL }) => {
  const own = new URL(baseURL ?? "").origin;
  const [action] = actions();
  const sent = { Origin: own, "Next-Action": action?.id ?? "", "Content-Type": "text/plain;charset=UTF-8" };
  const much = JSON.stringify(["x".repeat(300 * 1024)]);
  const length = { "Content-Length": String(Buffer.byteLength(much)) };
  expect((await ask(own, "POST", "/sign-in", { ...sent, ...length }, much)).status).toBe(413);
  const before = await fingerprint();
  const unsaid = await ask(own, "POST", "/sign-in", { ...sent, "Transfer-Encoding": "chunked" }, much);
  expect(unsaid).toMatchObject({ status: 411, text: expect.stringContaining("Nothing was changed.") });
  expect(await fingerprint()).toBe(before);
});

test("what cannot be read is refused in a sentence, and is no error of ours", async ({
  as,
  page,
  baseURL,
}) => {
  await as("Dr Osei");
  const own = new URL(baseURL ?? "").origin;
  const Cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const kept = ["audit_entry", "audit_head", "session", "sign_in_limit"];
  const before = await fingerprint(kept);
  const cut = '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K1"';
  const text = "text/plain;charset=UTF-8";
  const bodies: [type: string, body: string][] = [
    ...["garbage", "[null,null]", '["x",1,{}]', '[{"__proto__":{"then":"$1:__proto__:then"}},"$F1"]'].map(
      (body): [string, string] => [text, body],
    ),
    ["multipart/form-data; boundary=x", cut],
    ["application/xml", ""],
  ];
  for (const { id, name, path } of actions())
    await Promise.all(
      bodies.map(async ([type, body]) => {
        const sent = { Origin: own, Cookie, "Next-Action": id, "Content-Type": type };
        const answer = await ask(own, "POST", path, sent, body);
        expect(answer.status, `${name} ${type} ${body}`).toBeLessThan(500);
        expect(answer.text, name).not.toMatch(/Prisma|node_modules| at \w+ \(/);
      }),
    );
  for (const path of ["/patients/%ff", "/plans/%E0%A4%A/sign", "http://evil.example/", "//%"])
    expect((await ask(own, "GET", path, { Cookie })).status, path).toBe(400);
  expect(await fingerprint(kept)).toBe(before);
});

test("a cookie that we never gave is nobody's", async ({ baseURL }) => {
  const cookies = ["sid=x", `sid=${"0".repeat(64)}`, "sid=%00%ff", `sid=${"a".repeat(4000)}`, "__Host-sid=x"];
  for (const Cookie of [...cookies, "next-auth.session-token=eyJhbGciOiJub25lIn0.e30.", "comfort=<script>"])
    for (const path of [`/plans/${maya.planId}/sign`, "/my/today", "/schedule", "/audit"]) {
      const { status, headers } = await ask(baseURL ?? "", "GET", path, { Cookie });
      expect(status, `${Cookie.slice(0, 30)} ${path}`).toBe(307);
      expect(headers.location).toBe("/sign-in");
    }
});

test("every answer carries the headers that keep it safe, and a nonce of its own", async ({
  as,
  page,
  baseURL,
}) => {
  await as("Dr Osei");
  const Cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const nonces: string[] = [];
  for (const path of [...addresses(), "/no-such-page", "/api/health/live"]) {
    const { headers, text } = await ask(baseURL ?? "", "GET", path, { Cookie });
    const policy = String(headers["content-security-policy"]);
    nonces.push(policy.match(/'nonce-([^']+)'/)?.[1] ?? path);
    const scripts = policy.match(/script-src [^;]*/)?.[0] ?? "unsafe: no script-src";
    expect(scripts, path).not.toMatch(/unsafe|https?:|\*/);
    expect(policy, path).toMatch(
      /object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'.*form-action 'self'/,
    );
    expect(text.match(/<script(?![^>]*nonce=)[^>]*>/g) ?? [], path).toEqual([]);
    // React marks forms that need its script with an address that only throws; the policy blocks even that.
    const own = text.replaceAll("javascript:throw new Error(", "");
    const handlers = /\son(?:click|load|error|submit)=.{0,40}|.{0,40}javascript:.{0,40}/i;
    expect(handlers.exec(own)?.[0], path).toBeUndefined();
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(String(headers["cache-control"]), path).toContain("no-store");
    // Told over plain http it would lock people out of their own machine; https gets it in proxy.ts.
    expect(headers["strict-transport-security"], path).toBeUndefined();
    for (const name of ["x-powered-by", "server", "access-control-allow-origin"])
      expect(headers[name], `${path} ${name}`).toBeUndefined();
  }
  expect(new Set(nonces).size).toBe(nonces.length);
});

test("nothing of how it is built is served", async ({ page, baseURL }) => {
  const own = baseURL ?? "";
  await page.goto("/sign-in");
  const scripts = await page
    .locator("script[src]")
    .evaluateAll((found) => found.map((one) => one.getAttribute("src") ?? ""));
  expect(scripts.length).toBeGreaterThan(0);
  const maps = scripts.map((src) => `${src.split("?")[0]}.map`);
  const files = [
    ...[
      "/.env",
      "/.env.local",
      "/.git/config",
      "/.git/HEAD",
      "/package.json",
      "/next.config.js",
      "/proxy.ts",
    ],
    ...[
      "/prisma/schema.prisma",
      "/.data/postgres.json",
      "/.next/BUILD_ID",
      "/..%2f..%2fetc%2fpasswd",
      "/_next/../package.json",
    ],
    ...[
      "/server-reference-manifest.json",
      "/_next/server/server-reference-manifest.json",
      "/lib/data/door/db.ts",
    ],
    ...[
      "/_next/image?url=%2Ficon.svg&w=64&q=75",
      "/_next/image?url=http%3A%2F%2Fevil.example%2Fa.png&w=64&q=75",
    ],
    ...[
      "/_next/static/development/_devMiddlewareManifest.json",
      "/__nextjs_original-stack-frame",
      "/_next/webpack-hmr",
    ],
  ];
  for (const path of [...maps, ...files]) expect((await ask(own, "GET", path)).status, path).toBe(404);
  for (const src of scripts) expect((await ask(own, "GET", src)).text, src).not.toContain("sourceMappingURL");
});

test("characters that cannot be stored, or that turn words around, are refused in a sentence", async ({
  as,
  page,
}) => {
  await as("Maya Torres");
  const count = () => database.query("select count(*)::int as n from message").then(({ rows }) => rows[0].n);
  const before = await count();
  for (const typed of ["Does this\u202Ehelp?", "a\u0000b", "a\u2066b", "bell\u0007"]) {
    await page.goto("/my/ask");
    const form = page
      .locator("main form")
      .filter({ has: page.locator("textarea") })
      .first();
    await form.locator("textarea").fill(typed);
    await form.getByRole("button").last().click();
    await expect(page.getByText("Some characters in this text cannot be stored").first()).toBeVisible();
  }
  expect(await count()).toBe(before);
});
