import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { replyInThread } from "#lib/data/chart/threads.ts";
import { actingAs } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { openItems } from "#lib/data/inbox/inbox.ts";
import { answerSection } from "#lib/data/mine/agreements.ts";
import { getMyCheckIn, saveCheckIn } from "#lib/data/mine/check-ins.ts";
import { HOLDS } from "#lib/data/mine/hear-message.ts";
import { askClinic, getMyAsk, getMyThread, writeInThread } from "#lib/data/mine/threads.ts";
import { getMyToday } from "#lib/data/mine/today.ts";
import { messageAnswers } from "#lib/domain/inbox/message/answer.ts";
import { toText } from "#lib/domain/words/say.ts";
import { standardLadder } from "#lib/modalities/ldn/examples.ts";
import { aPatient, aPlan, aSignedVersion } from "#tests/support/a-patient.ts";
import { openOn } from "#tests/support/open-on.ts";

let maya: Awaited<ReturnType<typeof aPatient>>;
let versionId: string;

beforeEach(async () => {
  // Thursday May 14 2026, 11:02 pm in New York.
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(new Date("2026-05-15T03:02:00Z"));
  maya = await aPatient();
  await openOn(maya.clinicId, maya.doctor.id, [1, 2, 3, 4, 5]);
  const planId = await aPlan(maya, "2026-05-07");
  versionId = await aSignedVersion(maya, planId, [{ modality: "ldn", body: standardLadder }]);
});
afterEach(() => vi.useRealTimers());

const asMaya = <T>(run: () => Promise<T>) => actingAs(maya.patient, run);
const write = (body: string) => asMaya(() => askClinic({ body }));
const filed = () => system("verify", maya.clinicId, (tx) => openItems(tx, maya.doctor, maya.patient.id));
const holds = () =>
  system("verify", maya.clinicId, (tx) => tx.doseHold.findMany({ where: { patientId: maya.patient.id } }));
const read = (threadId: string) => asMaya(() => getMyThread({ threadId }));

describe("a message with an opioid", () => {
  test("is a safety item, holds naltrexone, and is answered at once with words that hold at 11 pm", async () => {
    const { threadId } = await write("I started tramadol from the ER. Thanks");
    expect(await filed()).toMatchObject([
      { kind: "safety", because: { threadId, modality: "ldn", text: expect.stringContaining("tramadol") } },
    ]);
    expect(await holds()).toMatchObject([
      { modality: "ldn", reason: "opioid", source: "message", sourceId: threadId },
    ]);
    const { said, messages } = await read(threadId);
    expect(messages[0]?.body).toBe("I started tramadol from the ER. Thanks");
    expect(said?.answers[0]).toMatchObject({ severity: "stop", title: "No naltrexone now" });
    expect(toText(said?.help?.read ?? [])).toBe(
      "The clinic opens Fri May 15 at 9:00 am. Someone reads this then.",
    );
    expect(said?.help?.numbers.map(({ number }) => number)).toEqual([
      "911",
      "1-800-222-1222",
      "555 0100",
      "988",
    ]);
  });

  test("sent twice, also at once, is one message, one item and one hold", async () => {
    await Promise.all([write("I took codeine"), write("I took codeine"), write("I took codeine")]);
    expect(await filed()).toHaveLength(1);
    expect(await holds()).toHaveLength(1);
  });

  test("later in a thread is heard too, and stays answered until the clinic has answered", async () => {
    const { threadId } = await write("May I move my visit?");
    expect((await read(threadId)).said?.answers).toEqual([]);
    vi.setSystemTime(new Date("2026-05-15T03:04:00Z"));
    await asMaya(() => writeInThread({ threadId, body: "And they gave me dilaudid" }));
    expect((await filed()).map(({ kind }) => kind)).toEqual(["safety", "question"]);
    const thread = await read(threadId);
    expect(thread.said?.answers[0]?.what).toBe("opioid");
    vi.setSystemTime(new Date("2026-05-15T13:04:00Z"));
    const seen = thread.messages.at(-1)?.id ?? "";
    await actingAs(maya.doctor, () => replyInThread({ threadId, seen, body: "Wait for my call." }));
    expect((await read(threadId)).said).toBeNull();
    expect(await filed()).toEqual([]);
  });

  test("that was not taken is no hold, and the question says so", async () => {
    await write("I did not take tramadol");
    expect(await filed()).toMatchObject([
      { kind: "question", because: { text: expect.stringContaining("(says no)") } },
    ]);
    expect(await holds()).toEqual([]);
  });

  test("that is asked about holds nothing and is answered all the same", async () => {
    const { threadId } = await write("Can I take tramadol tonight?");
    expect((await filed())[0]?.kind).toBe("safety");
    expect(await holds()).toEqual([]);
    expect((await read(threadId)).said?.answers[0]?.title).toBe("Not both");
  });

  test("is heard with an answer to a part of the plan, and in the note of a check-in", async () => {
    await asMaya(() =>
      answerSection({ versionId, modality: "ldn", answer: "question", note: "I take norco", read: true }),
    );
    const note = { day: "2026-05-14", answer: { what: "note", value: "I want to die" } } as const;
    await asMaya(() => saveCheckIn(note));
    await asMaya(() => saveCheckIn(note));
    expect((await filed()).map(({ kind, rule }) => [kind, rule])).toEqual([
      ["safety", "TOLD-OWN-LIFE"],
      ["safety", null],
    ]);
    const checkIn = await asMaya(() => getMyCheckIn({ yesterday: false }));
    expect(checkIn.noted?.help?.numbers.map(({ number }) => number)).toEqual(["911", "988", "555 0100"]);
  });
});

