import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { getChart } from "#lib/data/chart/chart.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { asDate } from "#lib/data/door/days.ts";
import { system } from "#lib/data/door/system.ts";
import { saveAssessment } from "#lib/data/mine/assessments.ts";
import { getMyProgress } from "#lib/data/mine/progress.ts";
import { toText } from "#lib/domain/words/say.ts";
import { instrumentOf } from "#lib/instruments/index.ts";
import { lifestyleBlank } from "#lib/modalities/lifestyle/defaults.ts";
import {
  GOAL_STARTS,
  MEASURE_KEYS,
  MEASURES,
  newAction,
  newMeasure,
} from "#lib/modalities/lifestyle/goals/goals.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { soon } from "#tests/support/desk-clinic.ts";

test("every questionnaire that a goal can be measured by is one of the clinic's, with the range that it says", () => {
  const asked = MEASURE_KEYS.filter((key) => MEASURES[key].by === "instrument");
  expect(asked.length).toBeGreaterThan(0);
  for (const key of asked) expect(instrumentOf(key)?.range, key).toEqual([0, MEASURES[key].most]);
});

test("chart and patient read where each goal stands: from check-ins, from a questionnaire, or that it is talked about", async () => {
  const maya = await aPatient();
  const planId = await aPlan(maya, soon(-20).toString());
  const goals = [
    { ...newMeasure("goal-1", "pain"), target: 4 },
    { ...newMeasure("goal-2", "peg"), target: 4 },
    newAction("goal-3", GOAL_STARTS[3]),
  ];
  await aSignedVersion(maya, planId, [{ modality: "lifestyle", body: { ...lifestyleBlank(), goals } }]);
  const read = async () => {
    const chart = await actingAs(maya.doctor, () => getChart({ patientId: maya.patient.id }));
    const mine = await actingAs(maya.patient, () => getMyProgress({}));
    expect(mine.goals).toEqual(chart.plan?.goals);
    return mine.goals.map(({ said }) => said.map(toText)[0]);
  };
  expect(await read()).toEqual([
    "Not enough check-ins in two weeks to say.",
    expect.stringMatching(/^Not filled in yet since /),
    "No check-in asks this: we talk about it.",
  ]);
  await system("seed", maya.clinicId, (tx) =>
    tx.checkIn.createMany({
      data: Array.from({ length: 8 }, (_, i) => ({
        ...{ patientId: maya.patient.id, day: asDate(soon(-8 + i)), scales: { pain: i < 4 ? 3 : 4 } },
      })),
    }),
  );
  const given = { pain: 6, enjoyment: 5, activity: 5 };
  await actingAs(maya.patient, () => saveAssessment({ instrument: "peg", given, requestKey: randomUUID() }));
  expect(await read()).toEqual([
    "Mean of two weeks: 3.5. The goal is reached.",
    expect.stringMatching(/^5\.3 on .*Not there yet\.$/),
    "No check-in asks this: we talk about it.",
  ]);
});
