import { foldedLine } from "./line/text.ts";

const ALONE =
  "none|nil|no|no known|nothing|n/?a|nka|nkda|nkma|o|-+|keine[rs]?|nichts|ningun[oa]s?|nada|aucune?s?|rien|nessun[oa]?|niente|nenhuma?";
/** Denies by itself; the others need what is denied behind them: "no known allergies". */
const DENIES = "(?:patient |pt )?(?:denies|not (?:on|taking) any(?:thing)?)";
const NONE_OF =
  "(?:patient |pt )?(?:(?:has|takes|on|reports|with) no|no|not taking|not on|keine|sin|ninguna|ningun|aucune?|sans|pas de|nessuna|senza|nenhuma|sem)";
const KIND =
  "(?:known|current|regular|active|drug|medication|medicine|food|environmental|prescription|any|all|or|and)";
const WHAT =
  "(?:allerg(?:y|ies)|medications?|medicines?|meds|drugs?|prescriptions?|supplements?|vitamins|alergias?|medicamentos?|medicacion|allergies?|medicaments?|allergien?|medikamente?|allergi[ae]|farmac[io])";
const STATE =
  "(?:known|reported|recorded|documented|noted|listed|taken|currently|conocidas?|connues?|bekannt|note|at (?:this|the|present) ?(?:time)?|right now)";
const TAIL = `(?: ${STATE})*(?: \\(?(?:nka|nkda|nkma)\\)?)?[\\s.!]*`;

const says = (kind: string): RegExp =>
  new RegExp(
    `^(?:(?:${ALONE})(?: ${WHAT})?|${DENIES}(?: ${kind})*(?: ${WHAT})?|${NONE_OF}(?: ${kind})* ${WHAT})${TAIL}$`,
  );
const NOTHING = says(KIND);
const NOTHING_ELSE = says(`(?:${KIND}|other)`);
/** A line in the letters of the patterns. */
const plain = (text: string): string =>
  foldedLine(text).toLowerCase().replace(/\bd'/g, "de ").replace(/\s+/g, " ").trim();
/** Longer than this it says more. */
const LONGEST = 80;

/** "None", "NKDA", "Denies allergies", "Not on any meds", in the languages in which forms come: an entry that says that there is none. */
export const saysNothing = (text: string): boolean => text.length < LONGEST && NOTHING.test(plain(text));
/** Does a line hold no medicine at all: empty, "none", or "no other medications"? */
export const holdsNothing = (text: string): boolean =>
  text.length < LONGEST && (text.trim() === "" || NOTHING_ELSE.test(plain(text)));
