import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { doseText } from "#lib/domain/words/dose.ts";
import { toText } from "#lib/domain/words/say.ts";
import type { RoomMark } from "#lib/modalities/modality.ts";
import { minuteStretches, spanOf } from "./limits.ts";
import { lifestyleNeeds } from "./needs.ts";
import { reductionStretches } from "./reductions/reductions.ts";
import type { Exercise, Item, LifestyleBody } from "./schema.ts";
import { capital, labelled, minutesText } from "./words.ts";

/** Exercise that rises by itself, from its second amount on: the first is drawn as the item is. */
const laterMinutes = (body: LifestyleBody, startsOn: CalendarDate): readonly RoomMark[] =>
  exercises(body).flatMap((move) =>
    minuteStretches(move, startsOn)
      .slice(1)
      .map(
        ({ from, to, minutes }): RoomMark => ({
          key: `${move.key}.${from}`,
          lane: "own",
          kind: "bar",
          from,
          ...(to && { to }),
          label: minutesText(minutes),
          item: move.key,
        }),
      ),
  );

const exercises = ({ movement }: LifestyleBody): readonly Exercise[] =>
  movement.filter((move) => move.kind === "exercise");

/** The days of an item at its first amount. */
function firstDays(item: Item, body: LifestyleBody, startsOn: CalendarDate): Pick<RoomMark, "from" | "to"> {
  const move = exercises(body).find(({ key }) => key === item.key);
  const [first] = move ? minuteStretches(move, startsOn) : [];
  if (!first) return spanOf(item, startsOn);
  return { from: first.from, ...(first.to && { to: first.to }) };
}

/** A rounded bar for each amount of another medicine, for each item and each of its minutes, and a diamond for the call. */
export const lifestyleTimeline = (body: LifestyleBody, startsOn: CalendarDate): readonly RoomMark[] => [
  ...reductionStretches(body, startsOn).map(
    ({ item, medicine, dose, from, to }): RoomMark => ({
      key: `${item}.${from}`,
      lane: "own",
      kind: "bar",
      from,
      ...(to && { to }),
      label: dose.amount > 0 ? `${capital(medicine)} ${doseText(dose)} a day` : `No more ${medicine}`,
      item,
    }),
  ),
  ...labelled(body).map(
    ({ item, label }): RoomMark => ({
      key: item.key,
      lane: "own",
      kind: "bar",
      ...firstDays(item, body, startsOn),
      label: toText(label),
      item: item.key,
    }),
  ),
  ...laterMinutes(body, startsOn),
  ...lifestyleNeeds(body, startsOn).map(
    ({ key, target }): RoomMark => ({
      key,
      lane: "reviews",
      kind: "diamond",
      from: target,
      to: target,
      label: "Call",
      need: key,
    }),
  ),
];
