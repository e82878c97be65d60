import { parseDate } from "#lib/domain/words/calendar.ts";
import { doseText } from "#lib/domain/words/dose.ts";
import type { Interpreter } from "#lib/domain/words/interpreter.ts";
import { phrase, type Said as Sentence, say, toText } from "#lib/domain/words/say.ts";
import { Said } from "./said.tsx";
import { spoken } from "./spoken.ts";

/** Says the rest of this request's page in a language; null leaves it in English. Each page of a patient begins with it. */
export const speak = (interpreter: Interpreter | null): void => {
  spoken().interpreter = interpreter;
};

/** A sentence between tags: `t\`Same dose until ${day}.\``. */
export const t = (...sentence: Parameters<typeof say>) => <Said said={say(...sentence)} />;

/** A text of a table of words (`phrases`), between tags. */
export const tOf = (text: string) => <Said said={phrase(text)} />;

/** A sentence where only plain text can stand, as in an attribute; English where the language has none. */
export const inText = (...sentence: Parameters<typeof say>): string => textOf(say(...sentence));

/** As `inText`, of a sentence that is made already. */
export function textOf(said: Sentence): string {
  const { interpreter } = spoken();
  const own = interpreter?.say(said);
  if (!interpreter || !own) return toText(said);
  return own
    .map((part) =>
      typeof part === "string"
        ? part
        : "dose" in part
          ? doseText(part.dose)
          : interpreter.day(parseDate(part.day)),
    )
    .join("");
}
