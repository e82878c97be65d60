import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { doseText } from "#lib/domain/words/dose.ts";
import type { RoomMark } from "#lib/modalities/modality.ts";
import { fewLabNames, visitsOfBody } from "./needs.ts";
import type { HormonesBody, Therapy } from "./schema.ts";
import { stretchesOf } from "./stretches.ts";
import { productName } from "./words.ts";

/** One bar for each dose; where two bars of an item meet, the notch of a change is drawn. */
const bars = (item: Therapy, startsOn: CalendarDate): readonly RoomMark[] =>
  stretchesOf(item, startsOn).map(({ from, to, dose }, i) => ({
    key: `${item.key}.dose-${i}`,
    lane: "own",
    kind: "bar",
    from,
    ...(to ? { to } : {}),
    label: i === 0 ? `${productName(item)} ${doseText(dose)}` : doseText(dose),
    level: dose.amount,
    item: item.key,
  }));

/** Bars of the products, flags for blood draws and diamonds for reviews. */
export function hormonesTimeline(body: HormonesBody, startsOn: CalendarDate): readonly RoomMark[] {
  const visits = visitsOfBody(body, startsOn).map(
    ({ key, type, target, labs, items }): RoomMark => ({
      key,
      lane: type === "bloodDraw" ? "labs" : "reviews",
      kind: type === "bloodDraw" ? "flag" : "diamond",
      from: target,
      to: target,
      label: type === "bloodDraw" ? fewLabNames(labs) : "Review",
      item: items[0],
      need: key,
    }),
  );
  return [...body.therapies.flatMap((item) => bars(item, startsOn)), ...visits];
}
