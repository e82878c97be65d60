// `npm start`: from a fresh clone to a running clinic. Runs on any Node from 20 on, with nothing installed.
import { fileURLToPath } from "node:url";
import { install, isOurNode, onOurNode } from "./start/install.mjs";
import { complain } from "./start/say.mjs";

const [major] = process.versions.node.split(".");

async function main() {
  if (Number(major) < 20) throw new Error(`Accord needs Node 20 or newer; this is ${process.version}.`);
  if (process.env.ACCORD_ON_OUR_NODE !== "1") install();
  if (!isOurNode()) return onOurNode(fileURLToPath(import.meta.url), process.argv.slice(2));
  const { run } = await import("./start/run.ts");
  return run({ dev: process.argv.includes("--dev") });
}

main().then(
  (code) => process.exit(code),
  (error) => process.exit(complain(error)),
);
