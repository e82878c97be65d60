import { describe, expect, it } from "vitest";
import { statedDailyDose } from "#lib/domain/amounts/daily-dose.ts";
import { factsOn } from "#lib/domain/rules/facts-on.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { Fact } from "./facts.ts";
import { LABS, upperLimit } from "./labs.ts";
import { inUsUnit, isUnitOf } from "./results/units.ts";

const date = parseDate("2026-05-21");
const person = { born: parseDate("1980-05-22"), sex: "female" } as const;
const on = (...rows: unknown[]) =>
  factsOn(
    rows.map((row) => Fact.parse(row)),
    person,
    date,
  );

describe("facts on a date", () => {
  it("knows the age on the day before a birthday", () =>
    expect(on().patient).toMatchObject({ age: 45, sex: "female" }));
  it("keeps never asked apart from no", () => {
    expect(on().patient.smoker).toBeUndefined();
    expect(on({ kind: "profile", smoker: "unknown" }).patient.smoker).toBeUndefined();
    expect(on({ kind: "profile", smoker: "no" }).patient.smoker).toBe(false);
    expect(on().surgeries).toBeUndefined();
    expect(on({ kind: "profile", surgeryPlanned: "no" }).surgeries).toEqual([]);
  });
  it("takes the later answer, and keeps what it did not speak about", () =>
    expect(
      on({ kind: "profile", smoker: "yes", hasUterus: "yes" }, { kind: "profile", smoker: "no" }).patient,
    ).toMatchObject({
      smoker: false,
      hasUterus: true,
    }));
  it("counts days since an opioid, leaves an unknown date open, and does not stop one before its day", () => {
    const norco = { kind: "medication", text: "Norco", status: "stopped" };
    expect(on({ ...norco, lastTakenOn: "2026-05-18" }).medications[0]).toMatchObject({
      stopped: true,
      lastTakenDaysAgo: 3,
    });
    expect(on(norco).medications[0]).toMatchObject({ stopped: true });
    expect(on(norco).medications[0]?.lastTakenDaysAgo).toBeUndefined();
    expect(on({ ...norco, stoppedOn: "2026-05-25" }).medications[0]?.stopped).toBe(false);
  });
  it("converts results to the unit of the rules, with the laboratory's own limit", () => {
    const lab = {
      kind: "lab",
      key: "calcium",
      value: 2.6,
      unit: "mmol/L",
      takenOn: "2026-05-01",
      high: 2.55,
    };
    expect(on(lab).labs[0]?.value).toBeCloseTo(10.42, 2);
    expect(on(lab).labs[0]?.uln).toBeCloseTo(10.22, 2);
    expect(on({ ...lab, takenOn: "2026-06-01" }).labs).toEqual([]);
  });
  it("counts low mornings by day, and only those drawn in the morning", () => {
    const low = { kind: "lab", key: "testosterone_total", value: 200, unit: "ng/dL", morning: true };
    const days = on(
      { ...low, takenOn: "2026-05-01" },
      { ...low, takenOn: "2026-05-01" },
      { ...low, takenOn: "2026-05-08", morning: false },
    );
    expect(days.labsSummary.lowMorningTestosteroneCount).toBe(1);
    expect(on().labsSummary.lowMorningTestosteroneCount).toBeUndefined();
    const { value: _value, ...words } = low;
    const said = (text: string) => on({ ...words, text, takenOn: "2026-05-15" }).labsSummary;
    expect(said("<3 ng/dL")).toEqual({ lowMorningTestosteroneCount: 1 });
    expect(said("650 ng/dL")).toEqual({ lowMorningTestosteroneCount: 0 });
    expect(said("pending").lowMorningTestosteroneCount).toBeUndefined();
  });
  it("takes devices as conditions and surgery as days from now", () => {
    const facts = on(
      { kind: "device", key: "pacemaker" },
      { kind: "surgery", on: "2026-05-24", opioidsExpected: "yes" },
    );
    expect(facts.conditions).toContain("pacemaker");
    expect(facts.surgeries).toEqual([{ inDays: 3, on: "2026-05-24", opioidsExpected: true }]);
  });
});

