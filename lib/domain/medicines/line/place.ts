import type { Word } from "./words.ts";

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

/** From here on a line gives a reason, or speaks of something else: "for vaginal dryness", "no vaginal bleeding". */
const TURNS = /^(for|no|not|without|if|when|then|or|but|also|uses|using|because|due)$/;
/** What is wrong with a place, not what is put there: "vaginal dryness", "ear infection". */
const TROUBLE =
  /^(dryness|dry|atrophy|bleeding|itch|itching|symptoms?|infections?|pain|discharge|irritation|burning|prolapse|problems?|care)$/;
const USED = /^(vaginally|pv|topically)$/;
/** How many words before a name may say its form: "topical steroid hydrocortisone". */
const BEFORE = 2;

/** The substance that a name in a line stands for, where a form or place of use beside it makes another product of it. */
export function placed(named: Named, words: readonly Word[], all: readonly Named[]): string {
  const other = ELSEWHERE[named.key];
  const name = words[named.from]?.text ?? "";
  if (!other?.names.includes(name)) return named.key;
  // A name with its form in it ("estradiol tablet") is moved by saying how it is used, not by a place alone.
  const moves = named.words > 1 ? USED : other.words;
  const says = (at: number): boolean =>
    moves.test(words[at]?.text ?? "") && !TROUBLE.test(words[at + 1]?.text ?? "");
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
