import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import { withRequestId } from "#lib/log/request.ts";
import type { FieldFaults, Outcome } from "./answer.ts";
import { sameOrigin } from "./same-origin.ts";

const FOREIGN = "This request did not come from Accord. Nothing was changed. Open Accord and try again.";

function refused(code: string, message: string, fields: FieldFaults = {}, now?: unknown): Outcome<never> {
  return { ok: false, code, message, fields, now };
}

/** Messages by dotted path ("steps.2.mg"); the empty path is the whole form. */
export function fieldsOf(error: z.ZodError): FieldFaults {
  const fields: FieldFaults = {};
  for (const { path, message } of error.issues) {
    const key = path.join(".");
    fields[key] = [...(fields[key] ?? []), message];
  }
  return fields;
}

/** Busy is a failure of ours, which has a line in the log: its code stands beside the words. */
const toldBy = ({ code, message }: Conflict): string => (code === "BUSY" ? withRequestId(message) : message);

/** Run a data function for a form: foreign origins are refused first, refusals become words, redirects and 404s pass, bugs fly on. */
export async function outcome<T>(run: () => Promise<T>): Promise<Outcome<T>> {
  if (!(await sameOrigin())) return refused("FORBIDDEN", FOREIGN);
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof Conflict) return refused(error.code, toldBy(error), {}, error.now);
    if (error instanceof Refused) return refused(error.code, error.message, error.fields);
    if (error instanceof z.ZodError)
      return refused("INVALID", "Some answers need another look. Nothing was changed.", fieldsOf(error));
    throw error;
  }
}
