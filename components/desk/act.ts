/** What a button of the desk's form asks for: a verb and its ids, in one `value`, so that it works without JavaScript. */
export const act = (verb: string, ...parts: readonly (string | number)[]): string =>
  [verb, ...parts].join("|");

/** What the desk is told after an act. Ids and times alone; the row on the screen has the name. */
export type ActTold = {
  kind: "ok" | "refused";
  text: string;
  /** The way back, as an act. */
  undo?: string;
  /** The visit whose card was asked for, where there are no scripts to open it. */
  card?: string;
  /** What could be done instead, each an act. */
  instead?: { label: string; act: string }[];
};
