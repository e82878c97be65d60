import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Course, eventOf, isWritten, LEVELS, lineOf } from "./line.ts";
import { newRequestId } from "./request.ts";
import { routeOf, routesIn } from "./route.ts";

const NOW = new Date("2026-05-21T14:00:00Z");
const fault = { kind: "TypeError", at: [] };
const course = (more: Partial<Course>): Course => ({
  ...{
    id: "7QKM-2R9T",
    method: "GET",
    route: "/my/today",
    status: 200,
    ms: 3,
    left: false,
    fault: undefined,
  },
  ...more,
});

describe("a request", () => {
  test.each<[string, Partial<Course>]>([
    ["failed", { status: 500 }],
    ["failed", { status: 503 }],
    ["failed", { fault }],
    ["failed", { fault, ms: 5000 }],
    ["done", {}],
    ["done", { status: 404 }],
    ["done", { status: 404, fault }],
    ["done", { status: 400, fault }],
    ["done", { status: 307 }],
    ["slow", { ms: 1000 }],
    ["slow", { status: 404, ms: 1000 }],
  ])("%s: %o", (event, more) => expect(eventOf(course(more), 1000)).toBe(event));

  test("is written about by level", () => {
    const written = (event: "failed" | "slow" | "done") => LEVELS.filter((level) => isWritten(event, level));
    expect(written("failed")).toEqual(["failed", "slow", "all"]);
    expect(written("slow")).toEqual(["slow", "all"]);
    expect(written("done")).toEqual(["all"]);
  });

  test("is one line of JSON of at most 2 KB, whatever is known of it", () => {
    const text = fc.stringMatching(/^[\w.]{1,60}$/);
    const anyFault = fc.record({
      ...{ kind: text, code: text, constraint: text, table: text },
      at: fc.array(fc.stringMatching(/^[\w.]{1,160}$/), { maxLength: 5 }),
    });
    const any = fc.record({
      ...{
        id: fc.constant("7QKM-2R9T"),
        method: fc.string(),
        route: fc.stringMatching(/^[\w/[\]]{1,3000}$/),
      },
      ...{ status: fc.integer({ min: 100, max: 599 }), ms: fc.double(), left: fc.boolean() },
      fault: fc.option(anyFault, { nil: undefined }),
    });
    fc.assert(
      fc.property(any, (one) => {
        const line = lineOf(eventOf(one, 1000), one, NOW);
        expect(line.indexOf("\n")).toBe(line.length - 1);
        expect(line.length).toBeLessThan(2048);
        expect(JSON.parse(line)).toMatchObject({
          at: NOW.toISOString(),
          request: one.id,
          status: one.status,
        });
      }),
    );
  });
});

test("a code can be read out, makes no word and does not come again", () => {
  const codes = Array.from({ length: 2000 }, newRequestId);
  for (const code of codes) expect(code).toMatch(/^[2-9BCDFGHJKMNPQRTVWXYZ]{4}-[2-9BCDFGHJKMNPQRTVWXYZ]{4}$/);
  expect(new Set(codes).size).toBe(codes.length);
});

describe("an address", () => {
  const routes = routesIn({
    staticRoutes: [{ page: "/patients/new", regex: "^/patients/new(?:/)?$" }],
    dynamicRoutes: [
      { page: "/patients/[patientId]", regex: "^/patients/([^/]+?)(?:/)?$" },
      { page: "/my/measures/[instrument]", regex: "^/my/measures/([^/]+?)(?:/)?$" },
    ],
  });
  test.each([
    ["/patients/new", "/patients/new"],
    ["/patients/6f1d?find=Torres", "/patients/[patientId]"],
    ["/my/measures/phq9#Torres", "/my/measures/[instrument]"],
    ["/Torres/naltrexone", "(unknown)"],
    ["/_next/static/chunks/Torres.js", "/_next"],
    [`/patients/${"x".repeat(5000)}`, "(unknown)"],
    ["", "(unknown)"],
  ])("%s is %s", (url, route) => expect(routeOf(url, routes)).toBe(route));

  test("never gives a word of its own, nor does a table that is none", () => {
    fc.assert(
      fc.property(fc.webPath({ size: "small" }), fc.string(), (path, query) => {
        const pages = new Set([...routes.map(({ page }) => page), "(unknown)", "/_next"]);
        expect(pages).toContain(routeOf(`${path}?${query}`, routes));
      }),
    );
    for (const none of [null, undefined, {}, [], { staticRoutes: [{}] }]) expect(routesIn(none)).toEqual([]);
  });
});
