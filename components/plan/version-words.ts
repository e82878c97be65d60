/** What the states of a version are called on screen. */
export const VERSION_WORDS: Readonly<Record<string, string>> = {
  draft: "Draft",
  signed: "In force",
  superseded: "Replaced",
  discarded: "Put away",
};
