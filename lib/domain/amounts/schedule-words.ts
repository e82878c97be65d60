import { FORM, UNIT } from "./amount-words.ts";
import type { LineItem } from "./item.ts";
import { DAY, END, HOUR, type Maker, MONTHS, N, numberOr, type Phrase, TIMES_WORDS, WEEK } from "./phrase.ts";

const rate = (aDay: number): LineItem => ({ is: "rate", aDay });
const period = (days: number): LineItem => ({ is: "period", days });
// "x 30" is a quantity or a length of time. Source: design.
const MAX_TIMES = 6;
const times = (n: number, after = false): LineItem =>
  n > MAX_TIMES ? { is: "unsure", text: `x ${n}` } : { is: "times", n, after };
const slot = (at: string): LineItem => ({ is: "slot", at });
const MONTH = 365.25 / 12;
const EVERY = "(?:every|each|q|q\\.|cada|c\\/|alle|toutes les|tous les|tout les|jeden|jede|chaque)";
const A = "(?:a|per|each|every|\\/|al|por|par|pro|am|a la|la|je|in the|in a|of the|de la)";

const WEEKDAYS: readonly string[] = [
  "mon(?:day)?s?|lunes|lundi|montags?",
  "tue(?:s|sday)?s?|martes|mardi|dienstags?",
  "wed(?:s|nesday)?s?|miercoles|mercredi|mittwochs?",
  "thu(?:r|rs|rsday)?s?|jueves|jeudi|donnerstags?",
  "fri(?:day)?s?|viernes|vendredi|freitags?",
  "sat(?:urday)?s?|sabados?|samedi|samstags?",
  "sun(?:day)?s?|domingos?|dimanche|sonntags?",
];
const LETTERS = "mtwhfsu";
const onLetters: Maker = ([text = ""]) => {
  const on = text.replace("th", "h").replace(/[^a-z]/g, "");
  return { is: "days", on: [...on].map((letter) => LETTERS.indexOf(letter)) };
};

/** How often a day. */
export const HOW_OFTEN: readonly Phrase[] = [
  [`(?:bid|bd|b\\.d|twice(?: a| per)? da(?:y|ily)|two times(?: a| per)? da(?:y|ily))${END}`, rate(2)],
  [`(?:tid|tds)${END}`, rate(3)],
  [`(?:qid|qds)${END}`, rate(4)],
  [
    `(?:qod|eod|(?:every|each|alternate|on alternate|q) ?(?:other|second|2nd|alternate|alternating) ?(?:${DAY})|alternate (?:days?|nights?)|jeden zweiten tag|un jour sur deux|1 jour sur 2|un dia si y (?:otro|un dia) no|q other day)${END}`,
    rate(1 / 2),
  ],
  [`(?:every|each) (?:third|3rd) ${DAY}${END}|jeden dritten tag`, rate(1 / 3)],
  [`(?:every|each) (?:fourth|4th) ${DAY}${END}`, rate(1 / 4)],
  [
    `(?:eow|(?:every|each) (?:other|second|2nd) ${WEEK}|fortnightly|once a fortnight|(?:a|per|every) fortnight|jede zweite woche)${END}`,
    rate(1 / 14),
  ],
  [`(?:every|each) (?:other|second|2nd) month${END}`, rate(1 / (2 * MONTH))],
  [
    `${EVERY} ?${N} ?${HOUR}${END}`,
    numberOr((n) => (24 % n === 0 || n % 24 === 0 ? rate(24 / n) : { is: "unsure", text: `${n} h` })),
  ],
  [`${EVERY} ?${N} ?${DAY}${END}`, numberOr((n) => rate(1 / n))],
  [`${EVERY} ?${N} ?${WEEK}${END}`, numberOr((n) => rate(1 / (7 * n)))],
  [`${EVERY} ?${N} ?${MONTHS}${END}`, numberOr((n) => rate(1 / (MONTH * n)))],
  [`(?:quarterly)${END}`, rate(1 / (3 * MONTH))],
  [
    `${N} ?(?:days|dias|jours|tage|nights|noches|evenings)(?: out)? ?(?:a|per|\\/|of the|each|every|por|a la|par|pro|in der) ?${WEEK}${END}`,
    numberOr((n) =>
      n <= 7 && Number.isInteger(n) ? { is: "days", on: n } : { is: "unsure", text: `${n} days` },
    ),
  ],
  [
    `${N} ?(?:x|times?) ?(?:day|d)${END}`,
    numberOr((n) => (n <= MAX_TIMES ? rate(n) : { is: "unsure", text: `${n} x` })),
  ],
  [
    `${N} ?(?:x|times?) ?(?:week|wk)${END}`,
    numberOr((n) => (n <= 7 ? rate(n / 7) : { is: "unsure", text: `${n} x` })),
  ],
  [`once in ${N} ?${DAY}${END}`, numberOr((n) => rate(1 / n))],
  [`once in ${N} ?${WEEK}${END}`, numberOr((n) => rate(1 / (7 * n)))],
  [`${N} ?${TIMES_WORDS}${END}`, numberOr((n) => times(n))],
  [`x ?${N}(?! ?(?:${FORM}|${UNIT}|k)${END})${END}`, numberOr((n) => times(n, true))],
  [`(?:once|einmal|1mal)${END}`, { is: "times", n: 1 }],
  [`(?:twice|zweimal)${END}`, { is: "times", n: 2 }],
  [`(?:thrice|dreimal)${END}`, { is: "times", n: 3 }],
  [`viermal${END}`, { is: "times", n: 4 }],
  [
    `(?:daily|dly|everyday|qd|q\\.d|qday|od|o\\.d|quotidien(?:ne)?(?:ment)?|diari[oa]s?|diariamente|taglich|tagl|tgl|nightly|${EVERY} ?(?:single )?${DAY}|a diario|${A} ?${DAY})${END}`,
    period(1),
  ],
  [
    `(?:weekly|wkly|qweek|qwk|qw|semanal(?:mente)?|hebdomadaire|wochentlich|${EVERY} ?${WEEK}|${A} ?${WEEK})${END}`,
    period(7),
  ],
  [
    `(?:monthly|qmonth|qmo|mensual(?:mente)?|mensuel|monatlich|${EVERY} ?${MONTHS}|${A} ?${MONTHS})${END}`,
    period(MONTH),
  ],
  [`(?:yearly|annually|(?:a|per|every|each) year)${END}`, period(365.25)],
];

