import { UcumLhcUtils } from "@lhncbc/ucum-lhc";
import { describe, expect, it } from "vitest";
import { isNumeric, LABS, labOf } from "#lib/domain/facts/labs.ts";
import { RESULT_UNITS, UNIT_SPELLINGS, type UnitName } from "./unit-table.ts";
import { fromUs, inUsUnit, isUnitOf, unitOfTest, unitsOf, worthInUs } from "./units.ts";

const ucum = UcumLhcUtils.getInstance();
const names = Object.keys(RESULT_UNITS) as UnitName[];
const numeric = LABS.filter(({ key }) => isNumeric(key));

/** Molar masses in g/mol. Source: PubChem; insulin, IGF-1, ACTH, PTH: UniProt; as a check of the table's factors. */
const WEIGHTS: Readonly<Record<string, number>> = {
  ft4: 776.87,
  t4_total: 776.87,
  ft3: 650.97,
  t3_total: 650.97,
  rt3: 650.97,
  cortisol_am: 362.46,
  cortisol: 362.46,
  acth: 4541,
  dheas: 368.49,
  testosterone_total: 288.42,
  testosterone_free: 288.42,
  estradiol: 272.38,
  progesterone: 314.46,
  igf1: 7649,
  vitamin_d_25oh: 400.64,
  vitamin_d3_25oh: 400.64,
  pth: 9425,
  calcium: 40.078,
  magnesium: 24.305,
  b12: 1355.37,
  folate: 441.4,
  iron: 55.845,
  tibc: 55.845,
  glucose_fasting: 180.16,
  bilirubin_total: 584.66,
  creatinine: 113.12,
  insulin_fasting: 5808,
  albumin: 66_463,
  hemoglobin: 16_114.5,
};

describe("units of results", () => {
  it.each(names.map((name) => [name]))(
    "%s has a code that the NLM's reader of UCUM knows as it is",
    (name) => {
      expect(ucum.validateUnitString(RESULT_UNITS[name].ucum)).toMatchObject({
        status: "valid",
        ucumCode: RESULT_UNITS[name].ucum,
      });
    },
  );

  it.each(numeric.map(({ key }) => [key]))(
    "%s has units, the rules' own first, each read as itself",
    (key) => {
      const units = unitsOf(key);
      expect(worthInUs(key, 7, units[0] ?? "")).toBe(7);
      for (const unit of units) expect(unitOfTest(key, unit), unit).toBe(unit);
    },
  );

  it("are converted as the NLM's reader converts them, for every test in every unit", () => {
    let tried = 0;
    for (const { key, us } of numeric) {
      if (["hba1c", "prolactin", "ferritin"].includes(key)) continue; // not by molar mass: below
      for (const unit of unitsOf(key)) {
        const [from, to] = [unit, us].map((each) => RESULT_UNITS[unitOfTest(key, each) as UnitName]);
        if (!from || !to || from.ucum === to.ucum) continue;
        const code = ({ ucum: written, dimension }: typeof from) =>
          key === "insulin_fasting" && dimension === "activity" ? null : written.replace("[IU]", "U");
        const [a, b] = [code(from), code(to)];
        if (!a || !b) continue;
        const { status, toVal } = ucum.convertUnitTo(a, 100, b, {
          molecularWeight: WEIGHTS[key],
          charge: key === "potassium" ? 1 : 2,
        });
        expect(status, `${key} ${unit}`).toBe("succeeded");
        const ours = worthInUs(key, 100, unit) ?? Number.NaN;
        // The clinical pack rounds its factors to four digits; B12, prolactin and PTH by their usual factors.
        expect(Math.abs(ours / (toVal ?? 0) - 1), `${key} ${unit}: ${ours} and ${toVal}`).toBeLessThan(0.006);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(90);
  });

  it("are converted as published where molar mass does not say it", () => {
    expect(inUsUnit("hba1c", 48, "mmol/mol")).toBeCloseTo(6.54, 2);
    expect(inUsUnit("prolactin", 212, "mIU/L")).toBeCloseTo(10, 6);
    expect(inUsUnit("prolactin", 434.78, "pmol/L")).toBeCloseTo(10, 6);
    expect(inUsUnit("ferritin", 224.7, "pmol/L")).toBeCloseTo(100, 6);
    expect(inUsUnit("insulin_fasting", 60, "pmol/L")).toBeCloseTo(10, 6);
    expect(inUsUnit("calcium", 5, "mEq/L")).toBeCloseTo(10.02, 2);
    expect(inUsUnit("magnesium", 2, "mEq/L")).toBeCloseTo(2.43, 2);
    expect(inUsUnit("potassium", 4, "mEq/L")).toBe(4);
    expect(inUsUnit("alt", 1, "ukat/L")).toBe(60);
    expect(inUsUnit("hemoglobin", 8.7, "mmol/L")).toBeCloseTo(14.02, 2);
    expect(inUsUnit("testosterone_total", 6.5, "ng/mL")).toBe(650);
    expect(inUsUnit("egfr", 1.5, "mL/s/1.73m2")).toBe(90);
  });

  it("go to every other unit and back unchanged", () => {
    for (const { key } of numeric)
      for (const unit of unitsOf(key)) {
        const there = fromUs(key, 12.5, unit) ?? Number.NaN;
        expect(worthInUs(key, there, unit), `${key} ${unit}`).toBeCloseTo(12.5, 8);
      }
  });

  it("are known under every spelling, and a unit of another test does not fit", () => {
    for (const [spelling, name] of Object.entries(UNIT_SPELLINGS)) {
      const own = numeric.filter(({ key }) => unitsOf(key).includes(name));
      expect(own.length, spelling).toBeGreaterThan(0);
      for (const { key } of own)
        expect([name, "ratio", "10*9/L"], `${key} ${spelling}`).toContain(unitOfTest(key, spelling));
    }
    expect(isUnitOf("alt", "mmol/L")).toBe(false);
    expect(isUnitOf("tsh", "ng/dL")).toBe(false);
    expect(isUnitOf("crp", "nmol/L")).toBe(false);
    expect(labOf("alt")?.us).toBe("U/L");
  });
});
