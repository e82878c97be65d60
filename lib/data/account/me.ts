import "server-only";
import { redirect } from "next/navigation";
import { currentSession } from "#lib/data/door/guard.ts";
import { can } from "#lib/domain/access/can.ts";
import { type Actor, ROLE_WORDS } from "#lib/domain/access/roles.ts";
import { getClinicCard } from "./clinic.ts";

/** Where someone's day starts. Decides a way, never access. */
export function homeOf(actor: Actor): string {
  if (can(actor, "own.read", {})) return "/my/today";
  if (can(actor, "people.write", {})) return "/people";
  return can(actor, "inbox.list", {}) ? "/today" : "/schedule";
}

const toMe = (actor: Actor, givenName: string) => ({
  id: actor.id,
  name: actor.name,
  givenName,
  role: ROLE_WORDS[actor.role].name,
  zone: actor.zone,
  home: homeOf(actor),
  may: {
    followOwnPlan: can(actor, "own.read", {}),
    treat: can(actor, "inbox.list", {}),
    createPatients: can(actor, "patient.create", {}),
    findPatients: can(actor, "patients.list", {}),
    seeSchedule: can(actor, "schedule.read", {}),
    bookNeeds: can(actor, "needs.list", {}) && !can(actor, "inbox.list", {}),
    managePeople: can(actor, "people.write", {}),
    readAudit: can(actor, "audit.read", {}),
    readTemplates: can(actor, "templates.read", {}),
    changeSettings: can(actor, "wording.write", {}),
    readContent: can(actor, "content.read", {}),
  },
});
/** The person who is signed in, as a screen is told: name, home and what the navigation may offer. */
export type Me = ReturnType<typeof toMe>;

/** Who is signed in on this request; null when nobody is. */
export async function findMe(): Promise<Me | null> {
  const session = await currentSession();
  return session && toMe(session.actor, session.givenName);
}

/** Who is signed in; goes to the sign-in page when nobody is. */
export const getMe = async (): Promise<Me> => (await findMe()) ?? redirect("/sign-in");

/** The clinic of the person who is signed in: name, phone, zone. */
export async function getMyClinic() {
  const session = await currentSession();
  return session ? getClinicCard(session.actor.clinicId) : redirect("/sign-in");
}
