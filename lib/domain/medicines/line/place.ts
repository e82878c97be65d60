import { substances } from "../substance-index.ts";
import { MAKER_WORDS } from "./maker-words.ts";
import { mayBeSkipped, type Word } from "./words.ts";

/**
 * A name that stands in a line, from one word to another (inclusive), the substance that it names ("" where the tables hold it
 * only inside of products), and of how many words the name is. `couldBe`: it may be one of these. `asked`: it is always asked about.
 */
export type Named = {
  key: string;
  from: number;
  to: number;
  words: number;
  couldBe?: readonly string[];
  asked?: true;
};

type Elsewhere = {
  /** Names that do not say themselves how they are used; a brand or "estradiol patch" does. */
  names: readonly string[];
  /** Form or place of use that makes another product of it. */
  words: RegExp;
  /** A form that settles it the other way: what comes after it speaks of something else. */
  systemic: RegExp;
  key: string;
};

// The same drug on the skin, in the eye or in the vagina is another product here.
const ELSEWHERE: Readonly<Record<string, Elsewhere>> = {
  hydrocortisone: {
    names: ["hydrocortisone"],
    words: /^(cream|ointment|lotion|topical|topically|gel|foam|spray|suppository|rectal|eye|ear|drops)$/,
    systemic: /^(tabs?|tablets?|caps?|capsules?|pills?|po|oral|orally|mouth|granules|iv|im|am|pm|injection)$/,
    key: "hydrocortisone_topical",
  },
  diclofenac: {
    names: ["diclofenac", "voltaren"],
    words: /^(gel|topical|topically|cream)$/,
    systemic: /^(tabs?|tablets?|caps?|capsules?|pills?|po|oral|orally|mouth|ec|dr|er|xr)$/,
    key: "diclofenac_gel",
  },
  estradiol: {
    names: ["estradiol", "estrace"],
    words: /^(vaginal|vaginally|pv|pessary)$/,
    systemic: /^(patch|patches|transdermal|po|orally|mouth|injection|im)$/,
    key: "estradiol_vaginal",
  },
};

const PATCH =
  /^(?:patch|patche?s|pflaster|matrixpflaster|parches?|cerott[oi]|adesivos?|tts|td|transdermal|transdermic[oa]|transdermique)$/;
const SWALLOWED =
  /^(?:tabs?|tablets?|sl|sublinguals?|film|films|lozenges?|buccal|nasal|spray|iv|im|sc|inj|injections?|implant|weekly|monthly)$/;
/** "20 µg/h": what a patch gives off. */
const isRate = (words: readonly Word[], at: number): boolean =>
  /^[\d.]*(?:mcg|ug|micrograms?|mikrogramm|microgramos)$/.test(words[at]?.text ?? "") &&
  /^(?:h|hr|hour|std|stunde|hora|heure|ora)$/.test(words[at + 1]?.text ?? "") &&
  /\//.test(words[at + 1]?.gap ?? "");
const patchOf = (key: string, names: string): Elsewhere => ({
  names: names.split(" "),
  words: PATCH,
  systemic: SWALLOWED,
  key,
});
const PATCHES: Readonly<Record<string, Elsewhere>> = {
  fentanyl: patchOf("fentanyl_transdermal", "fentanyl fentanil fentanilo fentanila fentanyle"),
  buprenorphine: patchOf("buprenorphine_patch", "buprenorphine buprenorphin buprenorfina"),
};

/** From here on a line gives a reason, or speaks of something else: "for vaginal dryness", "no vaginal bleeding". */
const TURNS = /^(for|no|not|without|if|when|then|or|but|also|uses|using|because|due)$/;
/** What is wrong with a place, not what is put there: "vaginal dryness", "ear infection". */
const TROUBLE =
  /^(dryness|dry|atrophy|bleeding|itch|itching|symptoms?|infections?|pain|discharge|irritation|burning|prolapse|problems?|care)$/;
const USED = /^(vaginally|pv|topically)$/;
/** How many words before a name may say its form: "topical steroid hydrocortisone". */
const BEFORE = 2;

const SLOW =
  /^(?:er|xr|sr|cr|mr|xl|ret|retard|retard(?:film)?(?:tabl|tbl|kaps|kps)\w*|lp|rp|long|depot|depottabl\w*|prolongada|prolongee|prolungato)$/;
const NOT_SLOW = /^(?:term|time|ago)$/;
/** What may stand between a name and its release, besides strength, form and maker. */
const FORM_ABROAD =
  /^(?:comprimidos?|comprimes?|gelules?|capsulas?|capsule|compresse|cpr|tabletten?|kapseln?|filmtabletten?|liberacion|liberation|rilascio|prolonged|de|a)$/;

/** An opioid whose release is said further on is the slow one: "Tramadol AL 100 retard", "Morphin 30 mg Retardtabletten". */
function slow({ key, to }: Named, words: readonly Word[], all: readonly Named[]): string {
  if (!substances.has(`${key}_er`)) return key;
  for (let at = to + 1; at < words.length; at++) {
    const { text = "", joined = false } = words[at] ?? {};
    if (joined || all.some(({ from }) => from === at)) return key;
    if (SLOW.test(text)) return NOT_SLOW.test(words[at + 1]?.text ?? "") ? key : `${key}_er`;
    if (!mayBeSkipped(text) && !MAKER_WORDS.has(text) && !FORM_ABROAD.test(text)) return key;
  }
  return key;
}

/** The substance that a name in a line stands for, where a form, a release or a place of use beside it makes another product of it. */
export const placed = (named: Named, words: readonly Word[], all: readonly Named[]): string =>
  slow({ ...named, key: put(named, words, all) }, words, all);

function put(named: Named, words: readonly Word[], all: readonly Named[]): string {
  const other = ELSEWHERE[named.key] ?? PATCHES[named.key];
  const name = words[named.from]?.text ?? "";
  if (!other?.names.includes(name)) return named.key;
  // A name with its form in it ("estradiol tablet") is moved by saying how it is used, not by a place alone.
  const moves = named.words > 1 ? USED : other.words;
  const says = (at: number): boolean =>
    (moves.test(words[at]?.text ?? "") && !TROUBLE.test(words[at + 1]?.text ?? "")) ||
    (other.words === PATCH && isRate(words, at));
  const ends = (at: number): boolean =>
    TURNS.test(words[at]?.text ?? "") ||
    all.some((other) => other !== named && other.from <= at && at <= other.to);
  let weighed = false; // "1% with aloe cream" is one thing, "10 mg plus eye drops" are two
  for (let at = named.from + 1; at < words.length && !ends(at); at++) {
    const { text = "", joined = false } = words[at] ?? {};
    if (joined && weighed) break;
    if (says(at)) return other.key;
    if (other.systemic.test(text)) return named.key;
    weighed ||= /^[\d.]*mg$/.test(text);
  }
  if (words[named.from]?.joined) return named.key;
  for (let at = named.from - 1; at >= 0 && at >= named.from - BEFORE && !ends(at); at--) {
    if (says(at)) return other.key;
    if (words[at]?.joined) break;
  }
  return named.key;
}
