import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { openItems } from "#lib/data/inbox/inbox.ts";
import { logDose, tellTaken } from "#lib/data/mine/dose-logs.ts";
import { getMyToday } from "#lib/data/mine/today.ts";
import { retirePlan } from "#lib/data/plan/end.ts";
import { NBSP } from "#lib/domain/words/dose.ts";
import { standardLadder } from "#lib/modalities/ldn/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { surfaces } from "#tests/support/surfaces.ts";

const at = (time: string) => vi.setSystemTime(new Date(time));
// Thursday May 14 2026, 9:42 pm in New York, and the hours after it.
const EVENING = "2026-05-15T01:42:00Z";
const MORNING = "2026-05-15T11:48:00Z";
const NEXT_EVENING = "2026-05-16T01:00:00Z";
const DAY = "2026-05-14";
const SHOWN = `1.5${NBSP}mg`;
const ITEM = "ldn.ladder";

let maya: Awaited<ReturnType<typeof aPatient>>;
let planId: string;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  at("2026-05-06T15:00:00Z");
  maya = await aPatient();
  planId = await aPlan(maya, "2026-05-07");
  await aSignedVersion(maya, planId, [{ modality: "ldn", body: standardLadder }]);
  at(EVENING);
});
afterEach(() => vi.useRealTimers());

const today = () => actingAs(maya.patient, () => getMyToday({}));
const tell = (more: Partial<Parameters<typeof logDose>[0]> = {}) =>
  actingAs(maya.patient, () => logDose({ item: ITEM, day: DAY, taken: true, shown: SHOWN, ...more }));
const tellOpioid = () => tell({ taken: false, why: "tookOpioid" });

/** All that anybody can look at says the same. */
async function all(may: boolean): Promise<void> {
  const said = await surfaces(maya, SHOWN);
  expect(said).toEqual(Object.fromEntries(Object.keys(said).map((name) => [name, may])));
}

describe("a dose that was taken all the same", () => {
  const anyway = () => actingAs(maya.patient, () => tellTaken({ item: ITEM, day: DAY }));

  test("can be told, is no night of the plan, and is in the inbox at once", async () => {
    await tellOpioid();
    await anyway();
    await anyway();
    const [row] = await system("verify", maya.clinicId, (tx) => tx.doseLog.findMany());
    expect(row).toMatchObject({ taken: true, told: "against", why: "tookOpioid" });
    expect((await today()).held[0]?.said).toMatchObject({ taken: true, told: "against" });
    const items = await system("verify", maya.clinicId, (tx) => openItems(tx, maya.doctor, maya.patient.id));
    const told = items.filter(({ because }) => because.text.startsWith("Took 1.5"));
    expect(told).toMatchObject([{ kind: "safety", because: { modality: "ldn" } }]);
  });

  test.each(["ended", "changing"])(
    "can be told of a plan that is %s, and nothing asks for its dose",
    async (state) => {
      if (state === "ended") await actingAs(maya.doctor, () => retirePlan({ planId, reason: "No benefit" }));
      else
        await aSignedVersion(maya, planId, [{ modality: "ldn", body: standardLadder }], { released: false });
      const page = await today();
      expect(page).toMatchObject({ state, items: [], allTheSame: [{ item: ITEM, when: "now" }] });
      await all(false);
      await anyway();
      expect(await today()).toMatchObject({ allTheSame: [], told: [{ taken: true, told: "against" }] });
      const items = await system("verify", maya.clinicId, (tx) =>
        openItems(tx, maya.doctor, maya.patient.id),
      );
      expect(items.map(({ kind, because }) => [kind, because.text])).toContainEqual([
        "safety",
        expect.stringMatching(/^Took 1\.5.* although no dose was asked for\. .*(?:stopped|replaced)/),
      ]);
      at(MORNING);
      expect((await today()).allTheSame).toEqual([]);
      at(NEXT_EVENING);
      expect((await today()).allTheSame).toMatchObject([{ when: "now" }]);
      at("2026-05-17T11:48:00Z");
      expect((await today()).allTheSame).toHaveLength(state === "ended" ? 1 : 0);
      at("2026-08-17T01:48:00Z");
      if (state === "ended") expect((await today()).allTheSame).toEqual([]);
    },
  );

  test("is not told so where it may be taken", async () => {
    await expect(anyway()).rejects.toThrow("Your plan changed");
    expect(await system("verify", maya.clinicId, (tx) => tx.doseLog.count())).toBe(0);
  });
});
