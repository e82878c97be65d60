/** Pictures that a room may have, in the order in which new rooms take them: names of lucide, see icon.tsx. */
export const ROOM_ICONS = [
  "Pill",
  "CircleDot",
  "Droplets",
  "Leaf",
  "HandHeart",
  "Footprints",
  "Flower2",
  "Brain",
] as const;
export type RoomIcon = (typeof ROOM_ICONS)[number];

/** Colour roles that a room may have, in the order in which new rooms take them. Their colours in four themes: scripts/tokens.mjs. */
export const ROOM_TINTS = ["med", "acu", "horm", "life", "sea", "clay", "plum", "moss"] as const;
export type RoomTint = (typeof ROOM_TINTS)[number];

/** Colour roles of the timeline's lanes: those of the rooms, blood tests, and plain ink. `data-tint` gives an element its own. */
export const LANE_TINTS = [...ROOM_TINTS, "lab"] as const;
export type LaneTint = (typeof LANE_TINTS)[number] | "ink";
