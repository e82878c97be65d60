import { es } from "./es/index.ts";
import type { Language } from "./language.ts";

/** The languages that patients can read beside English, where a physician of their clinic approved the catalogue. */
export const languages: readonly Language[] = [es];

const ENGLISH = { locale: "en-US", name: "English" };
/** What a patient can choose, each in its own words, English first. */
export const offeredLanguages = [ENGLISH, ...languages].map(({ locale, name }) => ({ locale, name }));
