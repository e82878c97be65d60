import { PointGlyph } from "./glyphs.tsx";
import type { Lane } from "./layout.ts";
import { type LogDot, type Stairs, type StairTread, WRONG } from "./stairs.ts";
import { BAR, type Bar, type Bars, type Points } from "./strips.ts";

/** The three colours of a lane, by the names that `data-tint` fills: its words, its marks, its tint. */
const COLOURS = { ink: "var(--tint-ink)", mark: "var(--tint-mark)", soft: "var(--tint-soft)" } as const;
/** Pixels to a tenth: less to send, nothing to see. */
export const round = (px: number): number => Math.round(px * 10) / 10;
/** A stretch of no length with round ends is a dot. */
export const ROUND = { strokeLinecap: "round" } as const;
/** A rim of paper round a word that stands on lines. */
export const RIM = { className: "rim" } as const;

/** Everything that stands in one lane. `hatch` is the id of the pattern for a wrong value. */
export function LaneMarks({ lane, hatch }: { lane: Lane; hatch: string }) {
  return (
    <g data-tint={lane.tint} transform={`translate(0 ${lane.y})`}>
      {lane.stairs.map((stairs) => (
        <StairsMarks key={stairs.y} {...stairs} hatch={hatch} />
      ))}
      {lane.log && <LogMarks {...lane.log} />}
      {lane.bars && <BarMarks {...lane.bars} round={lane.round} />}
      {lane.points && <PointMarks {...lane.points} />}
    </g>
  );
}

type StairsProps = Stairs & { y: number; hatch: string };

function StairsMarks({ treads, risers, height, y, hatch }: StairsProps) {
  return (
    <g transform={`translate(0 ${y})`}>
      {treads.map((tread) => (
        <TreadMark key={tread.key} tread={tread} base={height - 4} hatch={hatch} />
      ))}
      {risers.map(({ x, y0, y1, past }) => (
        <line
          key={x}
          x1={x}
          x2={x}
          y1={y0}
          y2={y1}
          stroke={COLOURS.mark}
          strokeWidth={past ? 2.5 : 2}
          strokeDasharray={past ? undefined : "5 4"}
          strokeLinecap={past ? "square" : undefined}
        />
      ))}
      {treads.map(({ key, x0, before }) => before && <BeforeMark key={key} x={x0} {...before} />)}
      {treads.map((tread) => (
        <TreadLabel key={tread.key} tread={tread} />
      ))}
    </g>
  );
}

/** What was taken before the plan: an open ring at the height of that dose, where the first night begins. */
function BeforeMark({ x, y, title }: { x: number; y: number; title: string }) {
  return (
    <circle cx={x + 5} cy={y} r={4} fill="var(--surface)" stroke={COLOURS.mark} strokeWidth={2}>
      <title>{title}</title>
    </circle>
  );
}

type TreadProps = { tread: StairTread; base: number; hatch: string };

function TreadMark({ tread, base, hatch }: TreadProps) {
  const { x0, x1, y, split } = tread;
  if (tread.as === "invalid") {
    return (
      <rect
        x={x0 + 1}
        y={y}
        width={x1 - x0 - 2}
        height={WRONG}
        fill={`url(#${hatch})`}
        stroke="var(--danger-line)"
        strokeWidth={2}
      >
        <title>{tread.title}</title>
      </rect>
    );
  }
  return (
    <g>
      <title>{tread.title}</title>
      {split > x0 && <rect x={x0} y={y} width={split - x0} height={base - y} fill={COLOURS.soft} />}
      {split > x0 && <line x1={x0} x2={split} y1={y} y2={y} stroke={COLOURS.mark} strokeWidth={2.5} />}
      {split < x1 && (
        <line x1={split} x2={x1} y1={y} y2={y} stroke={COLOURS.mark} strokeWidth={2} strokeDasharray="5 4" />
      )}
    </g>
  );
}

const GLYPHS = {
  hold: "M2 0V10M7 0V10",
  stepBack: "M4.5 0V10M1 6.5 4.5 10 8 6.5",
  invalid: undefined,
} as const;

function TreadLabel({ tread }: { tread: StairTread }) {
  if (!tread.label) return null;
  const { x, y, text } = tread.label;
  const glyph = tread.as && GLYPHS[tread.as];
  return (
    <g data-slide={tread.x1}>
      {glyph && (
        <path
          d={glyph}
          transform={`translate(${x} ${y - 10})`}
          stroke={COLOURS.ink}
          strokeWidth={2.5}
          fill="none"
        />
      )}
      <text
        {...RIM}
        x={glyph ? x + 14 : x}
        y={y}
        fontSize={14}
        fontWeight={700}
        fill={tread.as === "invalid" ? "var(--danger-ink)" : COLOURS.ink}
      >
        {text}
      </text>
    </g>
  );
}

