import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { RoomMark } from "#lib/modalities/modality.ts";
import { gateKey, needs } from "./needs.ts";
import type { AcupunctureBody } from "./schema.ts";

/** A mark per visit and a diamond for each review; whether it is done or booked comes from the desk, by need key. */
export function timeline(body: AcupunctureBody, startsOn: CalendarDate): readonly RoomMark[] {
  const itemOf = new Map(body.series.map((series) => [gateKey(series), series.key]));
  return needs(body, startsOn).map((need): RoomMark => {
    const shared = { key: need.key, from: need.target, need: need.key };
    const gated = itemOf.get(need.key);
    return gated
      ? { ...shared, lane: "reviews", kind: "diamond", label: "Review of acupuncture", item: gated }
      : {
          ...shared,
          lane: "own",
          kind: "session",
          label: `${need.ordinal?.n} of ${need.ordinal?.of}`,
          item: need.key.split("-")[1],
        };
  });
}
