import type { ScaleKey } from "#lib/domain/reports/check-in.ts";
import { LANES, type LaneRow, laneOf } from "#lib/modalities/lanes.ts";
import type { Mark } from "#lib/modalities/modality.ts";
import {
  type DayValue,
  isShown,
  makeScale,
  type Scale,
  type TimelineWidth,
  textWidth,
  toNumber,
  type WeekTick,
  weekTicks,
  xOf,
} from "./scale.ts";
import { type LogDot, layOutLog, layOutStairs, type Stairs } from "./stairs.ts";
import { type Bars, layOutBars, layOutPoints, type Points, type Visits } from "./strips.ts";
import { AXIS, layOutTrend, type OutcomeMark, type TrendLayout } from "./trend.ts";

type Told = { day: DayValue; taken: boolean; lane: string };

export type TimelineInput = {
  marks: readonly Mark[];
  startsOn: DayValue;
  today: DayValue;
  weeks: number;
  from?: DayValue;
  outcomes?: readonly OutcomeMark[];
  series?: readonly ScaleKey[];
  visits?: Visits;
  /** What was told of doses, each with the lane of its part. */
  doseLog?: readonly Told[];
  /** As wide as a page, for print. */
  paper?: boolean;
  /** What it stands in on a desk's screen: the whole page, a column of it, or a patient's column. */
  room?: TimelineWidth;
};

export type Lane = LaneRow & {
  y: number;
  height: number;
  stairs: readonly (Stairs & { y: number })[];
  log?: { dots: readonly LogDot[]; y: number };
  bars?: Bars & { y: number };
  points?: Points & { y: number };
};
/** The pain lane: trends over the 0 to 10 axis, and the days on which the dose changed. */
export type OutcomeLane = {
  y: number;
  height: number;
  trends: readonly TrendLayout[];
  rules: readonly number[];
  empty: boolean;
};

/** Everything that is drawn, in pixels at a 16 px root. */
export type Layout = {
  scale: Scale;
  width: number;
  height: number;
  ticks: readonly WeekTick[];
  /** Where the "Today" line stands, and its chip, kept inside the drawing; null when today is out of view. */
  now: { x: number; chip: { x: number; width: number } } | null;
  outcome: OutcomeLane | null;
  lanes: readonly Lane[];
};

/** y of the header's parts: week words, dates, the Today chip; lanes begin below. */
export const HEADER_HEIGHT = { week: 14, day: 31, chip: 38, height: 64 } as const;
const PAD = 8;
const GAP = 6;
const MIN = 40; // a lane is never lower than its name with its picture

/** Lays out the one timeline: pure arithmetic, so that a test can measure what a reader will see. */
export function layOutTimeline(input: TimelineInput): Layout {
  const from = input.from ?? input.startsOn;
  const scale = makeScale(from, input.weeks, input.paper, input.room);
  const today = toNumber(input.today);
  const outcome = input.outcomes ? outcomeLane(input, input.outcomes, scale, today) : null;
  let y = HEADER_HEIGHT.height + (outcome ? outcome.height + GAP : 0);
  for (const { lane } of input.marks) laneOf(lane);
  const lanes: Lane[] = [];
  for (const lane of LANES) {
    const marks = input.marks.filter((mark) => mark.lane === lane.id);
    if (marks.length === 0) continue;
    const laid = { ...lane, y, ...layOutLane(lane, marks, input, scale, today) };
    lanes.push(laid);
    y += laid.height + GAP;
  }
  return {
    scale,
    width: scale.width,
    height: y,
    ticks: weekTicks(scale, from, input.startsOn),
    now: isShown(scale, today) ? nowAt(scale, today) : null,
    outcome,
    lanes,
  };
}

function nowAt(scale: Scale, today: number) {
  const x = xOf(scale, today + 0.5);
  const width = textWidth("Today", 13, true) + 16;
  return { x, chip: { x: Math.min(Math.max(0, x - width / 2), scale.width - width), width } };
}

function outcomeLane(
  input: TimelineInput,
  outcomes: readonly OutcomeMark[],
  scale: Scale,
  today: number,
): OutcomeLane {
  const trends = (input.series ?? ["pain"]).slice(0, 2).map((series) => layOutTrend(outcomes, series, scale));
  const changes = input.marks
    .filter((mark) => mark.kind === "tread" && mark.as !== "invalid")
    .map((mark) => toNumber(mark.from))
    .filter((day) => day <= today && isShown(scale, day) && day > scale.first);
  return {
    y: HEADER_HEIGHT.height,
    height: AXIS + 24,
    trends,
    rules: [...new Set(changes)].map((day) => xOf(scale, day)),
    empty: trends.every((trend) => trend.dots.length === 0),
  };
}

function layOutLane(
  { id, of, rows }: LaneRow,
  marks: readonly Mark[],
  input: TimelineInput,
  scale: Scale,
  today: number,
): Pick<Lane, "height" | "stairs" | "log" | "bars" | "points"> {
  let y: number = PAD;
  const put = <Strip extends { height: number }>(strip: Strip): Strip & { y: number } => {
    const placed = { ...strip, y };
    y += strip.height;
    return placed;
  };
  const treads = marks.filter((mark) => mark.kind === "tread");
  const ladders = laddersOf(treads);
  const stairs = ladders.map((ladder) => put(layOutStairs(ladder, scale, today)));
  const told = input.doseLog?.filter(({ lane }) => lane === id);
  const log = of === "doses" && told ? logStrip(input, told, treads, scale) : undefined;
  const logged = log && put(log);
  const bars = marks.filter((mark) => mark.kind === "bar");
  const barStrip = bars.length > 0 ? put(layOutBars(bars, scale, today, rows)) : undefined;
  const dots = marks.filter((mark) => mark.kind !== "tread" && mark.kind !== "bar");
  const pointStrip = dots.length > 0 ? put(layOutPoints(dots, scale, input.visits ?? {})) : undefined;
  return { height: Math.max(MIN, y + PAD), stairs, log: logged, bars: barStrip, points: pointStrip };
}

/** Treads that follow one another are one staircase; a tread that overlaps them begins another. */
function laddersOf(treads: readonly Mark[]): readonly (readonly Mark[])[] {
  const ladders: Mark[][] = [];
  for (const tread of [...treads].sort((a, b) => a.from.compare(b.from))) {
    const follows = ladders.find((ladder) => {
      const end = ladder.at(-1)?.to;
      return end !== undefined && end.compare(tread.from) < 0;
    });
    if (follows) follows.push(tread);
    else ladders.push([tread]);
  }
  return ladders;
}

function logStrip(
  input: TimelineInput,
  log: readonly Told[],
  treads: readonly Mark[],
  scale: Scale,
): { dots: readonly LogDot[]; height: number } | undefined {
  if (treads.length === 0) return undefined;
  const first = Math.min(...treads.map((mark) => toNumber(mark.from)));
  const said = log.map(({ day, taken }) => ({ day: toNumber(day), taken }));
  return { dots: layOutLog(said, scale, first, toNumber(input.today)), height: 14 };
}
