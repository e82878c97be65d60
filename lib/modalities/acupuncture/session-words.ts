import { type Said, say } from "#lib/domain/words/say.ts";
import type { Exception, Needle, SessionRecord, Stimulation } from "./session.ts";
import { DEPTHS, OTHERS, REACTIONS, RESPONSES, STYLES } from "./session-terms.ts";
import { minutes } from "./words.ts";

const SIDE = { both: "on both sides", left: "on the left", right: "on the right" } as const;
const DEPTH = { ...DEPTHS, customary: "At the usual depth" };
const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** "0.25 x 40 mm". */
const sizeOf = ({ diameterMm, lengthMm }: Needle): string => `${diameterMm} x ${lengthMm} mm`;

/** "GB30 (left, 50 mm deep, needle 0.3 x 75 mm)". */
function pointText(code: string, exception: Exception | undefined): string {
  const own = [
    ...(exception?.side ? [exception.side === "both" ? "both sides" : exception.side] : []),
    ...(exception?.depthMm === undefined ? [] : [`${exception.depthMm} mm deep`]),
    ...(exception?.needle ? [`needle ${sizeOf(exception.needle)}`] : []),
  ];
  return own.length > 0 ? `${code} (${own.join(", ")})` : code;
}

function stimulationText(stimulation: Stimulation | undefined): string[] {
  if (!stimulation) return [];
  if (stimulation.kind !== "electrical")
    return [stimulation.kind === "manual" ? "moved by hand" : "no stimulation"];
  const { hz, minutes: count, how } = stimulation;
  return [`current ${hz} Hz for ${minutes(count)}${how ? ` (${how})` : ""}`];
}

/** What was needled: points, side, depth, and the needle. */
function pointsSaid({ points, except, side, depth }: SessionRecord): Said {
  const list = points.map((code) => pointText(code, except?.[code])).join(", ");
  return say`${[list + (side ? `, ${SIDE[side]}` : ""), ...(depth ? [small(DEPTH[depth])] : [])].join(", ")}.`;
}

/** "4 needles (0.25 x 40 mm, Seirin) in and out, 25 minutes, moved by hand, de qi, pain 6 before, pain 4 after." */
function needlesSaid(record: SessionRecord): Said {
  const { needlesIn, retentionMin, stimulation, response, needle, brand, painBefore, painAfter } = record;
  const which = [...(needle ? [sizeOf(needle)] : []), ...(brand ? [brand] : [])].join(", ");
  const parts = [
    `${needlesIn} needles${which ? ` (${which})` : ""} in and out`,
    minutes(retentionMin),
    ...stimulationText(stimulation),
    ...(response
      ? [response === "none" ? "no response sought" : `${small(RESPONSES[response])} sought`]
      : []),
    ...(painBefore === undefined ? [] : [`pain ${painBefore} before`]),
    ...(painAfter === undefined ? [] : [`pain ${painAfter} after`]),
  ];
  return say`${parts.join(", ")}.`;
}

/** Style, length of the visit, and what else was done. */
function visitSaid({ style, minutes: length, others }: SessionRecord): Said[] {
  const parts = [
    ...(style ? [STYLES[style]] : []),
    ...(length === undefined ? [] : [`visit of ${minutes(length)}`]),
    ...(others?.length ? [`with ${others.map((key) => small(OTHERS[key])).join(", ")}`] : []),
  ];
  const said = parts.join(", ");
  return said ? [say`${said.charAt(0).toUpperCase() + said.slice(1)}.`] : [];
}

const labelled = (label: string, text: string | undefined): Said[] =>
  text ? [say`${label}: ${/[.!?]$/.test(text) ? text : `${text}.`}`] : [];

/** The record in a few lines, for the chart. */
export function sessionSentences(record: SessionRecord): readonly Said[] {
  const happened = record.reactions
    .filter((key) => key !== "none")
    .map((key) => REACTIONS[key].toLowerCase());
  return [
    pointsSaid(record),
    needlesSaid(record),
    happened.length > 0 ? say`Reaction: ${happened.join(", ")}.` : say`No reaction.`,
    ...visitSaid(record),
    ...labelled("Why", record.reasoning),
    ...labelled("Otherwise than planned", record.variation),
    ...labelled("Setting", record.setting),
    ...(record.note ? [say`${record.note}`] : []),
  ];
}
