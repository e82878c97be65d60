import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { getChart } from "#lib/data/chart/chart.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { asDate } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { system } from "#lib/data/door/system.ts";
import { openItems } from "#lib/data/inbox/inbox.ts";
import { saveAssessment } from "#lib/data/mine/assessments.ts";
import { getMyCheckIn, saveCheckIn } from "#lib/data/mine/check-ins.ts";
import { getMyMeasures } from "#lib/data/mine/measures.ts";
import { getMyToday } from "#lib/data/mine/today.ts";
import { checkVersion } from "#lib/data/plan/findings.ts";
import { loadVersion } from "#lib/data/plan/versions.ts";
import { openFindings } from "#lib/domain/plan/signing.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { weekly } from "#lib/modalities/acupuncture/examples.ts";
import { standardLadder } from "#lib/modalities/ldn/examples.ts";
import { graded } from "#lib/modalities/lifestyle/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";

const LDN = [{ modality: "ldn", body: standardLadder }];
const CALM = { 1: 0, 2: 1, 3: 1, 4: 2, 5: 0, 6: 0, 7: 1, 8: 0, 9: 0 };
const LOW = { 1: 3, 2: 3, 3: 3, 4: 3, 5: 2, 6: 2, 7: 2, 8: 2, 9: 0 };

let maya: Awaited<ReturnType<typeof aPatient>>;
let day: string;
beforeEach(async () => {
  maya = await aPatient();
  day = (await actingAs(maya.patient, () => getMyToday({}))).day;
});

const ago = (days: number) => parseDate(day).subtract({ days }).toString();
const filed = async () =>
  (await system("verify", maya.clinicId, (tx) => openItems(tx, maya.doctor, maya.patient.id))).map(
    ({ kind, rule }) => `${kind} ${rule}`,
  );
type Given = Record<string, number | null>;
const fill = (instrument: string, given: Given, requestKey = randomUUID()) =>
  actingAs(maya.patient, () => saveAssessment({ instrument, given, requestKey }));
const stored = () => system("verify", maya.clinicId, (tx) => tx.assessment.findMany());
const onLdn = async (parts: Parameters<typeof aSignedVersion>[2] = LDN, startedAgo = 20) => {
  const planId = await aPlan(maya, ago(startedAgo));
  await aSignedVersion(maya, planId, parts);
  return planId;
};

describe("a filled-in questionnaire", () => {
  test("is scored by the server, keeps what was left out as missing, and says who filled it in", async () => {
    await fill("peg", { pain: 7, enjoyment: 6, activity: 0 });
    await fill("gad7", { 1: 1, 2: null, 3: 0 });
    const [peg, gad] = (await stored()).sort((a, b) => b.instrument.localeCompare(a.instrument));
    expect(peg).toMatchObject({ answers: { pain: 7, enjoyment: 6, activity: 0 }, score: { score: 4.3 } });
    expect(peg).toMatchObject({ filledById: maya.patient.id, patientId: maya.patient.id });
    expect(gad?.answers).toEqual({ items: [1, null, 0, null, null, null, null] });
    expect(gad?.score).toMatchObject({ total: null });
  });

  test("with nothing in it, with a number that is no answer, or with wording that is not here is refused", async () => {
    await expect(fill("peg", { pain: null })).rejects.toThrow("Nothing was saved");
    await expect(fill("peg", { pain: 11, enjoyment: 1, activity: 1 })).rejects.toThrow("Nothing was saved");
    await expect(fill("phq9", { 1: 1.5 })).rejects.toThrow("Nothing was saved");
    for (const other of ["fiqr", "dsq_pem", "nowhere"])
      await expect(fill(other, { "function.0": 1 })).rejects.toThrow("not in use");
    expect(await stored()).toEqual([]);
  });

  test("sent twice at once is one", async () => {
    const key = randomUUID();
    await Promise.all([1, 2, 3].map(() => fill("phq9", { ...CALM, 9: 1 }, key)));
    expect(await stored()).toHaveLength(1);
    expect(await filed()).toEqual(["safety OUT-PHQ9-ITEM9"]);
    await expect(fill("phq9", CALM, key)).rejects.toThrow("already sent");
  });

  test("is for the patient and the care team alone; nobody fills in another's, and no row ever changes", async () => {
    const other = await aPatient();
    const as = (actor: typeof maya.doctor) => () =>
      actingAs(actor, () =>
        saveAssessment({
          patientId: maya.patient.id,
          instrument: "peg",
          given: { pain: 1, enjoyment: 1, activity: 1 },
          requestKey: randomUUID(),
        }),
      );
    const notFound = { digest: expect.stringContaining("404") };
    const desk = { ...maya.doctor, role: "frontDesk" as const };
    for (const actor of [other.patient, other.doctor, desk, { ...desk, role: "admin" as const }])
      await expect(as(actor)()).rejects.toMatchObject(notFound);
    await as(maya.doctor)();
    const { measures } = await actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }));
    expect(measures).toMatchObject([{ instrument: "peg", score: "1 of 10, mild", by: "Dr Osei" }]);
    const late = (act: (tx: Tx) => Promise<unknown>) => system("verify", maya.clinicId, act);
    await expect(late((tx) => tx.assessment.updateMany({ data: { score: {} } }))).rejects.toThrow();
    await expect(late((tx) => tx.assessment.deleteMany())).rejects.toThrow();
    expect(await stored()).toHaveLength(1);
  });
});

