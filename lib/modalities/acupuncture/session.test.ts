import { describe, expect, it } from "vitest";
import { toText } from "#lib/domain/say.ts";
import { seriesOf } from "./defaults.ts";
import { POINT_CODES } from "./points.ts";
import { record, SessionRecord } from "./session.ts";

const done = {
  points: ["ST36", "LI4"],
  needlesIn: 4,
  needlesOut: 4,
  retentionMin: 25,
  electro: { on: true, hz: "2", minutes: 20 },
  reactions: ["bruise"],
  painBefore: 6,
  painAfter: 4,
  note: "Slept badly.",
} as const;
const form = (fields: Record<string, string | string[]>) => {
  const all = (name: string) => [fields[name] ?? []].flat();
  return { all, one: (name: string) => all(name).at(-1) ?? "" };
};
const errorsOf = (change: object) =>
  SessionRecord.safeParse({ ...done, ...change }).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("a visit of acupuncture is written down", () => {
  it("only when as many needles came out as went in, and says what to do", () => {
    expect(errorsOf({})).toEqual([]);
    const found = SessionRecord.safeParse({ ...done, needlesOut: 3 });
    expect(found.error?.issues[0]?.message).toBe(
      "4 went in and 3 came out. Find every needle and count again.",
    );
  });

  it("with a reaction or None, never both, never neither", () => {
    expect(errorsOf({ reactions: [] })).toEqual(["reactions"]);
    expect(errorsOf({ reactions: ["none", "faint"] })).toEqual(["reactions"]);
    expect(errorsOf({ reactions: ["none"] })).toEqual([]);
  });

  it("with bounds on every number, and points of the table alone", () => {
    for (const change of [
      { needlesIn: 101, needlesOut: 101 },
      { needlesIn: 0, needlesOut: 0 },
      { retentionMin: 61 },
    ])
      expect(errorsOf(change).length).toBeGreaterThan(0);
    for (const pain of [-1, 11, 2.5, Number.NaN])
      expect(errorsOf({ painAfter: pain })).toEqual(["painAfter"]);
    expect(errorsOf({ points: ["XX1"] })).toEqual(["points.0"]);
    expect(errorsOf({ points: POINT_CODES })).toEqual([]);
    expect(errorsOf({ electro: { on: true, hz: "2", minutes: 30 } })).toEqual(["electro.minutes"]);
  });

  it("reads a form: what was not asked is missing, not zero; a word for a number is asked for again", () => {
    const read = record.read(
      form({
        ...{ points: ["ST36"], needlesIn: "2", needlesOut: "2", retentionMin: "20", reactions: "none" },
        ...{ hz: "", "electro.minutes": "", painBefore: "", painAfter: "0", note: " " },
      }),
    );
    expect(record.parse(read)).toMatchObject({ painAfter: 0, electro: { on: false }, note: "" });
    expect(record.parse(read)).not.toHaveProperty("painBefore", 0);
    expect(() => record.parse({ ...(read as object), needlesIn: Number("two") })).toThrow("how many needles");
  });

  it("begins with the last visit, or the plan; what is counted or asked is never carried forward", () => {
    const body = { series: [seriesOf("fm-standard", "a1"), seriesOf("mecfs-gentle", "a2")] };
    expect(record.blank(body, "a2", null)).toMatchObject({
      points: body.series[1]?.points,
      retentionMin: 15,
    });
    const next = record.blank(body, "a1", done);
    expect(next).toMatchObject({
      points: done.points,
      needlesIn: 4,
      retentionMin: 25,
      electro: done.electro,
    });
    for (const field of ["needlesOut", "reactions", "painBefore", "painAfter", "note"])
      expect(next).not.toHaveProperty(field);
    expect(record.blank(null, null, { old: "shape" })).toEqual({
      electro: { on: false, hz: "2", minutes: 20 },
    });
  });

  it("is said in short, and one that no longer fits says so", () => {
    expect(record.sentences(done).map(toText)).toEqual([
      "ST36, LI4.",
      "4 needles in and out, 25 minutes, current 2 Hz for 20 minutes, pain 6 before, pain 4 after.",
      "Reaction: bruise or bleeding.",
      "Slept badly.",
    ]);
    expect(record.sentences({}).map(toText)).toEqual(["This record cannot be shown here."]);
  });
});
