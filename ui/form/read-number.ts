const NUMBER = /^-?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?$/;

/** The number in a text ("1.5", ".5", "1,000"), else NaN. "1,5" is NaN: it could be read as 15. */
export function readNumber(text: string): number {
  const bare = text.trim();
  if (!/\d/.test(bare) || !NUMBER.test(bare)) return Number.NaN;
  return Number(bare.replaceAll(",", ""));
}
