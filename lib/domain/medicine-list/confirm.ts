import { recognise } from "#lib/domain/medicines/substances.ts";

/** From the first figure on: "methadne 5 mg at night" says how much in "5 mg at night". */
const AMOUNT = /\d[^\n]*$/;

/**
 * A line of the list with a name that someone has confirmed: "methadne 5 mg" confirmed as methadone is "methadone 5 mg".
 * Where the rest of the line would bring in something else again, the name stands alone.
 */
export function confirmedText(text: string, name: string): string {
  const whole = `${name} ${AMOUNT.exec(text)?.[0] ?? ""}`.trim().slice(0, 200);
  const { matches, unknown } = recognise(whole);
  return !unknown && matches.every(({ certainty }) => certainty === "exact") ? whole : name;
}
