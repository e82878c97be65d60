import { plainSpaces } from "#lib/domain/words/text.ts";

const isEmpty = (value: unknown): boolean =>
  value === "" || value === undefined || (Array.isArray(value) && value.length === 0);

/**
 * A resource as it leaves: every text in it with plain spaces, whoever typed it, and nothing empty. HL7's JSON schema of R4 takes
 * no other white space in a string than space, tab and line end, and no string without a character.
 */
export function sent<T>(value: T): T {
  if (typeof value === "string") return plainSpaces(value) as T;
  if (Array.isArray(value)) return value.map((one) => sent(one)).filter((one) => !isEmpty(one)) as T;
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, one]) => [name, sent(one)] as const);
  return Object.fromEntries(fields.filter(([, one]) => !isEmpty(one))) as T;
}
