import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import type { Mark } from "#lib/modalities/modality.ts";
import { type Layout, layOutTimeline } from "./layout.ts";
import { textWidth, toNumber, xOf } from "./scale.ts";
import { layOutTrend, weekMeans } from "./trend.ts";
import { weekReading } from "./week.ts";
import { timelineSummary, timelineTitle, weekRows } from "./words.ts";

const startsOn = parseDate("2026-04-09");
const today = parseDate("2026-05-14");
const at = (days: number) => startsOn.add({ days });
const tread = (key: string, from: number, to: number | null, level: number, as?: Mark["as"]): Mark => ({
  key,
  lane: "ldn",
  kind: "tread",
  from: at(from),
  ...(to === null ? {} : { to: at(to) }),
  label: `${level}\u00a0mg`,
  level,
  item: key,
  ...(as ? { as } : {}),
});
const point = (key: string, lane: Mark["lane"], kind: Mark["kind"], from: number, label = key): Mark => ({
  key,
  lane,
  kind,
  from: at(from),
  label,
  need: key,
});
const bar = (key: string, from: number, to: number | null, label: string, item = key): Mark => ({
  key,
  lane: "lifestyle",
  kind: "bar",
  from: at(from),
  ...(to === null ? {} : { to: at(to) }),
  label,
  item,
});
const lay = (marks: readonly Mark[], more: Partial<Parameters<typeof layOutTimeline>[0]> = {}) =>
  layOutTimeline({ marks, startsOn, today, weeks: 16, ...more });
const laneOf = (layout: Layout, id: string) => layout.lanes.find((lane) => lane.id === id);

test("what was taken before the plan is drawn at its height where the plan begins, said in the list, and no night of it", () => {
  const first = {
    ...tread("a", 0, 13, 3),
    before: { level: 4.5, label: "4.5 mg before the plan, since Wed Mar 4, 2026" },
  };
  const layout = lay([first, tread("b", 14, null, 4.5)]);
  const [stairs] = laneOf(layout, "ldn")?.stairs ?? [];
  const [drawn, next] = stairs?.treads ?? [];
  expect(drawn?.before?.y).toBe(next?.y);
  expect(next?.before).toBeUndefined();
  expect(stairs?.treads).toHaveLength(2);
  const said = weekRows({ marks: [first], startsOn, today, weeks: 4 })[0]?.events[0];
  expect(said).toMatch(/3.mg until .* \(4\.5 mg before the plan, since Wed Mar 4, 2026\)$/);
  // Where the view begins later, that beginning is out of sight.
  const later = lay([first, tread("b", 14, null, 4.5)], { from: at(7) });
  expect(laneOf(later, "ldn")?.stairs[0]?.treads.some(({ before }) => before)).toBe(false);
});

const LADDER = [
  tread("a", 0, 13, 0.5),
  tread("b", 14, 27, 1),
  tread("c", 28, 41, 1.5),
  tread("d", 42, null, 3),
];

describe("the staircase", () => {
  test("every dose that has room carries its label, and treads meet without a gap", () => {
    const stairs = laneOf(lay(LADDER), "ldn")?.stairs[0];
    expect(stairs?.treads.map((t) => t.label?.text)).toEqual(LADDER.map((m) => m.label));
    expect(stairs?.risers).toHaveLength(3);
    expect(stairs?.treads.at(-1)?.x1).toBe(lay(LADDER).width);
  });

  test("a higher dose stands higher, in proportion", () => {
    const y = laneOf(lay(LADDER), "ldn")?.stairs[0]?.treads.map((t) => t.y) ?? [];
    const base = (y[0] ?? 0) + ((y[0] ?? 0) - (y[1] ?? 0));
    expect(base - (y[3] ?? 0)).toBeCloseTo(6 * (base - (y[0] ?? 0)));
  });

  test("the past ends and the future begins at today", () => {
    const stairs = laneOf(lay(LADDER), "ldn")?.stairs[0];
    const now = stairs?.treads.find((t) => t.now);
    expect(now?.key).toBe("c");
    expect(now?.split).toBeCloseTo(lay(LADDER).now?.x ?? -1);
  });

  test("a wrong dose stands above the stairs, asks, and does not flatten them", () => {
    const wrong = tread("e", 70, 111, 45, "invalid");
    const stairs = laneOf(lay([...LADDER.slice(0, 3), wrong]), "ldn")?.stairs[0];
    const [right, bad] = [stairs?.treads[2], stairs?.treads[3]];
    expect(bad?.label?.text).toBe("45\u00a0mg?");
    expect(bad?.y).toBeLessThan(right?.y ?? 0);
    expect(stairs?.treads[0]?.y).toBeGreaterThan((right?.y ?? 0) + 10);
  });

  test("two ladders at the same time are two staircases", () => {
    const lane = laneOf(lay([...LADDER, tread("other", 7, 60, 2)]), "ldn");
    expect(lane?.stairs).toHaveLength(2);
  });
});

