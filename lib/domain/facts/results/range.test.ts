import { describe, expect, it } from "vitest";
import { Fact } from "#lib/domain/facts/facts.ts";
import { isNumeric, LABS } from "#lib/domain/facts/labs.ts";
import { outOfRange, rangeText, whoFrom } from "./range.ts";
import { fromUs, unitsOf } from "./units.ts";

type Lab = Extract<Fact, { kind: "lab" }>;
const lab = (key: string, value: number | string, unit: string, more: object = {}): Lab => ({
  kind: "lab",
  key,
  ...(typeof value === "number" ? { value } : { text: value }),
  unit,
  takenOn: "2026-05-01",
  ...more,
});

describe("where a result stands", () => {
  it.each([
    ["glucose_fasting", 5.5, "mmol/L", null],
    ["hba1c", 38, "mmol/mol", null],
    ["calcium", 2.57, "mmol/L", null],
    ["potassium", 5.4, "mmol/L", "high"],
    ["wbc", 11.4, "10*3/uL", "high"],
    ["t4_total", 12.4, "ug/dL", "high"],
    ["tsh", "<0,01", "mIU/L", "low"],
    ["crp", ">5", "mg/L", "high"],
    ["tsh", "pending", "mIU/L", null],
  ] as const)("%s %s %s: %s", (key, value, unit, wanted) =>
    expect(outOfRange(lab(key, value, unit), {})).toBe(wanted),
  );

  it("goes by the limits of the sex, and says the widest where it is not known", () => {
    const alt = (value: number) => lab("alt", value, "U/L");
    expect(rangeText(alt(2200), { sex: "female" })).toBe("above typical limits for women");
    expect(outOfRange(alt(40), { sex: "female" })).toBe("high");
    expect(outOfRange(alt(40), { sex: "male" })).toBeNull();
    expect(outOfRange(alt(40), {})).toBeNull();
    expect(rangeText(alt(50), {})).toBe("above the widest typical limits (sex not known)");
    expect(outOfRange(lab("estradiol", 120, "pg/mL"), { sex: "female" })).toBeNull();
    expect(outOfRange(lab("estradiol", 120, "pg/mL"), { sex: "female", menopausal: "post" })).toBe("high");
    expect(outOfRange(lab("psa", 9, "ng/mL"), { sex: "female" })).toBeNull();
  });
  it("goes by the laboratory's own limits and mark before the typical ones", () => {
    expect(outOfRange(lab("alt", 40, "U/L", { high: 39 }), { sex: "male" })).toBe("high");
    expect(outOfRange(lab("alt", 60, "U/L", { high: 70 }), { sex: "male" })).toBeNull();
    expect(rangeText(lab("alt", 30, "U/L", { flag: "high" }), { sex: "male" })).toBe(
      "above the laboratory's limits",
    );
  });
  it("is the same in every unit of every test", () => {
    for (const { key, range } of LABS.filter((one) => isNumeric(one.key)))
      for (const limits of Object.values(range ?? {}))
        for (const limit of limits)
          for (const times of [0.5, 0.97, 1, 1.03, 2])
            for (const sex of [undefined, "female", "male"] as const) {
              const inUs = (limit ?? 1) * times;
              const own = outOfRange(lab(key, inUs, unitsOf(key)[0] ?? ""), { sex });
              for (const unit of unitsOf(key))
                expect(
                  outOfRange(lab(key, fromUs(key, inUs, unit) ?? 0, unit), { sex }),
                  `${key} ${inUs} ${unit}`,
                ).toBe(own);
            }
  });
  it("knows whose it is: the profile before the register", () => {
    const profile = Fact.parse({ kind: "profile", sex: "male" });
    expect(whoFrom([profile], "female")).toEqual({ sex: "male" });
    expect(whoFrom([], "other")).toEqual({});
  });
});
