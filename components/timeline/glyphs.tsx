import type { TimelinePoint, VisitMark } from "./strips.ts";

/**
 * A visit's shape says what it is, its filling what became of it: done filled, booked ringed, to book dashed, else an
 * x. A flag is too small to be dashed: its word says booked.
 */
export function PointGlyph({
  kind,
  state,
  mark,
  ink,
}: {
  kind: TimelinePoint["kind"];
  state: VisitMark;
  mark: string;
  ink: string;
}) {
  if (state === "didNotCome")
    return <path d="M-5-5 5 5M5-5-5 5" stroke={ink} strokeWidth={2.5} fill="none" />;
  const done = state === "done";
  const look = {
    fill: done ? mark : "var(--surface)",
    stroke: mark,
    strokeWidth: 2,
    strokeDasharray: state === "toBook" && kind !== "flag" ? "3.5 3" : undefined,
  };
  if (kind === "flag") {
    return (
      <>
        <line x1={-6} x2={-6} y1={-9} y2={10} stroke={mark} strokeWidth={2} />
        <path d="M-6-8H7L3-3 7 2H-6" {...look} strokeLinejoin="round" />
      </>
    );
  }
  if (kind === "diamond") return <path d="M0-9 9 0 0 9-9 0Z" {...look} strokeLinejoin="round" />;
  return (
    <>
      <circle r={8.5} {...look} />
      {done && <path d="M-3.8.4-1.2 3 4-2.6" stroke="var(--surface)" strokeWidth={2} fill="none" />}
    </>
  );
}
