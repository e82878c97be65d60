import { LdnBody } from "./schema.ts";

/** What the room's own schema says while someone types, keyed by path ("steps.2.mg"); the first message of each. */
export function errorsOf(body: LdnBody): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of LdnBody.safeParse(body).error?.issues ?? [])
    errors[issue.path.join(".")] ??= issue.message;
  return errors;
}
