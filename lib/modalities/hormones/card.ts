import type { RoomCard } from "#lib/modalities/modality.ts";
import { words } from "./words.ts";

/** What makes this room at home in the rest of the program. */
export const card = {
  id: "hormones",
  order: 3,
  label: words.name,
  icon: "Droplets",
  tint: "horm",
  lane: { title: "Hormones", of: "days" },
  medicine: true,
  ruleGroups: { HOR: "Hormones" },
  visits: {},
  mayWrite: ["physician"],
} as const satisfies RoomCard;
