import { createHash, randomUUID } from "node:crypto";
import { vi } from "vitest";
import { createPlan } from "#lib/data/builder/drafts.ts";
import { getReview } from "#lib/data/builder/pages.ts";
import { signPlan } from "#lib/data/builder/sign.ts";
import { addFact } from "#lib/data/chart/facts.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { asDate } from "#lib/data/door/days.ts";
import { system } from "#lib/data/door/system.ts";
import { answerFinding } from "#lib/data/plan/findings.ts";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { weekly } from "#lib/modalities/acupuncture/examples.ts";
import { slowWithHold } from "#lib/modalities/ldn/examples.ts";
import { graded } from "#lib/modalities/lifestyle/examples.ts";
import { aPatient } from "./a-patient.ts";
import { soon, startAt } from "./desk-clinic.ts";

/** A patient about whom everything was asked that the rules want to know, and nothing speaks against the plan. */
export async function aKnownPatient() {
  const clinic = await aPatient();
  await addPerson(clinic.clinicId, "acupuncturist", "Lin", "Zhao");
  const { doctor, patient } = clinic;
  const facts: Fact[] = [
    { kind: "condition", key: "fibromyalgia" },
    { kind: "pregnancy", status: "not_pregnant" },
    { kind: "profile", smoker: "no", surgeryPlanned: "no", hasUterus: "yes", menopausalStatus: "pre" },
    { kind: "lab", key: "alt", value: 22, unit: "U/L", takenOn: soon(-20).toString() },
    { kind: "lab", key: "ast", value: 20, unit: "U/L", takenOn: soon(-20).toString() },
    { kind: "lab", key: "egfr", value: 95, unit: "mL/min/1.73m2", takenOn: soon(-20).toString() },
  ];
  for (const fact of facts) await know(doctor, patient, fact);
  return clinic;
}
export type Clinic = Awaited<ReturnType<typeof aKnownPatient>>;

/** Someone else of the clinic, with a provider's credential, on nobody's team. */
export async function addPerson(
  clinicId: string,
  role: Actor["role"],
  givenName: string,
  familyName: string,
): Promise<Actor> {
  const id = randomUUID();
  const credential = role === "physician" ? "MD" : null;
  const person = { id, role, givenName, familyName, searchKey: familyName.toLowerCase(), credential };
  await system("seed", clinicId, (tx) => tx.person.createMany({ data: [person] }));
  return { id, clinicId, role, name: `${givenName} ${familyName}`, zone: "America/New_York" };
}

/** Put someone on the patient's team. */
export const join = (who: Actor, patient: Actor) =>
  system("seed", who.clinicId, (tx) =>
    tx.careTeam.createMany({ data: [{ patientId: patient.id, personId: who.id }] }),
  );

/** Write down a fact as this clinician. Returns its id. */
export const know = (who: Actor, patient: Actor, fact: Fact) =>
  actingAs(who, () => addFact({ patientId: patient.id, fact }));

/** The actor in a session that has just typed the password again; with `minutesAgo`, that long ago. */
export async function proved(who: Actor, minutesAgo = 0): Promise<Actor> {
  const sessionId = randomUUID();
  const later = new Date(Date.now() + 600_000);
  const session = {
    ...{ id: sessionId, personId: who.id, idleLimit: 900, idleAt: later, absAt: later },
    idHash: createHash("sha256").update(sessionId).digest(),
    provedAt: new Date(Date.now() - minutesAgo * 60_000),
  };
  await system("seed", who.clinicId, (tx) => tx.session.createMany({ data: [session] }));
  return { ...who, sessionId };
}

/**
 * A plan with a draft of three parts, to begin on a day; where that is over the draft lay open till now, and is not signed
 * any more. Returns plan and version ids.
 */
export async function aDraft(clinic: Clinic, startsOn: CalendarDate, parts: object = wholeParts) {
  const { doctor, patient } = clinic;
  const made = await actingAs(doctor, () =>
    createPlan({
      patientId: patient.id,
      templateId: "fibromyalgia",
      parts: ["lifestyle"],
      startsOn: soon(0).toString(),
      title: "Combined plan",
    }),
  );
  await system("seed", clinic.clinicId, async (tx) => {
    await tx.planSection.deleteMany({ where: { versionId: made.versionId } });
    await tx.planSection.createMany({
      data: Object.entries(parts).map(([modality, body]) => ({
        ...{ versionId: made.versionId, patientId: patient.id, modality, shape: 1, body: body as object },
      })),
    });
    await tx.plan.updateMany({ where: { id: made.planId }, data: { startsOn: asDate(startsOn) } });
  });
  return made;
}
export const wholeParts = {
  ldn: slowWithHold,
  acupuncture: weekly,
  lifestyle: { ...graded, reductions: [] },
};

/** The draft as its signer is shown it. */
export const shownTo = (who: Actor, planId: string) => actingAs(who, () => getReview({ planId }));

/** Decide on everything that asks for a decision. */
export async function answerAll(who: Actor, planId: string): Promise<void> {
  const { id: versionId, check } = await shownTo(who, planId);
  for (const { rule, digest, severity, answer } of check.findings)
    if (severity === "caution" && !answer)
      await actingAs(who, () =>
        answerFinding({ versionId, rule, digest, decision: "benefit", reason: "Talked through." }),
      );
}

type Shown = { id: string; revision: number; shown: string };
/** Sign what was shown. */
export const sign = (who: Actor, { id: versionId, revision, shown }: Shown) =>
  actingAs(who, () => signPlan({ versionId, revision, shown }));

/** Answer, prove, read and sign in one go. */
export async function signNow(who: Actor, planId: string) {
  await answerAll(who, planId);
  return sign(await proved(who), await shownTo(who, planId));
}

/** What happens on a day that is over, at noon of the clinic's clock; then the clock is what it was. */
export async function onDay<T>(day: CalendarDate, run: () => Promise<T>): Promise<T> {
  const mocked = vi.isFakeTimers() ? vi.getMockedSystemTime() : null;
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(new Date(startAt(day, 12 * 60)));
  try {
    return await run();
  } finally {
    if (mocked) vi.setSystemTime(mocked);
    else vi.useRealTimers();
  }
}

/** A plan that runs since a day: written and signed on its first day. Returns the ids of plan and version 1. */
export const aRunningPlan = (clinic: Clinic, since: CalendarDate, parts: object = wholeParts) =>
  onDay(since, async () => {
    const made = await aDraft(clinic, since, parts);
    await signNow(clinic.doctor, made.planId);
    return made;
  });

/** The code of a refusal; "404" for a door that is not there; "done" when nothing was refused. */
export async function codeOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
    return "done";
  } catch (error) {
    if (error instanceof Conflict || error instanceof Refused) return error.code;
    if (/;404/.test(String((error as { digest?: string }).digest))) return "404";
    throw error;
  }
}
