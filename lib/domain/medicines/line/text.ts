/** How much of a line is read; what is longer is asked about. */
export const LONGEST_LINE = 2_000;

// Letters of other scripts that look like Latin ones, as a name copied from elsewhere may hold them.
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  ...pairs("абвгеёзіїјкмнорсԁѕтухһԛԝӏ", "abbreeziijkmhopcdstyxhqwl"),
  ...pairs("АВЕІЈКМНОРСЅТУХ", "ABEIJKMHOPCSTYX"),
  ...pairs("αβγεηικνορτυχω", "abyenikvoptuxw"),
  ...pairs("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
  ...pairs("ɑɡıɩɪʟɴᴏʀꜱᴛᴜᴠᴡᴢᴀʙᴄᴅᴇꜰɢʜᴊᴋᴍᴘ", "agiiilnorstuvwzabcdefghjkmp"),
};
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  µ: "u",
  μ: "u",
  "×": "x",
  "⁄": "/",
  "∕": "/",
};

function pairs(from: string, to: string): Record<string, string> {
  const [looks, means] = [[...from], [...to]];
  return Object.fromEntries(looks.map((letter, at) => [letter, means[at] ?? letter]));
}

/**
 * A line as it is read, in the letters that the tables are written in: marks of trade, accents, invisible characters and letters
 * that only look Latin are gone, "½" stands apart from the figure before it. Case, spaces and punctuation stay.
 */
export function foldedLine(text: string): string {
  const seen = text
    .slice(0, LONGEST_LINE)
    .replace(/\u00ad\s*\n\s*/g, "") // a word that a page broke at a soft hyphen
    .replace(/[\u2122\u00ae\u00a9\u2120]/g, " ")
    .replace(/(?<=\d)(?=[\u00bc-\u00be\u2150-\u215e])/g, " ")
    .normalize("NFKD")
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, "")
    .replace(/[\p{Pd}\u2212\u2043\u02d7]/gu, "-")
    .replace(/(?!\n)[\s\p{Cc}]/gu, " ");
  return seen.replace(/\P{ASCII}/gu, (letter) => WRITTEN_OUT[letter] ?? LOOK_ALIKE[letter] ?? letter);
}
