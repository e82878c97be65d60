import type { Mark } from "#lib/modalities/modality.ts";
import {
  type DayValue,
  isShown,
  midOf,
  placeInRows,
  type Scale,
  spanBetween,
  textWidth,
  toNumber,
  xOf,
} from "./scale.ts";

/** What became of a visit that the plan needs. */
export type VisitMark = "done" | "booked" | "toBook" | "didNotCome";
/** By need key: its state, and the day it is booked for or happened on. */
export type Visits = Readonly<Record<string, { state: VisitMark; day?: DayValue }>>;
export const VISIT_WORDS: Record<VisitMark, string> = {
  done: "done",
  booked: "booked",
  toBook: "to book",
  didNotCome: "did not come",
};

export type Bar = {
  key: string;
  x0: number;
  x1: number;
  y: number;
  past: number;
  /** No edge at its end. */
  open: boolean;
  /** No edge at its beginning either: it goes on from the bar before, and the name of both stands over it. */
  joined?: boolean;
  notch: boolean;
  title: string;
  /** It stands inside the bar, beside it, or over the bars of the same item that follow; its room ends at `x1`. */
  label?: { text: string; x: number; x1: number };
};
export type Bars = { bars: readonly Bar[]; more?: { text: string; y: number }; height: number };

const BAR_ROW = 27;
/** Height of a bar in its row. */
export const BAR = 21;

/** One row for each item, at most `most`; a change within an item is a notch, and what does not fit is counted. */
export function layOutBars(marks: readonly Mark[], scale: Scale, today: number, most: number): Bars {
  const seen = marks.filter((m) => spanBetween(scale, toNumber(m.from), m.to && toNumber(m.to)));
  const items = [...new Set(seen.map((mark) => mark.item ?? mark.key))];
  const shown = items.slice(0, most);
  const bars = shown.flatMap((item, row) => {
    const own = seen
      .filter((mark) => (mark.item ?? mark.key) === item)
      .sort((a, b) => a.from.compare(b.from));
    return named(own.map((mark, i) => barOf(mark, own[i + 1], i > 0, row * BAR_ROW, scale, today)));
  });
  const rest = items.length - shown.length;
  return {
    bars,
    more: rest > 0 ? { text: `+${rest} more, see the list`, y: shown.length * BAR_ROW + 13 } : undefined,
    height: shown.length * BAR_ROW + (rest > 0 ? 20 : 0),
  };
}

const FRAME = 14; // px beside a label inside its bar
const labelWidth = (text: string): number => textWidth(text, 13) + FRAME;

/**
 * An item that changes every week has no bar with room for its name: it stands over the bars without a label, which are
 * drawn as one. It says what the item begins with, so it does not slide on over what follows.
 */
function named(bars: readonly Bar[]): readonly Bar[] {
  const labelled = bars.findIndex(({ label }) => label);
  const run = labelled === -1 ? bars : bars.slice(0, labelled);
  const [first, ...joined] = run;
  if (!first) return bars;
  const x1 = first.x0 + labelWidth(first.title);
  if (x1 > (run.at(-1)?.x1 ?? 0)) return bars;
  return [
    { ...first, open: true, label: { text: first.title, x: first.x0 + 8, x1 } },
    ...joined.map((bar) => ({ ...bar, open: true, joined: true })),
    ...bars.slice(run.length),
  ];
}

function barOf(
  mark: Mark,
  next: Mark | undefined,
  notch: boolean,
  y: number,
  scale: Scale,
  today: number,
): Bar {
  const span = spanBetween(scale, toNumber(mark.from), mark.to && toNumber(mark.to)) ?? { x0: 0, x1: 0 };
  const width = labelWidth(mark.label);
  const room = next ? xOf(scale, toNumber(next.from)) : scale.width;
  const inside = width <= span.x1 - span.x0;
  const beside = !inside && span.x1 + width <= room;
  return {
    key: mark.key,
    ...span,
    y,
    past: Math.min(span.x1, Math.max(span.x0, xOf(scale, today + 1))),
    open: mark.to === undefined,
    notch,
    title: mark.label,
    label: inside
      ? { text: mark.label, x: span.x0 + 8, x1: span.x1 }
      : beside
        ? { text: mark.label, x: span.x1 + 6, x1: span.x1 }
        : undefined,
  };
}

