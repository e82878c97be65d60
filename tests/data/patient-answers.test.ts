import { beforeEach, describe, expect, test } from "vitest";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { openItems } from "#lib/data/inbox/inbox.ts";
import { answerSection } from "#lib/data/mine/agreements.ts";
import { getMyCheckIn, saveCheckIn } from "#lib/data/mine/check-ins.ts";
import { getMyPlan, getMyVersion } from "#lib/data/mine/plan.ts";
import { getMyProgress } from "#lib/data/mine/progress.ts";
import { askClinic, getMyAsk, getMyThread, writeInThread } from "#lib/data/mine/threads.ts";
import { getMyToday } from "#lib/data/mine/today.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { weekly } from "#lib/modalities/acupuncture/examples.ts";
import { hashimoto } from "#lib/modalities/hormones/examples.ts";
import { slowWithHold, standardLadder } from "#lib/modalities/ldn/examples.ts";
import { pacing } from "#lib/modalities/lifestyle/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";

const PARTS = [
  { modality: "ldn", body: standardLadder },
  { modality: "acupuncture", body: weekly },
  { modality: "hormones", body: hashimoto },
  { modality: "lifestyle", body: pacing },
];
let maya: Awaited<ReturnType<typeof aPatient>>;
let planId: string;
let versionId: string;
let day: string;
const asMaya = <T>(run: () => Promise<T>) => actingAs(maya.patient, run);
const filed = () => system("verify", maya.clinicId, (tx) => openItems(tx, maya.doctor, maya.patient.id));

beforeEach(async () => {
  maya = await aPatient();
  day = (await asMaya(() => getMyToday({}))).day;
  planId = await aPlan(maya, parseDate(day).subtract({ days: 7 }).toString());
  versionId = await aSignedVersion(maya, planId, PARTS);
});

describe("the check-in", () => {
  const tell = (answer: Parameters<typeof saveCheckIn>[0]["answer"], on = day) =>
    asMaya(() => saveCheckIn({ day: on, answer }));
  const read = (yesterday = false) => asMaya(() => getMyCheckIn({ yesterday }));

  test("saves each answer at once; what was not asked stays missing", async () => {
    expect((await read()).started).toBe(false);
    await tell({ what: "pain", value: 5 });
    expect((await read()).answers).toMatchObject({
      pain: 5,
      energy: null,
      sleep: null,
      mood: null,
      compared: null,
    });
    await tell({ what: "pain", value: 0 });
    await tell({ what: "energy", value: 3 });
    expect((await read()).answers).toMatchObject({ pain: 0, energy: 3, sleep: null });
  });

  test("ten answers at once leave one day with every answer", async () => {
    await Promise.all([
      ...(["pain", "energy", "sleep", "mood"] as const).map((what, i) => tell({ what, value: i + 1 })),
      tell({ what: "compared", value: "worse" }),
      tell({ what: "mattered", value: true }),
      tell({ what: "note", value: "Rain all day." }),
    ]);
    expect(await read()).toMatchObject({
      note: "Rain all day.",
      answers: { pain: 1, energy: 2, sleep: 3, mood: 4, compared: "worse", mattered: true },
    });
    const rows = await system("verify", maya.clinicId, (tx) => tx.checkIn.count());
    expect(rows).toBe(1);
  });

  test("a number outside 0 to 10 is refused with a sentence", async () => {
    for (const value of [-1, 11, 2.5, Number.NaN])
      await expect(tell({ what: "pain", value })).rejects.toThrow(/0 to 10|number/);
    await expect(tell({ what: "note", value: "a\u0000b" })).rejects.toThrow("cannot be stored");
  });

  test("yesterday may be told, the day before may not", async () => {
    const ago = (days: number) => parseDate(day).subtract({ days }).toString();
    await tell({ what: "pain", value: 4 }, ago(1));
    expect((await read(true)).answers).toMatchObject({ pain: 4 });
    expect((await read()).started).toBe(false);
    await expect(tell({ what: "pain", value: 4 }, ago(2))).rejects.toThrow("another day");
    await expect(tell({ what: "pain", value: 4 }, ago(-1))).rejects.toThrow("another day");
  });

  test("a side effect that a stop rule knows is answered at once and filed once", async () => {
    await Promise.all([1, 2, 3].map(() => tell({ what: "events", value: ["liver_symptoms", "headache"] })));
    const [item, ...more] = await filed();
    expect(more).toEqual([]);
    expect(item).toMatchObject({ kind: "safety", rule: "OUT-LIVER" });
    expect((await read()).alerts).toEqual([expect.objectContaining({ rule: "OUT-LIVER", severity: "stop" })]);
    expect((await asMaya(() => getMyToday({}))).alerts).toHaveLength(1);
    await tell({ what: "events", value: ["liver_symptoms", "allergic_reaction"] });
    expect((await filed()).map(({ rule }) => rule).sort()).toEqual(["OUT-ALLERGY", "OUT-LIVER"]);
  });

  test("vivid dreams on three nights of seven get the note, and the clinic a step to think about", async () => {
    const dreams = ["vivid_dreams_or_insomnia"];
    await system("seed", maya.clinicId, (tx) =>
      tx.checkIn.createMany({
        data: [2, 4].map((days) => ({
          patientId: maya.patient.id,
          day: new Date(`${parseDate(day).subtract({ days })}`),
          events: dreams,
        })),
      }),
    );
    await tell({ what: "events", value: ["vivid_dreams_or_insomnia"] });
    expect((await read()).alerts.map(({ rule }) => rule)).toEqual(["OUT-LDN-INSOMNIA"]);
    expect(await filed()).toEqual([expect.objectContaining({ kind: "step", rule: "OUT-LDN-INSOMNIA" })]);
  });

  test("progress says too early in words and holds no invented day", async () => {
    await tell({ what: "pain", value: 6 });
    const progress = await asMaya(() => getMyProgress({}));
    expect(progress.answers).toHaveLength(1);
    expect(progress.words).toEqual([
      { scale: "pain", text: "It is too early to say about your pain. That is normal." },
    ]);
  });
});

