import { describe, expect, it } from "vitest";
import { LAB_SOURCES, LABS, upperLimit } from "#lib/domain/facts/labs.ts";
import { RESULT_LIMITS } from "#lib/domain/facts/results/limits.ts";
import { OPIOIDS } from "#lib/domain/medicines/opioid-table.ts";
import { instruments } from "#lib/instruments/index.ts";
import { sources } from "#lib/safety/index.ts";
import { THERAPIES } from "./hormones/therapies.ts";
import { HABITS } from "./lifestyle/habits.ts";
import { SUPPLEMENT_FACTS } from "./lifestyle/supplements.ts";

const lacking = (ids: readonly string[]): boolean => ids.length === 0 || ids.some((id) => !(id in sources));
type Row = readonly [name: string, ids: readonly string[]];

/** Every table that holds clinical numbers, a row each: doses, limits, intervals, ranges, cut-offs. */
const tables: Readonly<Record<string, readonly Row[]>> = {
  "opioids: days without them": OPIOIDS.map(({ key, source }) => [key, source]),
  "supplements: usual amounts and limits": Object.entries(SUPPLEMENT_FACTS).map(([key, one]) => [
    key,
    one.sources,
  ]),
  "hormones: doses and retests": Object.entries(THERAPIES).map(([key, one]) => [key, one.sources]),
  "eating habits": Object.entries(HABITS).map(([key, one]) => [key, one.sources]),
  "laboratory: ranges": LABS.map(({ key }) => [key, LAB_SOURCES.range]),
  "laboratory: factors and codes": LABS.map(({ key }) => [
    key,
    [...LAB_SOURCES.factor, ...LAB_SOURCES.loinc],
  ]),
  "laboratory: what a result can be": Object.keys(RESULT_LIMITS).map((key) => [key, LAB_SOURCES.limits]),
  "laboratory: upper limit by default": ["alt", "ast"].map((key) => [key, LAB_SOURCES.defaultUpperLimit]),
  "questionnaires: bands and thresholds": instruments.map(({ id, source }) => [id, source]),
};

describe("a clinical number has a source that exists", () => {
  it.each(Object.entries(tables))("%s", (_name, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(([, ids]) => lacking(ids)).map(([name]) => name)).toEqual([]);
  });
  it("is missed by this test where there is none, or one that does not exist", () => {
    expect(lacking([])).toBe(true);
    expect(lacking(["ods_vitd", "hearsay"])).toBe(true);
    expect(lacking(["ods_vitd"])).toBe(false);
  });
  it("knows no default upper limit but those two", () => {
    const held = LABS.filter(({ key }) => upperLimit(key) !== undefined).map(({ key }) => key);
    expect(held.sort()).toEqual(["alt", "ast"]);
  });
});
