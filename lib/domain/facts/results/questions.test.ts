import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { doubtsAbout } from "#lib/domain/facts/questions.ts";
import { factsOn } from "#lib/domain/rules/facts-on.ts";
import { evaluate } from "#lib/domain/rules/findings.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { MEASURED } from "./measured.ts";

type Measurement = Extract<Fact, { kind: "measurement" }>;
const measured = (key: string, value: number, unit: string, on = "2026-05-01"): Measurement => ({
  kind: "measurement",
  key: key as Measurement["key"],
  value,
  unit,
  on,
});
const needed = (...rows: Fact[]): readonly string[] =>
  evaluate([], factsOn(rows, {}, parseDate("2026-06-01")), []).needed;

describe("a measurement on the chart that cannot be right stands in what is needed", () => {
  it.each([
    ["weight", 70, "mmHg", "Weight is not measured in mmHg."],
    ["weight", 0, "kg", "Weight 0 kg cannot be."],
    ["weight", 7, "kg", "Is this right? Weight 7 kg"],
    ["height", 5, "in", "It looks like 5 ft"],
    ["height", 1.7, "cm", "It looks like 1.7 m"],
    ["heart_rate", 900, "beats/min", "It looks like 90 beats/min."],
    ["systolic", 12, "mmHg", "It looks like 12 kPa"],
    ["diastolic", 0, "mmHg", "cannot be"],
  ])("%s %d %s", (key, value, unit, wanted) =>
    expect(needed(measured(key, value, unit)).join()).toContain(wanted),
  );

  it("until a later one stands for it, or it was said to be right", () => {
    const odd = measured("heart_rate", 220, "beats/min");
    expect(needed(odd)).toHaveLength(1);
    expect(needed(odd, measured("heart_rate", 72, "beats/min", "2026-05-02"))).toEqual([]);
    expect(needed(measured("heart_rate", 72, "beats/min", "2026-04-02"), odd)).toHaveLength(1);
    expect(needed(odd, measured("weight", 72, "kg", "2026-05-02"))).toHaveLength(1);
    const { questions } = doubtsAbout(odd, {});
    expect(needed({ ...odd, confirmed: questions })).toEqual([]);
  });

  it("exactly where the same entry would be asked about or refused", () => {
    const units = [...new Set(Object.values(MEASURED).flatMap((one) => Object.keys(one.units)))];
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(MEASURED)),
        fc.constantFrom(...units),
        fc.double({ min: 0, max: 1000, noNaN: true }),
        (key, unit, value) => {
          const one = measured(key, value, unit);
          const { wrong, questions } = doubtsAbout(one, {});
          const doubted = Object.keys(wrong).length + questions.length > 0;
          expect(needed(one).length > 0).toBe(doubted);
        },
      ),
      { numRuns: 500 },
    );
  });
});
