/** How a run of digits and marks can be read; empty where it is no number. `grouped`: with marks between thousands. */
export type NumberReading = { value: number; grouped: boolean };

const plain = (text: string, grouped = false): NumberReading[] => [{ value: Number(text), grouped }];

/**
 * Every reading of a number as laboratories write it: "52.5", "52,5", "1 250", "1'250", "1.250,5", "1,250.5".
 * "1,250" and "1.250" have two. A leading zero before another digit ("007") is a code and no number.
 */
export function readingsOf(written: string): NumberReading[] {
  const text = written.replace(/[\u2019\u02bc]/g, "'").replace(/\u00b7/g, ".");
  if (/^0\d/.test(text)) return [];
  if (/^\d+$/.test(text)) return plain(text);
  const spaced = /^(\d{1,3}(?:[ ']\d{3})+)(?:[.,](\d+))?$/.exec(text);
  if (spaced) return plain(`${spaced[1]?.replace(/[ ']/g, "")}.${spaced[2] ?? "0"}`, true);
  if (/^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/.test(text)) return plain(text.replaceAll(",", ""), true);
  if (/^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/.test(text))
    return plain(text.replaceAll(".", "").replace(",", "."), true);
  if (/^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})+$/.test(text)) return plain(text.replace(/[.,]/g, ""), true);
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(text))
    return [...plain(text.replace(/[.,]/, ""), true), ...plain(text.replace(",", "."))];
  return /^(?:\d+[.,]\d+|\.\d+|\d+\.)$/.test(text) ? plain(text.replace(",", ".")) : [];
}