test("labels of a staircase never touch, however short its steps", () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 45 })), {
    minLength: 1,
    maxLength: 25,
  });
  fc.assert(
    fc.property(steps, fc.constantFrom(8, 16, 26, 52), (spec, weeks) => {
      let day = 0;
      const marks = spec.map(([days, tenths], i) => {
        const mark = tread(`s${i}`, day, day + days - 1, tenths / 10);
        day += days;
        return mark;
      });
      const treads = laneOf(lay(marks, { weeks }), "ldn")?.stairs[0]?.treads ?? [];
      const boxes = treads
        .filter((t) => t.label && !t.now)
        .map(({ label }) => ({
          x0: label?.x ?? 0,
          x1: (label?.x ?? 0) + textWidth(label?.text ?? "", 14, true),
          y: label?.y ?? 0,
        }));
      for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1))
          expect(a.x1 <= b.x0 || b.x1 <= a.x0 || Math.abs(a.y - b.y) >= 12).toBe(true);
    }),
  );
});

test("an item that changes every week keeps its name, over the bars that have no room for one of their own", () => {
  const weeks = Array.from({ length: 12 }, (_, week) =>
    bar(
      `walk.${week}`,
      week * 7,
      week * 7 + 6,
      week === 0 ? "Walk 8 minutes" : `${8 + week} minutes`,
      "walk",
    ),
  );
  const marks = [...weeks, bar("walk.12", 84, null, "30 minutes", "walk")];
  const bars = laneOf(lay(marks), "lifestyle")?.bars?.bars ?? [];
  const named = bars.filter(({ label }) => label);
  expect(named.map(({ label }) => label?.text)).toEqual(["Walk 8 minutes", "30 minutes"]);
  const [first, last] = named;
  expect((first?.label?.x ?? 0) + textWidth("Walk 8 minutes", 13)).toBeLessThanOrEqual(last?.x0 ?? 0);
});

test("labels of tests and reviews never touch; what has no room is left to the list", () => {
  const days = fc.array(fc.integer({ min: 0, max: 110 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(days, (when) => {
      const marks = when.map((day, i) => point(`lab-${i}`, "labs", "flag", day, "Liver and kidney tests"));
      const points = laneOf(lay(marks), "labs")?.points?.points ?? [];
      const boxes = points.flatMap(({ x, y, label }) => {
        if (!label) return [];
        const width = textWidth(label.text);
        return [label.anchor === "end" ? { x0: x - 11 - width, x1: x, y } : { x0: x, x1: x + 11 + width, y }];
      });
      for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1)) expect(a.y !== b.y || a.x1 <= b.x0 || b.x1 <= a.x0).toBe(true);
      expect(boxes.every(({ x0, x1 }) => x0 >= 0 - 1 && x1 <= lay(marks).width + 1)).toBe(true);
    }),
  );
});

test("a visit stands on the day it is booked for, and its state comes from the desk", () => {
  const marks = [point("s1", "acupuncture", "session", 2), point("s2", "acupuncture", "session", 9)];
  const visits = { s1: { state: "done", day: at(3) } } as const;
  const layout = lay(marks, { visits });
  const strip = laneOf(layout, "acupuncture")?.points;
  expect(strip?.points[0]).toMatchObject({ state: "done", x: xOf(layout.scale, toNumber(at(3)) + 0.5) });
  expect(strip?.points[1]?.state).toBe("toBook");
  expect(strip?.summary?.text).toBe("1 done, 1 to book");
});

test("at most three rows of daily life, the rest is counted", () => {
  const marks = ["Pacing", "Same wake time", "Dim light", "Walk", "Protein"].map((label, i) =>
    bar(label, i, null, label),
  );
  const bars = laneOf(lay(marks), "lifestyle")?.bars;
  expect(new Set(bars?.bars.map((b) => b.y)).size).toBe(3);
  expect(bars?.more?.text).toMatch(/^\+2 more/);
});

test("a change within one item is a notch on the same row", () => {
  const bars = laneOf(lay([bar("p1", 0, 27, "25", "patch"), bar("p2", 28, null, "50", "patch")]), "lifestyle")
    ?.bars?.bars;
  expect(bars?.map((b) => [b.y, b.notch])).toEqual([
    [0, false],
    [0, true],
  ]);
});

