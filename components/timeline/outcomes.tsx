import { scaleOf } from "#lib/domain/reports/check-in.ts";
import { RIM, ROUND, round } from "./lane.tsx";
import type { OutcomeLane } from "./layout.ts";
import { valueY } from "./trend.ts";

type At = { x: number; y: number };
const dot = ({ x, y }: At) => `M${round(x)} ${round(y)}h0`;
const ring = ({ x, y }: At) => `M${round(x - 2.6)} ${round(y)}a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0-5.2 0`;

/** Dots for days, a line for the 7-day mean; the second trend is dashed and named at its end. Gaps stay open. */
export function OutcomeMarks({ lane, width }: { lane: OutcomeLane; width: number }) {
  return (
    <g transform={`translate(0 ${lane.y})`}>
      {[0, 5, 10].map((value) => (
        <line key={value} x1={0} x2={width} y1={valueY(value)} y2={valueY(value)} stroke="var(--line)" />
      ))}
      {lane.rules.map((x) => (
        <line
          key={x}
          x1={x}
          x2={x}
          y1={2}
          y2={lane.height}
          stroke="var(--med-mark)"
          strokeDasharray="1 3"
          strokeWidth={1.5}
        />
      ))}
      {lane.empty && (
        <text {...RIM} x={12} y={valueY(5) - 8} fontSize={14} fill="var(--ink-2)">
          No answers yet.
        </text>
      )}
      {lane.trends.map((trend, i) => (
        <g key={trend.series}>
          <path
            d={trend.dots.map(i === 0 ? dot : ring).join("")}
            opacity={0.6}
            fill="none"
            stroke="var(--ink-2)"
            {...(i === 0 ? { ...ROUND, strokeWidth: 4.4 } : {})}
          />
          {trend.lines.map((d) => (
            <path
              key={d}
              d={d}
              fill="none"
              stroke="var(--ink)"
              strokeWidth={2.5}
              strokeDasharray={i === 0 ? undefined : "6 4"}
              strokeLinejoin="round"
              strokeLinecap={i === 0 ? "round" : "butt"}
            />
          ))}
          {lane.trends.length > 1 && trend.end && (
            <text
              {...RIM}
              x={trend.end.x + 8}
              y={trend.end.y + (i === 0 ? -6 : 14)}
              fontSize={13}
              fontWeight={600}
              fill="var(--ink)"
            >
              {scaleOf(trend.series).name}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
