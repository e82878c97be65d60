import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNumeric, LABS } from "#lib/domain/facts/labs.ts";
import { believabilityIn } from "./limits.ts";
import { readAmount } from "./read-amount.ts";
import { readResult } from "./read-result.ts";
import { readWords } from "./read-words.ts";
import { fromUs, unitsOf, worthInUs } from "./units.ts";

/** What a text comes to, in short: "<0.01", "250 H", "ask". */
function read(key: string, text: string, unit?: string): string {
  const result = readAmount(key, text, unit);
  if ("ask" in result) return "ask";
  const { value, bound = "", flag, low, high } = result.amount;
  const range = low === undefined && high === undefined ? "" : ` (${low ?? ""}-${high ?? ""})`;
  return `${bound}${value}${flag ? ` ${flag}` : ""}${range}`;
}

describe("a result in words is read as the number that it surely is", () => {
  it.each([
    ["tsh", "<0,01", "<0.01"],
    ["tsh", "< 0.01 mIU/L", "<0.01"],
    ["tsh", "under 0.01", "<0.01"],
    ["tsh", "0,5", "0.5"],
    ["tsh", "2.340 uIU/mL 0.450-4.500", "2.34 (0.45-4.5)"],
    ["tsh", "<0,01 L (0,4-4,5)", "<0.01 low (0.4-4.5)"],
    ["tsh", "1.250", "1.25"],
    ["hematocrit", "52,5", "52.5"],
    ["hba1c", "5,6%", "5.6"],
    ["crp", ">=100", ">100"],
    ["crp", "≤ 5", "<5"],
    ["crp", "less than 5", "<5"],
    ["crp", "< OR = 5", "<5"],
    ["egfr", "> 60 mL/min/1.73 m2", ">60"],
    ["alt", "250 H", "250 high"],
    ["alt", "250H", "250 high"],
    ["alt", "250 (H)", "250 high"],
    ["alt", "250 HH", "250 high"],
    ["alt", "H 250", "250 high"],
    ["alt", "↑ 250", "250 high"],
    ["alt", "250 critical high", "250 high"],
    ["alt", "250*", "250 abnormal"],
    ["alt", "250 abnormal", "250 abnormal"],
    ["alt", "250 U/L", "250"],
    ["alt", "250 U/L *", "250 abnormal"],
    ["alt", "250 U/L* (10-40)", "250 abnormal (10-40)"],
    ["alt", "250 Above high normal", "250 high"],
    ["alt", "250 U/L Above range (10-40)", "250 high (10-40)"],
    ["alt", "5 Below low normal", "5 low"],
    ["alt", "250 out of range", "250 abnormal"],
    ["alt", "22 WNL", "22 normal"],
    ["alt", "22 within normal limits", "22 normal"],
    ["alt", "22 U/l (10 bis 50)", "22 (10-50)"],
    ["alt", "22 VN 10-50", "22 (10-50)"],
    ["tsh", "2·34", "2.34"],
    ["tsh", "1.000", "1"],
    ["tsh", "5.1 m[IU]/L", "5.1"],
    ["tsh", "5.1 u[IU]/mL (0.4-4.5)", "5.1 (0.4-4.5)"],
    ["ferritin", "12 ng/ml.", "12"],
    ["tibc", "320 mcg/dL (calc)", "320"],
    ["hba1c", "5.6 % of total Hgb", "5.6"],
    ["hba1c", "38 mmol/mol Hb", "38"],
    ["platelets", "250 /nl", "250"],
    ["platelets", "250 Tsd./µl 150-400", "250 (150-400)"],
    ["alt", "250 IU/L HIGH Ref: 0 - 44", "250 high (0-44)"],
    ["alt", "250 (10-40)", "250 (10-40)"],
    ["alt", "250 U/l (ref <40)", "250 (-40)"],
    ["alt", "250;H;U/L;10-40", "250 high (10-40)"],
    ["alt", "1,250", "1250"],
    ["alt", "1.250,5", "1250.5"],
    ["alt", "1,250.5", "1250.5"],
    ["alt", "5 000", "5000"],
    ["alt", "1'250", "1250"],
    ["alt", "\uff12\uff15\uff10", "250"],
    ["alt", "2\u200b50\u00a0U/L", "250"],
    ["platelets", "450 x10^3/uL", "450"],
    ["platelets", "450 10³/µL", "450"],
    ["platelets", "450 103/uL", "450"],
    ["platelets", "450 x 10^9/L (150 - 400)", "450 (150-400)"],
    ["wbc", "6,5 × 10⁹/l", "6.5"],
    ["platelets", "250 100-400", "250 (100-400)"],
    ["vitamin_d_25oh", "25 ng/mL L", "25 low"],
  ])("%s %s: %s", (key, text, wanted) => expect(read(key, text)).toBe(wanted));

  it.each([
    ["platelets", "150,000", "/uL", "150000"],
    ["platelets", "150 000", "/uL", "150000"],
    ["platelets", "150,000", "10*3/uL", "ask"],
    ["glucose_fasting", "5.5 mmol/L", "mmol/L", "5.5"],
    ["glucose_fasting", "5.5 mmol/L", "mg/dL", "ask"],
    ["alt", "250 IU/L", "U/L", "250"],
  ])("%s %s where %s was chosen: %s", (key, text, unit, wanted) =>
    expect(read(key, text, unit)).toBe(wanted),
  );
});

