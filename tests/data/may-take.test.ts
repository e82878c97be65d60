import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { revisePlan } from "#lib/data/builder/drafts.ts";
import { getChart } from "#lib/data/chart/chart.ts";
import { endFact } from "#lib/data/chart/facts.ts";
import { closeHolds, pauseSection } from "#lib/data/chart/section-pauses.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { getCarePlanEverything } from "#lib/data/exchange/fhir.ts";
import { saveCheckIn } from "#lib/data/mine/check-ins.ts";
import { logDose, undoDose } from "#lib/data/mine/dose-logs.ts";
import { sayNoOpioidSince, setSleepsByDay, takeBackHold } from "#lib/data/mine/holds.ts";
import { getMyToday } from "#lib/data/mine/today.ts";
import { retirePlan } from "#lib/data/plan/end.ts";
import { NBSP } from "#lib/domain/words/dose.ts";
import { toText } from "#lib/domain/words/say.ts";
import { standardLadder } from "#lib/modalities/ldn/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { soon } from "#tests/support/desk-clinic.ts";
import { schemaProblems } from "#tests/support/fhir-schema.ts";
import { fhirProblems } from "#tests/support/fhir-validator.ts";
import {
  addPerson,
  aKnownPatient,
  aRunningPlan,
  codeOf,
  join,
  know,
  signNow,
} from "#tests/support/signing.ts";
import { surfaces } from "#tests/support/surfaces.ts";

const at = (time: string) => vi.setSystemTime(new Date(time));
// Thursday May 14 2026, 9:42 pm in New York, and the hours after it.
const EVENING = "2026-05-15T01:42:00Z";
const AT_FIVE = "2026-05-15T09:00:00Z";
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
const openHolds = () =>
  system("verify", maya.clinicId, (tx) => tx.doseHold.findMany({ where: { closedAt: null } }));
const close = async (reason = "It was codeine once, five days ago. Start again.") => {
  const holds = (await openHolds()).map(({ id }) => id);
  const part = { patientId: maya.patient.id, modality: "ldn", holds, reason };
  return actingAs(maya.doctor, () => closeHolds(part));
};

/** All that anybody can look at says the same. */
async function all(may: boolean): Promise<void> {
  const said = await surfaces(maya, SHOWN);
  expect(said).toEqual(Object.fromEntries(Object.keys(said).map((name) => [name, may])));
}