describe("the answers to a plan", () => {
  const answer = (
    modality: string,
    what: "agree" | "question" | "prefer",
    more: { read?: boolean; note?: string; versionId?: string } = {},
  ) => asMaya(() => answerSection({ versionId, modality, answer: what, read: true, note: "", ...more }));
  const mine = async () => (await asMaya(() => getMyPlan({}))).plan?.answers;

  test("three agreed, one questioned: each is kept with its version, the question reaches the clinic as a thread", async () => {
    for (const modality of ["ldn", "acupuncture", "lifestyle"]) await answer(modality, "agree");
    await answer("hormones", "question", { note: "Do I take it before breakfast?" });
    expect(await mine()).toMatchObject({
      ldn: { answer: "agree" },
      acupuncture: { answer: "agree" },
      lifestyle: { answer: "agree" },
      hormones: { answer: "question" },
    });
    expect((await asMaya(() => getMyToday({}))).toAnswer).toBe(0);
    const [item] = await filed();
    expect(item).toMatchObject({ kind: "question", because: { modality: "hormones" } });
    const { threads } = await asMaya(() => getMyAsk({}));
    const thread = await asMaya(() => getMyThread({ threadId: threads[0]?.id ?? "" }));
    expect(thread.messages[0]?.body).toContain("before breakfast");
  });

  test("agreeing asks once for the tick; a question never does", async () => {
    await expect(answer("ldn", "agree", { read: false })).rejects.toMatchObject({
      fields: { read: [expect.stringContaining("Tick the box")] },
    });
    await answer("hormones", "question", { read: false });
    await answer("ldn", "agree");
    await answer("acupuncture", "agree", { read: false });
    expect(Object.keys((await mine()) ?? {}).sort()).toEqual(["acupuncture", "hormones", "ldn"]);
  });

  test("a changed mind is a new row and the newest counts", async () => {
    await answer("ldn", "agree");
    await answer("ldn", "prefer", { note: "A lower dose." });
    expect((await mine())?.ldn).toMatchObject({ answer: "prefer", note: "A lower dose." });
    const rows = await system("verify", maya.clinicId, (tx) => tx.agreement.count());
    expect(rows).toBe(2);
  });

  test("an answer to a plan that was replaced meanwhile is a conflict, and nothing is stored", async () => {
    await aSignedVersion(maya, planId, PARTS.slice(0, 2));
    await expect(answer("ldn", "agree")).rejects.toThrow("Your plan changed");
    expect(await mine()).toEqual({});
  });

  test("a part that the plan does not have is refused", async () => {
    await expect(answer("surgery", "agree")).rejects.toThrow("not in it any more");
  });
});

describe("what the plan says, then and now", () => {
  test("an old version still reads as it was, with the day it was replaced", async () => {
    await aSignedVersion(maya, planId, [{ modality: "ldn", body: slowWithHold }, ...PARTS.slice(1)], {
      why: "You slept badly.",
    });
    const old = await asMaya(() => getMyVersion({ number: 1 }));
    expect(old.version.sections[0]?.body).toEqual(JSON.parse(JSON.stringify(standardLadder)));
    expect(old.replacedOn).toMatch(/^\w{3} \w{3} \d+$/);
    const { plan } = await asMaya(() => getMyPlan({}));
    expect(plan).toMatchObject({ week: 2, isFirst: false, version: { number: 2, why: "You slept badly." } });
    expect(plan?.changes.length).toBeGreaterThan(0);
  });

  test("a version that is not there, not released, or not hers is the same 404", async () => {
    const notFound = { digest: expect.stringContaining("404") };
    await aSignedVersion(maya, planId, PARTS, { released: false });
    for (const number of [2, 3])
      await expect(asMaya(() => getMyVersion({ number }))).rejects.toMatchObject(notFound);
    const other = await aPatient();
    await expect(actingAs(other.patient, () => getMyVersion({ number: 1 }))).rejects.toMatchObject(notFound);
  });
});

describe("asking", () => {
  test("a question opens a thread, is filed, and can be written on in; another's thread is a 404", async () => {
    const { threadId } = await asMaya(() => askClinic({ body: "  I ran out. " }));
    await asMaya(() => writeInThread({ threadId, body: "It is for Monday." }));
    const thread = await asMaya(() => getMyThread({ threadId }));
    expect(thread.messages.map(({ body, mine }) => [body, mine])).toEqual([
      ["I ran out.", true],
      ["It is for Monday.", true],
    ]);
    expect((await filed()).map(({ kind }) => kind)).toEqual(["question", "question"]);
    const other = await aPatient();
    const theirs = () => actingAs(other.patient, () => getMyThread({ threadId }));
    await expect(theirs()).rejects.toMatchObject({ digest: expect.stringContaining("404") });
  });

  test("an empty message is refused with what to do", async () => {
    await expect(asMaya(() => askClinic({ body: "   " }))).rejects.toThrow("Write your question first.");
  });
});
