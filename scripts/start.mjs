// `npm start`: from a fresh clone to a running clinic. `--dev` serves the sources. Any Node from 20 on.
import { fileURLToPath } from "node:url";
import { underOurNode } from "./start/install.mjs";

underOurNode(fileURLToPath(import.meta.url), async (flags) => {
  const { run } = await import("./start/run.ts");
  return run({ dev: flags.includes("--dev") });
});
