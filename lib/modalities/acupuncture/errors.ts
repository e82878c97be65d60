import { AcupunctureBody } from "./schema.ts";

/** What the room's own schema says while someone types, keyed by path ("series.0.sessions"); the first message of each. */
export function errorsOf(body: AcupunctureBody): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of AcupunctureBody.safeParse(body).error?.issues ?? [])
    errors[issue.path.join(".")] ??= issue.message;
  return errors;
}
