import { AGAIN } from "#lib/domain/words/mend.ts";
import { modalities } from "#lib/modalities/index.ts";
import { allRules } from "#lib/safety/index.ts";
import { judgeScenario, MAX_SCENARIO, Scenario, Scenarios } from "#lib/safety/scenario.ts";
import { readJson, refuse, writeJson } from "./read-input.ts";

type Issue = { path: PropertyKey[]; message: string; expected?: string; errors?: Issue[][] };
/** The first thing that is wrong; of a value that may be several things, what is wrong with the one that comes nearest. */
function innermost(issue: Issue, above: PropertyKey[] = []): { path: string; message: string } {
  const path = [...above, ...issue.path];
  const deepest = (issue.errors ?? []).flat().toSorted((a, b) => b.path.length - a.path.length)[0];
  if (deepest && deepest.path.length > 0) return innermost(deepest, path);
  const kind = issue.expected ? `It has to be: ${issue.expected}.` : issue.message;
  const message = kind === AGAIN ? "It is missing, or is not what belongs there." : kind;
  return { path: path.join("."), message: message.replaceAll("\n", " ") };
}

/** Which field does not fit, in one sentence. */
function wrong(input: unknown): string {
  const list: unknown = Array.isArray(input) ? input : (input as { scenarios?: unknown } | null)?.scenarios;
  if (!Array.isArray(list))
    return "The input holds no scenarios. Give a list, or an object with a list named scenarios.";
  if (list.length > MAX_SCENARIO)
    return `The input holds ${list.length} scenarios. Give at most ${MAX_SCENARIO} at a time.`;
  for (const [at, one] of list.entries()) {
    const issue = Scenario.safeParse(one).error?.issues[0] as Issue | undefined;
    if (!issue) continue;
    const { path, message } = innermost(issue);
    return `Scenario ${at + 1} does not fit at ${path || "its top"}: ${message}`;
  }
  return "The scenarios do not fit the format in docs/clinical-sources.md.";
}

const input = readJson(process.argv[2]);
const scenarios = Scenarios.safeParse(input);
if (!scenarios.success) refuse(wrong(input));
const rules = allRules(modalities);
writeJson(scenarios.data.map((scenario) => judgeScenario(rules, scenario)));
