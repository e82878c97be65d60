import type { SeenNames } from "../seen.ts";

/** Names of opioids in Austria, each with the list in which it was seen. */
export const AUSTRIA: readonly SeenNames[] = [
  {
    source: "wagem",
    names: {
      tramadol: "contramal, cromatodol, lanalget, nobligan, tradolan, tramabene, tramastad, tramundal",
      tramadol_er: "noax uno",
    },
  },
  {
    source: "at_substitution",
    names: {
      morphine_er: "substitol, substitol retard, compensan, compensan retard",
      dihydrocodeine_er: "codidol, codidol retard, dehace, dehace retard",
    },
  },
  {
    source: "ages_hydal",
    names: {
      hydromorphone_er: "hydal retard",
      hydromorphone: "hydal",
    },
  },
];
