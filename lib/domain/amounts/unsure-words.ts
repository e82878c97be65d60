import { FORM, UNIT } from "./amount-words.ts";
import { FIGURE, figure } from "./figure.ts";
import { DAY, END, HOUR, MONTHS, N, type Phrase, quiet, TIMES_WORDS, unsure, WEEK } from "./phrase.ts";

/** What says that no single amount a day is meant. */
export const UNSURE: readonly Phrase[] = [
  [
    "prn|p\\.r\\.n|as needed|as required|as necessary|if needed|when needed|if required|when required|if necessary|si besoin|au besoin|bei bedarf|si es necesario|si necesita|segun(?: sea)? (?:la )?necesi\\w+|en caso de|as directed|as dir|ud|uad|as tolerated|as prescribed",
    unsure,
  ],
  [
    "up ?to|at least|at most|max(?:imum)?|min(?:imum)?|hasta|jusqu'?a|bis zu|no more than|not more than|not to exceed|less than|more than|about|approx(?:imately)?|around|roughly|circa|ca|between|several|a few|few|couple|some|various|varies|variable|average|avg",
    unsure,
  ],
  [
    "then|luego|despues|puis|dann|loading|load|taper(?:ing|ed)?|titrat\\w+|increas\\w+|decreas\\w+|reduc\\w+|ramp\\w*|wean\\w*|initially|afterwards?|thereafter|followed by|alternat(?:e|es|ing|ed)(?! (?:day|night))|cycle[ds]?|cycling|until|till|except|skip\\w*|miss\\w*|unless|instead|extra|additional|minus|plus an?|hold|held|holding|off|stat|now|dose ?pack|pulse\\w*|was|were|used to|previously|formerly|stopped|stop|quit|not|no|never|without|or|ou|oder|maybe|unsure|unknown|occasional\\w*|sometimes|rarely|seldom|often|frequently|regularly|intermittent\\w*|most|some ?days|on and off|bi-?weekly|bi-?monthly|semi-?\\w+|cada tercer dia",
    unsure,
  ],
  [
    `${N} ?(?:-|to|a|bis|or|ou|oder|o|\\/|y|to as many as) ?${N}(?= ?${TIMES_WORDS}| ?${FORM}${END}| ?${DAY}${END}| ?${WEEK}${END}| ?${HOUR}${END}| po| by)`,
    ([text = ""]) => (figure(text) === undefined ? { is: "unsure", text } : null),
  ],
  [`${FIGURE} ?(?:k|${UNIT})? ?(?:-|to|bis) ?${FIGURE} ?k? ?${UNIT}${END}`, unsure],
  ["[~<>?±≤≥=]", unsure],
];

/** What a number may be that is no amount: a quantity given out, a length of time, how long before bed, a date. */
export const BESIDE: readonly Phrase[] = [
  [`(?:(?:about|at least) )?${N} ?(?:min(?:ute)?s?|${HOUR})(?= (?:before|prior to|vor|avant|antes))`, quiet],
  [
    `#\\s?\\d+${END}|(?:qty|quantity|disp|dispense|refills?|rf)\\.?:? ?#?\\d+${END}|\\d+ ?(?:ct|count|refills?)${END}|bottle of \\d+`,
    quiet,
  ],
  [
    `(?:for|x|por|durante|pendant|fur) ?(?:the (?:next|last|past) )?${N} ?(?:${DAY}|${WEEK}|${MONTHS}|years?)${END}`,
    quiet,
  ],
  [
    `(?:since|started|starting|start date|from|desde|depuis|seit|on)?:? ?(?:\\d{1,2}\\/)?\\d{1,2}\\/(?:19|20)?\\d\\d${END}|(?:since|started|desde|depuis|seit) (?:in )?(?:[a-z]{3,9}\\.? )?(?:19|20)\\d\\d${END}|\\d{4}-\\d\\d-\\d\\d${END}`,
    quiet,
  ],
  [`started ${N} ?(?:${DAY}|${WEEK}|${MONTHS}|years?) ago`, quiet],
];
