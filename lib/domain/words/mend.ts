import { z } from "zod";

type Issue = Parameters<NonNullable<ReturnType<typeof z.config>["customError"]>>[0];

/** How much is asked for, after the kind of thing that there is too little or too much of. */
const MIN: Readonly<Record<string, (n: unknown) => string>> = {
  string: (n) => `Use at least ${n} characters.`,
  array: (n) => `Choose at least ${n}.`,
};
const MAX: Readonly<Record<string, (n: unknown) => string>> = {
  string: (n) => `Use at most ${n} characters.`,
  array: (n) => `Choose at most ${n}.`,
};
/** What is said where nothing better is known. */
export const AGAIN = "Look at this answer again.";

/** What to do about a value that a schema does not take and says nothing about itself; zod's own words are for programs. */
export function mend(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "number" || issue.expected === "int" ? "Write a number, like 4.5." : AGAIN;
    case "too_small":
      return (MIN[issue.origin] ?? ((n) => `Use ${n} or more.`))(issue.minimum);
    case "too_big":
      return (MAX[issue.origin] ?? ((n) => `Use ${n} or less.`))(issue.maximum);
    case "not_multiple_of":
      return `Use steps of ${issue.divisor}.`;
    case "invalid_value":
      return "Choose one of the answers.";
    default:
      return AGAIN;
  }
}

z.config({ customError: mend });
