import { readFileSync } from "node:fs";

/**
 * Lines as pharmacies, portals, discharge summaries, patients and clinicians write them in fifteen countries; invented. `known` are
 * opioids; `neverSilent` and `unsure` are asked about; `quiet` are read to the last word; `noOpioid` are asked about, or are no
 * opioid; the next four say of a medicine that it is not taken; `amounts`: what is surely said of an amount a day, in the
 * canonical unit (nothing where it is asked).
 */
type WrittenLines = Readonly<
  Record<
    | "known"
    | "neverSilent"
    | "unsure"
    | "quiet"
    | "noOpioid"
    | "stopped"
    | "allergy"
    | "declined"
    | "notTheirs",
    readonly string[]
  >
> & { readonly amounts: Readonly<Record<string, Readonly<Record<string, number>>>> };
export const writtenLines = JSON.parse(
  readFileSync(new URL("./written-lines.json", import.meta.url), "utf8"),
) as WrittenLines;
