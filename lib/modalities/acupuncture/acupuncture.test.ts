import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { toText } from "#lib/domain/words/say.ts";
import { brings } from "./brings.ts";
import { changes } from "./changes.ts";
import { seriesOf } from "./defaults.ts";
import { electroThenMaintenance, weekly } from "./examples.ts";
import { moves } from "./moves.ts";
import { needs } from "./needs.ts";
import { POINT_SETS, POINTS, pointOf } from "./points.ts";
import { AcupunctureBody, RHYTHMS } from "./schema.ts";
import { timeline } from "./timeline.ts";

const start = parseDate("2026-05-07");
const anySeries = fc
  .record({
    sessions: fc.integer({ min: 1, max: 24 }),
    perWeek: fc.constantFrom(...RHYTHMS),
    firstWeek: fc.integer({ min: 1, max: 104 }),
    gate: fc.integer({ min: 1, max: 24 }),
  })
  .map(({ gate, ...rest }) => ({
    series: [{ ...seriesOf("fm-standard"), ...rest, reviewAfter: gate > rest.sessions ? undefined : gate }],
  }));

it("has 42 points, each once, and no set with a point that is not among them", () => {
  expect(POINTS).toHaveLength(42);
  expect(new Set(POINTS.map(({ code }) => code)).size).toBe(42);
  for (const { points } of POINT_SETS) for (const code of points) expect(pointOf(code)).toBeDefined();
  expect(pointOf("GB21")).toMatchObject({ pregnancy: true, overLung: true });
});

it("asks for each visit once, in order, and never for two in windows that leave no day for the later one", () => {
  fc.assert(
    fc.property(anySeries, (body) => {
      expect(AcupunctureBody.safeParse(body).success).toBe(true);
      const visits = needs(body, start).filter((need) => need.visitType === "acupuncture");
      expect(visits.map((need) => need.ordinal?.n)).toEqual(visits.map((_, i) => i + 1));
      visits.forEach((need, i) => {
        const next = visits[i + 1];
        if (next) expect(next.latest.compare(need.latest)).toBeGreaterThan(0);
      });
    }),
  );
});

it("makes the visit after the review wait for the review", () => {
  const list = needs(weekly, start);
  expect(list.find(({ key }) => key === "acu-a1-7")?.after).toBe("acu-a1-review");
  expect(list.find(({ key }) => key === "acu-a1-review")?.after).toBe("acu-a1-6");
  expect(list.find(({ key }) => key === "acu-a1-4")?.ordinal).toEqual({ n: 4, of: 8 });
  expect(list.find(({ key }) => key === "acu-a1-2")?.target.toString()).toBe("2026-05-14");
});

it("draws a mark for every need", () => {
  fc.assert(
    fc.property(anySeries, (body) => {
      const keys = needs(body, start).map(({ key }) => key);
      expect(timeline(body, start).map(({ need }) => need)).toEqual(keys);
    }),
  );
});

it("tells the rules of needles, current and every point", () => {
  expect(brings(weekly).has).toEqual(["acupuncture"]);
  expect(brings(electroThenMaintenance).has).toEqual(["acupuncture", "electroacupuncture"]);
  expect(brings(electroThenMaintenance).points).toContain("GB21");
});

it("says what changed in a series, and nothing where nothing did", () => {
  const fewer = { ...weekly, series: weekly.series.map((series) => ({ ...series, sessions: 6 })) };
  expect(changes(weekly, fewer, start).map(({ patient }) => toText(patient))).toEqual([
    "You now have 6 visits, not 8.",
  ]);
  fc.assert(
    fc.property(anySeries, (body) => {
      expect(changes(body, structuredClone(body), start)).toEqual([]);
    }),
  );
});

it("ends a series with the visits whose day has come, and adds four where it helped a little", () => {
  const all = moves(weekly, start.add({ days: 20 }), start);
  expect(all.map(({ id, body }) => [id, body.series[0]?.sessions])).toEqual([
    ["more-a1", 12],
    ["end-a1", 3],
  ]);
});

it("adds visits from now on to a series that is past, and leaves its visits as they were", () => {
  const day = start.add({ days: 70 });
  const body = moves(weekly, day, start).find(({ id }) => id === "more-a1")?.body;
  if (!body) throw new Error("no move");
  expect(body.series.map(({ key, sessions, firstWeek }) => [key, sessions, firstWeek])).toEqual([
    ["a1", 8, 1],
    ["a2", 4, 11],
  ]);
  const before = needs(weekly, start);
  expect(needs(body, start)).toEqual(expect.arrayContaining([...before]));
  fc.assert(
    fc.property(anySeries, fc.integer({ min: -20, max: 400 }), (any, days) => {
      const date = start.add({ days });
      const old = new Set(needs(any, start).map(({ key }) => key));
      for (const move of moves(any, date, start))
        for (const need of needs(move.body, start)) {
          if (old.has(need.key)) continue;
          expect(need.target.compare(date)).toBeGreaterThanOrEqual(0);
        }
    }),
  );
});

it("counts the visits that stay in words that fit their number", () => {
  const explain = (days: number) =>
    moves(weekly, start.add({ days }), start)
      .filter(({ id }) => id === "end-a1")
      .map((move) => toText(move.explain));
  expect(explain(0)).toEqual(["7 visits to come are taken out. 1 visit stays on record."]);
  expect(explain(-3)).toEqual(["8 visits to come are taken out. The series leaves the plan."]);
  expect(explain(42)).toEqual(["1 visit to come is taken out. 7 visits stay on record."]);
});

it("refuses what no visit can be, with a sentence", () => {
  const wrong = (patch: object) =>
    AcupunctureBody.safeParse({ series: [{ ...seriesOf("fm-standard"), ...patch }] }).error?.issues[0]
      ?.message;
  expect(wrong({ sessions: 80 })).toBe("Use at most 24 visits.");
  expect(wrong({ sessions: 7.5 })).toBe("Use a whole number of visits.");
  expect(wrong({ reviewAfter: 9 })).toBe("This series has 8 visits. Review after one of them.");
  expect(wrong({ minutes: 20 })).toBe("Make the visit at least as long as the needles stay in.");
  expect(wrong({ perWeek: 7 })).toBe("Choose how often.");
  expect(wrong({ points: ["ST36", "ST36"] })).toBe("A point is in the list twice. Take one out.");
});
