import { dayText, parseDate } from "./calendar.ts";
import { type Dose, doseText } from "./dose.ts";
import { plainSpaces } from "./text.ts";

/** A piece of a generated sentence. Doses and dates stay data until the last moment, so no sentence holds a typed one. */
export type SaidPart = string | { dose: Dose } | { day: string };
/** A generated sentence: `say\`Take ${dose} until ${date}.\``. Plain JSON; a screen draws it with `<Said>`. */
export type Said = readonly SaidPart[];

type Value = string | number | Dose | { toString(): string; calendar: unknown };

const isDose = (value: object): value is Dose => "amount" in value && "unit" in value;

/** Tagged template: doses and CalendarDates become data, strings and whole numbers stay text. */
export function say(texts: TemplateStringsArray, ...values: readonly (Value | Said)[]): Said {
  const parts: SaidPart[] = [];
  texts.forEach((text, i) => {
    if (text) parts.push(text);
    const value = values[i];
    if (value === undefined) return;
    if (typeof value === "string" || typeof value === "number") parts.push(String(value));
    else if (Array.isArray(value)) parts.push(...(value as Said));
    else if (isDose(value)) parts.push({ dose: { amount: value.amount, unit: value.unit } });
    else parts.push({ day: value.toString() });
  });
  return parts;
}

/**
 * The sentence as plain text, for titles, audit lines, FHIR and tests: with plain spaces, for other people's software refuses
 * any other (the pattern of a string in HL7's JSON schema of FHIR R4). A screen draws sentences with `<Said>`.
 */
export const toText = (said: Said): string =>
  plainSpaces(
    said
      .map((part) =>
        typeof part === "string" ? part : "dose" in part ? doseText(part.dose) : dayText(parseDate(part.day)),
      )
      .join(""),
  );
