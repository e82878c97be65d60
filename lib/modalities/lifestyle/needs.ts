import { type Need, SHARED_VISITS } from "#lib/domain/scheduling/need.ts";
import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import { spanOf } from "./limits.ts";
import type { Item, LifestyleBody } from "./schema.ts";

// Days after movement starts: in its fourth week, a week of grace. Clinic convention (expert): long enough to have settled.
const CALL = { earliest: 21, target: 24, latest: 34 };

// Days after the last day of a goal, when it is over: it is looked back on, while what was done is still remembered. Clinic convention (expert).
const GOAL_CALL = { earliest: 0, target: 3, latest: 14 };

type Window = typeof CALL;
function call(key: string, from: CalendarDate, window: Window): Need {
  const { minutes, who } = SHARED_VISITS.call;
  const [earliest, target, latest] = [window.earliest, window.target, window.latest].map((days) =>
    from.add({ days }),
  ) as [CalendarDate, CalendarDate, CalendarDate];
  return { key: `${key}.call`, visitType: "call", minutes, who, earliest, target, latest };
}

/** A call after the last day of each goal; goals that end together share one, and the call on movement serves those in its window. */
function goalCalls(body: LifestyleBody, startsOn: CalendarDate, booked: readonly Need[]): Need[] {
  const calls: Need[] = [];
  for (const goal of body.goals.toSorted((a, b) => a.byWeek - b.byWeek)) {
    const to = startOfWeek(startsOn, goal.byWeek + 1).subtract({ days: 1 });
    const serves = ({ earliest, target, latest }: Need) =>
      target.compare(to) >= 0 &&
      earliest.compare(to.add({ days: GOAL_CALL.latest })) <= 0 &&
      latest.compare(to) >= 0;
    if (![...booked, ...calls].some(serves)) calls.push(call(goal.key, to, GOAL_CALL));
  }
  return calls;
}

/** The call of a movement item while it goes on; undefined where it is over before the call is due. */
function movementCall(item: Item, startsOn: CalendarDate): Need | undefined {
  const { from, to } = spanOf(item, startsOn);
  const asked = call(item.key, from, CALL);
  if (!to || asked.latest.compare(to) <= 0) return asked;
  return asked.target.compare(to) <= 0 ? { ...asked, latest: to } : undefined;
}

/**
 * One call in the fourth week of the first movement item that goes on so long: too much, too little, or stay. And one to look
 * at goals that are over.
 */
export function lifestyleNeeds(body: LifestyleBody, startsOn: CalendarDate): readonly Need[] {
  const booked = body.movement
    .toSorted((a, b) => a.startWeek - b.startWeek)
    .flatMap((item) => movementCall(item, startsOn) ?? [])
    .slice(0, 1);
  return [...booked, ...goalCalls(body, startsOn, booked)].sort((a, b) => a.target.compare(b.target));
}
