/** What may happen at a visit, commonest first. Source: Witt 2009, 229,230 patients; the last is rare and grave. */
export const REACTIONS = {
  none: "None",
  bruise: "Bruise or bleeding",
  pain: "Pain at a needle",
  drowsy: "Drowsy",
  dizzy: "Dizzy or sick",
  faint: "Faint",
  worse: "Symptoms worse",
  skin: "Skin reaction",
  breath: "Chest pain or short breath",
} as const;
export type Reaction = keyof typeof REACTIONS;

// The choices below are those of STRICTA 2010; the item stands beside each.

/** 1a. */
export const STYLES = {
  tcm: "TCM",
  western: "Western medical",
  japanese: "Japanese",
  five: "Five Element",
  ear: "Ear",
  other: "Other",
} as const;
export type Style = keyof typeof STYLES;

/** 2b. */
export const SIDES = { both: "Both sides", left: "Left", right: "Right" } as const;
export type Side = keyof typeof SIDES;

/** 2c, by tissue; a single point may say its own in millimetres. */
export const DEPTHS = {
  customary: "As is usual for each point",
  skin: "Under the skin",
  muscle: "Into the muscle",
  bone: "To the bone",
} as const;
export type Depth = keyof typeof DEPTHS;

/** 2d. */
export const RESPONSES = { none: "None sought", deqi: "De qi", twitch: "Twitch" } as const;
export type Response = keyof typeof RESPONSES;

/** 4a. */
export const OTHERS = {
  moxa: "Moxa",
  cupping: "Cupping",
  heat: "Heat lamp",
  advice: "Exercise advice",
} as const;
export type Other = keyof typeof OTHERS;
