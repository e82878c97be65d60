import { beforeEach, expect, test } from "vitest";
import { makeMove } from "#lib/data/builder/drafts.ts";
import { getDraft } from "#lib/data/builder/pages.ts";
import { getChart } from "#lib/data/chart/chart.ts";
import { addFact } from "#lib/data/chart/facts.ts";
import { getInboxItem } from "#lib/data/chart/inbox-item.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { listInbox } from "#lib/data/inbox/inbox.ts";
import { getMyCheckIn, saveCheckIn } from "#lib/data/mine/check-ins.ts";
import { getMyPlan } from "#lib/data/mine/plan.ts";
import { getMyToday } from "#lib/data/mine/today.ts";
import { dayText, parseDate } from "#lib/domain/words/calendar.ts";
import { toText } from "#lib/domain/words/say.ts";
import { slowWithHold } from "#lib/modalities/ldn/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";

let maya: Awaited<ReturnType<typeof aPatient>>;
const chart = () => actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }));
const suggested = async () => (await chart()).plan?.parts[0]?.suggestions ?? [];
/** The patient's day: after midnight it is still the evening before. */
const careDay = async () =>
  parseDate((await actingAs(maya.patient, () => getMyCheckIn({ yesterday: false }))).day);
const told = (
  day: string,
  events: ("headache" | "liver_symptoms")[],
  severities?: { headache?: "mild" | "moderate" | "severe" },
) =>
  actingAs(maya.patient, () => saveCheckIn({ day, answer: { what: "events", value: events, severities } }));

beforeEach(async () => {
  maya = await aPatient();
  const { today } = (await chart()).patient;
  const planId = await aPlan(maya, today.subtract({ days: 20 }).toString());
  await aSignedVersion(maya, planId, [{ modality: "ldn", body: slowWithHold }]);
});

test("a side effect on two days in a row suggests a hold, with the facts, and changes nothing", async () => {
  const today = await careDay();
  expect(await suggested()).toEqual([]);
  await told(today.subtract({ days: 1 }).toString(), ["headache"]);
  expect(await suggested()).toEqual([]);
  await told(today.toString(), ["headache"]);
  const [hold] = await suggested();
  expect(hold).toMatchObject({ rule: "RR-HOLD", label: "Hold 7 days", confidence: "medium" });
  expect(hold && toText(hold.because)).toContain("On 2 days in a row");
  expect(hold?.sources.join()).toContain("convention");
  const { plan } = await chart();
  expect(plan?.draft).toBeNull();
  expect(plan?.parts[0]?.moves.map(({ id }) => id)).toContain("hold-7");
});

test("a severe side effect suggests a step back at once, a mild one nothing, and one not rated counts as moderate", async () => {
  const today = await careDay();
  const yesterday = today.subtract({ days: 1 }).toString();
  const rules = async () => (await suggested()).map(({ rule }) => rule);
  await told(yesterday, ["headache"], { headache: "mild" });
  await told(today.toString(), ["headache"], { headache: "mild" });
  expect(await rules()).toEqual([]);
  await told(today.toString(), ["headache"], { headache: "severe" });
  const [back] = await suggested();
  expect(back).toMatchObject({ rule: "RR-STEP-BACK", confidence: "medium" });
  expect(back && toText(back.because)).toContain("Severe on");
  // Said anew without it: what was said before is gone with it, and what is missing is said.
  await told(yesterday, ["headache"]);
  await told(today.toString(), ["headache"]);
  const [hold] = await suggested();
  expect(hold?.rule).toBe("RR-HOLD");
  expect(hold && toText(hold.because)).toContain("How bad was not said; counted as moderate.");
});

test("how bad it was is kept for what was told and can be told alone, and by the three words alone", async () => {
  const day = (await careDay()).toString();
  const tell = (severities: object) =>
    actingAs(maya.patient, () =>
      saveCheckIn({ day, answer: { what: "events", value: ["headache"], severities } as never }),
    );
  const read = async () =>
    (await actingAs(maya.patient, () => getMyCheckIn({ yesterday: false }))).severities;
  await tell({ headache: "severe", nausea: "severe" });
  expect(await read()).toEqual({ headache: "severe" });
  for (const wrong of [
    { headache: "awful" },
    { headache: 3 },
    { liver_symptoms: "mild" },
    { headache: ["mild"] },
  ])
    await expect(tell(wrong)).rejects.toThrow();
  expect(await read()).toEqual({ headache: "severe" });
  const put = (json: string) =>
    system("seed", maya.clinicId, (tx) => tx.$executeRaw`UPDATE check_in SET severities = ${json}::jsonb`);
  for (const json of ['{"headache":"awful"}', '{"headache":3}', '{"headache":["mild"]}', "[]", '"mild"'])
    await expect(put(json), json).rejects.toThrow(/check_in_severities|23514/);
  await put('{"headache":"mild","nausea":"severe"}');
  expect(await read()).toEqual({ headache: "mild" });
});

