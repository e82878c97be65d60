import "server-only";
import type { Action } from "#lib/domain/access/can.ts";

/** What was done, after the name and before whose chart it was: "Dr Osei opened the chart of …". */
export const DID: Partial<Record<Action, string>> = {
  "chart.read": "opened the chart",
  "facts.write": "changed what is known about the patient",
  "word.explain": "said what a word of a medicine line means",
  "inbox.write": "closed an item of the inbox",
  "contact.write": "wrote down a talk about the patient's safety",
  "result.decide": "decided on a result",
  "plan.create": "started a plan",
  "plan.retire": "stopped the plan",
  "plan.read": "read the plan",
  "plan.export": "took the plan out as FHIR",
  "section.write": "changed a part of a draft plan",
  "finding.answer": "answered a safety finding",
  "plan.sign": "signed a version of the plan",
  "plan.discard": "discarded a draft plan",
  "plan.agree": "answered a part of the plan",
  "dose.log": "noted a dose",
  "language.write": "chose the language of the pages",
  "hold.open": "paused a part of the plan",
  "hold.close": "said that a paused part may be taken again",
  "checkIn.write": "saved a check-in",
  "assessment.write": "filled in a questionnaire",
  "new.tell": "told something new",
  "thread.read": "read a question",
  "thread.write": "wrote a message",
  "visit.read": "looked at a visit",
  "visit.book": "booked a visit",
  "visit.change": "changed a visit",
  "session.read": "read what was done at a visit",
  "session.write": "wrote down what was done at a visit",
  "need.contact": "noted a call about a visit",
  "visit.ask": "asked to move a visit",
  "need.close": "closed a booking need",
  "patients.list": "looked at the list of patients",
  "charts.list": "looked at the list of charts",
  "patient.create": "added a patient",
  "inbox.list": "looked at the inbox",
  "schedule.read": "looked at the schedule",
  "needs.list": "looked at what has to be booked",
  "own.read": "read their own pages",
  "devices.own": "looked at, or ended, their own sessions",
  "people.read": "looked at the list of staff",
  "people.write": "changed an account",
  "audit.read": "looked at the audit",
  "templates.read": "looked at the templates",
  "templates.write": "changed a template",
  "template.fromPlan": "made a template from the plan",
  "wording.read": "looked at the wording of questionnaires",
  "wording.write": "changed the wording of a questionnaire",
  "content.read": "looked at the clinical content",
  "content.approve": "approved the clinical content by signature",
};

/** The detail of a read whose action, done, would change something; and what such a read is called. */
export const ONLY_LOOKED = "only looked";
export const LOOKED: Partial<Record<Action, string>> = {
  "visit.book": "looked for a time for a visit",
  "section.write": "opened a draft plan",
};

/** What the clinic itself did, by named reason; with a person, what that person did about signing in. */
export const SYSTEM_DID: Record<string, { with: string; without: string; refused: string }> = {
  "sign-in": {
    with: "signed in",
    without: "Someone signed in",
    refused: "did not get in: the password was refused",
  },
  "sign-out": { with: "signed out", without: "Someone signed out", refused: "did not get out" },
  prove: {
    with: "gave the password again, to sign",
    without: "Someone proved who they are",
    refused: "gave a wrong password",
  },
  seed: {
    with: "was set up with the demo",
    without: "The demo clinic was filled",
    refused: "was not set up",
  },
  "admin-create": {
    with: "got an account, by command",
    without: "An account was made by command",
    refused: "got no account",
  },
  verify: {
    with: "was checked",
    without: "Signatures and the audit were checked",
    refused: "was not checked",
  },
  bench: { with: "was part of a test of speed", without: "A test of speed ran", refused: "was not tested" },
};
