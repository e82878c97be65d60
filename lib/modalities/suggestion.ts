import type { Rule } from "#lib/domain/rules/rule.ts";
import type { Said } from "#lib/domain/words/say.ts";

/** Something for a clinician to decide, with the facts that led to it. `move` is the id of a move that the room offers. */
export type MoveSuggestion = {
  rule: string;
  kind: "hold" | "stepBack" | "morning" | "stepUp" | "stay" | "review" | "judge" | "stop";
  label: string;
  because: Said;
  source: readonly string[];
  confidence: Rule["confidence"];
  move?: string;
};
