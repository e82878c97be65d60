import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONDITION_KEYS } from "#lib/domain/facts/conditions.ts";
import {
  canonicalUnits,
  type Fact,
  type Facts,
  nothingKnown,
  PREGNANCY_STATUSES,
} from "#lib/domain/facts/facts.ts";
import { LABS } from "#lib/domain/facts/labs.ts";
import { substances } from "#lib/domain/medicines/substance-index.ts";
import { factsOn } from "#lib/domain/rules/facts-on.ts";
import { evaluate } from "#lib/domain/rules/findings.ts";
import { type Brings, bringsNothing, type Rule } from "#lib/domain/rules/rule.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { modalities } from "#lib/modalities/index.ts";
import { allRules } from "./index.ts";

const rules = allRules(modalities);
const keys = [...substances.keys()];
const names = [...substances.values()].flatMap((one) => one.names);
const opioidNames = [...substances.values()]
  .filter(({ kind }) => kind === "opioid")
  .flatMap((one) => one.names);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const line = fc.record({
  text: fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 40 })),
  stopped: fc.boolean(),
  lastTakenDaysAgo: maybe(fc.integer({ min: 0, max: 60 })),
  doses: maybe(
    fc.dictionary(fc.constantFrom(...Object.keys(canonicalUnits)), fc.integer({ min: 0, max: 60_000 })),
  ),
});
const facts: fc.Arbitrary<Facts> = fc.record({
  patient: fc.record({
    age: maybe(fc.integer({ min: 0, max: 110 })),
    sex: maybe(fc.constantFrom("female" as const, "male" as const)),
    smoker: maybe(fc.boolean()),
    hasUterus: maybe(fc.boolean()),
    yearsSinceMenopause: maybe(fc.integer({ min: 0, max: 40 })),
    fertilityDesired12Months: maybe(fc.boolean()),
  }),
  pregnancy: maybe(fc.constantFrom(...PREGNANCY_STATUSES)),
  conditions: fc.uniqueArray(fc.constantFrom(...CONDITION_KEYS), { maxLength: 6 }),
  medications: fc.array(line, { maxLength: 6 }),
  supplements: fc.array(line, { maxLength: 4 }),
  allergies: fc.array(fc.record({ text: fc.constantFrom(...names, "peanuts", "nickel", "shrimp") }), {
    maxLength: 3,
  }),
  labs: fc.array(
    fc.record({
      key: fc.constantFrom(...LABS.map(({ key }) => key)),
      value: maybe(fc.double({ min: 0, max: 600, noNaN: true })),
      text: maybe(fc.constantFrom("positive", "negative")),
      daysAgo: maybe(fc.integer({ min: 0, max: 400 })),
      uln: maybe(fc.double({ min: 0, max: 100, noNaN: true })),
    }),
    { maxLength: 8 },
  ),
  surgeries: maybe(
    fc.array(
      fc.record({ inDays: maybe(fc.integer({ min: 0, max: 60 })), opioidsExpected: maybe(fc.boolean()) }),
      {
        maxLength: 3,
      },
    ),
  ),
  labsSummary: fc.record({ lowMorningTestosteroneCount: maybe(fc.integer({ min: 0, max: 3 })) }),
  outcomes: fc.array(
    fc.record({
      instrument: fc.constantFrom("phq9", "dsq_pem"),
      total: maybe(fc.nat(27)),
      items: maybe(fc.record({ 9: fc.nat(3) })),
      positive: maybe(fc.boolean()),
      daysAgo: maybe(fc.nat(3)),
    }),
    { maxLength: 4 },
  ),
  checkins: fc.array(
    fc.oneof(
      fc.record({
        event: fc.constantFrom("took_opioid", "pem_crash", "liver_symptoms", "vivid_dreams_or_insomnia"),
        nights: maybe(fc.nat(7)),
        whileOn: maybe(fc.constantFrom(["ldn"], ["exercise"])),
      }),
      fc.record({
        measure: fc.constantFrom("pain", "fatigue"),
        changePercentFromBaseline: fc.integer({ min: -50, max: 90 }),
        days: fc.nat(10),
      }),
    ),
    { maxLength: 4 },
  ),
});
const ldn: Brings = { ...bringsNothing, has: ["ldn"], params: { "ldn.target_dose_mg": 4.5 } };
const brings: fc.Arbitrary<Brings[]> = fc
  .uniqueArray(
    fc.constantFrom(
      "acupuncture",
      "electroacupuncture",
      "exercise",
      "hormone:testosterone",
      "hormone:estradiol_oral",
    ),
  )
  .chain((has) =>
    fc
      .uniqueArray(fc.constantFrom(...keys), { maxLength: 4 })
      .map((list) => [ldn, { ...bringsNothing, has, substances: list.map((key) => ({ key })) }]),
  );

