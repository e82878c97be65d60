import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeHolds } from "#lib/data/chart/section-pauses.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { saveCheckIn } from "#lib/data/mine/check-ins.ts";
import { logDose, tellTaken } from "#lib/data/mine/dose-logs.ts";
import { getMyPlan } from "#lib/data/mine/plan.ts";
import { getMyToday } from "#lib/data/mine/today.ts";
import { NBSP } from "#lib/domain/words/dose.ts";
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

test("told by day, a bedtime dose that was taken anyway is last night's, and stays told", async () => {
  await tellOpioid();
  const anyway = async () => (await today()).held[0]?.anyway;
  expect(await anyway()).toBe("now");
  // 7:48 am: tonight's dose is still to come.
  vi.setSystemTime(new Date("2026-05-15T11:48:00Z"));
  expect(await anyway()).toBe("lastNight");
  await actingAs(maya.patient, () => tellTaken({ item: "ldn.ladder", day: "2026-05-15" }));
  const logs = await system("verify", maya.clinicId, (tx) => tx.doseLog.findMany());
  expect(logs).toMatchObject([{ day: new Date("2026-05-14"), taken: true, told: "against" }]);
  expect(await anyway()).toBe("told");
  expect((await today()).held[0]?.said).toBeNull();
});

test("of an opioid told in the morning, last night was no night against advice", async () => {
  vi.setSystemTime(new Date("2026-05-15T11:48:00Z"));
  const answer = { what: "events" as const, value: ["took_opioid" as const] };
  await actingAs(maya.patient, () => saveCheckIn({ day: "2026-05-15", answer }));
  const page = await today();
  expect(page.held[0]?.anyway).toBeNull();
  expect(page.lastNight).toHaveLength(1);
  const tell = actingAs(maya.patient, () => tellTaken({ item: "ldn.ladder", day: "2026-05-15" }));
  await expect(tell).rejects.toThrow("Your plan changed");
});
