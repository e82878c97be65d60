"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Icon } from "#ui/icon.tsx";
import { TimelineList } from "./list.tsx";
import { slideLabels } from "./slide.ts";
import { type WeekRow, weekReading } from "./week.ts";

/** How a week is read, by the hand or the keys that the reader has. */
const HOW = (
  <>
    <span className="pointer-coarse:hidden">Point at a week, or use the arrow keys, to read it.</span>
    <span className="hidden pointer-coarse:inline">Tap a week to read it.</span>
  </>
);

/**
 * The scrolling frame of the drawing, and its list twin. Arrow keys, a pointer or a tap pick a week: it is marked, and
 * its words appear below. The weeks come from the server as plain words, once for both; the drawing itself ships no code.
 */
export function TimelineReader({
  title,
  weeks,
  perWeek,
  answers,
  listOpen,
  now,
  children,
}: {
  title: string;
  weeks: readonly WeekRow[];
  /** Width of a week in the drawing, px at a 16 px root. */
  perWeek: number;
  answers: boolean;
  listOpen: boolean;
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
    const there = next !== null && weeks[next] !== undefined;
    setAt(there ? next : null);
    const cursor = frame.current?.querySelector("[data-cursor]");
    cursor?.setAttribute("visibility", there ? "visible" : "hidden");
    if (!there) return;
    cursor?.setAttribute("x", String(next * perWeek));
    cursor?.setAttribute("width", String(perWeek));
    if (follow) centre(next);
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
        aria-label={`${title}. Scrolls sideways.`}
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
        {reading ? weekReading(reading) : HOW}
      </p>
      <details open={listOpen} className="mt-2">
        <summary className="inline-flex min-h-(--target) items-center gap-2 font-strong text-primary-ink underline underline-offset-[0.2em]">
          <Icon name="steps" />
          Show as list
        </summary>
        <TimelineList {...{ weeks, answers }} title={`${title}, as a list`} />
      </details>
    </>
  );
}
