import { aloneKey, COMBINATIONS, cutFrom, isSoldWith, plainIngredient } from "./ingredients.ts";
import type { Named } from "./line/place.ts";
import { isLineWord } from "./line/word.ts";
import type { Word } from "./line/words.ts";
import type { LineSays } from "./substance.ts";

/** A name read in a line. `ingredient`: it says one in plain, not by a brand. `guess`: only by its spelling, or cut short. */
export type CombinationReading = Named & { ingredient?: string; guess?: boolean; says?: LineSays };

/** What brands stand for when something cut short stands beside them: "Fioricet w/cod". */
const INSIDE: Readonly<Record<string, string>> = {
  butalbital_apap_caffeine: "butalbital",
  acetaminophen: "acetaminophen",
  aspirin: "aspirin",
  ibuprofen: "ibuprofen",
  celecoxib: "celecoxib",
  promethazine: "promethazine",
  guaifenesin: "guaifenesin",
  carisoprodol: "carisoprodol",
};
const ingredientOf = ({ key, ingredient }: CombinationReading): string | undefined =>
  ingredient ?? INSIDE[key];

/** Names with the ingredients that they say; one that is made of nothing but ingredients ("hydrocodone/APAP") is taken apart. */
export function asReadings(named: readonly Named[], words: readonly Word[]): CombinationReading[] {
  return named.flatMap((one): CombinationReading[] => {
    const at = Array.from({ length: one.to - one.from + 1 }, (_, n) => one.from + n);
    if (one.words === 1) {
      const ingredient = plainIngredient(one.key, words[one.from]?.text ?? "");
      return [ingredient ? { ...one, ingredient } : one];
    }
    const parts = at.flatMap((n) => {
      const ingredient = wholeIngredient(words[n]?.text ?? "");
      return ingredient ? [{ key: aloneKey(ingredient) ?? "", from: n, to: n, words: 1, ingredient }] : [];
    });
    const combined = COMBINATIONS.some(({ key }) => key === one.key);
    return combined && parts.length === one.words ? parts : [one];
  });
}

const SHORT = new Set(["apap", "asa", "ibu"]);
/** The ingredient that a word names in full, or by an abbreviation that is a name by itself. */
function wholeIngredient(word: string): string | undefined {
  const [first] = cutFrom(word);
  return first !== undefined && (first === word || SHORT.has(word)) ? first : undefined;
}

type Cut = { at: number; may: readonly string[] };
/** Does a slash or a hyphen tie the word to the one before or behind it? */
export const isTight = (words: readonly Word[], at: number): boolean =>
  [words[at]?.gap, words[at + 1]?.gap].some((gap) => gap !== undefined && /^\s?[/-]\s?$/.test(gap));

/** Ingredients cut short beside another ingredient: "HYDROCO/APAP", "w/cod", "BUT/ASA/CAF/COD". */
export function cutNames(
  words: readonly Word[],
  readings: readonly CombinationReading[],
): CombinationReading[] {
  const free = (at: number) => readings.every(({ from, to }) => at < from || to < at);
  const cuts: Cut[] = words.flatMap(({ text, joined }, at) => {
    const single = text.length === 1 && !joined && !isTight(words, at);
    if (!free(at) || single || (isLineWord(text) && text.length > 1 && !isTight(words, at))) return [];
    const may = cutFrom(text);
    return may.length > 0 ? [{ at, may }] : [];
  });
  const full = readings.flatMap((one) => ingredientOf(one) ?? []);
  return cuts.flatMap(({ at, may }) => {
    const others = [...full, ...cuts.filter((cut) => cut.at !== at).flatMap((cut) => cut.may)];
    const viable = may.filter((id) => others.some((other) => isSoldWith(id, other)));
    const sure = viable.filter((id) => full.some((other) => isSoldWith(id, other)));
    const [ingredient] = sure.length > 0 ? sure : viable;
    if (!ingredient) return [];
    // "Aspirin Plus C" is sold with vitamin C: with codeine only until someone says otherwise.
    const vitamin = words[at]?.text === "c" && full.includes("aspirin") && full.length === 1;
    const guess = vitamin || (sure.length > 0 ? sure : viable).length > 1 ? { guess: true } : {};
    return [{ key: aloneKey(ingredient) ?? "", from: at, to: at, words: 1, ingredient, ...guess }];
  });
}

/**
 * Ingredients that are one product together become that product, in whatever order and however far apart they stand; not where
 * the line says one thing of the one and another of the other ("Tylenol, no codeine").
 */
export const combined = (readings: readonly CombinationReading[]): CombinationReading[] =>
  [...Map.groupBy(readings, ({ says }) => says).values()].flatMap(together).sort((a, b) => a.from - b.from);

function together(readings: readonly CombinationReading[]): CombinationReading[] {
  // "Fioricet with codeine", and what is in it named once more.
  const whole = readings.some(({ key }) => key === "codeine_butalbital");
  const inIt = /^(?:acetaminophen|caffeine)$/;
  let rest = readings.filter(({ ingredient = "" }) => !whole || !inIt.test(ingredient));
  for (const { of, key, takesIn } of COMBINATIONS) {
    const [one, other] = of.map((id, n) =>
      rest.find((each) => (n === 0 ? each.ingredient : ingredientOf(each)) === id),
    );
    if (!one || !other || one === other) continue;
    const parts = [one, other, ...rest.filter(({ ingredient = "" }) => takesIn.includes(ingredient))];
    const [first] = parts.toSorted((a, b) => a.from - b.from);
    const guess = parts.some((part) => part.guess) ? { guess: true } : {};
    const whole = { key, says: one.says, from: first?.from ?? 0, to: first?.to ?? 0, words: 1, ...guess };
    rest = [...rest.filter((each) => !parts.includes(each)), whole];
  }
  return rest;
}
