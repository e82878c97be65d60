import { instrumentOf, instruments } from "#lib/instruments/index.ts";
import { readJson, refuse, writeJson } from "./read-input.ts";

const [id = "", path] = process.argv.slice(2);
const instrument = instrumentOf(id);
if (!instrument)
  refuse(`There is no instrument "${id}". Choose one of: ${instruments.map((one) => one.id).join(", ")}.`);

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** One set of answers; a worked example holds them under `input`. */
function scoreOf(raw: unknown, at: number): unknown {
  const answers = isFields(raw) && "input" in raw ? raw.input : raw;
  const judged = instrument?.judge(answers);
  if (judged?.ok) return judged.score;
  const [field, message] = Object.entries(judged?.errors ?? {})[0] ?? ["", "They are not understood."];
  return refuse(`Answers ${at + 1} do not fit at ${field || "their top"}: ${message}`);
}

const input = readJson(path);
const list = isFields(input) && Array.isArray(input.tests) ? input.tests : input;
writeJson(Array.isArray(list) ? list.map(scoreOf) : scoreOf(list, 0));
