import "server-only";
import type { Prisma } from "#generated/prisma/client.ts";
import { dayIn } from "#lib/data/door/days.ts";

/** How far a need has come: what the timeline draws for a session, a blood draw or a review. */
export type VisitState = {
  state: "done" | "booked" | "toBook" | "didNotCome";
  day?: string;
  misfit: boolean;
};

/** What the state of a need is made of: its last visit that was not cancelled. */
export const STATE_COLUMNS = {
  planId: true,
  key: true,
  misfit: true,
  appointments: {
    where: { status: { not: "cancelled" } },
    orderBy: { startsAt: "desc" },
    take: 1,
    select: { status: true, startsAt: true, zone: true },
  },
} as const satisfies Prisma.NeedSelect;
export type StateRow = Prisma.NeedGetPayload<{ select: typeof STATE_COLUMNS }>;

/** State of every need of a plan, by the key under which it is stored. */
export const statesOf = (rows: readonly StateRow[], planId: string): Map<string, VisitState> =>
  new Map(rows.filter((row) => row.planId === planId).map((row) => [row.key, stateOf(row)]));

function stateOf(row: StateRow): VisitState {
  const visit = row.appointments[0];
  if (!visit) return { state: "toBook", misfit: false };
  const day = dayIn(visit.zone, visit.startsAt).toString();
  if (visit.status === "done") return { state: "done", day, misfit: false };
  return { state: visit.status === "didNotCome" ? "didNotCome" : "booked", day, misfit: row.misfit };
}
