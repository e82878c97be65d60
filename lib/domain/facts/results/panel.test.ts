import { describe, expect, it } from "vitest";
import { isNumeric, LABS } from "#lib/domain/facts/labs.ts";
import { labNamed } from "./names.ts";
import { labOfRow, resultRowsOf, rowOfLine } from "./panel.ts";
import { unitsOf } from "./units.ts";

const row = (test: string, result: string, unit = "", range = "") => ({ test, result, unit, range });

describe("a line of a laboratory's table", () => {
  it.each([
    ["TSH 2.1 mIU/L", row("TSH", "2.1", "mIU/L")],
    ["TSH: 2,1 mIU/L (0,4 - 4,5)", row("TSH", "2.1", "mIU/L", "0.4-4.5")],
    ["TSH\t<0.01\tL\tuIU/mL\t0.450-4.500", row("TSH", "<0.01 L", "uIU/mL", "0.45-4.5")],
    ["ALT (SGPT)\t250\tHigh\tIU/L\t0-44", row("ALT (SGPT)", "250 H", "IU/L", "0-44")],
    ["Free T4 1.2 ng/dL", row("Free T4", "1.2", "ng/dL")],
    ["T3 120 ng/dL", row("T3", "120", "ng/dL")],
    ["B12 400 pg/mL", row("B12", "400", "pg/mL")],
    ["Vitamin D, 25-Hydroxy 25 ng/mL L", row("Vitamin D, 25-Hydroxy", "25 L", "ng/mL")],
    ["Triiodothyronine (T3), Free 3.1 pg/mL", row("Triiodothyronine (T3), Free", "3.1", "pg/mL")],
    ["T4 (THYROXINE), TOTAL 8.1 mcg/dL", row("T4 (THYROXINE), TOTAL", "8.1", "ug/dL")],
    ["TSH W/REFLEX TO FT4 2.34 mIU/L", row("TSH W/REFLEX TO FT4", "2.34", "mIU/L")],
    ["Platelets 250 x 10^9/L (150 - 400)", row("Platelets", "250", "10*9/L", "150-400")],
    ["Platelets | 250 | x10E3/uL | 150-450", row("Platelets", "250", "10*3/uL", "150-450")],
    ["eGFR >60 mL/min/1.73m2", row("eGFR", ">60", "mL/min/1.73m2")],
    ["Urine opiates\tNegative", row("Urine opiates", "Negative")],
    ["Potassium, urine 40 mmol/L", row("Potassium, urine 40 mmol/L", "")],
    ["TSH receptor antibody 1.2 IU/L", row("TSH receptor antibody 1.2 IU/L", "")],
    ["ALT H 250 U/L", row("ALT", "250 H", "U/L")],
    ["eGFR >=60 mL/min/1.73m2", row("eGFR", ">=60", "mL/min/1.73m2")],
    ["eGFR ≥ 60 mL/min/1.73m2", row("eGFR", ">=60", "mL/min/1.73m2")],
    ["CRP < OR = 5 mg/L", row("CRP", "<=5", "mg/L")],
    ["CRP < 5 mg/L", row("CRP", "<5", "mg/L")],
    ["PSA > 100 ng/mL", row("PSA", ">100", "ng/mL")],
    ["ALT * 250 U/L", row("ALT", "250 *", "U/L")],
    ["ALT ~ 250 U/L", row("ALT", "~ 250 U/L")],
    ["TSH: < 0,01 mIU/L", row("TSH", "<0.01", "mIU/L")],
    ["Creatinine (umol/L)\t80", row("Creatinine", "80", "umol/L")],
    ["Potassium, urine\t40\tmmol/L", row("Potassium, urine", "40 mmol/L")],
    ["Cortisol (PM) 5.2 ug/dL", row("Cortisol (PM) 5.2 ug/dL", "")],
    ["GGT\t30\tU/L", row("GGT", "30 U/L")],
    ["ALT pending", row("ALT", "pending")],
    ["Ceruloplasmin 20 mg/dL", row("Ceruloplasmin 20 mg/dL", "")],
  ])("%s", (line, wanted) => expect(rowOfLine(line)).toEqual(wanted));

  it("is passed over where it is empty or the head of the columns", () => {
    expect(
      resultRowsOf("Test\tResult\tFlag\tUnits\tReference Interval\n\n  \nTSH\t2.1\t\tmIU/L\t0.4-4.5"),
    ).toHaveLength(1);
  });
});

describe("a row", () => {
  it("is a result with its unit, flag and limits", () => {
    expect(labOfRow(row("SGPT", "250 H", "IU/L", "0-44"))).toEqual({
      lab: { kind: "lab", key: "alt", unit: "IU/L", value: 250, flag: "high", low: 0, high: 44 },
    });
    expect(labOfRow(row("TSH", "<0,01", "mIU/L"))).toEqual({
      lab: { kind: "lab", key: "tsh", unit: "mIU/L", text: "<0.01" },
    });
    expect(labOfRow(row("eGFR", "at least 60", "mL/min/1.73m2"))).toMatchObject({ lab: { text: ">=60" } });
    expect(labOfRow(row("Urine opiates", "Negative"))).toMatchObject({ lab: { text: "Negative" } });
    expect(labOfRow(row("ALT", "pending", "U/L"))).toMatchObject({ lab: { text: "pending" } });
  });
  it("needs no unit where all units of the test say the same, and asks for it where they differ", () => {
    expect(labOfRow(row("TSH", "2.1"))).toMatchObject({ lab: { value: 2.1, unit: "mIU/L" } });
    expect(labOfRow(row("INR", "2,5"))).toMatchObject({ lab: { value: 2.5, unit: "ratio" } });
    expect(labOfRow(row("Creatinine", "90"))).toMatchObject({
      wrong: { unit: expect.stringContaining("mg/dL") },
    });
  });
  it.each([
    [row("Ceruloplasmin", "20", "mg/dL"), "test"],
    [row("CRP <", "5", "mg/L"), "test"],
    [row("ALT", ""), "result"],
    [row("ALT", "250", "mmol/L"), "unit"],
    [row("Glucose, fasting", "5.5 mmol/L", "mg/dL"), "unit"],
    [row("ALT", "250", "U/L", "abc"), "range"],
    [row("ALT", "30 H", "U/L", "0-44"), "range"],
  ])("says which cell is to be mended: %j", (bad, cell) => {
    const read = labOfRow(bad);
    expect("wrong" in read && Object.keys(read.wrong)).toEqual([cell]);
  });
  it("is read back from its line for every test in every unit", () => {
    for (const { key, name } of LABS.filter((lab) => isNumeric(lab.key)))
      for (const unit of unitsOf(key)) {
        const read = rowOfLine(`${name}\t12.5\t${unit}`);
        expect(read && labOfRow(read), `${name} ${unit}`).toEqual({
          lab: { kind: "lab", key, unit, value: 12.5 },
        });
      }
  });
  it("knows every test by its name and its key", () => {
    for (const { key, name } of LABS) expect([labNamed(key), labNamed(name)]).toEqual([key, key]);
  });
});
