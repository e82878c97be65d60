import { expect, it } from "vitest";
import { actingAs } from "#lib/data/door/actor.ts";
import { listInbox } from "#lib/data/inbox/inbox.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { standardLadder } from "#lib/modalities/ldn/examples.ts";
import { soon } from "#tests/support/desk-clinic.ts";
import { onACopyOfItsOwn } from "#tests/support/own-copy.ts";
import { aDraft, aKnownPatient, codeOf, know, shownTo, signNow } from "#tests/support/signing.ts";

onACopyOfItsOwn();

const hydrocodone = (ago: number): Fact => ({
  ...{ kind: "medication", text: "Hydrocodone/APAP 5-325 mg", status: "stopped" },
  lastTakenOn: soon(-ago).toString(),
});

/** A plan that begins in some days, for a patient who stopped an opioid two days ago. */
async function planned(inDays: number) {
  const clinic = await aKnownPatient();
  await know(clinic.doctor, clinic.patient, hydrocodone(2));
  const { planId } = await aDraft(clinic, soon(inDays), { ldn: standardLadder });
  return { ...clinic, planId };
}

it("a plan whose interval is over on its first night can be signed before it, and an opioid that comes up meanwhile is told", async () => {
  const { doctor, patient, planId } = await planned(14);
  const { check } = await shownTo(doctor, planId);
  const over = check.findings.find(({ rule }) => rule === "LDN-OPIOID-WASHOUT");
  expect(over).toMatchObject({ severity: "info" });
  expect(over?.title).toMatch(/^Over on the first night/);
  expect(await codeOf(() => signNow(doctor, planId))).toBe("done");
  await know(doctor, patient, { kind: "medication", text: "Tramadol 50 mg", status: "active" });
  const { items } = await actingAs(doctor, () => listInbox({}));
  expect(items.some(({ kind, rule }) => kind === "safety" && rule === "LDN-OPIOID-CURRENT")).toBe(true);
});

it("a plan that begins inside the interval cannot", async () => {
  const { doctor, planId } = await planned(3);
  const { check } = await shownTo(doctor, planId);
  expect(check.findings.find(({ rule }) => rule === "LDN-OPIOID-WASHOUT")).toMatchObject({
    severity: "stop",
  });
  expect(await codeOf(() => signNow(doctor, planId))).toBe("MUST_FIX");
});
