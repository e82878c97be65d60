import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Saved } from "#lib/forms/answer.ts";
import { PatchQueue } from "./patch-queue.ts";
import type { SaveState } from "./saving.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched(answers: (Saved | "offline")[]) {
  const sent: [string, number | null][] = [];
  const standings: SaveState[] = [];
  const overtaken: unknown[] = [];
  const errors: Record<string, string>[] = [];
  const mended: unknown[] = [];
  const queue = new PatchQueue("first", 7, {
    send: async (body, revision) => {
      sent.push([body, revision]);
      const answer = answers.shift();
      if (answer === undefined || answer === "offline") throw new Error("no network");
      return answer;
    },
    standing: (standing) => standings.push(standing),
    errors: (said) => errors.push(said),
    overtaken: (theirs) => overtaken.push(theirs),
    past: (value) => mended.push(value),
  });
  return { queue, sent, standings, overtaken, errors, mended };
}
const kept = (revision: number): Saved => ({ ok: true, value: { revision } });

test("typing sends one patch, with the last value, over the revision that was read", async () => {
  const { queue, sent, standings } = watched([kept(8)]);
  queue.put("1");
  queue.put("1.5");
  await vi.advanceTimersByTimeAsync(900);
  expect(sent).toEqual([["1.5", 7]]);
  expect(standings.at(-1)?.state).toBe("saved");
  expect(queue.unsent()).toBe(false);
});

test("what did not get through is said so, and sent again", async () => {
  const { queue, sent, standings } = watched(["offline", kept(8)]);
  queue.put("1.5");
  await vi.advanceTimersByTimeAsync(900);
  expect(standings.at(-1)?.text).toContain("Do not close");
  expect(queue.unsent()).toBe(true);
  await vi.advanceTimersByTimeAsync(3100);
  expect(sent).toHaveLength(2);
  expect(standings.at(-1)?.state).toBe("saved");
});

test("what nobody had time for is sent again too", async () => {
  const busy: Saved = { ok: false, code: "BUSY", message: "Busy. Try again.", fields: {} };
  const { queue, sent, standings } = watched([busy, kept(8)]);
  queue.put("1.5");
  await vi.advanceTimersByTimeAsync(900);
  expect(standings.at(-1)?.text).toContain("Do not close");
  expect(queue.unsent()).toBe(true);
  await vi.advanceTimersByTimeAsync(3100);
  expect(sent).toEqual([
    ["1.5", 7],
    ["1.5", 7],
  ]);
  expect(standings.at(-1)?.state).toBe("saved");
});

test("a refused value is told by field, and what was typed stays", async () => {
  const refusal: Saved = {
    ok: false,
    code: "INVALID",
    message: "Look again.",
    fields: { "steps.0.mg": ["Too high."] },
  };
  const { queue, errors } = watched([refusal]);
  queue.put("45");
  await vi.advanceTimersByTimeAsync(900);
  expect(errors.at(-1)).toEqual({ "steps.0.mg": "Too high." });
  expect(queue.current()).toBe("45");
});

test("a lost race stops the queue until the person has chosen, and then goes on over the other's revision", async () => {
  const race: Saved = {
    ok: false,
    code: "STALE",
    message: "Changed.",
    fields: {},
    now: { revision: 12, body: "theirs" },
  };
  const { queue, sent, overtaken } = watched([race, kept(13)]);
  queue.put("ours");
  await vi.advanceTimersByTimeAsync(900);
  expect(overtaken).toEqual([{ revision: 12, body: "theirs" }]);
  queue.put("ours, still typing");
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(1);
  queue.goOn(queue.current(), 12);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent.at(-1)).toEqual(["ours, still typing", 12]);
});

test("what is typed while a patch is under way goes on at once when someone waits, and they hear when it is kept", async () => {
  vi.useRealTimers();
  let answer: (saved: Saved) => void = () => undefined;
  const sent: string[] = [];
  const queue = new PatchQueue("0", 7, {
    send: (body) => {
      sent.push(body);
      return new Promise((done) => {
        answer = done;
      });
    },
    standing: () => undefined,
    errors: () => undefined,
    overtaken: () => undefined,
    past: () => undefined,
  });
  queue.put("76");
  void queue.flush();
  queue.put("100");
  const kept76 = queue.sent();
  answer(kept(8));
  await vi.waitFor(() => expect(sent).toEqual(["76", "100"]));
  answer(kept(9));
  expect(await kept76).toBe(true);
  expect(queue.unsent()).toBe(false);
});

test("whoever waits hears that it was not kept: offline, refused, or overtaken while more was typed", async () => {
  const wrong: Saved = { ok: false, code: "INVALID", message: "Look again.", fields: {} };
  const race: Saved = {
    ok: false,
    code: "STALE",
    message: "Changed.",
    fields: {},
    now: { revision: 9, body: "x" },
  };
  for (const answer of ["offline", wrong, race] as const) {
    const { queue } = watched([answer]);
    queue.put("1.5");
    const waited = queue.sent();
    queue.put("2");
    await vi.advanceTimersByTimeAsync(10);
    expect(await waited).toBe(false);
  }
});

test("what the page was drawn anew with is taken over, unless something of ours is on its way or is newer", async () => {
  const { queue, sent } = watched([kept(9)]);
  expect(queue.adopt("theirs", 8)).toBe(true);
  expect(queue.adopt("older", 7)).toBe(false);
  queue.put("ours");
  expect(queue.adopt("theirs again", 9)).toBe(false);
  await vi.advanceTimersByTimeAsync(900);
  expect(sent).toEqual([["ours", 8]]);
  expect(queue.adopt("an older page", 8)).toBe(false);
});

test("what would write days anew that are over is not kept, stays in the form, and comes with a way out", async () => {
  const late: Saved = {
    ok: false,
    code: "PAST",
    message: "Days before today are over.",
    fields: {},
    now: { mended: "0.5" },
  };
  const { queue, standings, mended } = watched([late, kept(8)]);
  queue.put("4.5");
  await vi.advanceTimersByTimeAsync(900);
  expect(mended).toEqual(["0.5"]);
  expect(standings.at(-1)?.text).toContain("over");
  expect([queue.current(), queue.unsent()]).toEqual(["4.5", true]);
  queue.put("0.5");
  await vi.advanceTimersByTimeAsync(900);
  expect([mended.at(-1), queue.unsent()]).toEqual([undefined, false]);
});
