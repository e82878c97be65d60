import type { CalendarDate } from "#lib/domain/calendar.ts";
import { doseText } from "#lib/domain/dose.ts";
import { toText } from "#lib/domain/say.ts";
import type { Mark } from "#lib/modalities/modality.ts";
import { spanOf } from "./limits.ts";
import { lifestyleNeeds } from "./needs.ts";
import { stretchesOf } from "./reductions.ts";
import type { LifestyleBody } from "./schema.ts";
import { capital, labelled } from "./words.ts";

/** A rounded bar for each amount of another medicine and for each item, and a diamond for the call. */
export const lifestyleTimeline = (body: LifestyleBody, startsOn: CalendarDate): readonly Mark[] => [
  ...stretchesOf(body, startsOn).map(
    ({ item, medicine, dose, from, to }): Mark => ({
      key: `${item}.${from}`,
      lane: "lifestyle",
      kind: "bar",
      from,
      ...(to && { to }),
      label: dose.amount > 0 ? `${capital(medicine)} ${doseText(dose)} a day` : `No more ${medicine}`,
      item,
    }),
  ),
  ...labelled(body).map(
    ({ item, label }): Mark => ({
      key: item.key,
      lane: "lifestyle",
      kind: "bar",
      ...spanOf(item, startsOn),
      label: toText(label),
      item: item.key,
    }),
  ),
  ...lifestyleNeeds(body, startsOn).map(
    ({ key, target }): Mark => ({
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
