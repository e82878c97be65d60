import { beforeEach, expect, test } from "vitest";
import { addFact, endFact } from "#lib/data/chart/facts.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { openItems } from "#lib/data/inbox/inbox.ts";
import { standardLadder } from "#lib/modalities/ldn/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";

let maya: Awaited<ReturnType<typeof aPatient>>;
beforeEach(async () => {
  maya = await aPatient();
});

const inbox = () => system("verify", maya.clinicId, (tx) => openItems(tx, maya.doctor, maya.patient.id));
const tramadol = { kind: "medication", text: "Tramadol 50 mg at night", status: "active" } as const;
const learn = (fact: Parameters<typeof addFact>[0]["fact"]) =>
  actingAs(maya.doctor, () => addFact({ patientId: maya.patient.id, fact }));

test("a new medicine that a signed plan forbids reaches the inbox with the change itself, once", async () => {
  const planId = await aPlan(maya, "2026-05-07");
  await aSignedVersion(maya, planId, [{ modality: "ldn", body: standardLadder }]);
  const { id } = await learn(tramadol);
  const opioid = (await inbox()).filter(({ rule }) => rule === "LDN-OPIOID-CURRENT");
  expect(opioid).toHaveLength(1);
  expect(opioid[0]).toMatchObject({ kind: "safety", because: { planId } });
  expect(opioid[0]?.because.text).toContain("Tramadol");
  await learn({ kind: "allergy", text: "Latex" });
  await actingAs(maya.doctor, () => endFact({ patientId: maya.patient.id, factId: id }));
  expect((await inbox()).filter(({ rule }) => rule === "LDN-OPIOID-CURRENT")).toHaveLength(1);
});

test("without a plan in force nothing is filed: the draft shows it where it is written", async () => {
  await learn(tramadol);
  expect(await inbox()).toEqual([]);
});
