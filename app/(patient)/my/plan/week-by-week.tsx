import type { ComponentProps } from "react";
import { PlanTimeline } from "#components/plan/timeline.tsx";

/** The plan on its one week axis, fitted to a patient's column. */
export function WeekByWeek(line: Omit<ComponentProps<typeof PlanTimeline>, "room">) {
  return (
    <section aria-labelledby="weeks" className="mt-8">
      <h2 id="weeks" className="mb-2 text-xl font-head">
        Week by week
      </h2>
      <PlanTimeline {...line} room="narrow" />
    </section>
  );
}
