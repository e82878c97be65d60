import { expect, it } from "vitest";
import { revisePlan } from "#lib/data/builder/drafts.ts";
import { getDraft } from "#lib/data/builder/pages.ts";
import { saveSection } from "#lib/data/builder/patches.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { answerSection } from "#lib/data/mine/agreements.ts";
import { getMyPlan } from "#lib/data/mine/plan.ts";
import { getMyToday } from "#lib/data/mine/today.ts";
import { soon } from "#tests/support/desk-clinic.ts";
import { onACopyOfItsOwn } from "#tests/support/own-copy.ts";
import { aDraft, aKnownPatient, shownTo, signNow, wholeParts } from "#tests/support/signing.ts";

onACopyOfItsOwn();

it("a part that a version leaves as it was keeps the patient's answer, one that it changes does not; only new work is counted", async () => {
  const clinic = await aKnownPatient();
  const { doctor, patient } = clinic;
  const { planId, versionId } = await aDraft(clinic, soon(0));
  expect((await shownTo(doctor, planId)).work.added.length).toBeGreaterThan(5);
  await signNow(doctor, planId);
  for (const modality of ["ldn", "acupuncture", "lifestyle"])
    await actingAs(patient, () =>
      answerSection({ versionId, modality, answer: "agree", note: "", read: true }),
    );
  const next = await actingAs(doctor, () => revisePlan({ planId }));
  const { parts } = await actingAs(doctor, () => getDraft({ planId }));
  const part = parts.find(({ modality }) => modality === "lifestyle");
  const body = { ...wholeParts.lifestyle, nutrition: [{ key: "eat-9", startWeek: 8, habit: "alcohol" }] };
  await actingAs(doctor, () =>
    saveSection({
      ...{ versionId: next.versionId, revision: part?.revision ?? null },
      ...{ modality: "lifestyle", body },
    }),
  );
  const { work } = await shownTo(doctor, planId);
  expect([work.added, work.moved, work.takenAway].map((list) => list.length)).toEqual([0, 0, 0]);
  await signNow(doctor, planId);
  const { plan } = await actingAs(patient, () => getMyPlan({}));
  expect(Object.keys(plan?.answers ?? {}).sort()).toEqual(["acupuncture", "ldn"]);
  expect(plan?.answers.ldn?.answer).toBe("agree");
  expect((await actingAs(patient, () => getMyToday({}))).toAnswer).toBe(1);
  // The part that changed is read before it is agreed to, though others were agreed to before.
  const unread = { versionId: next.versionId, modality: "lifestyle", answer: "agree" as const, note: "" };
  await expect(actingAs(patient, () => answerSection({ ...unread, read: false }))).rejects.toThrow("missing");
});
