import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "#scripts/start/root.ts";

/** What a newcomer writes to ask one thing more in the check-in: one entry, in one file. */
const BRAIN_FOG = `  brainFog: {
    name: "Brain fog",
    question: "How much brain fog today?",
    yesterday: "How much brain fog yesterday?",
    think: "Think of the whole day.",
    least: "none",
    most: "the worst",
    better: "lower",
    asked: "daily",
    score: "a brain fog score",
    moved: { lower: "lower", higher: "higher" },
    counts: "points",
    decides: false,
  },
`;
const END = "} as const satisfies Readonly<Record<string, ScaleFacts>>;";

/** The file of the scales, and its text with a fifth one. */
export const SCALES_FILE = "lib/domain/reports/check-in.ts";
export function withBrainFog(source: string): string {
  if (source.split(END).length !== 2) throw new Error(`The list of scales does not end with "${END}".`);
  return source.replace(END, `${BRAIN_FOG}${END}`);
}

// Inside the project, so that imports resolve; ignored by git and by every check.
const HOME = inRoot(".test/further-scale");
/** The module of the scales as it is with the fifth one. */
export async function scalesWithBrainFog(): Promise<object> {
  const path = join(HOME, "check-in.ts");
  mkdirSync(HOME, { recursive: true });
  writeFileSync(path, withBrainFog(readFileSync(inRoot(SCALES_FILE), "utf8")));
  return import(/* @vite-ignore */ path);
}
export const forgetBrainFog = (): void => rmSync(HOME, { recursive: true, force: true });
