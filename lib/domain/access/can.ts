import type { VersionStatus } from "./plan-life.ts";
import type { Actor, Role } from "./roles.ts";

/** Someone's chart, or a row of it: whose it is, and whether the actor is on that person's care team today. */
export type OfPatient = { patientId: string; onTeam: boolean };
/** A version of a plan. */
export type OfVersion = OfPatient & { status: VersionStatus; released: boolean };
/** A visit: also whether it is in the actor's own calendar. */
export type OfVisit = OfPatient & { own: boolean };
/** Nothing in particular: may the role do this at all. Lists are narrowed by their scope. */
export type Anything = Record<never, never>;

export type Subjects = {
  "chart.read": OfPatient;
  "facts.write": OfPatient;
  "word.explain": OfPatient;
  "inbox.write": OfPatient;
  "contact.write": OfPatient;
  "result.decide": OfPatient;
  "plan.create": OfPatient;
  "plan.retire": OfPatient;
  "plan.read": OfVersion;
  "plan.export": OfVersion;
  "section.write": OfVersion;
  "finding.answer": OfVersion;
  "plan.sign": OfVersion;
  "plan.discard": OfVersion;
  "plan.agree": OfVersion;
  "dose.log": OfPatient;
  "language.write": OfPatient;
  "hold.open": OfPatient;
  "hold.close": OfPatient;
  "checkIn.write": OfPatient;
  "assessment.write": OfPatient;
  "new.tell": OfPatient;
  "thread.read": OfPatient;
  "thread.write": OfPatient;
  "visit.read": OfVisit;
  "visit.book": OfPatient;
  "visit.change": OfVisit;
  "session.read": OfVisit;
  "session.write": OfVisit;
  "need.contact": OfPatient;
  "visit.ask": OfVisit;
  "need.close": OfPatient;
  "patients.list": Anything;
  "charts.list": Anything;
  "patient.create": Anything;
  "inbox.list": Anything;
  "schedule.read": Anything;
  "needs.list": Anything;
  "own.read": Anything;
  "devices.own": Anything;
  "people.read": Anything;
  "people.write": Anything;
  "audit.read": Anything;
  "templates.read": Anything;
  "templates.write": Anything;
  "template.fromPlan": OfPatient;
  "wording.read": Anything;
  "wording.write": Anything;
  "content.read": Anything;
  "content.approve": Anything;
};
export type Action = keyof Subjects;

type Rule<S> = (actor: Actor, subject: S) => boolean;
const always = () => true;
const onTeam = (_actor: Actor, { onTeam }: OfPatient) => onTeam;
const own = (actor: Actor, { patientId }: OfPatient) => patientId === actor.id;
const whileDraft = (_actor: Actor, { onTeam, status }: OfVersion) => onTeam && status === "draft";
const onTeamOrOwnCalendar = (_actor: Actor, { onTeam, own }: OfVisit) => onTeam || own;
const ownReleased = (actor: Actor, { patientId, status, released }: OfVersion) =>
  patientId === actor.id && released && (status === "signed" || status === "superseded");
const signedOnTeam = (_actor: Actor, { onTeam, status }: OfVersion) =>
  onTeam && (status === "signed" || status === "superseded");

