import { type CalendarDate, dayText, parseDate } from "#lib/domain/words/calendar.ts";
import { doseText, mg } from "#lib/domain/words/dose.ts";
import type { RoomMark } from "#lib/modalities/modality.ts";
import { amountProblem } from "./dose-slip.ts";
import { begins, treads } from "./ladder/ladder.ts";
import { labKey, needs, reviewKey } from "./needs.ts";
import type { LdnBody } from "./schema.ts";

/** The ladder as treads, with the reviews and blood draws that it needs. */
export function timeline(body: LdnBody, startsOn: CalendarDate): readonly RoomMark[] {
  const stairs = treads(body, startsOn).map((tread, at): RoomMark => {
    const wrong = amountProblem(tread.mg) !== null;
    return {
      key: `ldn-${tread.key}`,
      lane: "own",
      kind: "tread",
      from: tread.from,
      ...(tread.to ? { to: tread.to } : {}),
      label: wrong ? `${doseText(mg(tread.mg))}?` : doseText(mg(tread.mg)),
      level: tread.mg,
      item: tread.step,
      ...(at === 0 ? takenBefore(body, tread.from) : {}),
      ...(wrong ? { as: "invalid" as const } : drawnAs(tread.kind)),
    };
  });
  return [...stairs, ...visits(body, startsOn)];
}

/** What was told of before Accord, drawn where the plan's first dose begins. */
function takenBefore({ before }: LdnBody, first: CalendarDate): Pick<RoomMark, "before"> {
  if (!before || parseDate(before.since).compare(first) >= 0) return {};
  const label = `${doseText(mg(before.mg))} before the plan, since ${dayText(parseDate(before.since), { withYear: true })}`;
  return { before: { level: before.mg, label } };
}

const drawnAs = (kind: string): Pick<RoomMark, "as"> =>
  kind === "hold" || kind === "stepBack" ? { as: kind } : {};

function visits(body: LdnBody, startsOn: CalendarDate): readonly RoomMark[] {
  const first = begins(body, startsOn) ?? startsOn;
  // The axis counts the weeks of the plan: where the ladder came later its own weeks are named as such.
  const inWeek = first.compare(startsOn) > 0 ? " of naltrexone" : "";
  const due = new Map(needs(body, startsOn).map((need) => [need.key, need.target]));
  const mark = (key: string, lane: RoomMark["lane"], kind: RoomMark["kind"], label: string): RoomMark[] => {
    const target = due.get(key);
    if (!target) return [];
    // What is due before the first dose stands at its day, the last that serves.
    const from = target.compare(first) < 0 ? first : target;
    return [{ key, lane, kind, from, label, need: key }];
  };
  return [
    ...[...new Set(body.labWeeks)].flatMap((week) =>
      mark(labKey(week), "labs", "flag", week === 0 ? "Before the start" : `Week ${week}${inWeek}`),
    ),
    ...[...new Set(body.reviewWeeks)].flatMap((week) =>
      mark(reviewKey(week), "reviews", "diamond", `Review, week ${week}${inWeek}`),
    ),
  ];
}