const NO_NUMBERS = [
  ...[
    "pending",
    "hemolyzed",
    "see note",
    "TNP",
    "QNS",
    "not detected",
    "undetectable",
    "normal",
    "H",
    "*",
    "-",
    "",
  ],
  ...[
    "250 hemolyzed",
    "250 see note",
    "250 above 40",
    "250 below",
    "250 within normal limits (10-40)",
    "two hundred",
    "~250",
    "about 250",
    "250-260",
    "5 - 10",
    "2.5e2",
    "250 x 2",
  ],
  ...[
    "1+",
    "3+",
    "1:160",
    "120/80",
    "12/03/2026",
    "2026-05-01",
    "5/21",
    "12 May",
    "1st",
    "007",
    "12.5.3",
    "1,2,3",
    "12 50",
  ],
  ...[
    "-5",
    "1.250",
    "250 mg/dL",
    "250 H L",
    "40 H (10-50)",
    "250 (40-10)",
    "½",
    "250 250",
    "٢٥٠",
    "250 25 U/L",
  ],
];
it.each(NO_NUMBERS.map((text) => [text]))("what is not surely a number is asked about: %s", (text) => {
  expect(read("alt", text)).toBe("ask");
});

const numeric = LABS.filter(({ key }) => isNumeric(key)).map(({ key }) => key);
const thousands = (whole: string, mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark);
/** How hands and machines write a number. */
const STYLES: readonly ((whole: string, rest: string) => string)[] = [
  (whole, rest) => (rest ? `${whole}.${rest}` : whole),
  (whole, rest) => (rest ? `${whole},${rest}` : whole),
  (whole, rest) => thousands(whole, ",") + (rest ? `.${rest}` : ""),
  (whole, rest) => thousands(whole, ".") + (rest ? `,${rest}` : ""),
  (whole, rest) => thousands(whole, " ") + (rest ? `,${rest}` : ""),
  (whole, rest) => thousands(whole, "\u00a0") + (rest ? `.${rest}` : ""),
  (whole, rest) => thousands(whole, "'") + (rest ? `.${rest}` : ""),
];
const FLAGS = ["", " H", " (L)", "*", " HH", " high", " ↑", " abnormal", " [A]", "!"];
const BOUNDS = ["", "<", "> ", "≤", ">=", "less than ", "more than ", "at least "];

it("a number in any style, with any flag, bound and unit, is read as itself or asked about, never as another", () => {
  let [parsed, asked] = [0, 0];
  const whole = fc.oneof(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 100, max: 999_999 }));
  const rest = fc.oneof(fc.constant(""), fc.stringMatching(/^\d{1,4}$/));
  const one = fc
    .constantFrom(...numeric)
    .chain((key) => fc.tuple(fc.constant(key), fc.constantFrom(...unitsOf(key))));
  fc.assert(
    fc.property(
      one,
      whole,
      rest,
      fc.constantFrom(...STYLES),
      fc.constantFrom(...FLAGS),
      fc.constantFrom(...BOUNDS),
      fc.boolean(),
      ([key, unit], integer, digits, style, flag, bound, named) => {
        const meant = Number(`${integer}.${digits || "0"}`);
        const text = `${bound}${style(String(integer), digits)}${named ? ` ${unit}` : ""}${flag}`;
        const result = readAmount(key, text, unit);
        if ("ask" in result) {
          asked++;
          return;
        }
        parsed++;
        // Two readings of one text are two meanings: then the one that was taken is the one that fits the test.
        const other = result.amount.value !== meant;
        if (other) {
          expect(text).toMatch(/\d[.,]\d{3}(?!\d)/);
          expect(believabilityIn(key, result.amount.value, unit), `${key} ${text}`).toBe("believed");
        }
        expect(result.amount.bound ?? "").toBe(bound === "" ? "" : /[<≤]|less/.test(bound) ? "<" : ">");
      },
    ),
    { numRuns: 4000 },
  );
  expect(parsed).toBeGreaterThan(2000);
  expect(asked).toBeGreaterThan(50);
});

it("a style that has one reading is read as that reading and no other", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...numeric),
      fc.integer({ min: 0, max: 999 }),
      fc.stringMatching(/^\d{1,2}$/),
      fc.constantFrom(".", ","),
      fc.constantFrom(...FLAGS),
      (key, integer, digits, mark, flag) => {
        const result = readAmount(key, `${integer}${mark}${digits}${flag}`);
        expect("amount" in result && result.amount.value).toBe(Number(`${integer}.${digits}`));
      },
    ),
    { numRuns: 2000 },
  );
});

