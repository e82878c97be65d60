import { HormonesBody } from "./schema.ts";

/** What the room's own schema says while somebody types: one sentence a path ("therapies.0.dose.amount"). */
export function errorsOf(body: HormonesBody): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { path, message } of HormonesBody.safeParse(body).error?.issues ?? [])
    found[path.join(".")] ??= message;
  return found;
}
