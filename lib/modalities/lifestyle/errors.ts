import { doseText } from "#lib/domain/words/dose.ts";
import { leftBefore, sameName } from "./reductions/reductions.ts";
import { LifestyleBody } from "./schema.ts";

/**
 * What is wrong while somebody types: one sentence a path ("supplements.0.amount"), from the room's own schema and from
 * what its reductions come to together. The second is not in the schema, for a signed plan that has it must still open.
 */
export function errorsOf(body: LifestyleBody): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { path, message } of LifestyleBody.safeParse(body).error?.issues ?? [])
    found[path.join(".")] ??= message;
  return { ...chainErrors(body), ...found };
}

/** A medicine goes down once in a week, each time from what the step before left. */
function chainErrors(body: LifestyleBody): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  body.reductions.forEach((cut, i) => {
    const path = `reductions.${i}`;
    const again = body.reductions
      .slice(0, i)
      .some(({ medicine, week }) => week === cut.week && sameName(medicine) === sameName(cut.medicine));
    if (again) {
      found[`${path}.week`] = "This medicine goes down in this week already. Use another week.";
      return;
    }
    const left = leftBefore(cut, body);
    if (!left) return;
    const message = `The step before leaves ${doseText(left)}.`;
    if (left.unit !== cut.from.unit) found[`${path}.to.unit`] = message;
    else if (left.amount !== cut.from.amount) found[`${path}.from.amount`] = message;
  });
  return found;
}
