// `npm test`: every suite, from a fresh clone, with its own Postgres, server and browser. Any Node from 20 on.
// `npm test -- unit data` runs those alone.
import { fileURLToPath } from "node:url";
import { underOurNode } from "./start/install.mjs";

underOurNode(fileURLToPath(import.meta.url), async (names) => {
  const { everything } = await import("./suites/run.ts");
  return everything(names);
});
