import "server-only";
import type { CalendarDate } from "#lib/domain/calendar.ts";
import { Conflict } from "#lib/domain/refusal.ts";
import { roomOf } from "#lib/modalities/index.ts";
import type { Modality, RawSection } from "#lib/modalities/modality.ts";
import { keepsPast } from "#lib/modalities/past.ts";
import { asCalendarDate, dayIn, now } from "./days.ts";
import type { LoadedVersion } from "./versions.ts";

/** A part of a draft that would write days before today anew. `mended`: the part with those days as they were, where it can be. */
export type PastRewritten = { modality: string; label: string; mended: object | null };

type Days = { startsOn: CalendarDate; today: CalendarDate };

/** What is wrong with the past of a part; null where it is as in the version in force (null: which does not hold the part). */
export function pastOfPart(
  room: Modality,
  before: RawSection | null,
  after: RawSection,
  { startsOn, today }: Days,
): PastRewritten | null {
  const stood = before && room.open(before).ok ? room.past(before, startsOn, today) : {};
  if (keepsPast(stood, room.past(after, startsOn, today))) return null;
  const opened = room.open({
    shape: room.shape,
    body: JSON.parse(JSON.stringify(room.withPast(before, after, startsOn, today))),
  });
  const { id: modality, label } = room;
  return { modality, label, mended: opened.ok ? (opened.body as object) : null };
}

/** Today for the patient of a version, and the first night of its plan. */
export const daysOf = (version: LoadedVersion): Days => ({
  startsOn: asCalendarDate(version.plan.startsOn),
  today: dayIn(version.zone, now()),
});

/** The parts of a draft whose past is another than in the version in force. A first version has no past yet. */
export function pastRewritten(before: LoadedVersion | null, draft: LoadedVersion): PastRewritten[] {
  if (!before) return [];
  return draft.sections.flatMap((section) => {
    const room = roomOf(section.modality);
    if (!room?.open(section).ok) return [];
    const stood = before.sections.find(({ modality }) => modality === room.id) ?? null;
    return pastOfPart(room, stood, section, daysOf(draft)) ?? [];
  });
}

/** The refusal of a past that is written anew, with the part as it may be saved. */
export const pastStays = ({ label, mended }: PastRewritten): Conflict =>
  new Conflict(
    `${label}: days before today are over and stay as they were. Your change is still here, but not saved.`,
    "PAST",
    { mended },
  );