describe("the places that hurt", () => {
  const SSS = { fatigue: 3, waking_unrefreshed: 3, cognitive: 3, headache: 0, abdominal: 0, depression: 0 };
  const places = (...keys: string[]) => Object.fromEntries(keys.map((key) => [`areas.${key}`, 1]));
  const told = async () =>
    (await actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }))).measures[0];

  test("are scored by the criteria of 2016 and said in words", async () => {
    const four = places("upper_arm_left", "upper_arm_right", "upper_leg_left", "neck");
    await fill("acr2016", { ...four, ...SSS, lasting: 1 });
    const measure = await told();
    expect(measure).toMatchObject({ score: "13 of 31, severe", leftOut: 0, change: null });
    expect(measure?.more.join(" ")).toContain("Meets the 2016 criteria.");
    const [row] = await stored();
    expect(row?.answers).toMatchObject({
      areas: ["upper_arm_left", "upper_arm_right", "upper_leg_left", "neck"],
      lasting: true,
    });
  });

  test("are missing when none is ticked, which is not the same as no pain", async () => {
    await fill("acr2016", { ...SSS, lasting: 1 });
    expect(await told()).toMatchObject({ score: expect.stringContaining("No total."), leftOut: 1 });
    await fill("acr2016", { "areas.none": 1, ...SSS, lasting: 1 });
    expect(await told()).toMatchObject({ score: "9 of 31, moderate", leftOut: 0 });
  });

  test("cannot hurt and not hurt at once, and a place that is not on the list is no answer", async () => {
    await expect(fill("acr2016", { "areas.none": 1, "areas.neck": 1 })).rejects.toThrow("no pain");
    await expect(fill("acr2016", { "areas.knee": 1 })).rejects.toThrow("Answer one question or more");
    await expect(fill("acr2016", { "areas.neck": 1, fatigue: 4 })).rejects.toThrow("Nothing was saved");
    expect(await stored()).toEqual([]);
  });
});