describe("what is answered with words against the next dose is not asked for on Today", () => {
  const ldn = async () => {
    const { items } = await asMaya(() => getMyToday({}));
    return items.find(({ modality }) => modality === "ldn");
  };
  test("so every hearing whose answer says stop holds, but for a life and an emergency that is now", () => {
    const stops = Object.entries(messageAnswers.said).filter(
      ([, { naltrexone }]) => naltrexone.severity === "stop",
    );
    const held = stops.map(([what]) => what).filter((what) => what !== "ownLife" && what !== "emergencyNow");
    expect(held.filter((what) => !Object.keys(HOLDS).includes(what))).toEqual([]);
  });
  test.each([
    ["I took one of my old norcos an hour ago", "opioid"],
    ["They gave me some pain pills", "medicine"],
    ["Just back from the ER, they gave me something", "emergency"],
    ["My home pregnancy test was positive!", "pregnancy"],
  ])("%s", async (body, reason) => {
    expect((await ldn())?.mayLog).toBe(true);
    const { threadId } = await write(body);
    expect((await read(threadId)).said?.answers[0]?.severity).toBe("stop");
    expect(await holds()).toMatchObject([{ modality: "ldn", reason, sourceId: threadId }]);
    expect(await ldn()).toMatchObject({ mayLog: false });
    expect((await ldn())?.dose).toBeUndefined();
  });
  test("and a pregnancy is kept as told, unconfirmed, as when it is told as new", async () => {
    await write("I think I am pregnant");
    await write("I am pregnant, please call");
    const facts = await system("verify", maya.clinicId, (tx) =>
      tx.fact.findMany({ where: { patientId: maya.patient.id } }),
    );
    expect(facts).toMatchObject([{ kind: "pregnancy", source: "patient", body: { status: "pregnant" } }]);
  });
});

describe("a message about one's own life", () => {
  test.each(["I want to die", "no quiero vivir", "i keep thinking about killing myself"])(
    "%s",
    async (body) => {
      const { threadId } = await write(`The needles were nice. ${body}. See you Thursday.`);
      expect(await filed()).toMatchObject([{ kind: "safety", rule: "TOLD-OWN-LIFE" }]);
      const { said } = await read(threadId);
      expect(said?.answers[0]?.title).toBe("Help now");
      expect(said?.help?.numbers[1]).toMatchObject({ number: "988", text: true });
    },
  );
});

test("the longest message is read to its end", async () => {
  const body = `${"and it rained ".repeat(150).slice(0, 1970)} and I took oxycodone`;
  await write(body);
  expect((await filed())[0]?.kind).toBe("safety");
});

test("the Ask page says when someone reads, and a closed day counts", async () => {
  await system("seed", maya.clinicId, (tx) =>
    tx.closedDay.createMany({ data: [{ day: new Date("2026-05-15T00:00:00Z"), why: "Closed" }] }),
  );
  const { help } = await asMaya(() => getMyAsk({}));
  expect(toText(help.read)).toBe("The clinic opens Mon May 18 at 9:00 am. Someone reads this then.");
});

test("the clinic's number for nights comes before those who only advise", async () => {
  await system("seed", maya.clinicId, (tx) =>
    tx.clinic.updateMany({ where: { id: maya.clinicId }, data: { nightPhone: "555 0199" } }),
  );
  const { help } = await asMaya(() => getMyAsk({}));
  expect(help.numbers.map(({ number }) => number)).toEqual(["911", "555 0199", "988"]);
});
