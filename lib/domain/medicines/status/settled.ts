import type { Word } from "../line/words.ts";
import { type Cue, clauseBehind, phraseOf } from "./cue.ts";

const NOT_NOW =
  /^(?:i )?(?:dont|doesnt|does nt|do(?:es)? not|kein\w*|nehme|nimmt|nicht|no (?:tom|us)[ao]|ne pren|non prend)/;
const NO_MORE = /^(?:anymore|mehr)$/;
const NOT_TAKEN = /^(?:(?:hasnt|has not|havent|have not) (?:taken|used)|not (?:taken|used))$/;
const HANDED = /^(?:given|prescribed|rx|script|offered|wrote|written|filled)$/;

/** What phrases say together: "took it for 3 days, done with it" is stopped, and so is "kein Tilidin mehr"; "was given it, not taken" never was. */
export function told(cues: readonly Cue[], words: readonly Word[]): readonly Cue[] {
  const settled = cues.some(({ says }) => says === "stopped" || says === "allergy");
  return cues.flatMap((cue): Cue[] => {
    const phrase = phraseOf(cue, words);
    if (settled && cue.says === "unclear" && /^(?:took|had)$/.test(phrase)) return [];
    const behind = clauseBehind(cue.to, words);
    const noMore = behind.some(
      ({ text }, n) => NO_MORE.test(text) || (text === "any" && behind[n + 1]?.text === "more"),
    );
    if (NOT_NOW.test(phrase) && noMore && cue.says !== "stopped") return [{ ...cue, says: "stopped" }];
    if (NOT_TAKEN.test(phrase) && words.slice(0, cue.at).some(({ text }) => HANDED.test(text)))
      return [{ ...cue, says: "declined" }];
    return [cue];
  });
}