it("refuses what cannot be a fact, with a sentence", () => {
  const bad = [
    { kind: "lab", key: "alt", value: 20, unit: "mmol/L", takenOn: "2026-05-01" },
    { kind: "lab", key: "alt", unit: "U/L", takenOn: "2026-05-01" },
    { kind: "lab", key: "alt", value: 1e9, unit: "U/L", takenOn: "2026-05-01" },
    { kind: "condition", key: "gout" },
    { kind: "medication", text: "", status: "active" },
    { kind: "medication", text: "a\u0000b", status: "active" },
    { kind: "surgery", on: "2026-02-30", opioidsExpected: "yes" },
    { kind: "nothing" },
  ];
  for (const row of bad) {
    const parsed = Fact.safeParse(row);
    expect(parsed.success, JSON.stringify(row)).toBe(false);
    expect(parsed.error?.issues[0]?.message).toMatch(/\w/);
  }
});

describe("a daily dose that a line states", () => {
  it.each([
    ["vitamin_d", "Vitamin D3 5,000 IU daily", 5000],
    ["vitamin_d", "ergocalciferol 50,000 IU weekly", 50_000 / 7],
    ["vitamin_d", "vitamin d 125 mcg every day", 5000],
    ["vitamin_d", "vitamin d 125 \u00b5g daily", 5000],
    ["vitamin_d", "vitamin D 5000 IU/day", 5000],
    ["vitamin_d", "vitamin D 5000 IU / day", 5000],
    ["vitamin_d", "vitamin D 7000 IU/week", 1000],
    ["vitamin_d", "vitamin D 5000 IU", undefined],
    ["vitamin_b6", "pyridoxine 100 mg bid", 200],
    ["fish_oil", "fish oil 4 g EPA/DHA daily", 4000],
    ["fish_oil", "fish oil 1000 mg daily", undefined],
    ["magnesium", "magnesium oxide 400 mg daily", undefined],
    ["tramadol", "tramadol 50 mg daily", undefined],
  ])("%s in %s", (key, text, dose) => {
    const stated = statedDailyDose(key, text);
    if (dose === undefined) expect(stated).toBeUndefined();
    else expect(stated).toBeCloseTo(dose, 6);
  });
});

describe("laboratory values", () => {
  it("go to SI and back unchanged", () => {
    for (const { key, si, factor } of LABS)
      if (factor) expect(inUsUnit(key, 10 * factor, si), key).toBeCloseTo(10, 6);
  });
  it("are read in the units that laboratories write", () => {
    expect(inUsUnit("platelets", 150_000, "/uL")).toBe(150);
    expect(inUsUnit("platelets", 150, "x10^9/L")).toBe(150);
    expect(inUsUnit("hba1c", 48, "mmol/mol")).toBeCloseTo(6.54, 2);
    expect(inUsUnit("alt", 40, "U/L")).toBe(40);
    expect(inUsUnit("platelets", 20_000, "/\u00b5L")).toBe(20);
    expect(inUsUnit("anc", 400, "cells/mm\u00b3")).toBe(0.4);
    expect(inUsUnit("dheas", 2.714, "\u00b5mol/L")).toBeCloseTo(100, 6);
  });
  it("say which units they are not known in", () => {
    expect(isUnitOf("tsh", "\u00b5IU/mL")).toBe(true);
    expect(isUnitOf("potassium", "mEq/L")).toBe(true);
    expect(isUnitOf("platelets", "K/uL")).toBe(true);
    expect(isUnitOf("calcium", "U/L")).toBe(false);
    expect(isUnitOf("alt", "mmol/L")).toBe(false);
  });
  it("are measured against the laboratory's own limit, else the default", () => {
    expect(upperLimit("alt", 33)).toBe(33);
    expect(upperLimit("alt")).toBe(40);
    expect(upperLimit("tsh")).toBeUndefined();
  });
});