/** Times of the day and days of the week. */
export const WHEN: readonly Phrase[] = [
  [
    `(?:at )?\\d{1,2}(?::\\d\\d)? ?(?:am|a\\.m\\.?|pm|p\\.m\\.?)${END}|(?:at |um )\\d{1,2}:\\d\\d${END}`,
    ([text = ""]) => slot(text.replace(/[^\dapm:]/g, "")),
  ],
  [
    `(?:qam|q am|(?:in the |every |each |de la |par |le |por la |en la |am )?(?:am|a\\.m\\.?|mornings?|manana|matin|morgen)|mane|morgens|(?:at |with |before |after )?breakfast|desayuno|(?:upon |on |after )?(?:waking|awakening|arising|rising))${END}`,
    slot("morning"),
  ],
  [
    `(?:(?:at )?(?:noon|midday|lunch ?time)|(?:with |at |before |after )?lunch|mittags|midi|mediodia)${END}`,
    slot("noon"),
  ],
  [`(?:(?:in the |every )?afternoons?|nachmittags|por la tarde)${END}`, slot("afternoon")],
  [
    `(?:qpm|q pm|(?:in the |every |each |le |at )?(?:pm|p\\.m\\.?|evenings?|soir|abend)|abends|(?:with |at |before |after |w\\/)?(?:dinner|supper|evening meal)|cena)${END}`,
    slot("evening"),
  ],
  [
    `(?:qhs|q hs|hs|h\\.s|q ?h\\.?s\\.?|nocte|(?:at |every |each |before |q )?(?:bed ?time|bed)|(?:at |por la |en la |de )?(?:night|nights time|night ?time|noche)|nachts|zur nacht|al acostarse|antes de (?:dormir|acostarse)|au coucher|avant le coucher|vor dem schlafen(?:gehen)?|before (?:sleep|sleeping|going to (?:bed|sleep)))${END}`,
    slot("bed"),
  ],
  [
    `(?:(?:with|before|after|w\\/|w|a|con|avec|zu den) ?(?:each |every |las |les |all )?(?:meals|comidas|repas|mahlzeiten)|with (?:each|every|all) meals?|ac|pc|a\\.c|p\\.c|ac & hs)${END}`,
    { is: "meals" },
  ],
  [
    `(?:mon(?:day)?|m) ?(?:-|to|thru|through) ?(?:fri(?:day)?|f)${END}|(?:on |every )?(?:week ?days|business days|work ?days)${END}|week ?days? only`,
    { is: "days", on: [0, 1, 2, 3, 4] },
  ],
  [`(?:on |every )?week-?ends?${END}`, { is: "days", on: [5, 6] }],
  [
    `(?:mwf|m[ \\/-]?w[ \\/-]?f|m, ?w, ?f|t(?:th|r)|t[ \\/-]th|tu ?[ \\/&-]? ?th|tths)${END}`,
    ([text = ""]) =>
      /^t(?:u)?[ /&-]*(?:th|r)$/.test(text)
        ? { is: "days", on: [1, 3] }
        : /^m/.test(text)
          ? onLetters([text])
          : { is: "unsure", text },
  ],
  ...WEEKDAYS.map(
    (names, day): Phrase => [
      `(?:on |every |each |los |le |les |am )?(?:${names})\\.?${END}`,
      { is: "days", on: [day] },
    ],
  ),
];
