import "server-only";
import type { Prisma } from "#generated/prisma/client.ts";
import type { OfPatient } from "#lib/domain/access/can.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { searchRange } from "#lib/domain/people/names.ts";
import type { Tx } from "./guard.ts";

/** The patients in an actor's lists: the `where` twin of `can(…, "chart.read", …)`, and of the desk's right to all names. */
export function patientsOf(actor: Actor): Prisma.PatientWhereInput {
  if (actor.role === "frontDesk") return {};
  if (actor.role === "patient") return { id: actor.id };
  return { team: { some: { personId: actor.id, until: null } } };
}

/** Those of an actor's patients whose name begins as what was typed ("torr", "torres m", "Torres, Maya"), or whose record number it is. */
export function patientsNamed(actor: Actor, typed: string): Prisma.PatientWhereInput {
  if (!typed) return patientsOf(actor);
  const { from, to } = searchRange(typed.replace(",", " ").replace(/\s+/g, " "));
  const named = { person: { searchKey: { gte: from, lt: to } } };
  return { AND: [patientsOf(actor), { OR: [named, { recordNumber: typed }] }] };
}

/** What `can()` needs to know about a patient; null when Postgres shows no such patient. */
export async function ofPatient(tx: Tx, patientId: string, actor: Actor): Promise<OfPatient | null> {
  const found = await tx.patient.findFirst({
    where: { id: patientId },
    select: { id: true, team: { where: { personId: actor.id, until: null }, select: { id: true }, take: 1 } },
  });
  return found && { patientId: found.id, onTeam: found.team.length > 0 };
}

/** What `can()` needs to know about a plan: whose it is. */
export async function ofPlan(tx: Tx, planId: string, actor: Actor): Promise<OfPatient | null> {
  const plan = await tx.plan.findFirst({ where: { id: planId }, select: { patientId: true } });
  return plan && ofPatient(tx, plan.patientId, actor);
}
