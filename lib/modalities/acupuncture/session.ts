import { z } from "zod";
import { safeText } from "#lib/domain/words/text.ts";
import { isMidline } from "./point.ts";
import { POINT_CODES, type PointCode } from "./points.ts";
import { HERTZ } from "./schema.ts";
import {
  DEPTHS,
  type Depth,
  OTHERS,
  type Other,
  REACTIONS,
  RESPONSES,
  type Reaction,
  type Response,
  SIDES,
  type Side,
  STYLES,
  type Style,
} from "./session-terms.ts";

const keysOf = <Key extends string>(words: Readonly<Record<Key, string>>) =>
  Object.keys(words) as [Key, ...Key[]];

// 42 points on both sides, and a few more: nobody uses over 100 needles in a visit (expert).
const Needles = (ask: string) => z.int(ask).min(0, ask).max(100, "Use at most 100 needles.");
// Missing is missing: pain that nobody asked about is no zero.
const Pain = z.int("Choose 0 to 10.").min(0).max(10).optional();

// Sizes in trade run from 0.12 x 7 to 0.45 x 125 mm (expert); a value outside of these bounds is a slip.
const DIAMETER = "Use 0.1 to 0.5 mm.";
const LENGTH = "Use 5 to 130 mm.";
const Needle = z.object({
  diameterMm: z.number(DIAMETER).min(0.1, DIAMETER).max(0.5, DIAMETER),
  lengthMm: z.number(LENGTH).min(5, LENGTH).max(130, LENGTH),
});
export type Needle = z.infer<typeof Needle>;
const DEPTH_MM = "Use 1 to 125 mm.";

/** What is otherwise at one point than in the rest of the visit. */
const Exception = z.object({
  side: z.enum(keysOf<Side>(SIDES), "Choose the side.").optional(),
  depthMm: z.number(DEPTH_MM).min(1, DEPTH_MM).max(125, DEPTH_MM).optional(),
  needle: Needle.optional(),
});
export type Exception = z.infer<typeof Exception>;

/** By hand, with a current, or neither: STRICTA 2010, item 2e. Minutes as in a plan (Cummings 2011, expert). */
const Stimulation = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("none") }),
    z.object({ kind: z.literal("manual") }),
    z.object({
      kind: z.literal("electrical"),
      hz: z.enum(HERTZ),
      minutes: z
        .int("Write how long the current ran.")
        .min(5, "Use 5 to 30 minutes.")
        .max(30, "Use 5 to 30 minutes."),
      /** Device, pairs of points, strength. */
      how: safeText(160).optional(),
    }),
  ],
  "Choose how the needles were stimulated.",
);
export type Stimulation = z.infer<typeof Stimulation>;

/**
 * What was done at one visit: the STRICTA 2010 items that change from visit to visit. Which visit of how many, and who gave it,
 * stand with the visit. What an older record did not ask is absent, never a guess. Errors are sentences, keyed by form field.
 */