describe("answers that need someone", () => {
  test("question 9 above 0: help on the page at once, and one safety item with the answer itself", async () => {
    await fill("phq9", { ...CALM, 9: 1 });
    const { alerts } = await actingAs(maya.patient, () => getMyMeasures({}));
    expect(alerts).toEqual([expect.objectContaining({ rule: "OUT-PHQ9-ITEM9", severity: "stop" })]);
    expect(alerts[0]?.text).toContain("988");
    expect((await actingAs(maya.patient, () => getMyToday({}))).alerts).toHaveLength(1);
    expect(await filed()).toEqual(["safety OUT-PHQ9-ITEM9"]);
  });

  test.each<[string, Given]>([
    ["answered alone", { 9: 3 }],
    ["with too many others left out for a total", { 1: 0, 2: 1, 9: 1 }],
    ["with the question that is not scored", { ...CALM, 9: 1, functional: 3 }],
  ])("question 9 above 0, %s: help at once, and the item", async (_how, given) => {
    await fill("phq9", given);
    const { alerts } = await actingAs(maya.patient, () => getMyMeasures({}));
    expect(alerts.map(({ rule }) => rule)).toEqual(["OUT-PHQ9-ITEM9"]);
    expect(await filed()).toEqual(["safety OUT-PHQ9-ITEM9"]);
  });

  test("question 9 above 0 that a clinician fills in at the visit: the item names who, and the patient has the help", async () => {
    const requestKey = randomUUID();
    const asked = { patientId: maya.patient.id, instrument: "phq9", given: { 9: 1 }, requestKey };
    await actingAs(maya.doctor, () => saveAssessment(asked));
    expect(await filed()).toEqual(["safety OUT-PHQ9-ITEM9"]);
    const items = await system("verify", maya.clinicId, (tx) => tx.inboxItem.findMany());
    expect(JSON.stringify(items[0]?.because)).toContain("filled in by Dr Osei");
    const { alerts } = await actingAs(maya.patient, () => getMyToday({}));
    expect(alerts.map(({ rule }) => rule)).toEqual(["OUT-PHQ9-ITEM9"]);
    const { measures } = await actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }));
    expect(measures).toMatchObject([{ instrument: "phq9", urgent: true }]);
  });

  test("question 9 left out is asked again, is in no total, and the chart says so", async () => {
    await fill("phq9", { ...CALM, 9: null });
    const mood = async () =>
      (await actingAs(maya.patient, () => getMyMeasures({}))).measures.find(({ id }) => id === "phq9");
    expect(await mood()).toMatchObject({ due: "One question was left out", again: true });
    const { measures } = await actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }));
    expect(measures[0]?.score).toContain("No total.");
    expect(measures[0]?.more).toEqual(["Question 9 was left out: ask it again."]);
    await fill("phq9", CALM);
    expect(await mood()).toMatchObject({ due: null, again: false });
  });

  test("a total of 20 is filed, 19 is not; question 9 of 0 is quiet", async () => {
    await fill("phq9", { ...LOW, 8: 1 });
    expect(await filed()).toEqual([]);
    await fill("phq9", LOW);
    expect(await filed()).toEqual(["safety OUT-PHQ9-SEVERE"]);
  });

  test("question 9 left out later takes nothing back from the check of a plan", async () => {
    await onLdn();
    await fill("phq9", { ...CALM, 9: 2 });
    await fill("phq9", { ...CALM, 9: null });
    expect((await found()).map(({ rule }) => rule)).toContain("LDN-SUICIDE");
    await fill("phq9", CALM);
    expect((await found()).map(({ rule }) => rule)).not.toContain("LDN-SUICIDE");
  });
});

const found = async () =>
  system("verify", maya.clinicId, async (tx) => {
    const plan = await tx.plan.findFirstOrThrow({ where: { patientId: maya.patient.id } });
    const version = await loadVersion(tx, { planId: plan.id, status: "signed" });
    return version ? (await checkVersion(tx, version)).findings : [];
  });

