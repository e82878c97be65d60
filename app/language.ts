import type { Metadata } from "next";
import { getMyInterpreter } from "#lib/data/mine/language.ts";
import { phrase } from "#lib/domain/words/say.ts";
import { speak, textOf } from "#ui/language.tsx";

/** Draws this page in the language of whoever is signed in. Each page and layout of a patient begins with it. */
export const inTheirLanguage = async (): Promise<void> => speak(await getMyInterpreter());

/** A page's title in their language. */
export const titled = (title: string) => async (): Promise<Metadata> => {
  await inTheirLanguage();
  return { title: textOf(phrase(title)) };
};
