import { beforeAll, describe, expect, it } from "vitest";
import { createPlan, revisePlan } from "#lib/data/builder/drafts.ts";
import { getDraft } from "#lib/data/builder/pages.ts";
import { movePlanStart } from "#lib/data/builder/start.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { asDay } from "#lib/data/door/days.ts";
import { system } from "#lib/data/door/system.ts";
import { retirePlan } from "#lib/data/plan/end.ts";
import { soon } from "#tests/support/desk-clinic.ts";
import {
  aDraft,
  addPerson,
  aKnownPatient,
  answerAll,
  aRunningPlan,
  type Clinic,
  codeOf,
  join,
  proved,
  shownTo,
  sign,
  signNow,
} from "#tests/support/signing.ts";

describe("the start of a plan that was never signed", () => {
  let clinic: Clinic;
  let made: { planId: string; versionId: string };
  const [was, next] = [soon(7).toString(), soon(21).toString()];
  beforeAll(async () => {
    clinic = await aKnownPatient();
    made = await aDraft(clinic, soon(7));
  });
  const move = (startsOn: string, before = was, who = clinic.doctor) =>
    actingAs(who, () => movePlanStart({ versionId: made.versionId, before, startsOn }));

  it("is moved by a physician of the team and by nobody else", async () => {
    const zhao = await addPerson(clinic.clinicId, "acupuncturist", "Lin", "Zhao");
    await join(zhao, clinic.patient);
    const stranger = await addPerson(clinic.clinicId, "physician", "Ada", "Cole");
    for (const who of [zhao, stranger, clinic.patient])
      expect(await codeOf(() => move(next, was, who))).toBe("404");
  });

  it("never lies in the past nor more than a year ahead", async () => {
    for (const day of [soon(-2), soon(400)]) expect(await codeOf(() => move(day.toString()))).toBe("INVALID");
  });

  it("takes the place of the day that was shown: a second move meanwhile is refused, one sent twice is not", async () => {
    await answerAll(clinic.doctor, made.planId);
    const shown = await shownTo(clinic.doctor, made.planId);
    await move(next);
    await move(next);
    expect(await codeOf(() => move(soon(30).toString()))).toBe("STALE");
    const draft = await actingAs(clinic.doctor, () => getDraft({ planId: made.planId }));
    expect(draft.startsOn.toString()).toBe(next);
    expect(draft.may.moveStart).toBe(true);
    expect(draft.start.over).toBe(false);
    // Who had the page to sign open is not signing another start than the one they read.
    expect(await codeOf(async () => sign(await proved(clinic.doctor), shown))).toBe("STALE");
  });

  it("moves all that is counted from it, and stays from the first signature on", async () => {
    await signNow(clinic.doctor, made.planId);
    const needs = await system("verify", clinic.clinicId, (tx) =>
      tx.need.findMany({ where: { planId: made.planId }, orderBy: { target: "asc" } }),
    );
    const first = needs[0];
    expect(first && asDay(first.target) >= soon(7).toString()).toBe(true);
    expect(needs.some(({ target }) => asDay(target) >= next)).toBe(true);
    const { versionId } = await actingAs(clinic.doctor, () => revisePlan({ planId: made.planId }));
    const again = () => movePlanStart({ versionId, before: next, startsOn: soon(30).toString() });
    expect(await codeOf(() => actingAs(clinic.doctor, again))).toBe("NOT_ALLOWED_NOW");
    const draft = await actingAs(clinic.doctor, () => getDraft({ planId: made.planId }));
    expect(draft.may.moveStart).toBe(false);
  });

  it("is said where it has gone by before anybody signed", async () => {
    const late = await aKnownPatient();
    const { planId } = await aDraft(late, soon(-3));
    const draft = await actingAs(late.doctor, () => getDraft({ planId }));
    expect(draft.start.over).toBe(true);
    expect(draft.open.mustFix).toBe(1);
  });

  it("is moved before anybody signs: no dose of a first version counts as taken on a day that is over", async () => {
    const late = await aKnownPatient();
    for (const days of [-1, -40]) {
      const { planId, versionId } = await aDraft(late, soon(days));
      await answerAll(late.doctor, planId);
      const shown = await shownTo(late.doctor, planId);
      const signed = sign(await proved(late.doctor), shown);
      await expect(signed).rejects.toThrow(/that day is over\. Nothing was signed\. Move its start/);
      const [before, startsOn] = [soon(days).toString(), soon(0).toString()];
      await actingAs(late.doctor, () => movePlanStart({ versionId, before, startsOn }));
      await signNow(late.doctor, planId);
      await actingAs(late.doctor, () => retirePlan({ planId, reason: "She moves away." }));
    }
  });

  it("is not over for a plan that runs: its next version is signed weeks later", async () => {
    const runs = await aKnownPatient();
    const { planId } = await aRunningPlan(runs, soon(-40));
    await actingAs(runs.doctor, () => revisePlan({ planId }));
    expect(await codeOf(() => signNow(runs.doctor, planId))).toBe("done");
  });

  it("is no day that is over, nor one years ahead, when a plan is written", async () => {
    const { doctor, patient } = await aKnownPatient();
    const plan = { patientId: patient.id, templateId: "fibromyalgia", parts: ["lifestyle"], title: "A plan" };
    for (const days of [-1, -40, 400]) {
      const startsOn = soon(days).toString();
      expect(await codeOf(() => actingAs(doctor, () => createPlan({ ...plan, startsOn })))).toBe("INVALID");
    }
  });
});