export type TimelinePoint = {
  key: string;
  kind: "session" | "flag" | "diamond";
  x: number;
  y: number;
  state: VisitMark;
  title: string;
  label?: { text: string; x: number; anchor: "start" | "end" };
};
export type Points = {
  points: readonly TimelinePoint[];
  summary?: { text: string; x: number; y: number };
  height: number;
};

const POINT_ROW = 27;
const R = 11;

/** Sessions, flags and diamonds. Labels drop to further rows before they would touch, then are left to the list. */
export function layOutPoints(marks: readonly Mark[], scale: Scale, visits: Visits): Points {
  const found = marks
    .map((mark) => ({ mark, visit: mark.need === undefined ? undefined : visits[mark.need] }))
    .map(({ mark, visit }) => ({
      mark,
      state: visit?.state ?? ("toBook" as const),
      day: visit?.day === undefined ? toNumber(mark.from) : toNumber(visit.day),
    }));
  const inView = found.filter(({ day }) => isShown(scale, day)).sort((a, b) => a.day - b.day);
  const labelled = inView.map(({ mark, state, day }) => {
    // A mark on the first or last day stays whole.
    const x = Math.min(Math.max(midOf(scale, day), R - 1), scale.width - R + 1);
    const text = mark.kind === "session" ? "" : labelOf(mark, state);
    const width = text ? textWidth(text) + 4 : 0;
    const flip = x + R + width > scale.width;
    const box = flip ? { x0: x - R - width, x1: x + R } : { x0: x - R, x1: x + R + width };
    return { mark, state, x, text, flip, box };
  });
  const rows = placeInRows(
    labelled.map(({ box }) => box),
    4,
  );
  const points = labelled.map(({ mark, state, x, text, flip }, i) => ({
    key: mark.key,
    kind: mark.kind === "flag" || mark.kind === "diamond" ? mark.kind : ("session" as const),
    x,
    y: Math.max(0, rows[i] ?? 0) * POINT_ROW + POINT_ROW / 2,
    state,
    title: `${mark.label}, ${VISIT_WORDS[state]}`,
    label:
      text && rows[i] !== -1
        ? { text, x: flip ? x - R : x + R, anchor: flip ? ("end" as const) : ("start" as const) }
        : undefined,
  }));
  const used = points.length === 0 ? 0 : Math.max(1, ...rows.map((row) => row + 1));
  return withSummary(points, found, used, scale);
}

const labelOf = (mark: Mark, state: VisitMark): string =>
  state === "toBook" ? mark.label : `${mark.label}, ${VISIT_WORDS[state]}`;

/** "4 done, 1 booked, 3 to book", after the last circle or, where that is full, on a line of its own. */
function withSummary(
  points: readonly TimelinePoint[],
  found: readonly { mark: Mark; state: VisitMark }[],
  rows: number,
  scale: Scale,
): Points {
  const sessions = found.filter(({ mark }) => mark.kind === "session");
  const height = rows * POINT_ROW;
  const last = points.at(-1);
  if (sessions.length === 0) return { points, height };
  const text = countStates(sessions.map(({ state }) => state));
  const width = textWidth(text) + 4;
  if (last && last.x + R + 8 + width <= scale.width)
    return { points, height, summary: { text, x: last.x + R + 8, y: POINT_ROW / 2 } };
  const x = Math.max(0, Math.min(points[0]?.x ?? 0, scale.width - width) - R);
  return { points, height: height + 20, summary: { text, x, y: height + 6 } };
}

/** "4 done, 1 booked, 3 to book"; states that nobody is in are left out. */
export function countStates(states: readonly VisitMark[]): string {
  return (["done", "booked", "toBook", "didNotCome"] as const)
    .map((state) => ({ state, n: states.filter((s) => s === state).length }))
    .filter(({ n }) => n > 0)
    .map(({ state, n }) => `${n} ${VISIT_WORDS[state]}`)
    .join(", ");
}
