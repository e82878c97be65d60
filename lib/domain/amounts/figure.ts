/** Number words of a sig, in the languages that lists are written in. Accents are folded before. */
const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  half: 0.5,
  quarter: 0.25,
  un: 1,
  una: 1,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  media: 0.5,
  medio: 0.5,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  ein: 1,
  eine: 1,
  einen: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  halbe: 0.5,
  demi: 0.5,
};
/** The words that are numbers, for a pattern. */
export const NUMBER_WORDS = Object.keys(WORDS).join("|");
const FRACTION = String.raw`[1-3]\/[2348](?![\d/])`;
/** A number as it stands in a line, with its fraction: "1", "1,000", "1 1/2", "1/2", ".5". Groups apart are glued before. */
export const FIGURE = String.raw`(?:\d+[ -]${FRACTION}|${FRACTION}|\d+(?:[.,']\d+)*|\.\d+)`;

const fraction = (text: string): number => {
  const [over = 0, under = 1] = text.split("/").map(Number);
  return over / under;
};

/**
 * The number that a text says: decimal comma against thousands, fractions, number words. `whole`: the unit is never split
 * (IU), so "5.000" is five thousand. Undefined where two readings are possible ("1.500 mg") or none.
 */
export function figure(text: string, whole = false): number | undefined {
  const said = text.trim();
  if (said in WORDS) return WORDS[said];
  const mixed = /^(?:(\d+)[ -])?(\d\/\d)$/.exec(said);
  if (mixed) return Number(mixed[1] ?? 0) + fraction(mixed[2] ?? "");
  if (/^\d+$/.test(said) || /^\d*\.\d{1,2}$|^\d*\.\d{4,}$|^\.\d+$|^0\.\d+$/.test(said)) return Number(said);
  if (/^0,\d+$|^\d+,\d{1,2}$/.test(said)) return Number(said.replace(",", "."));
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(said) || /^[1-9]\d{0,2}(?:'\d{3})+$/.test(said))
    return Number(said.replace(/[,']/g, ""));
  if (/^[1-9]\d?(?:,\d{2})+,\d{3}$/.test(said)) return Number(said.replaceAll(",", "")); // 6,00,000 of India
  if (/^[1-9]\d{0,2}(?:\.\d{3})+,\d+$|^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(said))
    return Number(said.replaceAll(".", "").replace(",", "."));
  if (whole && /^[1-9]\d{0,2}\.\d{3}$/.test(said)) return Number(said.replace(".", ""));
  return undefined;
}
