import type { Mark } from "#lib/modalities/modality.ts";
import { isShown, type Scale, spanBetween, textWidth, toNumber, xOf } from "./scale.ts";

/** One dose held for a while. `now` is the tread that today stands on. */
export type StairTread = {
  key: string;
  x0: number;
  x1: number;
  y: number;
  /** Where the solid past ends and the dashed future begins, between x0 and x1. */
  split: number;
  as?: Mark["as"];
  now: boolean;
  title: string;
  label?: { text: string; x: number; y: number };
  /** What was taken before the plan: where its height meets the first night, and what is said of it. */
  before?: { y: number; title: string };
};
/** A staircase: its treads, the risers between them, and its height in pixels. */
export type Stairs = { treads: readonly StairTread[]; risers: readonly Riser[]; height: number };
export type Riser = { x: number; y0: number; y1: number; past: boolean };

const LABEL = 22; // room for the label above the highest tread, and above a wrong one
/** Height of the hatched box of a wrong value. */
export const WRONG = 14;
const RISE = 62;
const GLYPH = 16; // pause or step-back glyph before a label

/** Lays out the treads of one item. An invalid one is drawn off the staircase, at the top, and scales nothing. */
export function layOutStairs(marks: readonly Mark[], scale: Scale, today: number): Stairs {
  const levels = marks.flatMap((m) => (m.as === "invalid" ? [] : [m.level ?? 0, m.before?.level ?? 0]));
  const top = Math.max(0.1, ...levels);
  const highest = LABEL + (marks.some((m) => m.as === "invalid") ? LABEL + WRONG : 0);
  const base = highest + RISE;
  const heightOf = (level: number) => base - (level / top) * RISE;
  const yOf = (mark: Mark) => (mark.as === "invalid" ? LABEL : heightOf(mark.level ?? 0));
  const bare = marks.flatMap((mark) => {
    const from = toNumber(mark.from);
    const to = mark.to && toNumber(mark.to);
    const span = spanBetween(scale, from, to);
    if (!span) return [];
    const split = Math.min(span.x1, Math.max(span.x0, xOf(scale, today + 0.5)));
    const now = from <= today && (to === undefined || to >= today) && mark.as !== "invalid";
    const told = isShown(scale, from) ? mark.before : undefined;
    const before = told && { y: heightOf(told.level), title: told.label };
    return [{ key: mark.key, ...span, y: yOf(mark), split, as: mark.as, now, title: titleOf(mark), before }];
  });
  return {
    treads: withLabels(bare, new Map(marks.map((m) => [m.key, m])), base),
    risers: risersOf(bare),
    height: base + 8,
  };
}

const asked = (label: string): string => (label.endsWith("?") ? label : `${label}?`);
function titleOf(mark: Mark): string {
  if (mark.as === "invalid") return `Must fix: ${asked(mark.label)}`;
  if (mark.as === "hold") return `Hold: ${mark.label}`;
  if (mark.as === "stepBack") return `Step back: ${mark.label}`;
  return mark.label;
}

function risersOf(treads: readonly StairTread[]): readonly Riser[] {
  const stairs = treads.filter((tread) => tread.as !== "invalid");
  return stairs.slice(1).flatMap((next, i) => {
    const before = stairs[i];
    if (!before || before.y === next.y || Math.abs(before.x1 - next.x0) > 0.5) return [];
    return [{ x: next.x0, y0: before.y, y1: next.y, past: next.split > next.x0 }];
  });
}

type Box = { x0: number; x1: number; y0: number; y1: number };
const touches = (a: Box, b: Box) => a.x0 < b.x1 + 4 && b.x0 < a.x1 + 4 && a.y0 < b.y1 + 1 && b.y0 < a.y1 + 1;

/** Labels stand above their tread, else below it, else nowhere (title and list keep them). Today's goes first. */
function withLabels(
  treads: readonly StairTread[],
  marks: ReadonlyMap<string, Mark>,
  base: number,
): readonly StairTread[] {
  const taken: Box[] = [];
  const lines: Box[] = treads.flatMap((t) => [
    { x0: t.x0, x1: t.x1, y0: t.y - 1, y1: t.y + 1 },
    ...risersOf(treads).map((r) => ({
      x0: r.x - 1,
      x1: r.x + 1,
      y0: Math.min(r.y0, r.y1),
      y1: Math.max(r.y0, r.y1),
    })),
  ]);
  const labels = new Map<string, { text: string; x: number; y: number }>();
  const urgent = (t: StairTread) => (t.as === "invalid" ? 0 : t.now ? 1 : 2);
  for (const tread of [...treads].sort((a, b) => urgent(a) - urgent(b))) {
    const mark = marks.get(tread.key);
    if (!mark) continue;
    const text = tread.as === "invalid" ? asked(mark.label) : mark.label;
    const width = textWidth(text, 14, true) + (tread.as && tread.as !== "invalid" ? GLYPH : 0);
    const spot = [tread.y - 6, tread.y + 16]
      .filter((y) => y <= base + 2)
      .map((y) => ({ y, box: { x0: tread.x0 + 4, x1: tread.x0 + 4 + width, y0: y - 11, y1: y + 2 } }))
      .find(({ box }) => ![...taken, ...lines].some((other) => touches(box, other)));
    if (!spot && !tread.now && tread.as !== "invalid") continue;
    const y = spot?.y ?? tread.y - 6;
    taken.push({ x0: tread.x0 + 4, x1: tread.x0 + 4 + width, y0: y - 11, y1: y + 2 });
    labels.set(tread.key, { text, x: tread.x0 + 4, y });
  }
  return treads.map((tread) => ({ ...tread, label: labels.get(tread.key) }));
}

/** What was said about each night: taken, not taken, or no answer, for the days in view up to today. */
export type LogDot = { x: number; state: "taken" | "notTaken" | "none" };

/** Dots under the stairs, from the first dose to today. A night without an answer is drawn as that, never as missed. */
export function layOutLog(
  log: readonly { day: number; taken: boolean }[],
  scale: Scale,
  from: number,
  today: number,
): readonly LogDot[] {
  const said = new Map(log.map(({ day, taken }) => [day, taken]));
  const days = Array.from({ length: scale.days }, (_, i) => scale.first + i);
  return days
    .filter((day) => isShown(scale, day) && day >= from && day <= today)
    .map((day) => {
      const taken = said.get(day);
      const state = taken === undefined ? "none" : taken ? "taken" : "notTaken";
      return { x: xOf(scale, day + 0.5), state };
    });
}