const stopsOf = (known: Facts, plan: readonly Brings[]): string[] =>
  evaluate(rules, known, plan)
    .findings.filter(({ rule, severity }) => severity === "stop" && rule.startsWith("LDN-"))
    .map(({ rule }) => rule);

describe("whatever is known about a patient", () => {
  it("gets an answer, in reading order, each rule once and with a reason", () => {
    const order = ["stop", "caution", "info"];
    fc.assert(
      fc.property(facts, brings, (known, plan) => {
        const { findings, needed } = evaluate(rules, known, plan);
        const places = findings.map(({ severity }) => order.indexOf(severity));
        expect(places).toEqual([...places].sort());
        expect(new Set(findings.map(({ rule }) => rule)).size).toBe(findings.length);
        for (const { because } of findings) expect(because.length).toBeGreaterThan(0);
        expect(new Set(needed).size).toBe(needed.length);
      }),
      { numRuns: 300 },
    );
  });

  it("loses no LDN stop when an opioid, a condition or an allergy is added", () => {
    fc.assert(
      fc.property(
        facts,
        brings,
        line,
        fc.constantFrom(...opioidNames),
        fc.constantFrom(...CONDITION_KEYS),
        (known, plan, how, opioid, condition) => {
          const before = stopsOf(known, plan);
          const medications = [...known.medications, { ...how, text: opioid }];
          const supplements = [{ ...how, text: opioid }, ...known.supplements];
          const allergies = [...known.allergies, { text: opioid }];
          const conditions = [...known.conditions, condition];
          for (const more of [{ medications }, { supplements }, { allergies }, { conditions }])
            expect(stopsOf({ ...known, ...more }, plan)).toEqual(expect.arrayContaining(before));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("gets the same answer in whatever order the lists stand", () => {
    const answer = (known: Facts, plan: readonly Brings[]) => {
      const { findings, needed } = evaluate(rules, known, plan);
      const reasons = findings.map(({ rule, severity, because }) => [rule, severity, [...because].sort()]);
      return [reasons, [...needed].sort()];
    };
    fc.assert(
      fc.property(facts, brings, (known, plan) => {
        const turned: Facts = {
          ...known,
          conditions: known.conditions.toReversed(),
          medications: known.medications.toReversed(),
          supplements: known.supplements.toReversed(),
          allergies: known.allergies.toReversed(),
          labs: known.labs.toReversed(),
          surgeries: known.surgeries?.toReversed(),
          outcomes: known.outcomes.toReversed(),
          checkins: known.checkins.toReversed(),
        };
        expect(answer(turned, plan.toReversed())).toEqual(answer(known, plan));
      }),
      { numRuns: 200 },
    );
  });
});

it("asks for the date of an opioid whether one operation is planned or two", () => {
  const known = {
    ...nothingKnown,
    medications: [{ text: "Norco", stopped: true }],
    surgeries: [{ inDays: 5 }, { inDays: 50 }],
  };
  expect(evaluate(rules, known, [ldn]).needed.join("; ")).toContain("Date of the last dose");
});

describe("one product on two sides of a rule", () => {
  const rule = (when: Rule["when"]): Rule => ({ ...(rules[0] as Rule), id: "X", when });
  const takes = (text: string) => ({ ...nothingKnown, medications: [{ text, stopped: false }] });
  const speaks = (when: Rule["when"], known: Facts) => evaluate([rule(when)], known, []).findings.length > 0;
  const same = {
    all: [{ takesAny: ["class:sedative"] }, { takesAny: ["class:sedative", "class:ssri"] }],
  } as const;
  const different = { all: [{ takesAny: ["class:sedative"] }, { takesAny: ["class:tca"] }] } as const;

  it("counts only by two different classes", () => {
    expect(speaks(different, takes("amitriptyline"))).toBe(true);
    expect(speaks(same, takes("amitriptyline"))).toBe(false);
  });
  it("counts for two products of one class", () => {
    const both = { ...takes("amitriptyline"), supplements: [{ text: "zolpidem", stopped: false }] };
    expect(speaks(same, both)).toBe(true);
  });
});

describe("a reason that was answered", () => {
  it("reads the same the next day: a day is named, not how far it is", () => {
    const rows: readonly Fact[] = [
      { kind: "surgery", on: "2026-12-15", opioidsExpected: "yes" },
      { kind: "medication", text: "Tramadol 50 mg", status: "stopped", lastTakenOn: "2026-11-20" },
      { kind: "condition", key: "fibromyalgia" },
      { kind: "lab", key: "alt", value: 140, unit: "U/L", takenOn: "2026-11-01" },
      { kind: "lab", key: "inr", value: 4, unit: "ratio", takenOn: "2026-11-01" },
    ];
    const plan = [ldn, { ...bringsNothing, has: ["acupuncture"] }];
    const reasons = (day: string) =>
      evaluate(rules, factsOn(rows, {}, parseDate(day)), plan).findings.map(
        ({ rule, because }) => `${rule}: ${because.join("; ")}`,
      );
    const told = reasons("2026-11-22");
    expect(told.filter((one) => one.includes("Planned surgery: Tue Dec 15, 2026"))).not.toEqual([]);
    expect(told.length).toBeGreaterThanOrEqual(4);
    expect(reasons("2026-11-23")).toEqual(told);
  });
});

describe("what nobody has asked", () => {
  const plan = [ldn];
  const needed = (known: Partial<Facts>, brings = plan) =>
    evaluate(rules, { ...nothingKnown, ...known }, brings).needed;
  const every = ["conditions", "medications", "supplements", "allergies"] as const;
  const lists = ["Conditions", "Medicines", "Supplements", "Allergies"].map(
    (list) => `${list}: none recorded`,
  );

  it("is asked for: a list on which nothing stands, not even 'none', and nothing that hangs on it", () => {
    expect(needed({})).not.toEqual(expect.arrayContaining([lists[1]]));
    const open = needed({ unasked: every });
    expect(open).toEqual(expect.arrayContaining(lists));
    expect(open.filter((one) => !lists.includes(one)).toSorted()).toEqual(needed({}).toSorted());
    const said = factsOn(
      [{ kind: "medication", text: "None", status: "active" }],
      {},
      parseDate("2026-11-22"),
    );
    expect(said.unasked).toEqual(["conditions", "supplements", "allergies"]);
    expect(evaluate(rules, said, plan).findings.map(({ rule }) => rule)).not.toContain(
      "GEN-UNRECOGNISED-MED",
    );
  });
  it("changes no finding", () =>
    fc.assert(
      fc.property(facts, brings, fc.subarray([...every]), (known, plan, unasked) => {
        expect(evaluate(rules, { ...known, unasked }, plan).findings).toEqual(
          evaluate(rules, known, plan).findings,
        );
      }),
    ));
  it("is the day of the last dose, of everything in the opioid table that was stopped on no known day", () => {
    for (const text of ["naltrexone", "loperamide", "narcan", "tramadol"])
      expect(
        needed({ medications: [{ text, stopped: true }] }).filter((one) =>
          one.startsWith("Date of the last dose"),
        ),
        text,
      ).toHaveLength(1);
  });
  it("is the ninth question of a PHQ-9 that was filled in without it, and no PHQ-9 that nobody began", () => {
    const items = { 1: 3, 2: 3, 3: 3, 4: 3, 5: 3, 6: 3, 7: 3, 8: 3 };
    expect(needed({ outcomes: [{ instrument: "phq9", items }] }, [])).toContain(
      "Ask again: PHQ-9 question 9",
    );
    expect(needed({ outcomes: [{ instrument: "phq9", total: 20 }] }, [])).toContain(
      "Ask again: PHQ-9 question 9",
    );
    expect(needed({}, []).filter((one) => one.includes("PHQ-9"))).toEqual([]);
  });
});
