import { assertSamePerson } from "#lib/data/door/guard.ts";
import type { Outcome } from "./answer.ts";
import { outcome } from "./outcome.ts";

/**
 * As `outcome`, for the forms of a patient's own pages: nothing runs when the page was drawn for someone else. Its data
 * functions write to the record of whoever is signed in, and another tab may have signed in another person since.
 * `person` is the id that the page bound to its action; whatever else comes in its place is nobody, and refused.
 */
export const outcomeFor = <T>(person: unknown, run: () => Promise<T>): Promise<Outcome<T>> =>
  outcome(async () => {
    await assertSamePerson(person);
    return run();
  });
