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
  {
    source: "whelehans_ie",
    names: {
      codeine_ibuprofen: "nurofen plus",
      codeine_acetaminophen: "maxilief, panadeine, veganin plus, uniflu plus",
    },
  },
];
