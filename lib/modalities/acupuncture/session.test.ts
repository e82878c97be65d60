import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { toText } from "#lib/domain/words/say.ts";
import { seriesOf } from "./defaults.ts";
import { POINT_CODES } from "./points.ts";
import { SessionRecord } from "./session.ts";
import { RecordFields } from "./session-fields.tsx";
import { record } from "./session-record.ts";

const done = {
  style: "tcm",
  reasoning: "Neck first",
  points: ["ST36", "LI4", "GV20", "GB30"],
  side: "both",
  depth: "customary",
  needle: { diameterMm: 0.25, lengthMm: 40 },
  brand: "Seirin",
  except: { GB30: { side: "left", depthMm: 50, needle: { diameterMm: 0.3, lengthMm: 75 } } },
  needlesIn: 6,
  needlesOut: 6,
  retentionMin: 25,
  stimulation: { kind: "electrical", hz: "2", minutes: 20, how: "ST36 with GB34" },
  response: "deqi",
  minutes: 45,
  others: ["heat"],
  setting: "Quiet room.",
  variation: "GB30 on one side only",
  reactions: ["bruise"],
  painBefore: 6,
  painAfter: 4,
  note: "Slept badly.",
} as const;
/** As the first release wrote it. */
const old = {
  points: ["ST36", "LI4"],
  needlesIn: 4,
  needlesOut: 4,
  retentionMin: 25,
  electro: { on: true, hz: "2", minutes: 20 },
  reactions: ["bruise"],
  painBefore: 6,
  note: "",
};
const raw = (body: unknown, shape = record.shape) => ({ shape, body });
const form = (fields: Record<string, string | string[]>) => {
  const all = (name: string) => [fields[name] ?? []].flat();
  return { all, one: (name: string) => all(name).at(-1) ?? "" };
};
const errorsOf = (change: object) =>
  SessionRecord.safeParse({ ...done, ...change }).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("a visit of acupuncture is written down", () => {
  it("only when as many needles came out as went in, and says what to do", () => {
    expect(errorsOf({})).toEqual([]);
    expect(errorsOf({ points: POINT_CODES })).toEqual([]);
    const found = SessionRecord.safeParse({ ...done, needlesOut: 3 });
    expect(found.error?.issues[0]?.message).toBe(
      "6 went in and 3 came out. Find every needle and count again.",
    );
  });

  it("with a reaction or None, never both, never neither", () => {
    expect(errorsOf({ reactions: [] })).toEqual(["reactions"]);
    expect(errorsOf({ reactions: ["none", "faint"] })).toEqual(["reactions"]);
    expect(errorsOf({ reactions: ["none"] })).toEqual([]);
  });

  it.each([
    ["needlesIn", { needlesIn: 101, needlesOut: 101 }],
    ["needlesIn", { needlesIn: 0, needlesOut: 0 }],
    ["retentionMin", { retentionMin: 61 }],
    ...[-1, 11, 2.5, Number.NaN].map((painAfter): [string, object] => ["painAfter", { painAfter }]),
    ["minutes", { minutes: 181 }],
    ["minutes", { minutes: 20 }],
    ["needle.diameterMm", { needle: { diameterMm: 3, lengthMm: 40 } }],
    ["needle.lengthMm", { needle: { diameterMm: 0.25 } }],
    ["stimulation.minutes", { stimulation: { kind: "electrical", hz: "2", minutes: 31 } }],
    ["stimulation.minutes", { stimulation: { kind: "electrical", hz: "2", minutes: 26 } }],
    ["stimulation.kind", { stimulation: { kind: "" } }],
    ["side", { side: "" }],
    ["brand", { brand: "x".repeat(41) }],
    ["reasoning", { reasoning: "a\u0000b" }],
    ["except.GB30.depthMm", { except: { GB30: { depthMm: 126 } } }],
    ["except.GB30.depthMm", { except: { GB30: { depthMm: 45 } } }],
    ["except.GV20.side", { except: { GV20: { side: "left" } } }],
    ["points", { except: { KI3: { side: "left" } } }],
    ["points.0", { points: ["XX1"] }],
    ["points", { points: ["ST36", "ST36", "GB30"] }],
    ["points", { points: [], except: undefined }],
  ])("with bounds on every value; at fault: %s", (at, change) => expect(errorsOf(change)).toContain(at));

  it("says so when a needle cannot go so deep", () =>
    expect(
      SessionRecord.safeParse({ ...done, except: { ST36: { depthMm: 41 } } }).error?.issues[0]?.message,
    ).toBe("A needle of 40 mm goes no deeper than that."));
});

const typed = {
  ...{ points: ["GV20", "GB30"], side: "both", "except.GB30.side": "left", "except.GB30.depthMm": "50" },
  ...{ "except.GB30.needle.diameterMm": "0.30", "except.GB30.needle.lengthMm": "75" },
  ...{ depth: "muscle", "needle.diameterMm": "0.25", "needle.lengthMm": "40", brand: " Seirin " },
  ...{ needlesIn: "2", needlesOut: "2", retentionMin: "20", stimulation: "2/100" },
  ...{ "stimulation.minutes": "15", "stimulation.how": "", reactions: "none", others: ["heat", "moxa"] },
  ...{ minutes: "45", painBefore: "", painAfter: "0", note: " ", style: "japanese" },
};