describe("every surface says the same", () => {
  test("about a night on which nothing stands against it", () => all(true));

  test("from an opioid told at 10 pm on: that night, at 5 am, the next evening, until a physician closes it", async () => {
    await tellOpioid();
    await all(false);
    for (const time of [AT_FIVE, MORNING, NEXT_EVENING]) {
      at(time);
      const page = await today();
      expect(page.held[0]?.reasons[0]).toMatchObject({ because: "held", reason: "opioid", since: DAY });
      expect(page.items.filter(({ dose }) => dose)).toEqual([]);
      expect(page.lastNight).toEqual([]);
    }
    await all(false);
    await close();
    await all(true);
    expect((await today()).lifted).toMatchObject([
      { by: "Dr Osei", why: expect.stringContaining("codeine") },
    ]);
  });

  test("after Undo and after \u201cI told this by mistake\u201d: noted for the clinician, and held all the same", async () => {
    await tellOpioid();
    await actingAs(maya.patient, () => undoDose({ item: ITEM, day: DAY }));
    await all(false);
    const [hold] = await openHolds();
    expect(hold?.takenBackAt).not.toBeNull();
    await actingAs(maya.patient, () => takeBackHold({ holdId: hold?.id ?? "" }));
    const page = await today();
    expect(page.held[0]?.reasons[0]?.takenBack).toBe(true);
    expect(page.warnsOfMore).toBe(true);
  });

  test("where the patient has flown west, so that it is the day before there", async () => {
    at("2026-05-14T22:30:00Z");
    const tokyo = { ...maya.patient, zone: "Asia/Tokyo" };
    const told = { what: "events" as const, value: ["took_opioid" as const] };
    await actingAs(tokyo, () => saveCheckIn({ day: "2026-05-15", answer: told }));
    await all(false);
  });

  test("of a night that was over when it was told: that one may still be told as taken", async () => {
    at(MORNING);
    const answer = { what: "events" as const, value: ["took_opioid" as const] };
    await actingAs(maya.patient, () => saveCheckIn({ day: "2026-05-15", answer }));
    expect((await today()).lastNight).toHaveLength(1);
    await tell();
    at(NEXT_EVENING);
    await all(false);
  });

  test.each([["took_opioid"], ["liver_symptoms"], ["withdrawal_symptoms"], ["allergic_reaction"]] as const)(
    "with %s in the check-in",
    async (event) => {
      const answer = { what: "events" as const, value: [event] };
      await actingAs(maya.patient, () => saveCheckIn({ day: DAY, answer }));
      await all(false);
      // Taking the tick away again starts nothing.
      const none = { what: "events" as const, value: [] };
      await actingAs(maya.patient, () => saveCheckIn({ day: DAY, answer: none }));
      await all(false);
    },
  );

  // Until now it ended with its entry: whoever took an entry off the chart asked for the dose again without having decided on it.
  test("with an opioid on the chart, and when it is gone until a physician closes it", async () => {
    const { id } = await know(maya.doctor, maya.patient, {
      ...{ kind: "medication", text: "Norco 5/325", status: "active" },
    });
    await all(false);
    const page = await today();
    expect(page.held[0]?.reasons.map(({ because }) => because)).toContain("chart");
    await actingAs(maya.doctor, () => endFact({ patientId: maya.patient.id, factId: id }));
    await all(false);
    const [why] = (await today()).held[0]?.reasons ?? [];
    expect(why).toMatchObject({ because: "held", closes: "physician", reason: "chart" });
    // What holds it and the item in the inbox are one stop at the head of the chart.
    const { stops } = await actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }));
    expect(stops).toEqual(["Opioid in current use"]);
    await close();
    await all(true);
  });

  test("what was told stays when the chart's own reason goes", async () => {
    const fact = { kind: "medication", text: "Norco 5/325", status: "active" } as const;
    const { id } = await know(maya.doctor, maya.patient, fact);
    await actingAs(maya.patient, () =>
      saveCheckIn({ day: DAY, answer: { what: "events", value: ["took_opioid"] } }),
    );
    await actingAs(maya.doctor, () => endFact({ patientId: maya.patient.id, factId: id }));
    await all(false);
  });

  test("from 72 hours before a surgery with opioids on", async () => {
    const fact = { kind: "surgery", on: "2026-05-16", opioidsExpected: "yes" } as const;
    await know(maya.doctor, maya.patient, fact);
    await all(false);
  });

  test("where someone of the team paused it; who may not sign does not lift it", async () => {
    const lin = await addPerson(maya.clinicId, "acupuncturist", "Lin", "Zhao");
    await join(lin, maya.patient);
    const part = { patientId: maya.patient.id, modality: "ldn" };
    await actingAs(lin, () => pauseSection({ ...part, reason: "She faints at her visits." }));
    await all(false);
    const holds = (await openHolds()).map(({ id }) => id);
    const lift = (who: typeof lin) =>
      codeOf(() => actingAs(who, () => closeHolds({ ...part, holds, reason: "Fine again." })));
    for (const who of [lin, maya.patient, { ...lin, role: "frontDesk" as const }])
      expect(await lift(who)).toBe("404");
    await expect(close("  ")).rejects.toThrow();
    await all(false);
    expect(await lift(maya.doctor)).toBe("done");
    await all(true);
    expect(await lift(maya.doctor)).toBe("STALE");
  });
});

