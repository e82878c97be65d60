"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

import { slideLabels } from "./timeline-slide.ts";

/** One week as it is read aloud, and where it stands in the drawing (px at a 16 px root). */
export type WeekReading = { key: string; x: number; width: number; text: string };

/** How a week is read, by the hand or the keys that the reader has. */
const HOW = (
  <>
    <span className="pointer-coarse:hidden">Point at a week, or use the arrow keys, to read it.</span>
    <span className="hidden pointer-coarse:inline">Tap a week to read it.</span>
  </>
);

/**
 * The scrolling frame of the drawing. Arrow keys, a pointer or a tap pick a week: it is marked, and its words appear
 * below. Positions come from the server as plain numbers; the drawing itself ships no code.
 */
export function TimelineReader({
  label,
  weeks,
  now,
  children,
}: {
  label: string;
  weeks: readonly WeekReading[];
  /** Index of this week: where a drawing wider than its frame is first shown. */
  now: number;
  children: ReactNode;
}) {
  const frame = useRef<HTMLElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const centre = (index: number) => {
    const box = frame.current;
    const drawing = box?.querySelector("[role=img]");
    if (!box || !drawing) return;
    const width = drawing.getBoundingClientRect().width;
    box.scrollLeft =
      ((index + 0.5) / weeks.length) * width - (box.clientWidth - (box.scrollWidth - width)) / 2;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, so that it never moves under a reader's hand
  useEffect(() => {
    centre(now);
    const box = frame.current;
    if (!box) return;
    const resized = new ResizeObserver(() => slideLabels(box));
    resized.observe(box);
    return () => resized.disconnect();
  }, []);
  const read = (next: number | null, follow = false) => {
    const week = next === null ? undefined : weeks[next];
    setAt(week ? next : null);
    const cursor = frame.current?.querySelector("[data-cursor]");
    cursor?.setAttribute("visibility", week ? "visible" : "hidden");
    if (!week) return;
    cursor?.setAttribute("x", String(week.x));
    cursor?.setAttribute("width", String(week.width));
    if (follow && next !== null) centre(next);
  };
  const step = (by: number) => read(Math.min(weeks.length - 1, Math.max(0, at === null ? 0 : at + by)), true);
  const pointAt = (clientX: number) => {
    const drawing = frame.current?.querySelector("[role=img]")?.getBoundingClientRect();
    if (!drawing || clientX < drawing.left) return;
    const share = (clientX - drawing.left) / drawing.width;
    read(Math.min(weeks.length - 1, Math.floor(share * weeks.length)));
  };
  const reading = at === null ? undefined : weeks[at];
  return (
    <>
      <section
        ref={frame}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-md print:overflow-visible"
        onScroll={(event) => slideLabels(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
            event.preventDefault();
            step(event.key === "ArrowRight" ? 1 : -1);
          } else if (event.key === "Escape") read(null);
        }}
        onPointerMove={(event) => event.pointerType === "mouse" && pointAt(event.clientX)}
        onPointerLeave={(event) => event.pointerType === "mouse" && read(null)}
        onClick={(event) => pointAt(event.clientX)}
      >
        {children}
      </section>
      <p role="status" className="no-print mt-1 min-h-[2.9em] text-base text-ink-2 compact:text-xs">
        {reading ? reading.text : HOW}
      </p>
    </>
  );
}
