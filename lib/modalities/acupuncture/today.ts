import type { TodayItem } from "#lib/modalities/modality.ts";

/** Nothing to do by oneself: the visits of a day come from the desk's bookings, not from the plan's rhythm. */
export const today = (): readonly TodayItem[] => [];