describe("what was told is never hidden", () => {
  const NEW = { ...standardLadder, steps: standardLadder.steps.map((step) => ({ ...step, mg: 3 })) };

  test("by a new version, a pause, a replaced or a stopped plan", async () => {
    await tell();
    const seen = async () => {
      const { items, told } = await today();
      return [...items.map(({ said }) => said), ...told].filter((said) => said?.taken);
    };
    const taken = { taken: true, at: "9:42 pm", dose: { amount: 1.5, unit: "mg" } };
    await aSignedVersion(maya, planId, [{ modality: "ldn", body: NEW }]);
    expect(await seen()).toMatchObject([taken]);
    const answer = { what: "events" as const, value: ["took_opioid" as const] };
    await actingAs(maya.patient, () => saveCheckIn({ day: DAY, answer }));
    expect(await seen()).toMatchObject([taken]);
    await aSignedVersion(maya, planId, [{ modality: "ldn", body: NEW }], { released: false });
    expect(await seen()).toMatchObject([taken]);
    await actingAs(maya.doctor, () => retirePlan({ planId, reason: "No benefit" }));
    expect(await seen()).toMatchObject([taken]);
  });

  test("the opioid warning outlives the hold while a dose may be in the body, and ends", async () => {
    await tellOpioid();
    await close();
    expect((await today()).warnsOfMore).toBe(true);
    at("2026-05-18T01:42:00Z");
    expect((await today()).warnsOfMore).toBe(true);
    at("2026-05-19T13:42:00Z");
    expect((await today()).warnsOfMore).toBe(false);
  });
});

describe("when a dose is asked for", () => {
  test("a bedtime dose can be told as taken from 6 pm on, and \u201cnot tonight\u201d before", async () => {
    at("2026-05-14T21:59:00Z");
    expect((await today()).items[0]?.asked).toEqual({ ask: "evening" });
    await expect(tell()).rejects.toThrow("too early");
    await tell({ taken: false });
    at("2026-05-14T22:00:00Z");
    expect((await today()).items[0]?.asked).toEqual({ ask: "now" });
    await tell();
  });

  test("who sleeps by day is asked at any hour", async () => {
    at("2026-05-14T14:00:00Z");
    await expect(tell()).rejects.toThrow("too early");
    await actingAs(maya.patient, () => setSleepsByDay({ byDay: true }));
    await tell();
    await actingAs(maya.patient, () => setSleepsByDay({ byDay: false }));
    expect((await today()).sleepsByDay).toBe(false);
  });

  test("in the morning last night is asked about, once, and \u201cI am not sure\u201d is an answer", async () => {
    at(MORNING);
    const page = await today();
    expect(page.lastNight).toMatchObject([{ item: ITEM, day: DAY, dose: { amount: 1.5, unit: "mg" } }]);
    await tell({ taken: false, unsure: true });
    expect((await today()).lastNight).toEqual([]);
    const [row] = await system("verify", maya.clinicId, (tx) => tx.doseLog.findMany());
    expect(row).toMatchObject({ taken: false, told: "unsure", why: null });
    await tell();
    const [now] = await system("verify", maya.clinicId, (tx) => tx.doseLog.findMany());
    expect(now).toMatchObject({ taken: true, told: "asked" });
    at(NEXT_EVENING);
    expect((await today()).lastNight).toEqual([]);
  });

  test("a night before the plan's first is not asked about, nor one that was held, nor one before it was signed", async () => {
    at("2026-05-07T13:00:00Z");
    expect((await today()).lastNight).toEqual([]);
    const late = await aPatient();
    const plan = await aPlan(late, "2026-05-01");
    at("2026-05-14T13:00:00Z");
    await aSignedVersion(late, plan, [{ modality: "ldn", body: standardLadder }]);
    expect((await actingAs(late.patient, () => getMyToday({}))).lastNight).toEqual([]);
  });

  test("no dose is asked for within 12 hours of the last one, wherever the patient has flown", async () => {
    await tell();
    const tokyo = { ...maya.patient, zone: "Asia/Tokyo" };
    await system("seed", maya.clinicId, (tx) => tx.patient.updateMany({ data: { zone: "Asia/Tokyo" } }));
    at("2026-05-15T09:30:00Z");
    const page = await actingAs(tokyo, () => getMyToday({}));
    expect(page).toMatchObject({ day: "2026-05-15" });
    expect(page.items[0]?.asked).toMatchObject({ ask: "soon", from: "10:42 pm" });
    const again = { item: ITEM, day: "2026-05-15", taken: true, shown: SHOWN };
    await expect(actingAs(tokyo, () => logDose(again))).rejects.toThrow("too early");
    at("2026-05-15T13:43:00Z");
    await actingAs(tokyo, () => logDose(again));
  });
});

