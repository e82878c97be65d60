import { LifestyleBody } from "./schema.ts";

/** What the room's own schema says while somebody types: one sentence a path ("supplements.0.amount"). */
export function errorsOf(body: LifestyleBody): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { path, message } of LifestyleBody.safeParse(body).error?.issues ?? [])
    found[path.join(".")] ??= message;
  return found;
}