test("a reason to stop stands beside its inbox item, for everyone of the team", async () => {
  const today = await careDay();
  await told(today.toString(), ["liver_symptoms"]);
  const { items } = await actingAs(maya.doctor, () => listInbox({}));
  const item = items.find((each) => each.patientId === maya.patient.id);
  const { plan } = await actingAs(maya.doctor, () => getInboxItem({ itemId: item?.id ?? "" }));
  expect(plan?.parts[0]?.suggestions.map(({ rule }) => rule)).toEqual(["RR-STOP"]);
});

test("pregnancy as a fact of the chart suggests a stop", async () => {
  const fact = { kind: "pregnancy", status: "pregnant" } as const;
  await actingAs(maya.doctor, () => addFact({ patientId: maya.patient.id, fact }));
  expect((await suggested()).map(({ rule }) => rule)).toEqual(["RR-STOP"]);
});

test("a surgery with opioids gives its stop day to the chart and to the patient", async () => {
  const { today } = (await chart()).patient;
  const fact = { kind: "surgery", on: today.add({ days: 20 }).toString(), opioidsExpected: "yes" } as const;
  await actingAs(maya.doctor, () => addFact({ patientId: maya.patient.id, fact }));
  const from = dayText(today.add({ days: 17 }));
  const [stop] = await suggested();
  expect(stop && toText(stop.because)).toContain(`No dose from ${from} (72 h before)`);
  const { plan } = await actingAs(maya.patient, () => getMyPlan({}));
  expect(plan?.notices.flatMap(({ said }) => said).map(toText)).toContain(
    `Take no low-dose naltrexone from ${from} on.`,
  );
  const { notices, items } = await actingAs(maya.patient, () => getMyToday({}));
  expect(notices).toEqual([]);
  expect(items.find(({ modality }) => modality === "ldn")?.dose).toBeDefined();
});

test("from 72 hours before a surgery with opioids Today asks for no dose, as the plan's page says", async () => {
  const { today } = (await chart()).patient;
  const fact = { kind: "surgery", on: today.add({ days: 2 }).toString(), opioidsExpected: "yes" } as const;
  await actingAs(maya.doctor, () => addFact({ patientId: maya.patient.id, fact }));
  const { notices, items } = await actingAs(maya.patient, () => getMyToday({}));
  expect(notices.map(({ title }) => title)).toEqual(["Your surgery"]);
  const ldn = items.filter(({ modality }) => modality === "ldn");
  expect(ldn).toHaveLength(1);
  expect(ldn[0]).toMatchObject({ mayLog: false, next: [] });
  expect(ldn[0]?.dose).toBeUndefined();
});

test("an opioid stopped lately shows the earliest and the suggested start in the draft", async () => {
  const { patient, plan } = await chart();
  const planId = plan?.id ?? "";
  await actingAs(maya.doctor, () => makeMove({ planId, modality: "ldn", moveId: "hold-7", why: "" }));
  const last = patient.today.subtract({ days: 2 });
  const fact = {
    kind: "medication",
    text: "Norco",
    status: "stopped",
    lastTakenOn: last.toString(),
  } as const;
  await actingAs(maya.doctor, () => addFact({ patientId: maya.patient.id, fact }));
  const { check } = await actingAs(maya.doctor, () => getDraft({ planId }));
  const found = check.findings.find(({ rule }) => rule === "LDN-OPIOID-WASHOUT");
  const [days, first] = (found?.dates ?? []).map(toText);
  expect(days).toContain(`earliest start ${dayText(last.add({ days: 7 }))} (7 days)`);
  expect(days).toContain(`suggested ${dayText(last.add({ days: 10 }))} (10 days)`);
  expect(first).toContain("is before the earliest start");
  expect(
    check.findings.filter(({ rule }) => !rule.startsWith("LDN-OPIOID")).flatMap(({ dates }) => dates),
  ).toEqual([]);
});
