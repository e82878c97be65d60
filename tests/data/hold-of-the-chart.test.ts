import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { getChart } from "#lib/data/chart/chart.ts";
import { changeFact, endFact } from "#lib/data/chart/facts.ts";
import { closeHolds } from "#lib/data/chart/section-pauses.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { tellSomethingNew } from "#lib/data/mine/something-new.ts";
import { getMyToday } from "#lib/data/mine/today.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { NBSP } from "#lib/domain/words/dose.ts";
import { patchAndProgesterone } from "#lib/modalities/hormones/examples.ts";
import { standardLadder } from "#lib/modalities/ldn/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { addPerson, codeOf, join, know } from "#tests/support/signing.ts";
import { surfaces } from "#tests/support/surfaces.ts";

// Thursday May 14 2026, 9:42 pm in New York.
const EVENING = "2026-05-15T01:42:00Z";
const LADDER = { modality: "ldn", body: standardLadder };
const SHOWN = `1.5${NBSP}mg`;

let maya: Awaited<ReturnType<typeof aPatient>>;
let planId: string;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(new Date("2026-05-06T15:00:00Z"));
  maya = await aPatient();
  planId = await aPlan(maya, "2026-05-07");
  await aSignedVersion(maya, planId, [LADDER]);
  vi.setSystemTime(new Date(EVENING));
});
afterEach(() => vi.useRealTimers());

async function all(may: boolean): Promise<void> {
  const said = await surfaces(maya, SHOWN);
  expect(said).toEqual(Object.fromEntries(Object.keys(said).map((name) => [name, may])));
}
const end = (factId: string, who = maya.doctor) =>
  actingAs(who, () => endFact({ patientId: maya.patient.id, factId }));
const change = (fact: Fact) => (factId: string) =>
  actingAs(maya.doctor, () => changeFact({ patientId: maya.patient.id, factId, fact }));
const open = () =>
  system("verify", maya.clinicId, (tx) => tx.doseHold.findMany({ where: { closedAt: null } }));
/** What the chart offers to close of a part. */
const offered = async (modality: string) => {
  const { plan } = await actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }));
  return plan?.parts.find((part) => part.modality === modality)?.held.flatMap(({ hold }) => hold ?? []) ?? [];
};
const close = (modality: string, holds: string[]) =>
  actingAs(maya.doctor, () =>
    closeHolds({ patientId: maya.patient.id, modality, holds, reason: "Entered for another patient." }),
  );

const NORCO: Fact = { kind: "medication", text: "Norco 5/325", status: "active" };
const ALT: Fact = { kind: "lab", key: "alt", value: 420, unit: "U/L", takenOn: "2026-05-12" };
const NEAR: Fact = { kind: "surgery", on: "2026-05-16", opioidsExpected: "yes" };

/** What stood on the chart, and each way in which it no longer does. */
const WAYS: [string, Fact, (factId: string) => Promise<unknown>][] = [
  ["an opioid, deleted", NORCO, (id) => end(id)],
  [
    "an opioid, marked as stopped long ago",
    NORCO,
    change({ ...NORCO, status: "stopped", stoppedOn: "2026-01-02", lastTakenOn: "2026-01-02" }),
  ],
  ["an opioid, its name corrected", NORCO, change({ ...NORCO, text: "Norvasc 5 mg" })],
  ["a liver test, another value entered", ALT, change({ ...ALT, value: 42 })],
  ["a liver test, deleted", ALT, (id) => end(id)],
  [
    "a newer liver test entered beside it",
    ALT,
    () => know(maya.doctor, maya.patient, { ...ALT, value: 30, takenOn: "2026-05-14" }),
  ],
  ["an allergy, deleted", { kind: "allergy", text: "naltrexone" }, (id) => end(id)],
  [
    "liver failure, corrected",
    { kind: "condition", key: "liver_failure" },
    change({ kind: "condition", key: "fibromyalgia" }),
  ],
  ["a surgery, put off", NEAR, change({ ...NEAR, on: "2026-08-20" })],
  ["a surgery, now without opioids", NEAR, change({ ...NEAR, opioidsExpected: "no" })],
  ["a surgery, deleted", NEAR, (id) => end(id)],
];

