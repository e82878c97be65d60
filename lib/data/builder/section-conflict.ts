import "server-only";
import { z } from "zod";
import { Conflict } from "#lib/domain/access/refusal.ts";
import { canonical } from "#lib/domain/plan/canonical.ts";
import { byImportance, type Change } from "#lib/domain/plan/changes.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Modality } from "#lib/modalities/modality.ts";

/** A part of a draft as it stands; null where the draft does not hold it. */
export type BaseSection = { shape: number; revision: number; body: unknown } | null;

/** A part as someone wants it: raw JSON, and whether its room could open it. */
type Wanted = { room: Modality; body: unknown; opens: boolean; startsOn: CalendarDate };

/** The revision of the part that a change was made on; null for a part that was not in the draft. */
export const BaseRevision = z.int().min(0).max(10_000_000).nullable();

const WHO = "Someone else, or you in another window,";
const MEANWHILE = `${WHO} changed this part meanwhile. Your change was not saved; both are shown.`;

/**
 * Is there nothing to save, since the part stands as it is sent: the answer to an earlier try was lost on its way. Conflict,
 * with the part as it stands and what the change would change in it, when it is not the one that the change was made on.
 * Parts do not overtake each other.
 */
export function checkOverwrite(standing: BaseSection, on: number | null, wanted: Wanted): boolean {
  if (canonical(standing?.body ?? null) === canonical(wanted.body)) return true;
  if ((standing?.revision ?? null) === on) return false;
  const { revision, body } = standing ?? { revision: null, body: null };
  throw new Conflict(MEANWHILE, "STALE", { revision, body, differences: differences(standing, wanted) });
}

/** What the wanted part would change in the one that stands; nothing where either does not open. */
function differences(standing: BaseSection, { room, body, opens, startsOn }: Wanted): Change[] {
  if (!opens || (standing && !room.open(standing).ok)) return [];
  const changes = room.changes(standing, body === null ? null : { shape: room.shape, body }, startsOn);
  return [...changes].sort(byImportance);
}

/** The refusal of words that were written over others than those that stand: it says both where to find. */
export const textConflict = (stand: string): Conflict =>
  new Conflict(
    `${WHO} changed this meanwhile. ${stand ? `It is now: “${stand}”` : "It is empty now."} Yours is not saved and still stands below. Save again to put yours in its place.`,
  );
