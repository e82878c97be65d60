import type { Point } from "./point.ts";
import { LIMB_POINTS } from "./points-limbs.ts";
import { TRUNK_POINTS } from "./points-trunk.ts";

/** The 42 points of the clinical pack. */
export const POINTS = [...LIMB_POINTS, ...TRUNK_POINTS] as const;
export type PointCode = (typeof POINTS)[number]["code"];
export const POINT_CODES = POINTS.map((point) => point.code) as [PointCode, ...PointCode[]];

/** Sets that a clinician adds at once. No set is proven superior (Deare 2013, expert; low confidence). */
export const POINT_SETS = [
  { id: "core", label: "Core", points: ["LI4", "LR3", "ST36", "SP6", "GB34", "GB20", "PC6", "HT7", "GV20"] },
  { id: "neck", label: "Neck and shoulder", points: ["GB21", "BL10", "SI3"] },
  { id: "back", label: "Low back", points: ["BL23", "BL25", "BL40", "GV4"] },
  { id: "hip", label: "Hip and leg", points: ["GB30", "SP9", "SP10"] },
  { id: "arm", label: "Arm", points: ["LI11", "TE5"] },
  { id: "sleep", label: "Sleep", points: ["HT7", "SP6", "KI6", "EX-HN3"] },
] as const satisfies readonly { id: string; label: string; points: readonly PointCode[] }[];

const byCode = new Map<string, Point>(POINTS.map((point) => [point.code, point]));
/** The point behind a code; undefined when the table has none. */
export const pointOf = (code: string): Point | undefined => byCode.get(code);
