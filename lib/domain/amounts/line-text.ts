type Rewrite = readonly [RegExp, string];

const VULGAR: Readonly<Record<string, string>> = {
  "½": " 1/2",
  "¼": " 1/4",
  "¾": " 3/4",
  "⅓": " 1/3",
  "⅔": " 2/3",
  "⅛": " 1/8",
  "⅜": " 3/8",
};
const MARKS: readonly Rewrite[] = [
  [/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, ""], // soft hyphens and marks without width
  [/(?<=\d)[\u00A0\u2007\u2009\u202F](?=\d{3}(?!\d))/g, "'"], // a typographer's space stands between thousands
  [/\u2044/g, "/"],
  [/[‐-―−]/g, "-"],
  [/[’‘`´]/g, "'"],
  [/[×хХ](?![a-z])/g, " x "],
  [/(?<=\d) ?[xX] ?(?=\d)/g, " x "],
];
const SPELLING: readonly Rewrite[] = [
  [/\u03bc/g, "u"], // µg → ug
  [/\s+/g, " "],
  [/^ ?\(?\d{1,2} ?[.)](?!\d) */, ""], // the number of a line in a list
  [/^[ •*·-]+/, ""],
  [/(?<![a-z])(one|two|three|four|five|six|half) ?\( ?(?:[1-6]|1\/2) ?\)/g, "$1"], // "two (2) tablets"
  [/(?<=\d) \((?:one|two|three|four|five|six|eight|ten|twelve|twenty-?four|half)\)/g, ""], // "2 (two) times a day"
  [/(?<![a-z])one (?=and (?:a |one )?half\b)/g, "1 "],
  [/(?<![a-z])two (?=and (?:a |one )?half\b)/g, "2 "],
  [/(?<=\d) and (?:a |one[- ])?half\b/g, " 1/2"],
  [/(?<=\d) and 1\/2\b/g, " 1/2"],
  [/\bone[- ]half\b/g, "half"],
  [/(?<![a-z])([abdiopqtu])\.([a-z])\.(?:([a-z])\.?(?![a-z]))?/g, "$1$2$3 "], // b.i.d. → bid, i.u. → iu
];
// Thousands set apart: "5 000 IU", "50 000 IU". "2 500 mg" may be two of 500 mg, "2 500 UI" may not: whoever writes UI counts so.
const APART: readonly Rewrite[] = [
  [/(?<![\da-z.,'/-])([1-9]\d{0,2}) 000(?= 000(?!\d))/g, "$1'000"],
  [/(?<![\da-z.,'/-])([1-9]\d{0,2}(?:'000)?) (?=000(?![\d.,']))/g, "$1'"],
  [/(?<![\da-z.,'/-]|[bq] )([1-9]\d{1,2}) (?=\d{3} ?(?:iu|ui|ie|units?|mcg|ug|mg)\b)/g, "$1'"],
  [/(?<![\da-z.,'/-]|[bdk] )([1-9]) (?=\d{3} ?(?:ui|ie)\b)/g, "$1'"],
];

/** A line in one spelling: lower case, accents folded, fractions and thousands joined, one kind of dash and space. */
export function plainLine(text: string): string {
  let line = text.normalize("NFC").replace(/[½¼¾⅓⅔⅛⅜]/g, (one) => VULGAR[one] ?? one);
  for (const [from, to] of MARKS) line = line.replace(from, to);
  line = line.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
  for (const [from, to] of [...SPELLING, ...APART]) line = line.replace(from, to);
  return ` ${line.trim()} `;
}
