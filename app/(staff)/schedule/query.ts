import { z } from "zod";
import { IsoDay } from "#lib/domain/words/calendar.ts";
import { NEED_FILTERS } from "#lib/modalities/visits.ts";

type Asked = Record<string, string | string[] | undefined>;

const DayQuery = z.object({
  day: IsoDay.optional().catch(undefined),
  view: z.enum(["board", "list"]).optional().catch(undefined),
  by: z.enum(["room"]).optional().catch(undefined),
  done: z.uuid().optional().catch(undefined),
  moved: z.uuid().optional().catch(undefined),
  series: z.coerce.number().int().min(1).max(26).optional().catch(undefined),
});

/** What the address says about the day; anything that it does not know is as if it were not there. */
export function readDayQuery(asked: Asked) {
  const { by, ...query } = DayQuery.parse(asked);
  return { ...query, byRoom: by === "room" };
}

const Id = z.uuid().optional().catch(undefined);
const BookQuery = z.object({
  need: Id,
  patient: Id,
  visit: Id,
  provider: Id,
  day: IsoDay.optional().catch(undefined),
  type: z.string().max(20).optional().catch(undefined),
  at: z.string().max(60).optional().catch(undefined),
  series: z.enum(["yes"]).optional().catch(undefined),
});
export type BookQuery = z.infer<typeof BookQuery>;

/** What the address says about a booking. */
export const readBookQuery = (asked: Asked): BookQuery => BookQuery.parse(asked);

const NeedsQuery = z.object({
  filter: z
    .enum(Object.keys(NEED_FILTERS) as [string, ...string[]])
    .default("all")
    .catch("all"),
  page: z.coerce.number().int().min(1).max(500).default(1).catch(1),
});

/** What the address says about the list of what plans need. */
export const readNeedsQuery = (asked: Asked) => NeedsQuery.parse(asked);