/** Taken is a dot, not taken a cross, no answer a faint dash: a word about the night, never a score. */
function LogMarks({ dots, y }: { dots: readonly LogDot[]; y: number }) {
  // One path for each kind: a year of nights is three elements, not four hundred.
  const drawn = (state: LogDot["state"], one: (x: number) => string) =>
    dots
      .filter((dot) => dot.state === state)
      .map(({ x }) => one(round(x)))
      .join("");
  return (
    <g transform={`translate(0 ${y + 6})`} fill="none">
      <path d={drawn("taken", (x) => `M${x} 0h0`)} stroke={COLOURS.mark} {...ROUND} strokeWidth={4.4} />
      <path
        d={drawn("notTaken", (x) => `M${round(x - 2.4)} -2.4l4.8 4.8m0 -4.8l-4.8 4.8`)}
        stroke={COLOURS.ink}
        strokeWidth={1.5}
      />
      <path d={drawn("none", (x) => `M${round(x - 1.5)} 0h3`)} stroke="var(--line-strong)" />
    </g>
  );
}

function BarMarks({ bars, more, y, round }: Bars & { y: number; round: boolean }) {
  return (
    <g transform={`translate(0 ${y})`}>
      {bars.map((bar) => (
        <BarMark key={bar.key} bar={bar} round={round} />
      ))}
      {bars.map((bar) => (
        <BarLabel key={bar.key} bar={bar} />
      ))}
      {more && (
        <text data-slide={0} {...RIM} x={8} y={more.y} fontSize={13} fill={COLOURS.ink}>
          {more.text}
        </text>
      )}
    </g>
  );
}

/** Solid edge up to today, dashed after it; a notch where the item changes; no right edge where the end is open. */
function BarMark({ bar, round }: { bar: Bar; round: boolean }) {
  const { x0, x1, past, y, notch, open, joined } = bar;
  const edge = { stroke: COLOURS.mark, strokeWidth: 1.5, fill: "none" };
  const r = joined ? 0 : round ? BAR / 2 : 4;
  const outline = joined ? `M${x0} 1H${x1}M${x0} ${BAR + 1}H${x1}` : barPath(x0 + 1, x1 - 1, r, open);
  return (
    <g transform={`translate(0 ${y})`}>
      <title>{bar.title}</title>
      <rect
        x={joined ? x0 - 1 : x0 + 1}
        y={1}
        width={Math.max(2, joined ? x1 - x0 : x1 - x0 - 2)}
        height={BAR}
        rx={r}
        fill={COLOURS.soft}
      />
      <path d={outline} {...edge} strokeDasharray={past > x0 ? undefined : "5 4"} />
      {notch && (
        <path d={`M${x0 - 5} 1h12l-6 7z`} fill={COLOURS.mark} stroke="var(--surface)" strokeWidth={1} />
      )}
    </g>
  );
}

/** Drawn after all bars: it may stand over more than its own. */
function BarLabel({ bar: { label, x1, y, notch } }: { bar: Bar }) {
  if (!label) return null;
  return (
    <text
      data-slide={label.x1}
      {...(label.x > x1 || label.x1 > x1 ? RIM : {})}
      x={label.x + (notch ? 4 : 0)}
      y={y + 16}
      fontSize={13}
      fontWeight={600}
      fill={COLOURS.ink}
    >
      {label.text}
    </text>
  );
}

function barPath(x0: number, x1: number, r: number, open: boolean): string {
  const b = BAR + 1;
  const right = open
    ? `H${x1}M${x1} ${b}`
    : `H${x1 - r}Q${x1} 1 ${x1} ${1 + r}V${b - r}Q${x1} ${b} ${x1 - r} ${b}`;
  return `M${x0 + r} 1${right}H${x0 + r}Q${x0} ${b} ${x0} ${b - r}V${1 + r}Q${x0} 1 ${x0 + r} 1`;
}

function PointMarks({ points, summary, y }: Points & { y: number }) {
  return (
    <g transform={`translate(0 ${y})`}>
      {points.map((point) => (
        <g key={point.key} transform={`translate(${point.x} ${point.y})`}>
          <title>{point.title}</title>
          <PointGlyph kind={point.kind} state={point.state} {...COLOURS} />
          {point.label && (
            <text
              data-slide={0}
              {...RIM}
              x={point.label.x - point.x + (point.label.anchor === "end" ? -4 : 4)}
              y={4.5}
              fontSize={13}
              textAnchor={point.label.anchor}
              fill={COLOURS.ink}
            >
              {point.label.text}
            </text>
          )}
        </g>
      ))}
      {summary && (
        <text data-slide={0} {...RIM} x={summary.x} y={summary.y + 4.5} fontSize={13} fill={COLOURS.ink}>
          {summary.text}
        </text>
      )}
    </g>
  );
}
