import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { revisePlan } from "#lib/data/builder/drafts.ts";
import { saveSection } from "#lib/data/builder/patches.ts";
import { getChart } from "#lib/data/chart/chart.ts";
import { addFacts, changeFact, endFact } from "#lib/data/chart/facts.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { closeItem, reopenItem } from "#lib/data/inbox/inbox.ts";
import { keepDose } from "#lib/data/inbox/results.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { hashimoto } from "#lib/modalities/hormones/examples.ts";
import { aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { byHand, refusalOf } from "#tests/support/by-hand.ts";
import { soon } from "#tests/support/desk-clinic.ts";
import {
  addPerson,
  aKnownPatient,
  aRunningPlan,
  type Clinic,
  join,
  know,
  signNow,
} from "#tests/support/signing.ts";

let maya: Clinic;
let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
});
afterAll(() => client.end());
beforeEach(async () => {
  maya = await aKnownPatient();
});

const thyroid = async () => {
  const planId = await aPlan(maya, soon(-60).toString());
  await aSignedVersion(maya, planId, [{ modality: "hormones", body: hashimoto }]);
  return planId;
};
const tsh = (value: number, more: object = {}): Fact => ({
  ...({ kind: "lab", key: "tsh", value, unit: "mIU/L", takenOn: soon(-2).toString() } as const),
  ...more,
});
const chart = (who: Actor) => actingAs(who, () => getChart({ patientId: maya.patient.id }));
const open = async () => (await chart(maya.doctor)).results.open;
const keep = (who: Actor, itemId: string) =>
  actingAs(who, () => keepDose({ patientId: maya.patient.id, itemId }));

test("a result that the plan asked for waits for a decision, out of range first by the laboratory's own limits", async () => {
  await thyroid();
  await know(maya.doctor, maya.patient, {
    kind: "lab",
    key: "ft4",
    value: 1.2,
    unit: "ng/dL",
    takenOn: soon(-2).toString(),
  });
  await know(maya.doctor, maya.patient, tsh(3.9, { low: 0.4, high: 3.5 }));
  // Nobody asked for it.
  await know(maya.doctor, maya.patient, {
    kind: "lab",
    key: "ferritin",
    value: 5,
    unit: "ng/mL",
    takenOn: soon(-2).toString(),
  });
  const [first, second, ...more] = await open();
  expect(first).toMatchObject({ out: "high", modality: "hormones" });
  expect(first?.text).toMatch(/^Thyrotropin \(TSH\) 3.9 mIU\/L, .*above the laboratory's limits\.$/);
  expect(second).toMatchObject({ out: null });
  expect(more).toEqual([]);
});

test("a result from before the plan, or older than one that stands, is no news; a pasted list is heard as a whole", async () => {
  await thyroid();
  const add = (facts: Fact[]) => actingAs(maya.doctor, () => addFacts({ patientId: maya.patient.id, facts }));
  await add([tsh(9, { takenOn: soon(-90).toString() }), tsh(5), tsh(7, { takenOn: soon(-30).toString() })]);
  expect((await open()).map(({ text }) => text.slice(0, 25))).toEqual(["Thyrotropin (TSH) 5 mIU/L"]);
});

test("a result that is put right asks anew, one that is taken back asks no more", async () => {
  await thyroid();
  const { id } = await know(maya.doctor, maya.patient, tsh(62));
  const { id: right } = await actingAs(maya.doctor, () =>
    changeFact({ patientId: maya.patient.id, factId: id, fact: tsh(6.2) }),
  );
  expect((await open()).map(({ text }) => text.slice(0, 27))).toEqual(["Thyrotropin (TSH) 6.2 mIU/L"]);
  await actingAs(maya.doctor, () => endFact({ patientId: maya.patient.id, factId: right }));
  expect(await open()).toEqual([]);
});

test("keeping the dose closes it with that decision, once; only a physician of the team decides", async () => {
  await thyroid();
  await know(maya.doctor, maya.patient, tsh(6.2));
  const [item] = await open();
  const itemId = item?.id ?? "";
  const zhao = await addPerson(maya.clinicId, "acupuncturist", "Lin", "Zhao");
  await join(zhao, maya.patient);
  expect((await chart(zhao)).may.decide).toBe(false);
  const desk = await addPerson(maya.clinicId, "frontDesk", "Jo", "Lang");
  const stranger = await addPerson(maya.clinicId, "physician", "Ben", "Reyes");
  for (const who of [zhao, desk, stranger, maya.patient])
    await expect(keep(who, itemId), who.role).rejects.toThrow("404");
  await expect(actingAs(zhao, () => closeItem({ patientId: maya.patient.id, itemId }))).rejects.toThrow(
    "A physician decides",
  );
  const sql = `update inbox_item set decision = 'keep', closed_at = now(), closed_by_id = '${zhao.id}' where id = '${itemId}'`;
  expect(await byHand(client, zhao, (as) => refusalOf(as, sql))).toBe("42501");
  expect(await byHand(client, maya.doctor, (as) => refusalOf(as, sql))).toBe("42501");
  await keep(maya.doctor, itemId);
  await expect(keep(maya.doctor, itemId)).rejects.toThrow("decided on this result already");
  const again = (who: Actor) => actingAs(who, () => reopenItem({ patientId: maya.patient.id, itemId }));
  await expect(again(zhao)).rejects.toThrow("A physician decides");
  const undone = `update inbox_item set decision = null, closed_at = null, closed_by_id = null where id = '${itemId}'`;
  expect(await byHand(client, zhao, (as) => refusalOf(as, undone))).toBe("42501");
  const { results } = await chart(maya.doctor);
  expect(results.open).toEqual([]);
  expect(results.decided[0]?.said).toMatch(/^Dose kept, Dr Osei, /);
});

test("a signed dose change decides on the result and asks for its retest; a version about other things does not", async () => {
  const [product] = hashimoto.therapies;
  const before = { orders: [], therapies: product ? [{ ...product, changes: [] }] : [] };
  const { planId } = await aRunningPlan(maya, soon(-40), { hormones: before });
  await know(maya.doctor, maya.patient, tsh(6.2));
  expect(await open()).toHaveLength(1);
  const needs = () =>
    system("verify", maya.clinicId, (tx) =>
      tx.need.findMany({ where: { planId, visitType: "bloodDraw", status: "waiting" } }),
    );
  const asked = await needs();
  const revise = async (body: object | null) => {
    const { versionId } = await actingAs(maya.doctor, () => revisePlan({ planId }));
    if (body)
      await actingAs(maya.doctor, () => saveSection({ versionId, revision: 0, modality: "hormones", body }));
    await signNow(maya.doctor, planId);
  };
  await revise(null);
  expect(await open()).toHaveLength(1);
  await revise({ ...hashimoto, orders: [] });
  const { results } = await chart(maya.doctor);
  expect(results.open).toEqual([]);
  expect(results.decided[0]?.said).toMatch(/^Plan changed, Dr Osei, /);
  const after = await needs();
  // The retest of the new dose is one that nobody asked for before.
  expect(after.some(({ key }) => !asked.some((need) => need.key === key))).toBe(true);
  // All that the desk learns about a draw is its type, its days and whether only the early morning serves.
  for (const { visitType, partOfDay, reason } of after)
    expect({ visitType, reason, early: [null, "earlyMorning"].includes(partOfDay) }).toEqual({
      ...{ visitType: "bloodDraw", reason: null, early: true },
    });
});
