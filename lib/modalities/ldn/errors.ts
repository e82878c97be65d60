import { dayText, parseDate } from "#lib/domain/words/calendar.ts";
import { begins } from "./ladder/ladder.ts";
import { LdnBody } from "./schema.ts";

/** That a dose from before Accord is said to begin with the plan or after it: none where it does not, or is no day yet. */
function sinceProblem({ before, ...body }: LdnBody, startsOn: string): string | undefined {
  if (!before || !/^\d{4}-\d{2}-\d{2}$/.test(before.since)) return undefined;
  const first = begins({ ...body, before }, parseDate(startsOn)) ?? parseDate(startsOn);
  return before.since < first.toString()
    ? undefined
    : `The first night of this plan is ${dayText(first)}. Use a day before it.`;
}

/**
 * What the room's own schema says while someone types, keyed by path ("steps.2.mg"); the first message of each. `startsOn`: the
 * plan's first day as ISO, against which days of a patient are judged.
 */
export function errorsOf(body: LdnBody, startsOn?: string): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of LdnBody.safeParse(body).error?.issues ?? [])
    errors[issue.path.join(".")] ??= issue.message;
  const since = startsOn && Object.keys(errors).length === 0 ? sinceProblem(body, startsOn) : undefined;
  if (since) errors["before.since"] = since;
  return errors;
}
