import type { SeenNames } from "../seen.ts";

/** Names of opioids in Ireland, each with the list in which it was seen. */
export const IRELAND: readonly SeenNames[] = [
  {
    source: "wagem",
    names: {
      tramadol: "biodol, by-madol, tradol, tramapine, troxidol, xymel",
      tramadol_er: "tradorec",
    },
  },
];
