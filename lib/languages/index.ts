import { es } from "./es/index.ts";
import type { Language } from "./language.ts";

/** The languages that patients can read beside English, where a physician of their clinic approved the catalogue. */
export const languages: readonly Language[] = [es];
