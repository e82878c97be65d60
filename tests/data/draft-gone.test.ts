import { beforeEach, expect, test } from "vitest";
import { getConsentSheet } from "#lib/data/builder/consents.ts";
import { whereDraftWent } from "#lib/data/builder/draft-gone.ts";
import { revisePlan } from "#lib/data/builder/drafts.ts";
import { getDraft, getReview } from "#lib/data/builder/pages.ts";
import { discardDraft } from "#lib/data/builder/patches.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { soon } from "#tests/support/desk-clinic.ts";
import { onACopyOfItsOwn } from "#tests/support/own-copy.ts";
import { aDraft, addPerson, aKnownPatient, type Clinic, codeOf, signNow } from "#tests/support/signing.ts";

onACopyOfItsOwn();

let clinic: Clinic;
let doctor: Actor;
let patient: Actor;
let planId: string;
let versionId: string;
beforeEach(async () => {
  clinic = await aKnownPatient();
  ({ doctor, patient } = clinic);
  ({ planId, versionId } = await aDraft(clinic, soon(0)));
});

/** What each page of a draft answers this person. */
const pagesFor = (who: Actor) =>
  Promise.all([
    codeOf(() => actingAs(who, () => getDraft({ planId }))),
    codeOf(() => actingAs(who, () => getReview({ planId }))),
    codeOf(() => actingAs(who, () => getConsentSheet({ planId, of: "draft" }))),
  ]);
const went = (who: Actor) => actingAs(who, () => whereDraftWent({ planId }));
const GONE = ["ALREADY_SIGNED", "ALREADY_SIGNED", "ALREADY_SIGNED"];
const NOTHING = ["404", "404", "404"];

test("the pages of a draft that was signed lead its clinicians to the plan", async () => {
  await signNow(doctor, planId);
  expect(await pagesFor(doctor)).toEqual(GONE);
  expect(await went(doctor)).toBe(`/plans/${planId}?draft=signed`);
});

test("the pages of a draft that was put away lead to the plan where there is one, else to the chart", async () => {
  await actingAs(doctor, () => discardDraft({ versionId }));
  expect(await pagesFor(doctor)).toEqual(GONE);
  expect(await went(doctor)).toBe(`/patients/${patient.id}?draft=away`);
  ({ planId, versionId } = await aDraft(await aKnownClinic(), soon(0)));
  await signNow(doctor, planId);
  ({ versionId } = await actingAs(doctor, () => revisePlan({ planId })));
  await actingAs(doctor, () => discardDraft({ versionId }));
  expect(await pagesFor(doctor)).toEqual(GONE);
  expect(await went(doctor)).toBe(`/plans/${planId}?draft=away`);
});

/** Another patient: a patient has one plan. */
async function aKnownClinic(): Promise<Clinic> {
  clinic = await aKnownPatient();
  ({ doctor, patient } = clinic);
  return clinic;
}

test("nobody else learns that there was a draft, nor is there anything at an address of no plan", async () => {
  const stranger = await addPerson(clinic.clinicId, "physician", "Ada", "Stone");
  const desk = await addPerson(clinic.clinicId, "frontDesk", "Jo", "Lang");
  await signNow(doctor, planId);
  for (const who of [stranger, desk, patient]) {
    expect(await pagesFor(who)).toEqual(NOTHING);
    expect(await codeOf(() => went(who))).toBe("404");
  }
  planId = "00000000-0000-4000-8000-000000000000";
  expect(await pagesFor(doctor)).toEqual(NOTHING);
  expect(await codeOf(() => went(doctor))).toBe("404");
});

test("an open draft is read as ever", async () => {
  expect(await pagesFor(doctor)).toEqual(["done", "done", "done"]);
});
