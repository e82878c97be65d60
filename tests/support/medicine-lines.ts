import { readFileSync } from "node:fs";

/**
 * Lines as pharmacies print them and people write them; invented, or seen on labels and lists without a person.
 * `opioidsKnown` have to be known as opioids, `opioidsNeverSilent` known or asked about; what `asked` holds nobody can say;
 * `notTaken` name an opioid that is not taken, or may mean none: asked about, never called taken. `noOpioid` is never called one,
 * `quiet` is read to the last word.
 */
type MedicineLines = Record<
  "opioidsKnown" | "opioidsNeverSilent" | "asked" | "notTaken" | "noOpioid" | "quiet",
  readonly string[]
>;
export const medicineLines = JSON.parse(
  readFileSync(new URL("./medicine-lines.json", import.meta.url), "utf8"),
) as MedicineLines;