describe("what check-ins say", () => {
  const tell = (answer: Parameters<typeof saveCheckIn>[0]["answer"], on = day) =>
    actingAs(maya.patient, () => saveCheckIn({ day: on, answer }));
  const earlier = (days: Record<number, { pain?: number; events?: string[] }>) =>
    system("seed", maya.clinicId, (tx) =>
      tx.checkIn.createMany({
        data: Object.entries(days).map(([back, { pain, events = [] }]) => ({
          patientId: maya.patient.id,
          day: asDate(ago(Number(back))),
          scales: pain === undefined ? {} : { pain },
          events,
        })),
      }),
    );
  const alerts = async () =>
    (await actingAs(maya.patient, () => getMyCheckIn({ yesterday: false }))).alerts.map(({ rule }) => rule);
  const week = (first: number, pain: number) =>
    Object.fromEntries(Array.from({ length: 5 }, (_, i) => [first - i, { pain }]));

  test("a week with pain 30% above the start reaches patient and inbox, once while it lasts", async () => {
    await onLdn(LDN, 20);
    await earlier({ ...week(27, 5), ...week(5, 6) });
    await tell({ what: "pain", value: 8 }); // 5 days of 6 and one of 8: mean 6.33, 26% above 5
    expect(await filed()).toEqual([]);
    await tell({ what: "pain", value: 10 }, ago(1)); // 5 × 6 is 4 × 6 + 10 + 8 now: mean 7, 40% above
    expect(await filed()).toEqual(["safety OUT-PAIN-WORSE"]);
    await tell({ what: "pain", value: 9 });
    expect(await filed()).toEqual(["safety OUT-PAIN-WORSE"]);
    expect(await alerts()).toEqual(["OUT-PAIN-WORSE"]);
    expect((await found()).map(({ rule }) => rule)).toContain("OUT-PAIN-WORSE");
  });

  test("too few answers, or a start of no pain, say nothing", async () => {
    await onLdn(LDN, 20);
    await earlier({ 27: { pain: 2 }, 26: { pain: 2 }, 3: { pain: 9 } });
    await tell({ what: "pain", value: 9 });
    expect(await filed()).toEqual([]);
  });

  test("bad sleep on three of seven nights with low-dose naltrexone: a note for both, once", async () => {
    await onLdn();
    const dreams = { events: ["vivid_dreams_or_insomnia"] };
    await earlier({ 4: dreams, 2: dreams });
    await tell({ what: "events", value: ["vivid_dreams_or_insomnia"] }, ago(1));
    await tell({ what: "events", value: ["vivid_dreams_or_insomnia"] });
    expect(await filed()).toEqual(["step OUT-LDN-INSOMNIA"]);
    expect(await alerts()).toEqual(["OUT-LDN-INSOMNIA"]);
  });

  test("a crash counts where the plan has exercise, and is quiet where it has none", async () => {
    await onLdn([{ modality: "acupuncture", body: weekly }]);
    await tell({ what: "events", value: ["pem_crash"] });
    expect(await filed()).toEqual([]);
    maya = await aPatient();
    await onLdn([{ modality: "lifestyle", body: { ...graded, reductions: [] } }]);
    await tell({ what: "events", value: ["pem_crash"] });
    expect(await filed()).toEqual(["safety OUT-PEM-CRASH"]);
  });

  test("what was told stands at signing as a check to answer, never as a stop that no change can mend", async () => {
    await onLdn();
    await tell({ what: "events", value: ["took_opioid"] });
    expect(await filed()).toEqual(["safety OUT-OPIOID-ON-LDN"]);
    const findings = await found();
    expect(findings.find(({ rule }) => rule === "OUT-OPIOID-ON-LDN")?.severity).toBe("caution");
    const open = openFindings(findings, []);
    expect(open.mustFix.map(({ rule }) => rule)).toEqual([]);
    expect(open.toAnswer.map(({ rule }) => rule)).toContain("OUT-OPIOID-ON-LDN");
  });
});

describe("what is due", () => {
  const due = async () =>
    (await actingAs(maya.patient, () => getMyMeasures({}))).measures.flatMap(({ id, due: why }) =>
      why ? [`${id}: ${why}`] : [],
    );

  test("nothing without a plan; PEG weekly; mood and worry with low-dose naltrexone at the start and in week 8", async () => {
    expect(await due()).toEqual([]);
    await onLdn(LDN, 7 * 7);
    expect(await due()).toEqual([
      "peg: Once a week",
      "phq9: Week 8 of your plan",
      "gad7: Week 8 of your plan",
    ]);
    await fill("phq9", CALM);
    await fill("peg", { pain: 1, enjoyment: 1, activity: 1 });
    expect(await due()).toEqual(["gad7: Week 8 of your plan"]);
  });

  test("without low-dose naltrexone only PEG", async () => {
    await onLdn([{ modality: "acupuncture", body: weekly }]);
    expect(await due()).toEqual(["peg: Once a week"]);
  });
});

test("a change of PEG is judged before rounding: 20 of 30 to 14 of 30 is 30%", async () => {
  await fill("peg", { pain: 7, enjoyment: 7, activity: 6 });
  await fill("peg", { pain: 5, enjoyment: 5, activity: 4 });
  const { measures } = await actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }));
  expect(measures[0]?.change).toBe("From 6.7 to 4.7: 30% lower. This is a clear change.");
});