describe("an interval without opioids that ran when the plan was signed", () => {
  beforeEach(async () => {
    await know(maya.doctor, maya.patient, {
      ...{ kind: "medication", text: "Tramadol 50 mg", status: "stopped" },
      ...{ stoppedOn: "2026-05-03", lastTakenOn: "2026-05-03" },
    });
  });
  const say = (none: boolean) =>
    actingAs(maya.patient, () => sayNoOpioidSince({ modality: "ldn", since: "2026-05-03", none }));

  test("is asked about first; no answer and \u201cyes, some\u201d ask for no dose", async () => {
    const page = await today();
    expect(page.held[0]?.reasons).toMatchObject([{ because: "ask", since: "2026-05-03" }]);
    await all(false);
    await say(false);
    await all(false);
    expect((await today()).held[0]?.reasons.map(({ because }) => because)).toContain("held");
    expect(
      await system("verify", maya.clinicId, (tx) => tx.inboxItem.count({ where: { kind: "safety" } })),
    ).toBe(1);
  });

  test("none since: the dose is asked for", async () => {
    await say(true);
    await all(true);
  });
});

test("what the clinician reads has the reason, and no reason is without words for both", async () => {
  await tellOpioid();
  const page = await today();
  for (const { patient, clinician } of page.held[0]?.reasons ?? []) {
    expect(patient.map(toText).join(" ")).toMatch(/\w/);
    expect(toText(clinician)).toMatch(/\w/);
  }
});

test("what is held leaves as FHIR on hold, with a reason of HL7's list, and stays valid", async () => {
  await tellOpioid();
  const chart = await actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }));
  const versionId = chart.plan?.signed?.id ?? "";
  const bundle = await actingAs(maya.doctor, () => getCarePlanEverything({ versionId }));
  expect(fhirProblems(bundle)).toEqual([]);
  expect(schemaProblems(bundle as never)).toEqual([]);
  const entries = bundle.entry as unknown as { resource: Record<string, never> }[];
  const orders = entries.flatMap(({ resource }) =>
    resource.resourceType === "MedicationRequest" ? [resource] : [],
  );
  expect(orders).toMatchObject([
    {
      status: "on-hold",
      statusReason: {
        coding: [{ code: "sddi" }],
        text: expect.stringContaining("took opioid pain medicine"),
      },
    },
  ]);
  // A blood test goes on while a dose is paused.
  const tests = entries.filter(({ resource }) => resource.resourceType === "ServiceRequest");
  expect(new Set(tests.map(({ resource }) => resource.status))).toEqual(new Set(["active"]));
});

test("a signed version lifts what it changes, and leaves held what it leaves as it is", async () => {
  vi.useRealTimers();
  const clinic = await aKnownPatient();
  const draft = await aRunningPlan(clinic, soon(-40));
  const day = (await actingAs(clinic.patient, () => getMyToday({}))).day;
  const answer = { what: "events" as const, value: ["took_opioid" as const] };
  await actingAs(clinic.patient, () => saveCheckIn({ day, answer }));
  const held = async () =>
    (await actingAs(clinic.patient, () => getMyToday({}))).held.map(({ modality }) => modality);
  const signed = async (modality: string, change: (body: never) => object) => {
    const { versionId } = await actingAs(clinic.doctor, () => revisePlan({ planId: draft.planId }));
    await system("seed", clinic.clinicId, async (tx) => {
      const part = await tx.planSection.findFirstOrThrow({ where: { versionId, modality } });
      await tx.planSection.updateMany({
        where: { versionId, modality },
        data: { body: change(part.body as never), revision: { increment: 1 } },
      });
      await tx.planVersion.updateMany({ where: { id: versionId }, data: { why: "Changed after a call." } });
    });
    await signNow(clinic.doctor, draft.planId);
  };
  expect(await held()).toEqual(["ldn"]);
  await signed("acupuncture", (body: { why?: string }) => ({ ...body, why: "She asked for it." }));
  expect(await held()).toEqual(["ldn"]);
  await signed("ldn", (body: { why?: string }) => ({ ...body, why: "We talked. It goes on as it was." }));
  expect(await held()).toEqual([]);
  const [hold] = await system("verify", clinic.clinicId, (tx) => tx.doseHold.findMany());
  expect(hold).toMatchObject({ closedByName: clinic.doctor.name, closingVersionId: expect.any(String) });
});
