import "server-only";
import { asCalendarDate, dayIn, now } from "#lib/data/door/days.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import type { Modality, RawSection } from "#lib/modalities/modality.ts";
import { keepsPast } from "#lib/modalities/past.ts";
import type { LoadedVersion } from "./versions.ts";

/** A part of a draft that would write days before today anew. `mended`: the part with those days as they were. */
export type PastRewritten = { modality: string; label: string; mended: object };

type Days = { startsOn: CalendarDate; today: CalendarDate };

/**
 * What is wrong with the past of a part; null where it is as in the version in force (null: which does not hold the part).
 * `standing`: the part as the draft holds it, from which a part that is not in force yet takes its first days.
 */
export function pastOfSection(
  room: Modality,
  { before, standing = null }: { before: RawSection | null; standing?: RawSection | null },
  after: RawSection,
  { startsOn, today }: Days,
): PastRewritten | null {
  const readable = (part: RawSection | null) => (part && room.open(part).ok ? part : null);
  const stood = readable(before);
  const was = stood ? room.past(stood, startsOn, today) : {};
  if (keepsPast(was, room.past(after, startsOn, today))) return null;
  const mended = room.withPast(stood ?? readable(standing), after, startsOn, today) as object;
  return { modality: room.id, label: room.label, mended: JSON.parse(JSON.stringify(mended)) };
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
    const room = modalityOf(section.modality);
    if (!room?.open(section).ok) return [];
    const stood = before.sections.find(({ modality }) => modality === room.id) ?? null;
    return pastOfSection(room, { before: stood }, section, daysOf(draft)) ?? [];
  });
}

/** The refusal of a past that is written anew, with the part as it may be saved. */
export const pastStays = ({ label, mended }: PastRewritten): Conflict =>
  new Conflict(
    `${label}: days before today are over and stay as they were. Your change is still here, but not saved.`,
    "PAST",
    { mended },
  );
