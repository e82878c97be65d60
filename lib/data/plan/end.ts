import "server-only";
import { z } from "zod";
import { now } from "#lib/data/door/days.ts";
import { write } from "#lib/data/door/guard.ts";
import { ofPlan } from "#lib/data/door/scope.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import { someText } from "#lib/domain/words/text.ts";
import { closeNeeds } from "./needs.ts";

/**
 * Retire a plan: nothing of it is followed or booked any more, and everything in it stays readable. What waits for a
 * visit is closed with the reason; booked visits are flagged for the desk. An open draft is put away.
 */
export const retirePlan = write({
  action: "plan.retire",
  input: z.object({ planId: z.uuid(), reason: someText(200, "Say why, in a few words.") }),
  subject: (tx, { planId }, actor) => ofPlan(tx, planId, actor),
  run: async (tx, { planId, reason }, { patientId }, actor, note) => {
    const data = { status: "retired", retiredAt: now(), retiredById: actor.id, retiredWhy: reason };
    const { count } = await tx.plan.updateMany({ where: { id: planId, status: "active" }, data });
    if (count === 0) throw new Conflict("This plan has been stopped already.");
    await tx.planVersion.updateMany({ where: { planId, status: "draft" }, data: { status: "discarded" } });
    // The desk reads this reason, so it is ours and not the clinician's: a typed one could name a drug.
    await closeNeeds(tx, planId, "The plan was stopped");
    note({ target: planId, patientId });
    return { patientId };
  },
});
