import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { actingAs } from "#lib/data/actor.ts";
import { logDose } from "#lib/data/dose-logs.ts";
import { closeHolds } from "#lib/data/holds.ts";
import { getMyPlan } from "#lib/data/my-plan.ts";
import { getMyToday } from "#lib/data/my-today.ts";
import { system } from "#lib/data/system.ts";
import { NBSP } from "#lib/domain/dose.ts";
import { standardLadder } from "#lib/modalities/ldn/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { surfaces } from "#tests/support/surfaces.ts";

const SHOWN = `1.5${NBSP}mg`;
let maya: Awaited<ReturnType<typeof aPatient>>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(new Date("2026-05-06T15:00:00Z"));
  maya = await aPatient();
  const planId = await aPlan(maya, "2026-05-07");
  await aSignedVersion(maya, planId, [{ modality: "ldn", body: standardLadder }]);
  // Thursday May 14 2026, 9:42 pm in New York.
  vi.setSystemTime(new Date("2026-05-15T01:42:00Z"));
});
afterEach(() => vi.useRealTimers());

const today = () => actingAs(maya.patient, () => getMyToday({}));
const tellOpioid = () =>
  actingAs(maya.patient, () =>
    logDose({ item: "ldn.ladder", day: "2026-05-14", shown: SHOWN, taken: false, why: "tookOpioid" }),
  );
const close = async () => {
  const open = await system("verify", maya.clinicId, (tx) =>
    tx.doseHold.findMany({ where: { closedAt: null } }),
  );
  const part = { patientId: maya.patient.id, modality: "ldn", holds: open.map(({ id }) => id) };
  return actingAs(maya.doctor, () => closeHolds({ ...part, reason: "It was codeine once, five days ago." }));
};
async function all(may: boolean): Promise<void> {
  const said = await surfaces(maya, SHOWN);
  expect(said).toEqual(Object.fromEntries(Object.keys(said).map((name) => [name, may])));
}

test("closed in the same evening, and told again after it: one page never says both", async () => {
  await tellOpioid();
  expect((await today()).alerts).toHaveLength(1);
  await close();
  await all(true);
  const lifted = await today();
  expect(lifted.alerts).toEqual([]);
  expect(lifted.lifted).toHaveLength(1);
  expect(lifted.warnsOfMore).toBe(true);
  await tellOpioid();
  await all(false);
  const again = await today();
  expect(again.lifted).toEqual([]);
  expect(again.alerts).toHaveLength(1);
});

test("a part that is paused is not counted as one to answer", async () => {
  const open = (await today()).toAnswer;
  await tellOpioid();
  expect((await today()).toAnswer).toBe(open - 1);
  const plan = await actingAs(maya.patient, () => getMyPlan({}));
  expect(plan.plan?.version.sections).toHaveLength(open - 1);
});
