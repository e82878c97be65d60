import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { endFact } from "#lib/data/chart/facts.ts";
import { closeHolds } from "#lib/data/chart/section-pauses.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { logDose } from "#lib/data/mine/dose-logs.ts";
import { sayWhatUnknownIsFor } from "#lib/data/mine/holds.ts";
import { tellSomethingNew } from "#lib/data/mine/something-new.ts";
import { askClinic } from "#lib/data/mine/threads.ts";
import { getMyToday } from "#lib/data/mine/today.ts";
import { NBSP } from "#lib/domain/words/dose.ts";
import { toText } from "#lib/domain/words/say.ts";
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
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  at("2026-05-06T15:00:00Z");
  maya = await aPatient();
  const planId = await aPlan(maya, "2026-05-07");
  await aSignedVersion(maya, planId, [{ modality: "ldn", body: standardLadder }]);
  at(EVENING);
});
afterEach(() => vi.useRealTimers());

const today = () => actingAs(maya.patient, () => getMyToday({}));
const tell = (more: Partial<Parameters<typeof logDose>[0]> = {}) =>
  actingAs(maya.patient, () => logDose({ item: ITEM, day: DAY, taken: true, shown: SHOWN, ...more }));
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

describe("a medicine that the patient told and nobody knows", () => {
  const sys = <T>(run: Parameters<typeof system<T>>[2]) => system("verify", maya.clinicId, run);
  const told = () => sys((tx) => tx.fact.findMany({ where: { source: "patient", endedAt: null } }));
  const say = async (answer: "none" | "some" | "unsure", fact?: string) => {
    const factId = fact ?? (await told())[0]?.id ?? "";
    await actingAs(maya.patient, () => sayWhatUnknownIsFor({ modality: "ldn", factId, answer }));
  };
  const tellNew = (text: string, what: "medicine" | "emergency" | "other" = "medicine") =>
    actingAs(maya.patient, () => tellSomethingNew({ what, text, requestKey: randomUUID() }));
  const safety = () => sys((tx) => tx.inboxItem.findMany({ where: { rule: "TOLD-UNKNOWN" } }));

  test.each([
    ["Zyflorex", "told as a medicine", () => tellNew("Zyflorex")],
    ["Zyflorex 20 mg", "told with a strength", () => tellNew("Zyflorex 20 mg")],
    ["Brolazine", "told as something else", () => tellNew("I started Brolazine 2 mg for sleep", "other")],
    [
      "Zyflorex",
      "in a message",
      () => actingAs(maya.patient, () => askClinic({ body: "I started Zyflorex 20 mg" })),
    ],
    ["magnesium and Qworvel", "half known", () => tellNew("magnesium 200 mg and Qworvel 5 mg")],
  ])("%s, %s, is asked about before the dose is asked for", async (_text, _how, tellIt) => {
    await tellIt();
    const [held] = (await today()).held;
    expect(held?.reasons).toMatchObject([{ because: "ask", fact: (await told())[0]?.id }]);
    expect(held?.reasons[0]?.patient.map(toText)[1]).toBe(
      "Is it for strong pain, a cough, loose stools, or to come off opioids?",
    );
    await all(false);
    at(NEXT_EVENING);
    await all(false);
    await say("none");
    await all(true);
    expect([await openHolds(), await safety()]).toEqual([[], []]);
  });

  test.each(["some", "unsure"] as const)(
    "%s: held for a reason of its own until a physician says otherwise",
    async (answer) => {
      await tellNew("Zyflorex");
      await say(answer);
      await all(false);
      expect(await openHolds()).toMatchObject([{ reason: "unknown", modality: "ldn", source: "fact" }]);
      expect(await safety()).toMatchObject([{ kind: "safety", because: { modality: "ldn" } }]);
      expect((await today()).warnsOfMore).toBe(true);
      // No answer of later lifts it; the question is not asked again.
      await say("none");
      await all(false);
      await close();
      await all(true);
    },
  );

  test("each is asked about by itself, one at a time; what is known asks nothing", async () => {
    await tellNew("amoxicillin 500 mg");
    await all(true);
    await tellNew("Zyflorex\nQworvel 5 mg");
    const lines = await told();
    const unknown = lines.slice(1).map(({ id }) => id);
    for (const id of unknown) {
      await all(false);
      await say("none", id);
    }
    await all(true);
    expect(unknown.length).toBeGreaterThan(0);
  });

  test("a clinician who sets it right ends the question; another's entry or an old page saves nothing", async () => {
    await tellNew("Zyflorex");
    const [line] = await told();
    const other = await aPatient();
    const ofOther = { modality: "ldn", factId: line?.id ?? "", answer: "none" as const };
    await expect(actingAs(other.patient, () => sayWhatUnknownIsFor(ofOther))).rejects.toThrow(
      "Nothing was saved",
    );
    await actingAs(maya.doctor, () => endFact({ patientId: maya.patient.id, factId: line?.id ?? "" }));
    await all(true);
    await expect(say("none", line?.id)).rejects.toThrow("Nothing was saved");
  });

  test("of last night it says nothing", async () => {
    at(MORNING);
    await tellNew("Zyflorex");
    expect((await today()).lastNight).toMatchObject([{ item: ITEM, day: DAY }]);
    await tell();
  });
});
