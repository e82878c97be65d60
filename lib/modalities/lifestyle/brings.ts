import type { Brings } from "#lib/domain/rules/rule.ts";
import { asksActivity } from "./goals/goals.ts";
import { ACTIVITIES } from "./habits.ts";
import { dailyAmount, heartRateLimit } from "./limits.ts";
import { type Exercise, INTENSITIES, type LifestyleBody, PROGRESSIONS } from "./schema.ts";

const last = <T>(order: readonly T[], found: readonly T[]): T | undefined =>
  order.findLast((one) => found.includes(one));

/** Several kinds of exercise are judged as the most demanding of them. */
function exerciseParams(all: readonly Exercise[]): Brings["params"] {
  const [first] = all;
  if (!first) return {};
  return {
    "exercise.type": ACTIVITIES[first.activity].type,
    "exercise.progression":
      last(
        PROGRESSIONS,
        all.map(({ progression }) => progression),
      ) ?? first.progression,
    "exercise.intensity":
      last(
        INTENSITIES,
        all.map(({ intensity }) => intensity),
      ) ?? first.intensity,
    "exercise.initial_minutes": Math.max(...all.map(({ initialMinutes }) => initialMinutes)),
    "exercise.weekly_increase_percent": Math.max(
      ...all.map(({ weeklyIncreasePercent }) => weeklyIncreasePercent),
    ),
    "exercise.mecfs_specialist_oversight": all.every(
      ({ mecfsSpecialistOversight }) => mecfsSpecialistOversight,
    ),
  };
}

/** An amount of activity to reach by a week is exercise that goes up on a schedule, whoever wrote it as a goal (NICE NG206). */
const GOAL_PARAMS: Brings["params"] = { "exercise.progression": "fixed_increment" };

/** Paced by a heart rate that is not above rest. */
const lacksLimit = (move: LifestyleBody["movement"][number]): boolean =>
  move.kind === "pacing" && move.heartRate !== undefined && heartRateLimit(move.heartRate) === undefined;

/** Exercise, heart-rate pacing and supplements with their daily amounts, in the words of the rules. */
export function lifestyleBrings(body: LifestyleBody): Brings {
  const exercises = body.movement.filter((move) => move.kind === "exercise");
  const active = body.goals.some(asksActivity);
  const paced = body.movement.some((move) => move.kind === "pacing" && move.heartRate);
  return {
    has: [
      ...(exercises.length > 0 || active ? ["exercise"] : []),
      ...(paced ? ["pacing_hr"] : []),
      ...(body.movement.some(lacksLimit) ? ["pacing_limit_at_rest"] : []),
      ...body.supplements.map(({ supplement }) => `supplement:${supplement}`),
    ],
    substances: body.supplements.map((one) => ({ key: one.supplement, dailyAmount: dailyAmount(one) })),
    points: [],
    params: {
      ...exerciseParams(exercises),
      ...(active ? GOAL_PARAMS : {}),
      ...(body.sleep.length > 0 ? { "sleep.program": "cbti" } : {}),
    },
    labs: [],
  };
}
