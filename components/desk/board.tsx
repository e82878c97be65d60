"use client";

import type { ReactNode } from "react";
import { HOLDS_SLOT } from "#lib/domain/access/plan-life.ts";
import type { Free, NeedView, ScheduleDay, VisitView } from "#lib/domain/scheduling/desk.ts";
import { minuteText } from "#lib/domain/words/wall-clock.ts";
import { act } from "./act.ts";
import { WhenChosen } from "./desk-form.tsx";
import { toneOf } from "./tone.ts";
import { visitName } from "./words.ts";

/** Who or what a column stands for, and which of the day's things stand in it. */
type Column = {
  id: string;
  title: string;
  under: string;
  has: (one: { providerId: string; roomId: string }) => boolean;
};

function columnsOf({ providers, visits }: ScheduleDay, byRoom: boolean): Column[] {
  const used = (id: string) => visits.some((visit) => visit.providerId === id);
  const shown = providers.filter((one) => one.in || used(one.id));
  if (!byRoom)
    return shown.map(({ id, name, room }) => ({
      id,
      title: name,
      under: room.name,
      has: (one) => one.providerId === id,
    }));
  const rooms = new Map(shown.map(({ room }) => [room.id, room.name]));
  return [...rooms].map(([id, name]) => ({
    id,
    title: name,
    under: shown.flatMap((one) => (one.room.id === id ? [one.name] : [])).join(", "),
    has: (one) => one.roomId === id,
  }));
}

/** A minute of the day → the line of the grid, a quarter of an hour each. */
const lineOf = (minute: number, from: number) => Math.max(0, Math.floor((minute - from) / 15)) + 1;
const placed = (from: number, to: number, start: number) => ({
  // In the one column: what overlaps lies on top, not beside.
  gridArea: `${lineOf(from, start)}/1/${Math.max(lineOf(from, start) + 1, lineOf(to - 1, start) + 1)}/2`,
});

/** The day by provider or by room: visits as buttons, free time as buttons, the chosen row's suggestions as ghosts. */
export function Board({
  day,
  needs,
  byRoom,
}: {
  day: ScheduleDay;
  needs: readonly NeedView[];
  byRoom: boolean;
}) {
  const columns = columnsOf(day, byRoom);
  return (
    <section
      aria-label="Day board"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded-lg border border-line bg-surface"
    >
      <div
        className="grid"
        style={{ gridTemplateColumns: `3.75rem repeat(${columns.length}, minmax(9.75rem, 1fr))` }}
      >
        <Hours day={day} />
        {columns.map((column, index) => (
          <DayColumn key={column.id} {...{ column, index, day, needs }} />
        ))}
      </div>
    </section>
  );
}

const BODY = "relative grid border-l border-line";
const rows = ({ from, to }: ScheduleDay) => ({
  gridTemplateRows: `repeat(${(to - from) / 15}, calc(var(--row) / 2))`,
});
const LINES = {
  backgroundImage:
    "repeating-linear-gradient(to bottom, transparent 0 calc(var(--row) - 1px), var(--line) calc(var(--row) - 1px) var(--row))",
};

function Hours({ day }: { day: ScheduleDay }) {
  const hours = Array.from({ length: (day.to - day.from) / 60 }, (_, i) => day.from + i * 60);
  return (
    <div aria-hidden="true" className="sticky left-0 z-10 bg-surface">
      <div className="h-14 border-b-2 border-line-strong" />
      <div className="grid" style={rows(day)}>
        {hours.map((hour) => (
          <span
            key={hour}
            style={placed(hour, hour + 60, day.from)}
            className="whitespace-nowrap px-2 text-2xs text-ink-2"
          >
            {minuteText(hour).replace(":00", "")}
          </span>
        ))}
      </div>
    </div>
  );
}

type ColumnProps = { column: Column; index: number; day: ScheduleDay; needs: readonly NeedView[] };

