import { beforeEach, expect, test } from "vitest";
import { getConsentSheet } from "#lib/data/builder/consents.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { soon } from "#tests/support/desk-clinic.ts";
import {
  aDraft,
  addPerson,
  aKnownPatient,
  type Clinic,
  codeOf,
  signNow,
  wholeParts,
} from "#tests/support/signing.ts";

let clinic: Clinic;
let planId: string;
beforeEach(async () => {
  clinic = await aKnownPatient();
  ({ planId } = await aDraft(clinic, soon(2)));
});
const sheet = (of: "signed" | "draft", who: Actor = clinic.doctor) =>
  actingAs(who, () => getConsentSheet({ planId, of }));

test("a draft's consent has the text of today for each part that needs one, before anyone signs", async () => {
  const { consents, signed, number, clinic: card } = await sheet("draft");
  expect({ signed, number, paper: card.paper }).toEqual({ signed: null, number: 1, paper: "letter" });
  expect(consents.map(({ modality, version }) => [modality, version])).toEqual([
    ["ldn", modalityOf("ldn")?.consent?.version],
    ["acupuncture", modalityOf("acupuncture")?.consent?.version],
  ]);
  // The two largest trials, which found no more than with placebo, stand first.
  const studies = consents[0]?.studies?.map(({ text }) => text) ?? [];
  expect(studies[0]).toContain("about the same in both groups");
  expect(studies[1]).toContain("no better with the drug");
  expect(await codeOf(() => sheet("signed"))).toBe("404");
});

test("the text is asked for whether or not the patient has accepted it yet", async () => {
  const { consentVersion: _accepted, ...ldn } = wholeParts.ldn;
  clinic = await aKnownPatient();
  ({ planId } = await aDraft(clinic, soon(2), { ldn }));
  expect((await sheet("draft")).consents.map(({ modality }) => modality)).toEqual(["ldn"]);
});

test("a signed version keeps the text that it was signed over, whatever the text says later", async () => {
  await signNow(clinic.doctor, planId);
  const signed = await sheet("signed");
  expect(signed.signed?.by).toBe("Dr Osei, MD");
  expect(signed.consents[0]).toMatchObject({ ...modalityOf("ldn")?.consent, label: "Low-dose naltrexone" });
  const row = await system("verify", clinic.clinicId, (tx) =>
    tx.planVersion.findFirstOrThrow({ where: { planId, status: "signed" }, select: { content: true } }),
  );
  expect(row.content).toMatchObject({
    consents: [{ modality: "ldn", version: signed.consents[0]?.version }, {}],
  });
});

test("it is for the care team: the desk, an administrator and strangers find nothing", async () => {
  await signNow(clinic.doctor, planId);
  for (const role of ["physician", "acupuncturist", "frontDesk", "admin"] as const) {
    const other = await addPerson(clinic.clinicId, role, "Some", "One");
    expect(await codeOf(() => sheet("signed", other)), role).toBe("404");
  }
});
