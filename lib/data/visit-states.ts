import "server-only";
import { dayIn } from "./days.ts";
import type { Tx } from "./guard.ts";

/** How far a need has come: what the timeline draws for a session, a blood draw or a review. */
export type VisitState = {
  state: "done" | "booked" | "toBook" | "didNotCome";
  day?: string;
  misfit: boolean;
};

/** State of every need of a plan, by the key under which it is stored. */
export async function visitStates(tx: Tx, planId: string): Promise<Map<string, VisitState>> {
  const rows = await tx.need.findMany({
    where: { planId },
    select: {
      key: true,
      misfit: true,
      latest: true,
      appointments: {
        where: { status: { not: "cancelled" } },
        orderBy: { startsAt: "desc" },
        take: 1,
        select: { status: true, startsAt: true, zone: true },
      },
    },
  });
  return new Map(rows.map((row) => [row.key, stateOf(row)]));
}

function stateOf(row: {
  misfit: boolean;
  appointments: { status: string; startsAt: Date; zone: string }[];
}): VisitState {
  const visit = row.appointments[0];
  if (!visit) return { state: "toBook", misfit: false };
  const day = dayIn(visit.zone, visit.startsAt).toString();
  if (visit.status === "done") return { state: "done", day, misfit: false };
  return { state: visit.status === "didNotCome" ? "didNotCome" : "booked", day, misfit: row.misfit };
}
