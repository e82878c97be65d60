import { evaluate } from "#lib/domain/findings.ts";
import { modalities } from "#lib/modalities/index.ts";
import { allRules } from "#lib/safety/index.ts";
import { readScenario, Scenarios } from "#lib/safety/scenario.ts";
import { readJson, refuse, writeJson } from "./read-input.ts";

/** Which field does not fit, in one sentence. */
function wrong(input: unknown): string {
  const list: unknown = Array.isArray(input) ? input : (input as { scenarios?: unknown } | null)?.scenarios;
  if (!Array.isArray(list))
    return "The input holds no scenarios. Give a list, or an object with a list named scenarios.";
  for (const [at, one] of list.entries()) {
    const issue = Scenarios.safeParse([one]).error?.issues.flatMap((union) =>
      "errors" in union ? (union.errors[0] ?? []) : [union],
    )[0];
    const where = issue?.path.slice(1).join(".") || "its top";
    if (issue) return `Scenario ${at + 1} does not fit at ${where}: ${issue.message.replaceAll("\n", " ")}`;
  }
  return "The scenarios do not fit the format in docs/clinical-sources.md.";
}

const input = readJson(process.argv[2]);
const scenarios = Scenarios.safeParse(input);
if (!scenarios.success) refuse(wrong(input));
const rules = allRules(modalities);
writeJson(
  scenarios.data.map((scenario) => {
    const { id, facts, brings } = readScenario(scenario);
    return { id, ...evaluate(rules, facts, brings) };
  }),
);
