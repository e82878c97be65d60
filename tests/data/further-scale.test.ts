import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openingStep, stepOf, stepWith } from "#components/patient/check-in/steps.ts";
import { layOutTimeline } from "#components/timeline/layout.ts";
import { valueY } from "#components/timeline/trend.ts";
import { getChart } from "#lib/data/chart/chart.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { asDate } from "#lib/data/door/days.ts";
import { system } from "#lib/data/door/system.ts";
import { getCarePlanEverything } from "#lib/data/exchange/fhir.ts";
import { getMyCheckIn, saveCheckIn } from "#lib/data/mine/check-ins.ts";
import { getMyProgress } from "#lib/data/mine/progress.ts";
import { SCALE_KEYS, type ScaleKey, scaleOf } from "#lib/domain/reports/check-in.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { toText } from "#lib/domain/words/say.ts";
import { nrsDaily } from "#lib/instruments/nrs-daily.ts";
import { lifestyleBlank } from "#lib/modalities/lifestyle/defaults.ts";
import { MEASURES, newMeasure } from "#lib/modalities/lifestyle/goals/goals.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { soon } from "#tests/support/desk-clinic.ts";
import { forgetBrainFog } from "#tests/support/further-scale.ts";

// The file itself with one entry more stands in for it, for everything that this test loads. Nothing else is written.
vi.mock("#lib/domain/reports/check-in.ts", async () =>
  (await import("#tests/support/further-scale.ts")).scalesWithBrainFog(),
);
afterAll(forgetBrainFog);

const brainFog = "brainFog" as ScaleKey;

let maya: Awaited<ReturnType<typeof aPatient>>;
let versionId: string;
const mine = <T>(work: () => Promise<T>) => actingAs(maya.patient, work);

/** Thirty-six days of answers, the fog lighter in the second half. */
const DAYS = Array.from({ length: 36 }, (_, i) => i);
const foggy = (i: number): number => (i < 18 ? 8 : 3);

beforeAll(async () => {
  maya = await aPatient();
  const planId = await aPlan(maya, soon(-40).toString());
  const goals = [{ ...newMeasure("goal-1", brainFog), target: 4 }];
  versionId = await aSignedVersion(maya, planId, [
    { modality: "lifestyle", body: { ...lifestyleBlank(), goals } },
  ]);
  await system("seed", maya.clinicId, (tx) =>
    tx.checkIn.createMany({
      data: DAYS.map((i) => ({
        ...{ patientId: maya.patient.id, day: asDate(soon(-36 + i)), events: [] },
        scales: { pain: 5, [brainFog]: foggy(i) },
      })),
    }),
  );
});

describe("a further scale is one entry: brain fog, 0 to 10", () => {
  test("is there at all", () => {
    expect(SCALE_KEYS).toEqual(["pain", "energy", "sleep", "mood", "brainFog"]);
  });

  test("is asked, in its turn, about today and yesterday", () => {
    expect(openingStep(false)).toMatchObject({ key: "1", place: { at: 1, of: 4 } });
    expect(stepOf("3")).toMatchObject({ next: "4", place: { at: 3, of: 4 } });
    expect(stepOf("4")).toEqual({
      ...{ key: "4", next: "done", back: "3" },
      ...{ place: { at: 4, of: 4 }, scale: brainFog },
    });
    expect(stepWith(brainFog)).toBe("4");
    expect(scaleOf(brainFog)).toMatchObject({
      question: "How much brain fog today?",
      yesterday: "How much brain fog yesterday?",
    });
  });

  test("is kept, beside the other answers of the day", async () => {
    const { patient, clinicId } = await aPatient();
    const today = () => actingAs(patient, () => getMyCheckIn({ yesterday: false }));
    const { day } = await today();
    const tell = (what: ScaleKey, value: number) =>
      actingAs(patient, () => saveCheckIn({ day, answer: { what, value } }));
    await tell(brainFog, 7);
    expect((await today()).answers).toMatchObject({ brainFog: 7, pain: null });
    await tell("pain", 2);
    await tell(brainFog, 0);
    for (const wrong of [11, -1, 2.5, Number.NaN]) await expect(tell(brainFog, wrong)).rejects.toThrow();
    expect((await today()).answers).toMatchObject({ brainFog: 0, pain: 2 });
    const kept = await system("seed", clinicId, (tx) => tx.checkIn.findMany({ select: { scales: true } }));
    expect(kept).toEqual([{ scales: { pain: 2, brainFog: 0 } }]);
  });

  test("is drawn on the timeline and said above it", async () => {
    const { plan } = await actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }));
    expect(plan?.outlook.map(toText)).toContain("Brain fog 8.0 to 3.0.");
    if (!plan) throw new Error("no plan on the chart");
    const { startsOn, answers } = plan.timeline;
    const { outcome } = layOutTimeline({
      ...{ startsOn, marks: [], today: parseDate(soon(0).toString()), weeks: 8 },
      ...{ outcomes: answers, series: [brainFog] },
    });
    expect(outcome?.trends).toMatchObject([{ series: brainFog, end: { y: valueY(3) } }]);
    expect(outcome?.trends[0]?.dots.map(({ y }) => y)).toEqual(DAYS.map(foggy).map(valueY));
  });

  test("has a trend in the patient's words and a goal of its own", async () => {
    const progress = await mine(() => getMyProgress({}));
    expect(progress.words).toContainEqual({
      scale: brainFog,
      text: "Your brain fog is much lower than when you began.",
    });
    expect(MEASURES[brainFog]).toMatchObject({ label: "Brain fog, check-in", most: 10, better: "lower" });
    expect(progress.goals[0]?.text).toContain("a brain fog score of 4 or less");
    expect(progress.goals[0]?.said.map(toText)[0]).toMatch(/^Mean of two weeks: 3\b.*The goal is reached\.$/);
  });

  test("goes out as FHIR and is a rating of the instrument", async () => {
    const { entry } = await mine(() => getCarePlanEverything({ versionId }));
    const told = entry
      .map(({ resource }): Record<string, unknown> => resource)
      .filter((resource) => JSON.stringify(resource).includes('"code":"brainFog"'));
    expect(
      new Map(told.map(({ effectiveDateTime, valueInteger }) => [effectiveDateTime, valueInteger])),
    ).toEqual(new Map(DAYS.map((i) => [soon(-36 + i).toString(), foggy(i)])));
    expect(told[0]).toMatchObject({
      resourceType: "Observation",
      code: { text: "Brain fog, from 0 none to 10 the worst" },
    });
    expect(nrsDaily.questions.map(({ key }) => key)).toEqual([...SCALE_KEYS]);
  });
});