export const SessionRecord = z
  .object({
    style: z.enum(keysOf<Style>(STYLES)).optional(),
    /** Why this was done (1b), and what was otherwise than planned (1c). */
    reasoning: safeText(300).optional(),
    variation: safeText(300).optional(),
    points: z.array(z.enum(POINT_CODES)).min(1, "Choose the points that were used.").max(POINT_CODES.length),
    side: z.enum(keysOf<Side>(SIDES), "Choose the side.").optional(),
    depth: z.enum(keysOf<Depth>(DEPTHS)).optional(),
    needle: Needle.optional(),
    brand: safeText(40).optional(),
    except: z.partialRecord(z.enum(POINT_CODES), Exception).optional(),
    needlesIn: Needles("Write how many needles went in.").min(1, "Write how many needles went in."),
    needlesOut: Needles("Count the needles that came out."),
    // Up to an hour, wider than a plan's 45: it says what was, not what ought to be.
    retentionMin: z
      .int("Write how long the needles stayed in.")
      .min(1, "Use 1 to 60 minutes.")
      .max(60, "Use 1 to 60 minutes."),
    stimulation: Stimulation.optional(),
    response: z.enum(keysOf<Response>(RESPONSES)).optional(),
    /** Length of the visit (3b). */
    minutes: z
      .int("Use whole minutes.")
      .min(5, "Use 5 to 180 minutes.")
      .max(180, "Use 5 to 180 minutes.")
      .optional(),
    /** Empty: none was given. */
    others: z
      .array(z.enum(keysOf<Other>(OTHERS)))
      .max(4)
      .optional(),
    /** Setting, and what was explained (4b). */
    setting: safeText(300).optional(),
    reactions: z
      .array(z.enum(keysOf<Reaction>(REACTIONS)))
      .min(1, "Say what happened, or choose None.")
      .max(keysOf<Reaction>(REACTIONS).length),
    painBefore: Pain,
    painAfter: Pain,
    note: safeText(600),
  })
  .superRefine((written, context) => {
    for (const { path, message } of [...refused(written), ...refusedExceptions(written)])
      context.addIssue({ code: "custom", path, message });
  });
type Written = {
  points: readonly PointCode[];
  except?: Partial<Record<PointCode, Exception>> | undefined;
  needle?: Needle | undefined;
  needlesIn: number;
  needlesOut: number;
  retentionMin: number;
  stimulation?: Stimulation | undefined;
  minutes?: number | undefined;
  reactions: readonly string[];
};
export type SessionRecord = z.infer<typeof SessionRecord>;

type Refusal = { path: string[]; message: string };
function refused(written: Written): Refusal[] {
  const { needlesIn, needlesOut, reactions, stimulation, retentionMin, minutes, points } = written;
  const found: (Refusal | false)[] = [
    // A needle left in is a harm: the pack makes the two counts a safety field.
    needlesOut !== needlesIn && {
      path: ["needlesOut"],
      message: `${needlesIn} went in and ${needlesOut} came out. Find every needle and count again.`,
    },
    reactions.includes("none") &&
      reactions.length > 1 && { path: ["reactions"], message: "Choose None, or what happened. Not both." },
    stimulation?.kind === "electrical" &&
      stimulation.minutes > retentionMin && {
        path: ["stimulation", "minutes"],
        message: "Use no more minutes than the needles stayed in.",
      },
    minutes !== undefined &&
      minutes < retentionMin && {
        path: ["minutes"],
        message: "The visit was at least as long as the needles stayed in.",
      },
    new Set(points).size < points.length && {
      path: ["points"],
      message: "A point is in the list twice.",
    },
  ];
  return found.filter((one) => one !== false);
}

function refusedExceptions({ except = {}, points, needle }: Written): Refusal[] {
  return Object.entries(except).flatMap(([code, exception]): Refusal[] => {
    const path = (field: string) => ["except", code, field];
    if (!points.includes(code as PointCode))
      return [
        { path: ["points"], message: `${code} has a detail of its own and was not used. Choose it too.` },
      ];
    const length = (exception.needle ?? needle)?.lengthMm;
    return [
      ...(exception.side && isMidline(code)
        ? [{ path: path("side"), message: `${code} is on the midline. It has no side.` }]
        : []),
      ...(length !== undefined && exception.depthMm !== undefined && exception.depthMm > length
        ? [{ path: path("depthMm"), message: `A needle of ${length} mm goes no deeper than that.` }]
        : []),
    ];
  });
}

/** Shape 1 knew a current or none, and neither side, depth nor needle: what it did not ask stays unsaid. */
function sayStimulation(old: { electro?: { on: boolean; hz: string; minutes: number } }) {
  const { electro, ...rest } = old;
  return electro?.on
    ? { ...rest, stimulation: { kind: "electrical", hz: electro.hz, minutes: electro.minutes } }
    : rest;
}
export const sessionUpgrades = [sayStimulation] as const;
