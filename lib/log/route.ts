/** The addresses that the program knows, each with the pattern that stands for it. */
export type Routes = readonly { page: string; pattern: RegExp }[];

type Entry = { page?: unknown; regex?: unknown };

/** Next's own table of addresses (`routes-manifest.json` of a build), fixed ones first; empty where it is none. */
export function routesIn(manifest: unknown): Routes {
  const { staticRoutes = [], dynamicRoutes = [] } = (manifest ?? {}) as Record<string, Entry[] | undefined>;
  return [...staticRoutes, ...dynamicRoutes].flatMap(({ page, regex }) =>
    typeof page === "string" && typeof regex === "string" ? [{ page, pattern: new RegExp(regex) }] : [],
  );
}

/** Longest path that is looked up, in signs. */
const MAX_PATH = 2000;

/**
 * The pattern of an address, "(unknown)" where the program has none. A path names patients by their ids and
 * questionnaires by their names, a query may hold anything: neither is ever written down.
 */
export function routeOf(url: string, routes: Routes): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  if (path.startsWith("/_next/")) return "/_next";
  if (path.length > MAX_PATH) return "(unknown)";
  return routes.find(({ pattern }) => pattern.test(path))?.page ?? "(unknown)";
}