it("no text makes the reader stumble", () => {
  fc.assert(
    fc.property(fc.constantFrom(...numeric), fc.string({ maxLength: 60, unit: "grapheme" }), (key, text) => {
      const result = readAmount(key, text);
      expect("ask" in result || Number.isFinite(result.amount.value)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

describe("words", () => {
  it.each([
    ["urine_opioids", "POSITIVE (A)", "positive"],
    ["urine_opioids", "Presumptive Positive", "positive"],
    ["urine_opioids", "2+", "positive"],
    ["urine_opioids", "Detected", "positive"],
    ["urine_opioids", "None Detected", "negative"],
    ["hcg_urine", "neg.", "negative"],
    ["ana", "1:160", "1:160"],
    ["ana", "Non Reactive", "negative"],
    ["urine_opioids", "1:160", undefined],
    ["urine_opioids", "pending", undefined],
    ["urine_opioids", "see note", undefined],
    ["hcg_urine", "equivocal", undefined],
    ["hcg_urine", "trace", undefined],
  ])("%s %s: %s", (key, text, wanted) => expect(readWords(key, text)).toBe(wanted));
});

describe("a result is judged alike in every unit", () => {
  const SEXES = [undefined, "female", "male"] as const;
  const cases = numeric.flatMap((key) => unitsOf(key).map((unit) => [key, unit] as const));
  it.each(cases)("%s in %s", (key, unit) => {
    const own = unitsOf(key)[0] ?? "";
    for (const inUs of [0.01, 0.5, 1, 5.5, 12, 38, 52.5, 99, 120, 250, 1250, 9000])
      for (const sex of SEXES) {
        const value = fromUs(key, inUs, unit) ?? Number.NaN;
        const [a, b] = [
          readResult({ key, value: inUs, unit: own }, sex),
          readResult({ key, value, unit }, sex),
        ];
        expect(b.value, `${inUs}`).toBeCloseTo(a.value ?? Number.NaN, 6);
        expect(b.asks.length, `${inUs} ${sex}: ${a.asks} / ${b.asks}`).toBe(a.asks.length);
      }
  });
  it("counts them", () => {
    expect(cases.length).toBeGreaterThan(170);
    expect(worthInUs("alt", 1, "nonsense")).toBeUndefined();
  });
});

describe("a value far out is asked about with the likely slip, or cannot be", () => {
  const says = (key: string, value: number, unit: string, sex?: "female" | "male") =>
    readResult({ key, value, unit }, sex).asks.join();
  it.each([
    ["hematocrit", 0.55, "%", "It looks like L/L, which is 55 %."],
    ["creatinine", 1.1, "umol/L", "It looks like mg/dL"],
    ["creatinine", 90, "mg/dL", "It looks like umol/L"],
    ["glucose_fasting", 5.5, "mg/dL", "It looks like mmol/L"],
    ["glucose_fasting", 100, "mmol/L", "It looks like mg/dL"],
    ["calcium", 2.57, "mg/dL", "It looks like mmol/L"],
    ["hemoglobin", 135, "g/dL", "It looks like g/L"],
    ["hba1c", 38, "%", "It looks like mmol/mol"],
    ["hba1c", 5.6, "mmol/mol", "It looks like %"],
    ["platelets", 250_000, "10*3/uL", "It looks like /uL"],
    ["wbc", 6500, "10*9/L", "It looks like /uL"],
    ["ft4", 15, "ng/dL", "It looks like pmol/L"],
    ["bilirubin_total", 1, "umol/L", "It looks like mg/dL"],
    ["alt", 0.6, "U/L", "It looks like ukat/L"],
    ["anc", 3.2, "/uL", "It looks like 10*3/uL"],
    ["magnesium", 2, "mmol/L", "It looks like mg/dL"],
    ["potassium", 45, "mmol/L", "It looks like 4.5 mmol/L"],
    ["tsh", 999_999, "mIU/L", "TSH) 999999 mIU/L cannot be."],
  ])("%s %d %s: %s", (key, value, unit, wanted) => expect(says(key, value, unit)).toContain(wanted));

  it("knows what is usual for the sex", () => {
    expect(says("testosterone_total", 15, "ng/dL", "male")).toContain("It looks like nmol/L");
    expect(says("testosterone_total", 15, "ng/dL", "female")).toBe("");
    expect(says("testosterone_total", 650, "ng/dL", "female")).toContain("far from what is usual");
  });
  it("asks no more about what was confirmed", () => {
    const [asked = ""] = readResult({ key: "hematocrit", value: 0.55, unit: "%" }).asks;
    const confirmed = [asked.replace("Is this right? ", "")];
    expect(readResult({ key: "hematocrit", value: 0.55, unit: "%", confirmed }).asks).toEqual([]);
  });
  it("believes typical results of every test in every unit", () => {
    for (const { key, range } of LABS)
      for (const [low, high] of Object.values(range ?? {}))
        for (const limit of [low, high])
          if (limit !== null)
            for (const unit of unitsOf(key)) expect(says(key, fromUs(key, limit, unit) ?? 0, unit)).toBe("");
  });
});
