import { isUnit, type Word } from "./words.ts";

/**
 * Tylenol with a number behind it. `sure`: it is Tylenol with codeine; else the number may be its name or a count ("Tylenol 3
 * tablets"), or nobody can say which medicine it is ("T3"). From one word to another, inclusive.
 */
export type Numbered = { from: number; to: number; sure: boolean; couldBe: readonly string[] };

const BRAND = /^(?:tylenols?|tyl|tylenol[1-4])$/;
/** Of these only "#3" or "no. 3" says so; "acetaminophen 3" may be a count, and is asked about where nothing is counted. */
const PLAIN = /^(?:acetaminophen|apap|paracetamol)$/;
const NUMBER: Readonly<Record<string, string>> = { one: "1", two: "2", three: "3", four: "4" };
const COUNTED =
  /^(?:tabs?|tablets?|tbl|pills?|caps?|capsules?|caplets?|gelcaps?|geltabs?|softgels?|liquigels?|doses?|times?|a|an|per|every|each|day|days|daily|nightly|nights?|hours?|hourly|weeks?|weekly|months?|monthly|at|in|before|after|during|pastillas?|tabletas?|comprimidos?|veces|al|por|fois|mal|volte|vezes|together)$/;

const isBrand = (text: string): boolean => BRAND.test(text) || PLAIN.test(text);

const numberAt = (words: readonly Word[], at: number): string | undefined => {
  const text = words[at]?.text ?? "";
  return NUMBER[text] ?? (/^[1-4]$/.test(text) ? text : undefined);
};

/** May the bare number at this word be a count: "3 tablets", "3 or 4 a day", "3 x daily"? */
function mayBeCount(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next) return false;
  if (COUNTED.test(next.text)) return true;
  if (/^(?:or|to|o|ou|bis|x)$/.test(next.text))
    return next.text !== "x" || !/^\d/.test(words[at + 2]?.text ?? "");
  return /^[1-9]$/.test(next.text) && /^\s?-\s?$/.test(next.gap);
}

function behindBrand(words: readonly Word[], from: number): Numbered | null {
  let at = from + 1;
  const coded = /^(?:cod|codeine|codiene|codein|c)$/.test(words[at]?.text ?? "");
  if (coded) at += 1;
  const text = words[at]?.text ?? "";
  const sure = (to: number): Numbered => ({ from, to, sure: true, couldBe: ["codeine_acetaminophen"] });
  const counted = (to: number): Numbered => ({
    from,
    to,
    sure: false,
    couldBe: ["codeine_acetaminophen", "acetaminophen"],
  });
  if (PLAIN.test(words[from]?.text ?? "") && !/^(?:#|no$|nr$)/.test(text))
    return /^[1-4]$/.test(text) && !words[at + 1] ? counted(at) : null;
  if (/^#[1-4]$/.test(text) || /^t[1-4]$/.test(text)) return sure(at);
  if (/^(?:no|nr|num|number|n)$/.test(text) && numberAt(words, at + 1)) return sure(at + 1);
  if (/^i{1,3}$|^iv$/.test(text) && text !== "i")
    return text === "iv" || COUNTED.test(words[at + 1]?.text ?? "") ? counted(at) : sure(at);
  const next = words[at + 1];
  if (!numberAt(words, at)) return null;
  // "Tylenol 1 g", "Tylenol 1/2 tablet", "Tylenol, 1 tab": an amount
  const measured = next && isUnit(next.text) && !/^(?:hours?|hrs?|h)$/.test(next.text);
  const half = next && /^\s?\/\s?$/.test(next.gap) && /^\d$/.test(next.text);
  if (measured || half || /[,;:¦]/.test(words[at]?.gap ?? ""))
    return coded ? sure(at - 1) : { from, to: at, sure: true, couldBe: ["acetaminophen"] };
  if (coded || words[at]?.gap === "-") return sure(at);
  return mayBeCount(words, at) ? counted(at) : sure(at);
}

const THYROID =
  /^(?:sr|ug|mcg|[\d.]+m?c?u?g|liothyronine|liothyronin|cytomel|thyroid|armour|np|levothyroxine|synthroid|tirosint|t3|t4|free|slow|er|hashimotos?|hypothyroid|hypothyroidism|compounded)$/;
const PAIN =
  /^(?:pains?|painful|cramps?|cramping|headaches?|migraines?|aches?|tooth|toothache|dental|dentist|prn|needed|codeine|cod|apap|injury|surgery|periods?|back|hurts?|hurting|dolor|schmerzen|douleur)$/;

/** "T3" alone: codeine, or the thyroid hormone. */
function shorthand(words: readonly Word[], from: number): Numbered | null {
  const [, number] = /^t([1-4])s?$/.exec(words[from]?.text ?? "") ?? [];
  // "1 T 3 times a day" is a tablet, "Levo-T, 1 tab" a name.
  const alone = !/^[\d.]+$/.test(words[from - 1]?.text ?? "") && !words[from]?.gap.includes("-");
  const next = words[from + 1];
  const apart = words[from]?.text === "t" && alone && /^#?[1-4]$/.test(next?.text ?? "") && !next?.breaks;
  if (!number && !apart) return null;
  const to = apart ? from + 1 : from;
  const explicit = apart && words[to]?.text.startsWith("#");
  const which = number ?? words[to]?.text.replace("#", "") ?? "";
  const around = words.filter((_, at) => at < from || at > to).map(({ text }) => text);
  const thyroid = around.some((text) => THYROID.test(text) && !/^\d+mg$/.test(text));
  const pain = around.some((text) => PAIN.test(text)) || words[from]?.text.endsWith("s");
  const sure = (key: string): Numbered => ({ from, to, sure: true, couldBe: [key] });
  if (explicit || (pain && !thyroid)) return sure("codeine_acetaminophen");
  const hormone = which === "3" ? "liothyronine" : which === "4" ? "levothyroxine" : "";
  if (thyroid && !pain && hormone) return sure(hormone);
  return { from, to, sure: false, couldBe: ["codeine_acetaminophen", ...(hormone ? [hormone] : [])] };
}

/** Every place of a line where a number makes another medicine of Tylenol, or may. */
export function numberedTylenol(words: readonly Word[]): readonly Numbered[] {
  const found: Numbered[] = [];
  for (let at = 0; at < words.length; at++) {
    const one = isBrand(words[at]?.text ?? "") ? behindBrand(words, at) : shorthand(words, at);
    if (!one) continue;
    found.push(one);
    at = one.to;
  }
  return found;
}
