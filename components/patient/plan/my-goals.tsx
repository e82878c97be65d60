import type { ComponentProps } from "react";
import { GoalList } from "#components/plan/goal-list.tsx";

/** The patient's goals and where they stand; nothing at all where none were agreed on. */
export function MyGoals({ goals }: ComponentProps<typeof GoalList>) {
  if (goals.length === 0) return null;
  return (
    <section aria-labelledby="goals" className="mt-6">
      <h2 id="goals" className="text-xl font-head">
        Your goals
      </h2>
      <p className="mb-2 text-base text-ink-2">A goal is something to measure. It is not a promise.</p>
      <GoalList goals={goals} />
    </section>
  );
}