test("a label never leaves the drawing, and is never cut short", () => {
  const label = "Stop before you are worn out, and rest";
  const bars = laneOf(lay([bar("late", 108, null, label)]), "lifestyle")?.bars?.bars;
  expect(bars?.[0]?.label).toBeUndefined();
  expect(bars?.[0]?.title).toBe(label);
});

describe("answers", () => {
  const days = (values: readonly (number | null)[]) => values.map((pain, i) => ({ day: at(i), pain }));

  test("three days without an answer break the line; two do not", () => {
    const { scale } = lay([]);
    const two = layOutTrend(days([5, 5, 5, 5, 5, null, null, 5, 5, 5, 5]), "pain", scale);
    const three = layOutTrend(days([5, 5, 5, 5, 5, null, null, null, 5, 5, 5, 5, 5]), "pain", scale);
    expect(two.lines).toHaveLength(1);
    expect(three.lines).toHaveLength(2);
    expect(three.dots).toHaveLength(10);
  });

  test("a mean needs four answers in seven days", () => {
    const means = weekMeans([1, 2, 3, 4].map((day) => ({ day, value: day })));
    expect(means.map(({ mean }) => mean)).toEqual([null, null, null, 2.5]);
  });

  test("no answers is said, not drawn as zero", () => {
    const layout = lay(LADDER, { outcomes: [] });
    expect(layout.outcome).toMatchObject({ empty: true });
    expect(timelineSummary({ marks: LADDER, startsOn, today, weeks: 16, outcomes: [] })).toContain(
      "Not enough answers about pain to say.",
    );
  });
});

test("it says where it is, in words", () => {
  const input = { marks: LADDER, startsOn, today, weeks: 16 };
  expect(timelineTitle(input)).toBe("Plan timeline, 16 weeks, now in week 6");
  expect(timelineSummary(input)).toBe("Dose now: 1.5\u00a0mg. Next: 3\u00a0mg from Thu May 21.");
  expect(timelineTitle({ ...input, today: at(-3) })).toBe("Plan timeline, 16 weeks, starts Thu Apr 9");
});

test("the list holds every mark that the drawing may leave out", () => {
  const marks = [
    ...LADDER,
    point("lab-1", "labs", "flag", 50, "Liver tests"),
    ...Array.from({ length: 6 }, (_, i) => bar(`h${i}`, i * 9, null, `Habit ${i}`)),
  ];
  const text = weekRows({ marks, startsOn, today, weeks: 16 })
    .flatMap((row) => row.events)
    .join("\n");
  for (const mark of marks) expect(text).toContain(mark.label);
  expect(text).toContain("Fri May 29: Blood tests, Liver tests, to book");
});

test("a view that begins later lists what is still going on, and the drawing keeps inside its width", () => {
  const input = { marks: LADDER, startsOn, today, weeks: 4, from: at(21) };
  expect(weekRows(input)[0]?.events[0]).toContain("1\u00a0mg");
  const layout = layOutTimeline(input);
  const treads = laneOf(layout, "ldn")?.stairs[0]?.treads ?? [];
  expect(treads.every((t) => t.x0 >= 0 && t.x1 <= layout.width)).toBe(true);
  expect(treads.map((t) => t.key)).toEqual(["b", "c", "d"]);
});

test("each week can be read as one line, at the place where it is drawn", () => {
  const input = { marks: LADDER, startsOn, today, weeks: 16, outcomes: [{ day: at(14), pain: 6 }] };
  const layout = layOutTimeline(input);
  const week = weekRows(input)[2];
  expect(week && weekReading(week)).toBe(
    "Week 3, Apr 23. Thu Apr 23: LDN dose, 1\u00a0mg until Wed May 6. Pain 6.0 from 1 answer.",
  );
  expect(2 * 7 * layout.scale.perDay).toBeCloseTo(layout.ticks[2]?.x ?? -1);
});

test("a week without an answer says so, a week to come says nothing, and without the question no week does", () => {
  const input = { marks: LADDER, startsOn, today, weeks: 16 };
  const asked = weekRows({
    ...input,
    outcomes: [
      { day: at(14), pain: 6 },
      { day: at(16), pain: 3 },
    ],
  });
  expect([asked[1]?.pain, asked[2]?.pain, asked[15]?.pain]).toEqual([
    "No answers",
    "Pain 4.5 from 2 answers",
    "",
  ]);
  expect(
    weekRows(input)
      .map(({ pain }) => pain)
      .join(""),
  ).toBe("");
});
