import type { Word } from "../line/words.ts";
import type { Cue, NamePlace } from "./cue.ts";

const REACTION =
  /^(?:hives|rash|itching|itch|itchy|anaphylaxis|anaphylactic|swelling|seizures?|nausea|vomiting|vomits?|vomited|nauseous|nauseated|hallucinations?|urticaria|angioedema|sick)$/;
const isReaction = (words: readonly Word[], at: number): boolean =>
  REACTION.test(words[at]?.text ?? "") || (words[at]?.text === "n" && words[at + 1]?.text === "v");
/** "Codeine - nausea", "codeine: N/V": no reason for an opioid, but what it did. "Codeine-free": it is not in it. */
export const reactionsIn = (words: readonly Word[], names: readonly NamePlace[]): Cue[] =>
  names.flatMap(({ from, to, opioid }): Cue[] => {
    const [before, next] = [words[from - 1], words[to + 1]];
    const says = "allergy" as const;
    if (before?.text === "last" && !words[from]?.breaks)
      return [{ at: from - 1, to: from - 1, says: "stopped", of: from }];
    if (!opioid) return [];
    if (next?.text === "free" && /^[\s-]$/.test(next.gap))
      return [{ at: to + 1, to: to + 1, says: "declined", of: from }];
    if (next && isReaction(words, to + 1) && /[-=:>(\u2192\u21d2]/.test(next.gap))
      return [{ at: to + 1, to: next.text === "n" ? to + 2 : to + 1, says }];
    const brought =
      before && REACTION.test(before.text) && words[from]?.joined && words[from - 2]?.text !== "for";
    return brought ? [{ at: from - 1, to: from - 1, says }] : []; // "hives with codeine"
  });
