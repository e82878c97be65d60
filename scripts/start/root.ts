import { join, resolve } from "node:path";

/** The project's folder, wherever a script is started from. */
export const root = resolve(import.meta.dirname, "../..");
export const inRoot = (...parts: string[]) => join(root, ...parts);

/** Our own Node, the pinned one, for every process that is started from here. */
export const node = inRoot("node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
