const POSITIVE =
  /^(?:pos(?:itive)?|\+{1,4}|[1-4] ?\+|detected|reactive|presumptive(?:ly)? (?:pos(?:itive)?|detected)|positivo|positiva|positif|positiv)$/;
const NEGATIVE =
  /^(?:neg(?:ative)?|-|not detected|none detected|non[- ]?reactive|not reactive|undetected|negativo|negativa|n[ée]gatif|negativ)$/;
const TITRE = /^(?:[<>]=? ?)?1 ?: ?\d{1,5}$/;

/** What a result in words says: "positive", "negative", a titre as it is; undefined for a word that is no result ("pending"). */
export function readWords(key: string, written: string): string | undefined {
  const said = written
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\((?:a|h|hh|abnormal|high)\)|[*!.]+$|(?<=\w) (?:a|h|abnormal|high)$/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (POSITIVE.test(said)) return "positive";
  if (NEGATIVE.test(said)) return "negative";
  return key === "ana" && TITRE.test(said) ? said : undefined;
}
