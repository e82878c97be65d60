// `npm run check`: what every commit must pass, in half a minute, with nothing running. Any Node from 20 on.
import { fileURLToPath } from "node:url";
import { underOurNode } from "./start/install.mjs";

underOurNode(fileURLToPath(import.meta.url), async (names) => {
  const { check } = await import("./suites/run.ts");
  return check(names);
});
