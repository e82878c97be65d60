import { type ActTold, act } from "#components/desk/act.ts";
import { getVisit } from "#lib/data/desk/person-visits.ts";

type Came = { done?: string; moved?: string; series?: number };

/** What the page says when one comes to it from a booking that worked; null when one does not. */
export async function bookedNow({ done, moved, series }: Came): Promise<ActTold | null> {
  if (series) return { kind: "ok", text: `Booked: ${series} ${series === 1 ? "session" : "sessions"}.` };
  const visitId = done ?? moved;
  if (!visitId) return null;
  const visit = await getVisit({ visitId });
  if (visit.status !== "booked") return null;
  const text = `${done ? "Booked" : "Moved"}: ${visit.when} with ${visit.with}, ${visit.room}.`;
  return { kind: "ok", text, undo: done && act("cancel", visit.id, visit.revision, "takenBack") };
}