/** Who may do what. A role that is not listed may not. */
const policy: { [A in Action]: Partial<Record<Role, Rule<Subjects[A]>>> } = {
  "chart.read": { physician: onTeam, acupuncturist: onTeam },
  "facts.write": { physician: onTeam, acupuncturist: onTeam },
  "word.explain": { physician: onTeam, acupuncturist: onTeam }, // "it means nothing here": only a clinician
  "inbox.write": { physician: onTeam, acupuncturist: onTeam },
  // Whoever reaches a patient whose life is at stake writes it down.
  "contact.write": { physician: onTeam, acupuncturist: onTeam },
  "result.decide": { physician: onTeam },
  "plan.create": { physician: onTeam },
  "plan.retire": { physician: onTeam },
  "plan.read": { physician: onTeam, acupuncturist: onTeam, patient: ownReleased },
  "plan.export": { physician: signedOnTeam, acupuncturist: signedOnTeam, patient: ownReleased },
  "section.write": { physician: whileDraft, acupuncturist: whileDraft }, // and listed in the room's mayWrite
  "finding.answer": { physician: whileDraft },
  "plan.sign": { physician: whileDraft },
  "plan.discard": { physician: whileDraft },
  "plan.agree": { patient: (actor, version) => ownReleased(actor, version) && version.status === "signed" },
  "dose.log": { patient: own },
  // The language that someone reads: as whoever reaches them is told.
  "language.write": { physician: onTeam, acupuncturist: onTeam, frontDesk: always, patient: own },
  // Who treats may pause a part. That it may be taken again is said by who may sign it.
  "hold.open": { physician: onTeam, acupuncturist: onTeam },
  "hold.close": { physician: onTeam },
  "checkIn.write": { patient: own },
  "assessment.write": { physician: onTeam, acupuncturist: onTeam, patient: own }, // at the visit, or at home
  "new.tell": { patient: own },
  "thread.read": { physician: onTeam, acupuncturist: onTeam, patient: own },
  "thread.write": { physician: onTeam, acupuncturist: onTeam, patient: own },
  "visit.read": {
    physician: onTeamOrOwnCalendar,
    acupuncturist: onTeamOrOwnCalendar,
    frontDesk: always,
    patient: own,
  },
  "visit.book": { physician: onTeam, acupuncturist: onTeam, frontDesk: always },
  // Without the team one's own calendar is read, not changed: whom the visit is for and what it is for are not shown.
  "visit.change": { physician: onTeam, acupuncturist: onTeam, frontDesk: always },
  // What was done at a visit: whoever gives it may write it down, also without being on the team.
  "session.read": { physician: onTeamOrOwnCalendar, acupuncturist: onTeamOrOwnCalendar },
  "session.write": { physician: onTeamOrOwnCalendar, acupuncturist: onTeamOrOwnCalendar },
  "need.contact": { physician: onTeam, acupuncturist: onTeam, frontDesk: always },
  "visit.ask": { patient: own }, // says "I can't make it"; the desk moves the visit
  "need.close": { physician: onTeam, frontDesk: always },
  "patients.list": { physician: always, acupuncturist: always, frontDesk: always },
  "charts.list": { physician: always, acupuncturist: always },
  "patient.create": { physician: always, frontDesk: always },
  "inbox.list": { physician: always, acupuncturist: always },
  "schedule.read": { physician: always, acupuncturist: always, frontDesk: always },
  "needs.list": { physician: always, acupuncturist: always, frontDesk: always },
  "own.read": { patient: always },
  // One's own sessions; which ones is for Postgres to narrow.
  "devices.own": {
    physician: always,
    acupuncturist: always,
    patient: always,
    frontDesk: always,
    admin: always,
  },
  "people.read": { physician: always, acupuncturist: always, frontDesk: always, admin: always },
  "people.write": { admin: always },
  "audit.read": { admin: always },
  "templates.read": { physician: always, acupuncturist: always },
  "templates.write": { physician: always },
  "template.fromPlan": { physician: onTeam },
  // Words of questionnaires and the licence for them: the clinic's contract, no patient is in it.
  "wording.read": { admin: always },
  "wording.write": { admin: always },
  // The rules and templates themselves: no patient is in them.
  "content.read": { physician: always, acupuncturist: always, admin: always },
  "content.approve": { physician: always },
};

/** May this actor do this to this subject. The only place that decides; Postgres's policies are its twins. */
export const can = <A extends Action>(actor: Actor, action: A, subject: Subjects[A]): boolean =>
  policy[action][actor.role]?.(actor, subject) ?? false;

/** The whole table, for tests that walk every cell. */
export const ACTIONS = Object.keys(policy) as Action[];
