import type { RoomCard } from "#lib/modalities/modality.ts";
import { words } from "./words.ts";

/** What makes this room at home in the rest of the program. */
export const card = {
  id: "lifestyle",
  order: 4,
  label: words.name,
  icon: "Leaf",
  tint: "life",
  lane: { title: "Lifestyle", of: "days", rows: 3, round: true },
  medicine: false,
  ruleGroups: { SUP: "Supplements", EX: "Exercise" },
  visits: {},
  mayWrite: ["physician"],
} as const satisfies RoomCard;
