import type { RoomCard } from "#lib/modalities/modality.ts";

/** What makes this room at home in the rest of the program. */
export const card = {
  id: "ldn",
  order: 1,
  label: "Low-dose naltrexone",
  icon: "Pill",
  tint: "med",
  lane: { title: "LDN dose", of: "doses" },
  medicine: true,
  ruleGroups: { LDN: "Low-dose naltrexone" },
  visits: {},
  mayWrite: ["physician"],
} as const satisfies RoomCard;
