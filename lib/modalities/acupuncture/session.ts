import { z } from "zod";
import { say } from "#lib/domain/say.ts";
import { safeText } from "#lib/domain/text.ts";
import { defineRecord, type RecordForm } from "#lib/modalities/record.ts";
import { POINT_CODES } from "./points.ts";
import { type AcupunctureBody, Electro } from "./schema.ts";
import { minutes } from "./words.ts";

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
const REACTION_KEYS = Object.keys(REACTIONS) as [keyof typeof REACTIONS, ...(keyof typeof REACTIONS)[]];

/** The response that was sought: STRICTA 2010, item 2d. */
export const RESPONSES = { none: "None sought", deqi: "De qi", twitch: "Twitch" } as const;
const RESPONSE_KEYS = Object.keys(RESPONSES) as [keyof typeof RESPONSES, ...(keyof typeof RESPONSES)[]];

// 42 points on both sides, and a few more: nobody uses over 100 needles in a visit (expert).
const Needles = (ask: string) => z.int(ask).min(0, ask).max(100, "Use at most 100 needles.");
// Missing is missing: pain that nobody asked about is no zero.
const Pain = z.int("Choose 0 to 10.").min(0).max(10).optional();

/** What was done at one visit: the STRICTA 2010 items that change from visit to visit. Errors are sentences by path. */
export const SessionRecord = z
  .object({
    points: z.array(z.enum(POINT_CODES)).min(1, "Choose the points that were used.").max(POINT_CODES.length),
    needlesIn: Needles("Write how many needles went in.").min(1, "Write how many needles went in."),
    needlesOut: Needles("Count the needles that came out."),
    // Up to an hour, wider than a plan's 45: it says what was, not what ought to be.
    retentionMin: z
      .int("Write how long the needles stayed in.")
      .min(1, "Use 1 to 60 minutes.")
      .max(60, "Use 1 to 60 minutes."),
    electro: Electro,
    response: z.enum(RESPONSE_KEYS).optional(),
    reactions: z
      .array(z.enum(REACTION_KEYS))
      .min(1, "Say what happened, or choose None.")
      .max(REACTION_KEYS.length),
    painBefore: Pain,
    painAfter: Pain,
    note: safeText(600),
  })
  .superRefine(({ needlesIn, needlesOut, reactions, electro, retentionMin, points }, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: "custom", path, message });
    // A needle left in is a harm: the pack makes the two counts a safety field.
    if (needlesOut !== needlesIn)
      refuse(
        ["needlesOut"],
        `${needlesIn} went in and ${needlesOut} came out. Find every needle and count again.`,
      );
    if (reactions.includes("none") && reactions.length > 1)
      refuse(["reactions"], "Choose None, or what happened. Not both.");
    if (electro.on && electro.minutes > retentionMin)
      refuse(["electro.minutes"], "Use no more minutes than the needles stayed in.");
    if (new Set(points).size < points.length) refuse(["points"], "A point is in the list twice.");
  });
export type SessionRecord = z.infer<typeof SessionRecord>;

/** What a form begins with: all that is the same as last time, and nothing that has to be counted or asked anew. */
export type SessionDraft = Partial<SessionRecord>;

const OFF: SessionRecord["electro"] = { on: false, hz: "2", minutes: 20 };

function blank(body: AcupunctureBody | null, item: string | null, last: SessionRecord | null): SessionDraft {
  if (last) {
    const { points, needlesIn, retentionMin, electro, response } = last;
    return { points, needlesIn, retentionMin, electro, ...(response ? { response } : {}) };
  }
  const series = body?.series.find(({ key }) => key === item) ?? body?.series[0];
  return series
    ? { points: series.points, retentionMin: series.retentionMin, electro: series.electro }
    : { electro: OFF };
}

/** "12" → 12; what was left empty is missing, what is no number is NaN: the schema says so. */
const number = (text: string): number | undefined => (text.trim() === "" ? undefined : Number(text));

function read({ one, all }: RecordForm) {
  const hz = one("hz");
  const electro = hz ? { on: true, hz, minutes: number(one("electro.minutes")) } : OFF;
  return {
    points: all("points"),
    needlesIn: number(one("needlesIn")),
    needlesOut: number(one("needlesOut")),
    retentionMin: number(one("retentionMin")),
    electro,
    response: one("response") || undefined,
    reactions: all("reactions"),
    painBefore: number(one("painBefore")),
    painAfter: number(one("painAfter")),
    note: one("note"),
  };
}

const pain = (before?: number, after?: number) =>
  [
    before === undefined ? [] : [`pain ${before} before`],
    after === undefined ? [] : [`pain ${after} after`],
  ].flat();

/** The record in a line, for the chart. */
function sentences(record: SessionRecord) {
  const { points, needlesIn, retentionMin, electro, reactions, note } = record;
  const current = electro.on ? [`current ${electro.hz} Hz for ${minutes(electro.minutes)}`] : [];
  const felt = pain(record.painBefore, record.painAfter);
  const happened = reactions.filter((key) => key !== "none").map((key) => REACTIONS[key].toLowerCase());
  return [
    say`${points.join(", ")}.`,
    say`${[`${needlesIn} needles in and out`, minutes(retentionMin), ...current, ...felt].join(", ")}.`,
    happened.length > 0 ? say`Reaction: ${happened.join(", ")}.` : say`No reaction.`,
    ...(note ? [say`${note}`] : []),
  ];
}

/** How a visit of this room is written down. */
export const record = defineRecord<AcupunctureBody, SessionRecord>({
  visitType: "acupuncture",
  shape: 1,
  schema: SessionRecord,
  blank,
  read,
  sentences,
});
