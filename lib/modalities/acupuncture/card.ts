import type { RoomCard } from "#lib/modalities/modality.ts";

/** What makes this room at home in the rest of the program. */
export const card = {
  id: "acupuncture",
  order: 2,
  label: "Acupuncture",
  icon: "CircleDot",
  tint: "acu",
  lane: { title: "Acupuncture", of: "visits" },
  medicine: false,
  ruleGroups: { EA: "Electric acupuncture", ACU: "Acupuncture" },
  visits: { acupuncture: { label: "Acupuncture", minutes: 45, who: "acupuncturist" } },
  mayWrite: ["physician", "acupuncturist"],
} as const satisfies RoomCard;
