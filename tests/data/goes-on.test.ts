import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { getChart } from "#lib/data/chart/chart.ts";
import { endFact } from "#lib/data/chart/facts.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { getMyPlan } from "#lib/data/mine/plan.ts";
import { getMyToday } from "#lib/data/mine/today.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { toText } from "#lib/domain/words/say.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { know } from "#tests/support/signing.ts";

/** A medicine that is never dropped at once, by hormone, each with an entry that a stop of the rules is raised by. */
const item = (key: string, therapy: string, unit: string, amount: number) => ({
  ...{ key, therapy, form: "tablet", startWeek: 1, changes: [], compounded: false, indication: "Told" },
  ...{ dose: { amount, unit }, rhythm: { kind: "daily", at: ["waking"] } },
});
const THYROXINE = item("therapy-1", "levothyroxine", "micrograms", 75);
const LIOTHYRONINE = item("therapy-1", "liothyronine", "micrograms", 5);
const HYDROCORTISONE = item("therapy-1", "hydrocortisone", "mg", 10);
const LOW_TSH: Fact = { kind: "lab", key: "tsh", value: 0.02, unit: "mIU/L", takenOn: "2026-05-12" };
const ADRENAL: Fact = { kind: "condition", key: "adrenal_insufficiency_untreated" };

let maya: Awaited<ReturnType<typeof aPatient>>;
const at = (time: string) => vi.setSystemTime(new Date(time));
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  at("2026-05-06T15:00:00Z");
  maya = await aPatient();
});
afterEach(() => vi.useRealTimers());
const plan = async (...therapies: object[]) => {
  const planId = await aPlan(maya, "2026-05-07");
  await aSignedVersion(maya, planId, [{ modality: "hormones", body: { therapies, orders: [] } }]);
  // Thursday May 14 2026, 9 am in New York.
  at("2026-05-14T13:00:00Z");
};

describe("a stop of the chart against what is never dropped at once", () => {
  test.each([
    ["HOR-TH-LOW-TSH", "levothyroxine", THYROXINE, LOW_TSH],
    ["HOR-TH-ADRENAL", "levothyroxine", THYROXINE, ADRENAL],
    ["HOR-TH-LOW-TSH", "liothyronine", LIOTHYRONINE, LOW_TSH],
  ] as const)(
    "%s: %s is asked for on, with words, a number and an item of the team",
    async (rule, _name, therapy, fact) => {
      await plan(therapy);
      await know(maya.doctor, maya.patient, fact);
      const page = await actingAs(maya.patient, () => getMyToday({}));
      expect(page.items).toMatchObject([{ mayLog: true, whyNot: [], dose: therapy.dose }]);
      expect(page.held).toEqual([]);
      expect(page.kept.map(({ said }) => said.map(toText))).toEqual([
        ["Something in your chart does not go with it."],
      ]);
      expect((page.help ?? page.heldHelp)?.numbers.length).toBeGreaterThan(0);
      const mine = await actingAs(maya.patient, () => getMyPlan({}));
      expect(mine.plan).toMatchObject({ held: [], kept: [{ title: page.items[0]?.title }] });
      const chart = await actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }));
      const [part] = chart.plan?.parts ?? [];
      expect(part).toMatchObject({ held: [], kept: [{ title: page.items[0]?.title }] });
      const items = await system("verify", maya.clinicId, (tx) =>
        tx.inboxItem.findMany({ where: { kind: "safety" } }),
      );
      expect(items.map((one) => one.rule)).toContain(rule);
      expect(await system("verify", maya.clinicId, (tx) => tx.doseHold.count())).toBe(0);
    },
  );

  test("hydrocortisone whose condition is taken off the chart is asked for on, and the team has the stop", async () => {
    const whole = { kind: "condition", key: "adrenal_insufficiency" } as const;
    const other = { kind: "condition", key: "fibromyalgia" } as const;
    await know(maya.doctor, maya.patient, other);
    const { id: factId } = await know(maya.doctor, maya.patient, whole);
    await plan(HYDROCORTISONE);
    expect((await actingAs(maya.patient, () => getMyToday({}))).kept).toEqual([]);
    await actingAs(maya.doctor, () => endFact({ patientId: maya.patient.id, factId }));
    const page = await actingAs(maya.patient, () => getMyToday({}));
    expect(page.items).toMatchObject([{ mayLog: true, whyNot: [], dose: HYDROCORTISONE.dose }]);
    expect([page.held, page.kept.length]).toEqual([[], 1]);
    const items = await system("verify", maya.clinicId, (tx) => tx.inboxItem.findMany());
    expect(items.map((one) => one.rule)).toContain("HOR-HC-NOT-INDICATED");
  });

  test("nothing is said where nothing stands against it", async () => {
    await plan(THYROXINE);
    const page = await actingAs(maya.patient, () => getMyToday({}));
    expect([page.kept, page.heldHelp]).toEqual([[], null]);
  });
});
