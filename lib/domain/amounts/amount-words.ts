import { FIGURE, figure } from "./figure.ts";
import type { MeasuredPart, PieceForm, Unit } from "./item.ts";
import { END, type Maker } from "./phrase.ts";

const UNITS: readonly (readonly [string, Unit])[] = [
  [
    "i\\.?u\\.?|u\\.?i\\.?|i\\.?e\\.?|units?|unidades|unites?|einheiten|int\\.? units?|international units?|usp units?|u|ut|unts?",
    "iu",
  ],
  ["mcgs?|ug|micrograms?|microgramos?|microgrammes?|mikrogramm", "mcg"],
  ["mgs?|milligrams?|miligramos?|milligrammes?|milligramm", "mg"],
  ["g|gms?|gs|grams?|gramos?|grammes?|gramm", "g"],
];
/** A unit, for a pattern. */
export const UNIT = `(${UNITS.map(([names]) => names).join("|")})`;
const unitOf = (said: string): Unit | undefined =>
  UNITS.find(([names]) => new RegExp(`^(?:${names})$`).test(said))?.[1];

const FORMS: readonly (readonly [string, PieceForm])[] = [
  [
    "tab|tabs|tbl|tablets?|caps?|capsules?|caplets?|softgels?|soft gels?|gelcaps?|gel caps?|vcaps?|vegcaps?|veggie caps?|pills?|gummy|gummies|lozenges?|chews?|chewables?|wafers?|troches?|pearls?|perles?|tabletas?|pastillas?|capsulas?|comprimidos?|comprimes?|comp|compr|cpr|compresse?|hartkapseln?|weichkapseln?|filmtabletten?|retardtabletten?|gel|cp|cps|gelules?|tabletten?|kapseln?|pillen?",
    "piece",
  ],
  ["drops?|gtts?|gotas?|gouttes?|tropfen", "drop"],
  ["mls?|millilit(?:er|re)s?|ccs?", "ml"],
  ["tsps?|tbsps?|teaspoons?|tablespoons?|scoops?|spoons?", "spoon"],
  ["sprays?|pumps?|squirts?", "spray"],
  ["packets?|sachets?|ampoules?|ampollas?|amps?|vials?", "packet"],
  ["patch|patches", "patch"],
  ["servings?", "serving"],
];
/** A form, for a pattern. */
export const FORM = `(${FORMS.map(([names]) => names).join("|")})`;
export const pieceFormOf = (said: string | undefined): PieceForm | undefined =>
  said === undefined ? undefined : FORMS.find(([names]) => new RegExp(`^(?:${names})$`).test(said))?.[1];

export const PART = "(elemental|elem|epa ?[\\/+&-] ?dha|epa and dha|epa plus dha|dha ?[\\/+&] ?epa|epa|dha)";
export const measuredPartOf = (said: string): MeasuredPart =>
  /^elem/.test(said)
    ? "elemental"
    : /epa/.test(said) && /dha/.test(said)
      ? "epa+dha"
      : said === "epa"
        ? "epa"
        : "dha";

/** "5,000 IU", "50k IU", "100 mg/day", "1000 IU/softgel", "1000 mg per 2 capsules", "360 mg of EPA". */
export const amountItem: Maker = ([, digits = "", k, said = "", part, daily, link = "", per, form]) => {
  const unit = unitOf(said);
  const whole = unit === "iu";
  const value = figure(digits, whole);
  const count = per === undefined ? 1 : figure(per);
  if (value === undefined || unit === undefined || count === undefined || count === 0)
    return { is: "unsure", text: digits };
  return {
    is: "amount",
    value: value * (k ? 1000 : 1),
    unit,
    ...(part ? { part: measuredPartOf(part) } : {}),
    ...(pieceFormOf(form)
      ? {
          form: pieceFormOf(form),
          per: count,
          each: /[a-z/]/.test(link),
        }
      : {}),
    ...(daily ? { aDay: true } : {}),
  };
};
export const AMOUNT = `(${FIGURE}) ?(k|thousand)?[ -]?${UNIT}${END}(?:(?:,(?! ?[a-z]+ ?:?\\d))? ?(?:of |as )?${PART}${END})?(?:( ?\\/ ?(?:day|d|24 ?h|dia|jour|j|tag|giorno|die)${END}| (?:a|per) day${END})|( ?(?:\\/|per|in|in each|each|por|par|pro) ?(?:each )?(${FIGURE})? ?| ?-? ?)${FORM}${END})?`;
