import { useId } from "react";
import { type ScaleKey, scaleOf } from "#lib/domain/reports/check-in.ts";
import { Glyph } from "#ui/icon.tsx";
import { LaneMarks } from "./lane.tsx";
import { HEADER_HEIGHT, type Layout, layOutTimeline, type TimelineInput } from "./layout.ts";
import { OutcomeMarks } from "./outcomes.tsx";
import { TimelineReader } from "./reader.tsx";
import { valueY } from "./trend.ts";
import { timelineSummary, timelineTitle, weekOfToday, weekRows } from "./words.ts";

const RAIL = 124;
/** Sizes in rem, so that the drawing grows with the reader's text and is never scaled down. */
const rem = (px: number): string => `${px / 16}rem`;

/**
 * The one timeline: every modality, visit, test and answer on one week axis, drawn on the server.
 * `visits` says what became of a mark's need; `outcomes` adds the pain lane; `listOpen` shows the table at once.
 */
export function PlanTimeline({ listOpen = false, ...input }: TimelineInput & { listOpen?: boolean }) {
  const layout = layOutTimeline(input);
  const id = useId();
  return (
    <div className="timeline min-w-0">
      <TimelineReader
        title={timelineTitle(input)}
        weeks={weekRows(input)}
        perWeek={layout.scale.perDay * 7}
        answers={input.outcomes !== undefined}
        now={weekOfToday(input)}
        listOpen={listOpen}
      >
        <div className="flex w-max">
          <LaneNames layout={layout} series={input.series ?? ["pain"]} />
          <Drawing layout={layout} id={id} title={timelineTitle(input)} summary={timelineSummary(input)} />
        </div>
      </TimelineReader>
    </div>
  );
}

type DrawingProps = { layout: Layout; id: string; title: string; summary: string };

function Drawing({ layout, id, title, summary }: DrawingProps) {
  const { width, height, now, outcome, lanes } = layout;
  const hatch = `${id}hatch`;
  return (
    <svg
      role="img"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}desc`}
      width={rem(width)}
      height={rem(height)}
      viewBox={`0 0 ${width} ${height}`}
      className="block shrink-0 font-sans"
    >
      <title id={`${id}title`}>{title}</title>
      <desc id={`${id}desc`}>{summary}</desc>
      <defs>
        <pattern id={hatch} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={7} height={7} fill="var(--danger-soft)" />
          <line x1={0} x2={0} y1={0} y2={7} stroke="var(--danger-line)" strokeWidth={3} />
        </pattern>
      </defs>
      <Bands layout={layout} x={-8} width={width + 8} />
      <Weeks layout={layout} />
      <rect
        data-cursor=""
        visibility="hidden"
        y={HEADER_HEIGHT.height - 22}
        height={height - HEADER_HEIGHT.height + 22}
        fill="var(--primary)"
        opacity={0.12}
      />
      {now && <Now layout={layout} now={now} />}
      {outcome && <OutcomeMarks lane={outcome} width={width} />}
      {lanes.map((lane) => (
        <LaneMarks key={lane.id} lane={lane} hatch={hatch} />
      ))}
    </svg>
  );
}

/** Under the marks, so that it never strikes through a word. */
function Now({ layout, now }: { layout: Layout; now: NonNullable<Layout["now"]> }) {
  const { x, chip } = now;
  return (
    <g>
      <line x1={x} x2={x} y1={HEADER_HEIGHT.chip} y2={layout.height} stroke="var(--ink)" strokeWidth={2} />
      <rect x={chip.x} y={HEADER_HEIGHT.chip} width={chip.width} height={20} rx={4} fill="var(--ink)" />
      <text
        x={chip.x + chip.width / 2}
        y={HEADER_HEIGHT.chip + 14.5}
        fontSize={13}
        fontWeight={700}
        textAnchor="middle"
        fill="var(--surface)"
      >
        Today
      </text>
    </g>
  );
}

function Bands({ layout, x, width }: { layout: Layout; x: number; width: number }) {
  return [layout.outcome, ...layout.lanes].map(
    (lane) =>
      lane && (
        <rect
          key={lane.y}
          x={x}
          y={lane.y}
          width={width}
          height={lane.height}
          rx={8}
          fill="var(--surface-2)"
          opacity={0.45}
        />
      ),
  );
}

function Weeks({ layout: { ticks, height } }: { layout: Layout }) {
  const lines = ticks.map(({ x }) => `M${x} ${HEADER_HEIGHT.height - 22}V${height}`).join("");
  return (
    <g fontSize={13}>
      <path d={lines} stroke="var(--line)" />
      <g fontWeight={600} fill="var(--ink)">
        {ticks.map(({ x, week }) => (
          <TickWord key={x} x={x} y={HEADER_HEIGHT.week} word={week} />
        ))}
      </g>
      <g fill="var(--ink-2)">
        {ticks.map(({ x, day }) => (
          <TickWord key={x} x={x} y={HEADER_HEIGHT.day} word={day} />
        ))}
      </g>
    </g>
  );
}

const TickWord = ({ x, y, word }: { x: number; y: number; word: string }) =>
  word ? (
    <text x={x + 3} y={y}>
      {word}
    </text>
  ) : null;

/** The names of the lanes stay in view while the weeks scroll; the drawing's own summary is what a screen reader gets. */
function LaneNames({ layout, series }: { layout: Layout; series: readonly ScaleKey[] }) {
  const { outcome, lanes, height } = layout;
  return (
    <svg
      aria-hidden="true"
      width={rem(RAIL)}
      height={rem(height)}
      viewBox={`0 0 ${RAIL} ${height}`}
      className="sticky left-0 z-10 block shrink-0 bg-surface font-sans"
    >
      <Bands layout={layout} x={0} width={RAIL + 8} />
      {outcome && (
        <g transform={`translate(0 ${outcome.y})`}>
          <text x={10} y={24} fontSize={14} fontWeight={600} fill="var(--ink)">
            {series.length === 1 ? scaleOf(series[0] ?? "pain").name : "How it was"}
          </text>
          <text x={10} y={42} fontSize={13} fill="var(--ink-2)">
            0 to 10
          </text>
          {[0, 5, 10].map((value) => (
            <text
              key={value}
              x={RAIL - 5}
              y={valueY(value) + 4.5}
              fontSize={13}
              textAnchor="end"
              fill="var(--ink-2)"
            >
              {value}
            </text>
          ))}
        </g>
      )}
      {lanes.map((lane) => (
        <g key={lane.id} data-tint={lane.tint} transform={`translate(0 ${lane.y})`} color="var(--tint-ink)">
          <LaneIcon name={lane.icon} />
          <text x={31} y={25} fontSize={14} fontWeight={600} fill="currentColor">
            {lane.title}
          </text>
        </g>
      ))}
    </svg>
  );
}

function LaneIcon({ name }: { name: Layout["lanes"][number]["icon"] }) {
  return (
    <g transform="translate(8 11)">
      <Glyph name={name} size={17} />
    </g>
  );
}
