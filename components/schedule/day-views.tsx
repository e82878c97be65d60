import { Empty } from "#components/ui/empty.tsx";
import type { NeedView, ScheduleDay } from "#lib/domain/desk.ts";
import { Board } from "./board.tsx";
import { DayCounts } from "./day-counts.tsx";
import { DayList } from "./day-list.tsx";

type DayViewsProps = {
  day: ScheduleDay;
  needs: readonly NeedView[];
  byRoom: boolean;
  view?: "board" | "list";
};

/** The board and its twin; without a wish the list is what a narrow screen opens on. */
export function DayViews({ day, needs, byRoom, view }: DayViewsProps) {
  const board = <Board day={day} needs={needs} byRoom={byRoom} />;
  return (
    <div className="min-w-0">
      {day.closed && <Empty>Closed on this day: {day.closed}.</Empty>}
      {view !== "board" && (
        <div className={view === "list" ? "" : "min-[700px]:hidden"}>
          <DayList day={day} />
        </div>
      )}
      {view !== "list" && <div className={view === "board" ? "" : "hidden min-[700px]:block"}>{board}</div>}
      <DayCounts day={day} />
      {!day.may.seeAll && (
        <p className="mt-2 text-xs text-ink-2">
          You see your own calendar and your patients' visits. The front desk sees the other times.
        </p>
      )}
    </div>
  );
}
