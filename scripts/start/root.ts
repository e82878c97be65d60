import { join, resolve } from "node:path";

/** The project's folder, wherever a script is started from. */
export const root = resolve(import.meta.dirname, "../..");
export const inRoot = (...parts: string[]) => join(root, ...parts);

/** Our own Node, the pinned one when it is installed: what runs this. */
export const node = process.execPath;
