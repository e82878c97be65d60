import { getVisit } from "#lib/data/desk/person-visits.ts";
import type { ActTold } from "#lib/forms/desk-act.ts";

type Came = { done?: string; moved?: string; series?: number };

/** What the page says when one comes to it from a booking that worked; null when one does not. */
export async function bookedNow({ done, moved, series }: Came): Promise<ActTold | null> {
  if (series) return { kind: "ok", text: `Booked: ${series} ${series === 1 ? "session" : "sessions"}.` };
  const asked = done ?? moved;
  if (!asked) return null;
  const visit = await getVisit({ visitId: asked });
  if (visit.status !== "booked") return null;
  const text = `${done ? "Booked" : "Moved"}: ${visit.when} with ${visit.with}, ${visit.room}.`;
  if (!done) return { kind: "ok", text };
  const { id: visitId, revision } = visit;
  return { kind: "ok", text, undo: { does: "cancel", visitId, revision, reason: "takenBack" } };
}
