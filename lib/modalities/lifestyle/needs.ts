import type { CalendarDate } from "#lib/domain/calendar.ts";
import { type Need, VISIT_TYPES } from "#lib/domain/need.ts";
import { spanOf } from "./limits.ts";
import type { LifestyleBody } from "./schema.ts";

// Days after movement starts: in its fourth week, a week of grace. Clinic convention (expert): long enough to have settled.
const CALL = { earliest: 21, target: 24, latest: 34 };

/** One call in the fourth week of the first movement item: too much, too little, or stay. */
export function lifestyleNeeds(body: LifestyleBody, startsOn: CalendarDate): readonly Need[] {
  const [first] = body.movement.toSorted((a, b) => a.startWeek - b.startWeek);
  if (!first) return [];
  const { from } = spanOf(first, startsOn);
  const { minutes, who } = VISIT_TYPES.call;
  return [
    {
      key: `${first.key}.call`,
      visitType: "call",
      minutes,
      who,
      earliest: from.add({ days: CALL.earliest }),
      target: from.add({ days: CALL.target }),
      latest: from.add({ days: CALL.latest }),
    },
  ];
}