function DayColumn({ column, index, day, needs }: ColumnProps) {
  const visits = day.visits.filter((visit) => column.has(visit) && isDrawn(visit, day.visits));
  const free = day.free.filter((one) => column.has(one));
  const ghosts = ghostsOf(needs, day, column);
  return (
    <section aria-label={`${column.title}, ${column.under}`}>
      <div className="h-14 border-b-2 border-l border-b-line-strong border-l-line px-3 py-1.5">
        <h3 className="truncate font-dose">{column.title}</h3>
        <p className="truncate text-2xs text-ink-2">{column.under}</p>
      </div>
      <ul className={BODY} style={{ ...rows(day), ...LINES }}>
        {[
          ...visits.map((one) => ({ at: one.from, cell: <Visit visit={one} {...{ index, day }} /> })),
          ...free.map((one) => ({ at: one.from, cell: <FreeTime free={one} {...{ index, day }} /> })),
        ]
          .sort((a, b) => a.at - b.at)
          .map(({ at, cell }) => (
            <Fragmented key={`${at} ${cell.type.name}`}>{cell}</Fragmented>
          ))}
        {ghosts}
        {day.nowMinute !== null && day.nowMinute >= day.from && day.nowMinute < day.to && (
          <li
            aria-hidden="true"
            className="pointer-events-none absolute inset-x-0 border-t-2 border-primary"
            style={{ top: `calc(var(--row) * ${(day.nowMinute - day.from) / 30})` }}
          />
        )}
      </ul>
    </section>
  );
}

const Fragmented = ({ children }: { children: ReactNode }) => children;

/** What no longer holds its slot is drawn only while nobody else has it; the list has everything. */
const isDrawn = (visit: VisitView, visits: readonly VisitView[]): boolean =>
  visit.status !== "cancelled" &&
  (HOLDS_SLOT.includes(visit.status) ||
    !visits.some(
      (other) =>
        HOLDS_SLOT.includes(other.status) &&
        (other.providerId === visit.providerId || other.roomId === visit.roomId) &&
        other.from < visit.to &&
        other.to > visit.from,
    ));

function Visit({ visit, index, day }: { visit: VisitView; index: number; day: ScheduleDay }) {
  const short = visit.minutes <= 15;
  return (
    <li className="board-visit" style={placed(visit.from, visit.to, day.from)}>
      <button
        type="submit"
        name="act"
        value={act({ does: "card", visitId: visit.id })}
        disabled={!visit.who}
        data-opens={visit.id}
        data-visit={visit.id}
        data-column={index}
        aria-label={visitName(visit)}
        className={`${short ? "short " : ""}${toneOf(visit).block}`}
      >
        <b>
          <time>{visit.time}</time>
          {` ${visit.who ? visit.who.shortName : "Busy"}`}
        </b>{" "}
        {visit.who && (
          <small>
            {`${visit.state} `}
            <i>{visit.what}</i>
          </small>
        )}
      </button>
    </li>
  );
}

function FreeTime({ free, index, day }: { free: Free; index: number; day: ScheduleDay }) {
  const provider = day.providers.find((one) => one.id === free.providerId);
  return (
    <li className="board-free" style={placed(free.from, free.to, day.from)}>
      <button
        type="submit"
        name="act"
        value={act({ does: "open", providerId: free.providerId, start: free.start })}
        data-column={index}
        aria-label={`Free, ${minuteText(free.from)}, ${provider?.name ?? ""}, ${(provider?.room.name ?? "").toLowerCase()}`}
      >
        Free
      </button>
    </li>
  );
}

/** The suggestions of every row that lie on this day in this column; only the chosen row's are shown. */
function ghostsOf(needs: readonly NeedView[], day: ScheduleDay, column: Column): ReactNode[] {
  return needs.flatMap((need) =>
    need.suggestions.flatMap((offer, i) => {
      const provider = day.providers.find((one) => one.id === offer.providerId);
      const here = provider && column.has({ providerId: provider.id, roomId: provider.room.id });
      if (offer.day !== day.day || !here || need.misfit) return [];
      return [
        <WhenChosen key={`${need.id} ${offer.start}`} needId={need.id}>
          <li
            className="z-[2] flex p-0.5"
            style={placed(offer.minute, offer.minute + need.minutes, day.from)}
          >
            <button
              type="submit"
              name="act"
              value={act({
                does: "book",
                needId: need.id,
                providerId: offer.providerId,
                start: offer.start,
              })}
              aria-label={`${offer.time} ${need.contact.shortName}, suggested ${i + 1}, ${need.what}, ${offer.with}. Book`}
              className="w-full overflow-hidden rounded-sm border-2 border-dashed border-primary bg-primary-soft px-2 text-left leading-tight text-primary-ink"
            >
              <span className="block truncate font-strong">
                <span className="text-xs font-normal">{offer.time}</span> {need.contact.shortName}
              </span>{" "}
              <span className="block truncate text-2xs">suggested {i + 1}</span>
            </button>
          </li>
        </WhenChosen>,
      ];
    }),
  );
}
