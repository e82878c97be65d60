import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { openItems, reopenItem } from "#lib/data/inbox/inbox.ts";
import { logDose, undoDose } from "#lib/data/mine/dose-logs.ts";
import { getMyToday } from "#lib/data/mine/today.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { doseText, mg, NBSP } from "#lib/domain/words/dose.ts";
import { slowWithHold, standardLadder } from "#lib/modalities/ldn/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";

const nightOf = (time: string) => vi.setSystemTime(new Date(time));
const ITEM = "ldn.ladder";
let maya: Awaited<ReturnType<typeof aPatient>>;
let planId: string;

beforeEach(async () => {
  // Thursday May 14 2026, 9:42 pm in New York.
  vi.useFakeTimers({ toFake: ["Date"] });
  nightOf("2026-05-15T01:42:00Z");
  maya = await aPatient();
  planId = await aPlan(maya, "2026-05-07");
  await aSignedVersion(maya, planId, [{ modality: "ldn", body: standardLadder }]);
});
afterEach(() => vi.useRealTimers());

const today = () => actingAs(maya.patient, () => getMyToday({}));
const say = (more: Partial<Parameters<typeof logDose>[0]> = {}) =>
  actingAs(maya.patient, () =>
    logDose({ item: ITEM, day: "2026-05-14", taken: true, shown: `1.5${NBSP}mg`, ...more }),
  );
/** For tests on the real clock: a bedtime dose may be told at whatever hour they run. */
const sleepsByDay = () =>
  system("seed", maya.clinicId, (tx) => tx.patient.updateMany({ data: { sleepsByDay: true } }));
const rows = () =>
  system("verify", maya.clinicId, (tx) =>
    tx.doseLog.findMany({ where: { patientId: maya.patient.id }, orderBy: { day: "asc" } }),
  );
const filed = () => system("verify", maya.clinicId, (tx) => tx.inboxItem.findMany());

describe("tonight's dose", () => {
  test("is the first thing the page knows, with the phone number beside it", async () => {
    const page = await today();
    expect(page).toMatchObject({ state: "inForce", evening: true, name: "Maya", day: "2026-05-14" });
    expect(page.items[0]).toMatchObject({
      item: ITEM,
      dose: { amount: 1.5, unit: "mg" },
      said: null,
      mayLog: true,
    });
    expect(page.clinic.phone).toBe("555 0100");
  });

  test("Taken stores the plan's dose on the patient's day, and the page says when", async () => {
    await say();
    const [row] = await rows();
    expect(row).toMatchObject({ taken: true, why: null, unit: "mg", item: ITEM, planId });
    expect(Number(row?.amount)).toBe(1.5);
    expect(row?.day.toISOString().slice(0, 10)).toBe("2026-05-14");
    expect((await today()).items[0]?.said).toEqual({
      ...{ taken: true, why: null, at: "9:42 pm", told: "asked" },
      dose: { amount: 1.5, unit: "mg" },
    });
  });

  test("at 1 am the evening before is meant; at 4 am it is a new day", async () => {
    nightOf("2026-05-15T05:00:00Z");
    expect((await today()).day).toBe("2026-05-14");
    await say();
    nightOf("2026-05-15T08:00:00Z");
    const page = await today();
    expect(page).toMatchObject({ day: "2026-05-15", evening: false });
    expect(page.items[0]?.said).toBeNull();
  });

  test("a double tap and five taps at once leave one row", async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => say()));
    await say();
    expect(await rows()).toHaveLength(1);
  });

  // On the real clock: Postgres has its own, and lets a patient take back only what is fresh.
  test("Undo takes it back the same day, and only then", async () => {
    vi.useRealTimers();
    await sleepsByDay();
    const { day } = await today();
    const undo = (on: string) => actingAs(maya.patient, () => undoDose({ item: ITEM, day: on }));
    const nul = actingAs(maya.patient, () => undoDose({ item: "\u0000", day: "2026-05-14" }));
    await expect(nul).rejects.toThrow("Some characters in this text cannot be stored");
    const item = (await today()).items[0];
    await say({ day, shown: doseText(item?.dose ?? mg(0)) });
    await undo(day);
    expect(await rows()).toHaveLength(0);
    await say({ day, shown: doseText(item?.dose ?? mg(0)) });
    const before = parseDate(day).subtract({ days: 1 }).toString();
    await expect(undo(before)).rejects.toThrow("another day");
    await system("seed", maya.clinicId, (tx) =>
      tx.doseLog.updateMany({ where: {}, data: { loggedAt: new Date(Date.now() - 40 * 3_600_000) } }),
    );
    await undo(day);
    expect(await rows()).toHaveLength(1);
  });

  test("a page that showed another dose is refused, and nothing is saved", async () => {
    await expect(say({ shown: `3${NBSP}mg` })).rejects.toThrow("Your plan changed");
    expect(await rows()).toHaveLength(0);
  });

  test("a page from last night may still say Taken next morning; an older one may not", async () => {
    nightOf("2026-05-15T13:00:00Z");
    await say();
    expect(await rows()).toHaveLength(1);
    await expect(say({ day: "2026-05-13" })).rejects.toThrow("another day");
    await expect(say({ day: "2026-05-16" })).rejects.toThrow("another day");
  });

  test("an item that the plan does not have is refused", async () => {
    await expect(say({ item: "ldn.other" })).rejects.toThrow("Your plan changed");
    await expect(say({ item: "hormones.x" })).rejects.toThrow("Your plan changed");
  });
});

