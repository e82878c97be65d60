import { readFileSync } from "node:fs";
import { evaluate } from "#lib/domain/findings.ts";
import { acupunctureRules } from "#lib/modalities/acupuncture/rules.ts";
import { hormonesRules } from "#lib/modalities/hormones/rules.ts";
import { ldnRules } from "#lib/modalities/ldn/rules.ts";
import { lifestyleRules } from "#lib/modalities/lifestyle/rules.ts";
import { allRules } from "#lib/safety/index.ts";
import { readScenario, Scenarios } from "#lib/safety/scenario.ts";

// The rooms themselves bring React; a plain command reads their rule tables alone. A test holds both lists together.
const rules = allRules(
  [ldnRules, acupunctureRules, hormonesRules, lifestyleRules].map((list) => ({ rules: list })),
);

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

function read(path: string | undefined): string {
  try {
    return readFileSync(path === undefined || path === "-" ? 0 : path, "utf8");
  } catch {
    return refuse(`The file ${path ?? "(standard input)"} cannot be read. Give the path of a scenario file.`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse(
      "The input is not JSON. Give a list of scenarios, or an object with a list named scenarios.",
    );
  }
}

/** Which field does not fit, in one sentence. */
function wrong(input: unknown): string {
  const list: unknown = Array.isArray(input) ? input : (input as { scenarios?: unknown } | null)?.scenarios;
  if (!Array.isArray(list))
    return "The input holds no scenarios. Give a list, or an object with a list named scenarios.";
  for (const [at, one] of list.entries()) {
    const parsed = Scenarios.safeParse([one]);
    const issue = parsed.error?.issues.flatMap((union) =>
      "errors" in union ? (union.errors[0] ?? []) : [union],
    )[0];
    if (issue)
      return `Scenario ${at + 1} does not fit at ${issue.path.slice(1).join(".") || "its top"}: ${issue.message}`;
  }
  return "The scenarios do not fit the format.";
}

const input = parse(read(process.argv[2]));
const scenarios = Scenarios.safeParse(input);
if (!scenarios.success) refuse(wrong(input));
const answers = scenarios.data.map((scenario) => {
  const { id, facts, brings } = readScenario(scenario);
  return { id, ...evaluate(rules, facts, brings) };
});
process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`);
