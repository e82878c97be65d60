import { describe, expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { toText } from "#lib/domain/words/say.ts";
import { changes } from "./changes/changes.ts";
import { protocolBody } from "./defaults.ts";
import { atMaintenance, slowWithHold, standardLadder } from "./examples.ts";
import { shortestRise, treadOn, treads } from "./ladder/ladder.ts";
import { moves } from "./moves.ts";
import { needs } from "./needs.ts";

const start = parseDate("2026-05-07");
const on = (days: number) => start.add({ days });
const offered = (body: typeof standardLadder, day: number) => moves(body, on(day), start);
const explained = (body: typeof standardLadder, day: number, id: string) => {
  const found = offered(body, day).find((move) => move.id === id);
  return found && toText(found.explain).replaceAll("\u00a0", " ");
};

describe("staying on a dose", () => {
  const polo = protocolBody("mecfs-polo2019");
  const stayed = (day: number) => offered(polo, day).find(({ id }) => id === "stay")?.body ?? polo;
  it("keeps the time of day at which it is taken, and that of the nights before", () => {
    for (const day of [3, 20]) {
      const taken = treadOn(treads(polo, start), on(day));
      const ladder = treads(stayed(day), start);
      expect(treadOn(ladder, on(400))).toMatchObject({ mg: taken?.mg, timing: taken?.timing });
      for (const night of [0, day - 1])
        expect(treadOn(ladder, on(night))?.timing).toBe(treadOn(treads(polo, start), on(night))?.timing);
    }
  });
  it("is told with the time of day wherever that differs", () => {
    const told = changes(polo, stayed(3), start).map(({ patient }) =>
      toText(patient).replaceAll("\u00a0", " "),
    );
    expect(told).toContain("From Thu May 14 you take 1.5 mg in the morning.");
  });
});

describe("a move that would change no day", () => {
  it("is not offered: every later dose is today's", () => {
    const ids = offered(atMaintenance, 20).map(({ id }) => id);
    for (const id of ["hold-7", "hold-14", "stay"]) expect(ids).not.toContain(id);
  });
});

describe("a move to the morning", () => {
  const moved = (day: number, body = standardLadder) =>
    offered(body, day).find(({ id }) => id === "morning")?.body ?? body;
  const timings = (body: typeof standardLadder, days: readonly number[]) =>
    days.map((day) => treadOn(treads(body, start), on(day))?.timing);

  it("leaves the nights before it at bedtime, and takes every dose from that day on in the morning", () => {
    expect(timings(moved(20), [0, 13, 14, 19, 20, 27, 28, 400])).toEqual([
      ...["bedtime", "bedtime", "bedtime", "bedtime"],
      ...["morning", "morning", "morning", "morning"],
    ]);
    // The last dose has no end: the nights on it stay as they were too.
    expect(timings(moved(60), [59, 60, 400])).toEqual(["bedtime", "morning", "morning"]);
    expect(timings(moved(14), [13, 14])).toEqual(["bedtime", "morning"]);
    expect(timings(moved(0), [0, 20])).toEqual(["morning", "morning"]);
  });
  it("keeps every dose and every date", () => {
    for (const body of [standardLadder, slowWithHold, { ...standardLadder, stoppedOn: "2026-06-20" }])
      for (let day = 0; day < 120; day++)
        for (const move of [0, 10, 14, 20, 41, 60])
          expect(treadOn(treads(moved(move, body), start), on(day))?.mg).toBe(
            treadOn(treads(body, start), on(day))?.mg,
          );
  });
  it("is told with the day from which it holds", () => {
    expect(explained(standardLadder, 20, "morning")).toBe(
      "Dose and dates stay. From Wed May 27 it is taken in the morning, none at bedtime.",
    );
    const told = changes(standardLadder, moved(20), start).map(({ patient }) =>
      toText(patient).replaceAll("\u00a0", " "),
    );
    expect(told).toEqual(["From Wed May 27 you take it in the morning."]);
  });
  it("begins no dose anew: the call before the first rise, the shortest rise and the nights on a dose stay", () => {
    const next = moved(10);
    expect(shortestRise(next, start)).toBe(shortestRise(standardLadder, start));
    expect(needs(next, start)).toEqual(needs(standardLadder, start));
    expect(explained(next, 12, "step-up")).toBe(
      "From Wed May 20: 3 mg, after 13 nights on 1.5 mg. Later steps come sooner.",
    );
  });
  it("holds for a restart too, which takes each dose for as many nights as the ladder did", () => {
    const restarted = (body: typeof standardLadder) =>
      offered(body, 40)
        .find(({ id }) => id === "restart")
        ?.body.steps.slice(-2)
        .map(({ mg, nights, timing }) => [mg, nights, timing]);
    for (const day of [10, 20])
      expect(restarted(moved(day))).toEqual([
        [1.5, 14, undefined],
        [3, 14, undefined],
      ]);
  });
});

describe("a step up", () => {
  it("counts the nights on the dose over the hold after it", () =>
    expect(explained(slowWithHold, 45, "step-up")).toMatch(
      /after 17 nights on 1\.5 mg\. Later steps come sooner\.$/,
    ));
  it("says nothing of later steps where there is none", () =>
    expect(explained(standardLadder, 20, "step-up")).toBe(
      "From Wed May 27: 4.5 mg, after 6 nights on 3 mg.",
    ));
});

describe("a step back", () => {
  it("names the doses that it comes to, and none after a planned stop", () => {
    expect(explained(standardLadder, 20, "step-back")).toBe(
      "From Wed May 27: 1.5 mg for 14 nights, then 2.25 mg, then 3 mg again.",
    );
    expect(explained({ ...standardLadder, stoppedOn: "2026-06-20" }, 20, "step-back")).toBe(
      "From Wed May 27: 1.5 mg for 14 nights, then 2.25 mg. None from Sat Jun 20, as planned.",
    );
  });
});
