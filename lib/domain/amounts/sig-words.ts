import { AMOUNT, amountItem, FORM, measuredPartOf, PART, pieceFormOf } from "./amount-words.ts";
import { FIGURE, figure, NUMBER_WORDS } from "./figure.ts";
import { END, type Maker, N, numberOr, type Phrase, quiet } from "./phrase.ts";
import { HOW_OFTEN, WHEN } from "./schedule-words.ts";
import { BESIDE, UNSURE } from "./unsure-words.ts";

const dash: Maker = ([text = ""]) => {
  const parts = text
    .trim()
    .split(/ ?- ?/)
    .map((part) => figure(part));
  const n = parts.reduce<number | undefined>(
    (sum, part) => (sum === undefined || part === undefined ? undefined : sum + part),
    0,
  );
  return n === undefined || n === 0 ? { is: "unsure", text } : { is: "number", n };
};

/** Every phrase of a sig, in the order in which they are tried at one place. */
export const PHRASES: readonly Phrase[] = [
  ...BESIDE,
  // Morning, noon, evening (and night), as it is written in German: "1-0-1".
  [
    `(?:[0-3]|1\\/2) ?- ?(?:[0-3]|1\\/2) ?- ?(?:[0-3]|1\\/2)(?: ?- ?(?:[0-3]|1\\/2))?(?![\\d-])`,
    (found) => {
      const said = dash(found);
      return said?.is === "number" ? { is: "rate", aDay: said.n } : said;
    },
  ],
  ...UNSURE.map(([pattern, says]): Phrase => [/^\[/.test(pattern) ? pattern : `(?:${pattern})${END}`, says]),
  [AMOUNT, amountItem],
  [`(${FIGURE}) ?k${END}`, numberOr((n) => ({ is: "amount", value: n * 1000, unit: "iu" }))],
  ...HOW_OFTEN,
  ...WHEN,
  [
    `(?:x ?)?${N} ?(?:of (?:a|an|the) )?(?:an? |x )?${FORM}${END}`,
    ([, digits = "", form]) => {
      const n = figure(digits);
      return n === undefined
        ? { is: "unsure", text: digits }
        : { is: "count", n, form: pieceFormOf(form) ?? "piece" };
    },
  ],
  [
    `(?:take|takes|taking|use|give|an?|tome|tomar|prendre|prend)? ?(?:an?|the|un|una|une|eine?)? ?${FORM}${END}`,
    ([text = "", form]) =>
      /^(?:take |takes |use |give |tome |tomar |prendre )?(?:an?|un|una|une|eine?) /.test(text.trim())
        ? { is: "count", n: 1, form: pieceFormOf(form) ?? "piece" }
        : quiet,
  ],
  [`(?:take|takes|taking|tome|tomar|toma|prendre|prend|nehmen|nimmt)${END}`, { is: "take" }],
  [`total(?:ing)?(?: dose)?${END}`, { is: "total" }],
  [`(?:in )?(?:two |three |2 |3 )?divided(?: doses?)?(?: ?(?:bid|tid|qid))?${END}`, { is: "divided" }],
  [`(?:each|apiece|ea)${END}`, { is: "each" }],
  [`(?:for|para|pour|fur|due to|reason:?)${END}`, { is: "for" }],
  [`${PART}${END}`, ([, part = ""]) => ({ is: "part", part: measuredPartOf(part) })],
  [`(${FIGURE}|${NUMBER_WORDS})${END}`, numberOr((n) => ({ is: "number", n }))],
];

const QUIET =
  "sig|by mouth|via mouth|vo|via oral|per os|po|oral|orally|sl|sublingual(?:ly)?|under the tongue|with(?: a)? (?:food|meal|water|fat|fatty meal|milk)|on an empty stomach|empty stomach|con comida|avec de la nourriture|per dose|dose|doses|daily dose|dosage|strength|otc|supplement|suppl|brand|generic|vegan|liquid|oil|powder|chewable|fast|dissolve|sustained|extended|retard|ret\\.?|lp|time[ds]?|release|sr|er|cr|xr|the|of|de|d'|du|la|le|el|in|at|is|patient|pt|she|he|i|me|my|reports?|orally|equivalent|providing|provides|contains?|containing|as|active|current(?:ly)?|still|d3|solution|soln|form|high|potency|pure|natural|organic|vitamin|vit|complex|glycinate|bisglycinate|citrate|oxide|malate|threonate|taurate|chloride|sulfate|hcl|hydrochloride|triglyceride|concentrate|ethyl|omega|omega-3|mouth|now foods|now|nature made|nature's (?:bounty|made|way|best)|kirkland|thorne|pure encapsulations|solgar|jarrow|nordic naturals|life extension|garden of life|carlson|sports research|doctor's best|swanson|bio-?tech|centrum|spring valley|member's mark|equate|cvs|walgreens";
/** Words that say nothing about the amount. */
export const QUIET_WORDS = `(?:${QUIET})${END}|@`;