describe("what the chart forbade holds on until a physician closes it", () => {
  test.each(WAYS)("%s", async (_name, fact, goes) => {
    await all(true);
    const { id } = await know(maya.doctor, maya.patient, fact);
    await all(false);
    await goes(id);
    await all(false);
    vi.setSystemTime(new Date("2026-05-17T01:30:00Z"));
    await all(false);
    const holds = await offered("ldn");
    expect(holds.length).toBeGreaterThan(0);
    await close("ldn", holds);
    await all(true);
  });

  test("a told opioid that the clinic calls not so", async () => {
    const told = { what: "medicine" as const, text: "Tramadol 50 mg from the ER", requestKey: randomUUID() };
    await actingAs(maya.patient, () => tellSomethingNew(told));
    const [fact] = await system("verify", maya.clinicId, (tx) =>
      tx.fact.findMany({ where: { endedAt: null } }),
    );
    await end(fact?.id ?? "");
    await all(false);
    await close("ldn", await offered("ldn"));
    await all(true);
    expect(await open()).toEqual([]);
  });
});

test("the page that an entry was taken off from leads to the part that is paused by it, once", async () => {
  const first = await know(maya.doctor, maya.patient, NORCO);
  const second = await know(maya.doctor, maya.patient, { ...NORCO, text: "Tramadol 50 mg" });
  expect(await end(first.id)).toEqual({ paused: null });
  expect(await end(second.id)).toEqual({ paused: "ldn" });
  expect(await offered("ldn")).toHaveLength(1);
  await close("ldn", await offered("ldn"));
  const other = await know(maya.doctor, maya.patient, { ...NORCO, text: "Vitamin C 500 mg" });
  expect(await end(other.id)).toEqual({ paused: null });
  await all(true);
});

test("only a physician closes it, and nobody while the chart says it", async () => {
  const lin = await addPerson(maya.clinicId, "acupuncturist", "Lin", "Zhao");
  await join(lin, maya.patient);
  const { id } = await know(maya.doctor, maya.patient, NORCO);
  const holds = (await open()).map((hold) => hold.id);
  expect(await codeOf(() => close("ldn", holds))).toBe("STALE");
  await end(id, lin);
  const part = { patientId: maya.patient.id, modality: "ldn", holds, reason: "Fine again." };
  expect(await codeOf(() => actingAs(lin, () => closeHolds(part)))).toBe("404");
  await all(false);
  // The same entered anew between the page and the press: what was shown is not closed.
  await know(maya.doctor, maya.patient, NORCO);
  expect(await codeOf(() => close("ldn", holds))).toBe("STALE");
});

test("a row says which rule it is, and that nobody but the chart opened it", async () => {
  const { id } = await know(maya.doctor, maya.patient, NORCO);
  await end(id);
  expect(await open()).toMatchObject([
    { reason: "chart", rule: "LDN-OPIOID-CURRENT", items: [], openedById: null },
  ]);
});

test("against one item of a part it holds that item alone", async () => {
  await aSignedVersion(maya, planId, [LADDER, { modality: "hormones", body: patchAndProgesterone }]);
  const patch = patchAndProgesterone.therapies[0]?.key ?? "";
  const { id } = await know(maya.doctor, maya.patient, { kind: "condition", key: "breast_cancer" });
  const held = async () =>
    (await actingAs(maya.patient, () => getMyToday({}))).held.map(({ item }) =>
      item.split(".").slice(0, 2).join("."),
    );
  const before = await held();
  expect(before).toContain(`hormones.${patch}`);
  await end(id);
  expect(await held()).toEqual(before);
  const rows = await open();
  expect(rows.every(({ modality, items }) => modality === "hormones" && items.length > 0)).toBe(true);
  await close("hormones", await offered("hormones"));
  expect(await held()).toEqual([]);
});

test("an interval that is over on the first night holds nothing of a plan that has not begun", async () => {
  const late = await aPatient();
  const plan = await aPlan(late, "2026-05-20");
  const stopped: Fact = { ...NORCO, status: "stopped", stoppedOn: "2026-05-10", lastTakenOn: "2026-05-10" };
  await know(late.doctor, late.patient, stopped);
  await aSignedVersion(late, plan, [{ modality: "ldn", body: standardLadder }]);
  await know(late.doctor, late.patient, { kind: "condition", key: "fibromyalgia" });
  const holds = () => system("verify", late.clinicId, (tx) => tx.doseHold.findMany());
  expect(await holds()).toEqual([]);
  await know(late.doctor, late.patient, NORCO);
  expect(await holds()).toMatchObject([{ rule: "LDN-OPIOID-CURRENT" }]);
});
