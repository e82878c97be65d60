import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nothingKnown } from "#lib/domain/facts/facts.ts";
import { OPIOIDS } from "#lib/domain/medicines/opioid-table.ts";
import { opioidClasses } from "#lib/domain/medicines/substances.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { hardSentences } from "#lib/domain/words/reading.ts";
import { toText } from "#lib/domain/words/say.ts";
import { counting } from "./days.ts";
import * as examples from "./examples.ts";
import { opioidFreeSaid, signableSaid, startAfterOpioids } from "./opioid-free.ts";
import { surgeryDates, surgeryForPatient, surgerySaid } from "./surgery.ts";

const day = parseDate("2026-11-26");
const stopped = (text: string, on?: string) => ({ text, stopped: true, ...(on ? { lastTakenOn: on } : {}) });
const facts = (...medications: { text: string; stopped: boolean; lastTakenOn?: string }[]) => ({
  ...nothingKnown,
  medications,
});
const said = (known: ReturnType<typeof facts>, first = "2026-12-20") =>
  opioidFreeSaid(known, parseDate(first), day).map(toText);

describe("the days without opioids", () => {
  it("counts from the last dose by the table", () => {
    expect(said(facts(stopped("Norco 5/325", "2026-11-26")))).toEqual([
      "hydrocodone + acetaminophen, last taken Thu Nov 26: earliest start Thu Dec 3 (7 days), suggested Sun Dec 6 (10 days).",
    ]);
    expect(said(facts(stopped("methadone", "2026-11-26")))[0]).toContain(
      "earliest start Sun Dec 6 (10 days), suggested Thu Dec 10 (14 days)",
    );
  });
  it("warns of a first night before the earliest or the suggested day, and not on it", () => {
    const norco = facts(stopped("Norco", "2026-11-26"));
    expect(said(norco, "2026-12-02")[1]).toBe(
      "The first night, Wed Dec 2, is before the earliest start, Thu Dec 3. Move it.",
    );
    expect(said(norco, "2026-12-03")[1]).toContain("before the suggested start, Sun Dec 6");
    expect(said(norco, "2026-12-06")).toHaveLength(1);
  });
  it("gives no date while one is taken, undated or without an interval", () => {
    expect(startAfterOpioids(facts({ text: "tramadol 50 mg", stopped: false }))).toBeNull();
    expect(said(facts(stopped("tramadol")))).toEqual([
      "tramadol immediate release: no start date until the day of the last dose is known. Then at least 7 days, better 10.",
    ]);
    expect(said(facts(stopped("Sublocade", "2026-01-01")))[0]).toContain("no fixed interval");
    expect(
      startAfterOpioids(facts(stopped("Norco", "2026-11-26"), stopped("Sublocade", "2026-01-01"))),
    ).toBeNull();
  });
  it("says which first night can be signed while the interval runs, until it is over", () => {
    const waits = (firstNight: string, on = "2026-12-02") =>
      signableSaid(facts(stopped("Norco", "2026-11-26")), parseDate(firstNight), parseDate(on)).map(toText);
    expect(waits("2026-12-02").join()).toMatch(/^A first night from Thu Dec 3 on can be signed now/);
    expect(waits("2026-12-03").join()).toMatch(/^The interval is over on the first night, Thu Dec 3/);
    expect(waits("2026-12-02", "2026-12-03")).toEqual([]);
  });
  it("has nothing to say where no opioid is listed", () => {
    expect(startAfterOpioids(facts(stopped("hydrocortisone", "2026-11-26")))).toBeUndefined();
    expect(said(facts())).toEqual([]);
    expect(said(facts(stopped("Norco", "2026-11-16")))).toEqual([]);
    expect(said(facts(stopped("Norco", "2026-11-17")))).toHaveLength(1);
  });
  it("waits for the last of several, in any order, and never less for one more", () => {
    const before = new Set(opioidClasses(["group:opioid_must_be_stopped_before_ldn"]));
    const dated = OPIOIDS.filter(
      ({ classes, freeDays }) => freeDays && classes.split(" ").some((one) => before.has(one)),
    );
    const line = fc.record({ row: fc.constantFrom(...dated), ago: fc.integer({ min: 0, max: 40 }) });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const list = lines.map(({ row, ago }) =>
          stopped(row.generic, day.subtract({ days: ago }).toString()),
        );
        const all = startAfterOpioids(facts(...list));
        expect(startAfterOpioids(facts(...list.toReversed()))).toEqual(all);
        for (const one of list) {
          const alone = startAfterOpioids(facts(one));
          if (!alone || !all) continue;
          expect(all.earliest.compare(alone.earliest)).toBeGreaterThanOrEqual(0);
          expect(all.suggested.compare(alone.suggested)).toBeGreaterThanOrEqual(0);
          expect(all.suggested.compare(all.earliest)).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe("what a patient is told of a surgery", () => {
  const facts = [{ kind: "surgery", on: "2026-12-10", opioidsExpected: "yes" }] as const;
  const told = (on: string, signedOn = "2026-11-01") =>
    counting.patientNotice.tell(examples.standardLadder, facts, parseDate(on), parseDate(signedOn));
  it("stands on Today from a week before, and no dose is asked for from 72 hours before", () => {
    expect(told("2026-11-29")).toMatchObject({ near: false, pauses: false });
    expect(told("2026-11-30")).toMatchObject({ near: true, pauses: false });
    expect(told("2026-12-06")).toMatchObject({ near: true, pauses: false });
    expect(told("2026-12-07")).toMatchObject({ near: true, pauses: true });
    expect(told("2026-12-30")).toMatchObject({ near: true, pauses: true });
  });
  it("is the next one, and the one before whose restart is not settled", () => {
    const two = [{ kind: "surgery", on: "2026-12-30", opioidsExpected: "yes" } as const, ...facts];
    const tell = (on: string, signedOn: string) =>
      counting.patientNotice.tell(examples.standardLadder, two, parseDate(on), parseDate(signedOn));
    const both = tell("2026-12-15", "2026-11-01");
    expect(both).toMatchObject({ near: true, pauses: true });
    const said = (both?.said ?? []).map(toText);
    expect(said[0]).toBe("You have surgery on Wed Dec 30.");
    expect(said).toContain("You had surgery on Thu Dec 10.");
    expect(tell("2026-12-15", "2026-12-12")).toMatchObject({ near: false, pauses: false });
  });
  it("ends with a plan that was signed after it, and with a part that prescribes nothing", () => {
    expect(told("2026-12-20", "2026-12-10")).not.toBeNull();
    expect(told("2026-12-20", "2026-12-11")).toBeNull();
  });
});

describe("surgery", () => {
  const surgery = (on: string, opioidsExpected: "yes" | "no" | "unknown" = "yes") =>
    ({ kind: "surgery", on, opioidsExpected }) as const;
  it("stops 72 hours before, and says from which day on a restart can be", () => {
    const [one] = surgeryDates([surgery("2026-12-10")], day);
    expect(one && toText(surgerySaid(one))).toContain(
      "Surgery Thu Dec 10, opioids expected. No dose from Mon Dec 7 (72 h before).",
    );
    expect(one && toText(surgerySaid(one))).toContain("earliest Thu Dec 17, suggested Sun Dec 20");
  });
  it("asks where nobody said whether opioids are expected, and leaves out those without, past and far ones", () => {
    const dates = surgeryDates(
      [
        surgery("2026-12-20", "unknown"),
        surgery("2026-12-10"),
        surgery("2026-12-01", "no"),
        surgery("2026-10-01"),
        surgery("2027-06-01"),
      ],
      day,
    );
    expect(dates.map(({ on, expected }) => [on.toString(), expected])).toEqual([
      ["2026-12-10", true],
      ["2026-12-20", false],
    ]);
  });
  it("tells the patient in short sentences, before and after", () => {
    const [one] = surgeryDates([surgery("2026-12-10")], day);
    if (!one) throw new Error("no surgery");
    const before = surgeryForPatient(one, day).map(toText);
    expect(before).toContain("Take no low-dose naltrexone from Mon Dec 7 on.");
    const after = surgeryForPatient(one, parseDate("2026-12-11")).map(toText);
    expect(after).toContain("Do not start low-dose naltrexone again until we tell you.");
    for (const text of [...before, ...after]) expect(hardSentences(text)).toEqual([]);
  });
});
