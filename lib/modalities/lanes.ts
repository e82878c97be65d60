import type { IconName } from "#ui/icon.tsx";
import type { LaneTint } from "#ui/looks.ts";
import type { LaneCard } from "./card.ts";
import { modalities } from "./index.ts";
import type { Modality } from "./modality.ts";
import type { SharedLane } from "./shown.ts";

/** A row of the timeline with its word, its picture, its colour role and what is drawn in it. */
export type LaneRow = Required<Omit<LaneCard, "round">> & {
  id: string;
  icon: IconName;
  tint: LaneTint;
  round: boolean;
};

/** Bars in a lane before the rest is counted (ux). */
const ROWS = 6;
const PLAIN = { of: "visits", rows: ROWS, round: false } as const;
/** Lanes that no room has alone. */
const SHARED: Readonly<Record<SharedLane, LaneRow>> = {
  labs: { id: "labs", title: "Blood tests", icon: "labs", tint: "lab", ...PLAIN },
  reviews: { id: "reviews", title: "Reviews", icon: "review", tint: "ink", ...PLAIN },
};

const rowOf = ({ id, lane, icon, tint }: Modality): LaneRow => ({
  ...{ id, icon, tint, title: lane.title, of: lane.of },
  ...{ rows: lane.rows ?? ROWS, round: lane.round ?? false },
});

/** The lanes of some rooms from top to bottom: blood tests under the last medicine, over which they watch; reviews last. */
export function lanesOf(rooms: readonly Modality[]): readonly LaneRow[] {
  const under = rooms.findLastIndex(({ medicine }) => medicine) + 1;
  const own = rooms.map(rowOf);
  return [...own.slice(0, under), SHARED.labs, ...own.slice(under), SHARED.reviews];
}
/** Every lane that a mark may stand in. */
export const LANES = lanesOf(modalities);

/** The row of a mark's lane. A lane without a row is a mistake of the program: it throws, and draws nothing less. */
export function laneOf(id: string): LaneRow {
  const row = LANES.find((lane) => lane.id === id);
  if (!row) throw new Error(`There is no lane ${id}.`);
  return row;
}