describe("Not tonight", () => {
  test("is saved before the reason is asked, and a reason is never lost to a second tap", async () => {
    await say({ taken: false });
    expect((await today()).items[0]?.said).toMatchObject({ taken: false, why: null });
    await say({ taken: false, why: "ranOut" });
    await say({ taken: false });
    expect((await today()).items[0]?.said).toMatchObject({ taken: false, why: "ranOut" });
  });

  test("ran out and felt unwell each lead to someone who acts, once, and to words with a number", async () => {
    await say({ taken: false, why: "ranOut" });
    await say({ taken: false, why: "ranOut" });
    const seen = await system("verify", maya.clinicId, (tx) => openItems(tx, maya.doctor, maya.patient.id));
    expect(seen).toMatchObject([
      { kind: "step", rule: "TOLD-RAN-OUT", because: { modality: "ldn", planId } },
    ]);
    expect(seen[0]?.because.text).toMatch(/^Did not take .* on Thu May 14: ran out/);
    const page = await today();
    expect(page.alerts.map(({ rule }) => rule)).toEqual(["TOLD-RAN-OUT"]);
    expect(page.help?.numbers.map(({ number }) => number)).toContain("555 0100");
    await say({ taken: false, why: "unwell" });
    expect((await filed()).map(({ rule }) => rule)).toEqual(["TOLD-RAN-OUT", "TOLD-UNWELL"]);
    expect((await today()).alerts[0]).toMatchObject({ next: { href: "/my/check-in?q=effects" } });
  });

  test("the same told, taken back and told again waits once; and anew once the clinic has dealt with it", async () => {
    vi.useRealTimers(); // Postgres lets take back what is of its own today
    const { day, items } = await today();
    const told = { taken: false, why: "tookOpioid", day, shown: doseText(items[0]?.dose ?? mg(0)) } as const;
    const takenBack = async () => {
      await actingAs(maya.patient, () => undoDose({ item: ITEM, day }));
      expect(await rows()).toEqual([]);
    };
    const open = () =>
      system("verify", maya.clinicId, (tx) => tx.inboxItem.count({ where: { closedAt: null } }));
    for (let i = 0; i < 3; i++) {
      await say(told);
      await takenBack();
    }
    await Promise.all([say(told), say(told), say(told)]);
    expect(await open()).toBe(1);
    await system("seed", maya.clinicId, (tx) => tx.inboxItem.updateMany({ data: { closedAt: new Date() } }));
    await takenBack();
    await say(told);
    expect(await open()).toBe(1);
    const [first] = (await filed()).filter(({ closedAt }) => closedAt);
    const undo = { patientId: maya.patient.id, itemId: first?.id ?? "" };
    await expect(actingAs(maya.doctor, () => reopenItem(undo))).rejects.toThrow("is open already");
    expect(await filed()).toHaveLength(2);
  });

  test("took opioid pain medicine: the stop message at once, and one safety item for the clinic", async () => {
    await say({ taken: false });
    await Promise.all([1, 2, 3].map(() => say({ taken: false, why: "tookOpioid" })));
    const page = await today();
    expect(page.alerts.map(({ rule }) => rule)).toEqual(["OUT-OPIOID-ON-LDN"]);
    expect(page.alerts[0]?.text).toContain("Do not take the next naltrexone dose");
    const items = await filed();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ kind: "safety", rule: "OUT-OPIOID-ON-LDN", patientId: maya.patient.id });
    const seen = await system("verify", maya.clinicId, (tx) => openItems(tx, maya.doctor, maya.patient.id));
    expect(seen[0]?.because.text).toContain("took opioid pain medicine");
  });

  test("taking it back does not take the safety item back", async () => {
    await say({ taken: false, why: "tookOpioid" });
    await actingAs(maya.patient, () => undoDose({ item: ITEM, day: "2026-05-14" }));
    expect(await filed()).toHaveLength(1);
  });
});

describe("which plan counts", () => {
  test("a dose step shows from its first day on, with the old dose beside it", async () => {
    nightOf("2026-05-21T23:00:00Z");
    expect((await today()).items[0]).toMatchObject({ dose: { amount: 3 }, was: { amount: 1.5 } });
  });

  test("the newest signed version counts", async () => {
    await aSignedVersion(maya, planId, [{ modality: "ldn", body: slowWithHold }]);
    expect((await today()).items[0]?.dose).toEqual({ amount: 0.5, unit: "mg" });
    await expect(say()).rejects.toThrow("Your plan changed");
  });

  test("while a new version is signed but not released, no dose is shown", async () => {
    await aSignedVersion(maya, planId, [{ modality: "ldn", body: slowWithHold }], { released: false });
    expect(await today()).toMatchObject({ state: "changing", items: [] });
    await expect(say()).rejects.toThrow("Your plan changed");
  });

  test("without a signed plan the page says who is writing it", async () => {
    const other = await aPatient({ givenName: "Jo", familyName: "New" });
    await aPlan(other, "2026-05-14");
    const page = await actingAs(other.patient, () => getMyToday({}));
    expect(page).toMatchObject({ state: "writing", writer: "Dr Osei", items: [] });
    const none = await aPatient();
    expect(await actingAs(none.patient, () => getMyToday({}))).toMatchObject({ state: "none", items: [] });
  });

  test("a stopped plan shows no dose", async () => {
    await system("seed", maya.clinicId, (tx) =>
      tx.plan.updateMany({
        where: { id: planId },
        data: {
          status: "retired",
          retiredAt: new Date(),
          retiredById: maya.doctor.id,
          retiredWhy: "No benefit",
        },
      }),
    );
    expect(await today()).toMatchObject({ state: "ended", items: [], endedOn: "2026-05-14" });
  });
});

test("staff cannot log a dose for a patient", async () => {
  await expect(
    actingAs(maya.doctor, () =>
      logDose({ item: ITEM, day: "2026-05-14", taken: true, shown: `1.5${NBSP}mg` }),
    ),
  ).rejects.toMatchObject({ digest: expect.stringContaining("404") });
});