describe("its form", () => {
  it("is read as it was typed: nothing is a zero, and what is no number is said", () => {
    const read = record.read(form(typed));
    const kept = record.parse(read);
    expect(kept).toMatchObject({
      ...{ style: "japanese", side: "both", depth: "muscle", brand: "Seirin", others: ["heat", "moxa"] },
      needle: { diameterMm: 0.25, lengthMm: 40 },
      except: { GB30: { side: "left", depthMm: 50, needle: { diameterMm: 0.3, lengthMm: 75 } } },
      stimulation: { kind: "electrical", hz: "2/100", minutes: 15 },
      ...{ painAfter: 0, note: "", minutes: 45 },
    });
    expect(JSON.parse(JSON.stringify(kept))).not.toHaveProperty("painBefore");
    expect(() => record.parse({ ...(read as object), needlesIn: Number("two") })).toThrow("how many needles");
  });

  it("drops the details of a point that is not ticked, and a current's minutes where there was none", () => {
    const read = { ...typed, points: ["GV20"], stimulation: "manual" };
    const kept = JSON.parse(JSON.stringify(record.parse(record.read(form(read)))));
    expect(kept).not.toHaveProperty("except");
    expect(kept.stimulation).toEqual({ kind: "manual" });
  });

  it("begins with the plan: points on both sides, a needle for each; how they were moved is asked", () => {
    const body = { series: [seriesOf("fm-standard", "a1"), seriesOf("mecfs-gentle", "a2")] };
    const first = record.blank(body, "a2", null);
    // Three points have two sides; GV20 and EX-HN3 lie on the midline.
    expect(first).toMatchObject({ points: body.series[1]?.points, needlesIn: 8, side: "both" });
    expect(first).toMatchObject({ retentionMin: 15, minutes: 30, depth: "customary", others: [] });
    expect(first).not.toHaveProperty("stimulation");
    const electric = record.blank({ series: [seriesOf("fm-intensive")] }, "a1", null);
    expect(electric).toMatchObject({ stimulation: { kind: "electrical", hz: "2/100", minutes: 20 } });
    expect(record.blank(null, null, raw({ old: "shape" }))).toEqual({
      ...{ side: "both", depth: "customary", others: [] },
    });
  });

  it("begins with the last visit; what is counted, asked or said anew is never carried forward", () => {
    const next = record.blank({ series: [seriesOf("fm-standard", "a1")] }, "a1", raw(done));
    const { needlesOut, reactions, painBefore, painAfter, note, variation, ...same } = done;
    expect(next).toEqual(same);
  });

  it("is drawn with every field that it reads, the details of a point beside that point", () => {
    const html = renderToStaticMarkup(createElement(RecordFields, { draft: done as never }));
    for (const name of Object.keys(typed)) expect(html).toContain(`name="${name}"`);
    for (const code of POINT_CODES) expect(html).toContain(`value="${code}"`);
    expect(html).not.toContain('name="except.GV20.side"');
    expect(html).toContain("Usual: 0.3-0.5 cun, oblique. Shallow and oblique only.");
  });
});

describe("a record", () => {
  it("is said in short, with every STRICTA item that was written", () =>
    expect(record.sentences(raw(done)).map(toText)).toEqual([
      "ST36, LI4, GV20, GB30 (left, 50 mm deep, needle 0.3 x 75 mm), on both sides, at the usual depth.",
      "6 needles (0.25 x 40 mm, Seirin) in and out, 25 minutes, current 2 Hz for 20 minutes (ST36 with GB34), de qi sought, pain 6 before, pain 4 after.",
      "Reaction: bruise or bleeding.",
      "TCM, visit of 45 minutes, with heat lamp.",
      "Why: Neck first.",
      "Otherwise than planned: GB30 on one side only.",
      "Setting: Quiet room.",
      "Slept badly.",
    ]));

  it("without a style begins its line with a capital all the same", () =>
    expect(record.sentences(raw({ ...done, style: undefined })).map(toText)).toContain(
      "Visit of 45 minutes, with heat lamp.",
    ));

  it("of the first shape still reads, says nothing that it was not asked, and fills in the next one", () => {
    expect(record.sentences(raw(old, 1)).map(toText)).toEqual([
      "ST36, LI4.",
      "4 needles in and out, 25 minutes, current 2 Hz for 20 minutes, pain 6 before.",
      "Reaction: bruise or bleeding.",
    ]);
    expect(record.draft(raw(old, 1))).not.toHaveProperty("side");
    expect(record.draft(raw({ ...old, electro: { ...old.electro, on: false } }, 1))).not.toHaveProperty(
      "stimulation",
    );
    expect(record.blank(null, null, raw(old, 1))).toMatchObject({
      ...{ points: ["ST36", "LI4"], needlesIn: 4, side: "both" },
      stimulation: { kind: "electrical", hz: "2", minutes: 20 },
    });
  });

  it("that no longer fits says so", () =>
    expect(record.sentences(raw({})).map(toText)).toEqual(["This record cannot be shown here."]));
});
