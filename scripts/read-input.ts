import { readFileSync } from "node:fs";

/** Ends the command with exit code 2 and one sentence on the error output. */
export function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** JSON of a file, or of standard input when no path (or "-") is given. */
export function readJson(path: string | undefined): unknown {
  let text: string;
  try {
    text = readFileSync(path === undefined || path === "-" ? 0 : path, "utf8");
  } catch {
    return refuse(`${path ?? "Standard input"} cannot be read. Give the path of a JSON file.`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return refuse("The input is not JSON. Give a file as described in docs/clinical-sources.md.");
  }
}

/** Writes an answer as JSON. Whoever reads it may stop reading (`| head`). */
export const writeJson = (answer: unknown): void => {
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? 0 : 1));
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
};
