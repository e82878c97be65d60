"use client";

import { useEffect, useState } from "react";
import type { NeedView, ScheduleDay } from "#lib/domain/scheduling/desk.ts";
import { Empty } from "#ui/empty.tsx";
import { Board } from "./board.tsx";
import { DayCounts } from "./day-counts.tsx";
import { VisitDayList } from "./day-list.tsx";

type DayViewsProps = {
  day: ScheduleDay;
  needs: readonly NeedView[];
  byRoom: boolean;
  view?: "board" | "list";
  /** What the device seems to be before its width is known. */
  phone: boolean;
};

/** The board or its twin; without a wish a wide screen opens on the board and a narrow one on the list. */
export function DayViews({ day, needs, byRoom, view, phone }: DayViewsProps) {
  const wide = useWide(!phone);
  const board = view === "board" || (view === undefined && wide);
  return (
    <div className="min-w-0">
      {day.closed && <Empty>Closed on this day: {day.closed}.</Empty>}
      {board ? <Board day={day} needs={needs} byRoom={byRoom} /> : <VisitDayList day={day} />}
      <DayCounts day={day} />
      {!day.may.seeAll && (
        <p className="mt-2 text-xs text-ink-2">
          You see your own calendar and your patients' visits. The front desk sees the other times.
        </p>
      )}
    </div>
  );
}

/** Is the window 700 px wide or more; `first` until the browser has said so. Only one of the two is ever drawn. */
function useWide(first: boolean): boolean {
  const [wide, setWide] = useState(first);
  useEffect(() => {
    const query = matchMedia("(min-width: 700px)");
    const said = () => setWide(query.matches);
    said();
    query.addEventListener("change", said);
    return () => query.removeEventListener("change", said);
  }, []);
  return wide;
}
