import { CalendarDateTime, fromAbsolute, parseDate, toCalendarDate, toZoned } from "@internationalized/date";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fact } from "#lib/domain/facts/facts.ts";
import type { Hold } from "#lib/domain/taking/hold.ts";
import { unknownTold } from "#lib/domain/taking/unknown-told.ts";
import { lastNightOf, takenBy, whenAsked } from "#lib/domain/taking/when-asked.ts";
import { careDay } from "#lib/domain/words/care-day.ts";
import * as hormones from "#lib/modalities/hormones/examples.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { standardLadder } from "#lib/modalities/ldn/examples.ts";
import { graded } from "#lib/modalities/lifestyle/examples.ts";
import { heldSections, sectionsTaken } from "./held.ts";
import { askedOn, decisionsOn, keptOn, type Taking } from "./taking.ts";

const START = parseDate("2026-05-07");
const part = (modality: string, body: unknown) => ({
  ...{ modality, shape: modalityOf(modality)?.shape ?? 1, body },
});
const NORCO: Fact = { kind: "medication", text: "Norco 5/325", status: "active" };
const SURGERY: Fact = { kind: "surgery", on: "2026-05-20", opioidsExpected: "yes" };
const known: Fact[] = [
  { kind: "pregnancy", status: "not_pregnant" },
  { kind: "profile", hasUterus: "yes", menopausalStatus: "pre", smoker: "no", surgeryPlanned: "no" },
];
const base: Taking = {
  plan: "inForce",
  sections: [part("ldn", standardLadder)],
  startsOn: START,
  signedOn: START,
  day: START.add({ days: 7 }),
  facts: known,
  person: { sex: "female" },
  holds: [],
  words: [],
};
const hold = (modality: string, on: string, id = "h"): Hold => ({
  ...{ id, modality, reason: "opioid", because: "Told.", on, openedAt: new Date(0), takenBack: false },
});
const asksFor = (taking: Taking): string[] =>
  askedOn(taking).flatMap(({ modality, key, mayLog, dose }) =>
    mayLog && dose ? [`${modality}.${key}`] : [],
  );

test("with nothing against it every part is asked for", () => {
  expect(asksFor(base)).toEqual(["ldn.ladder"]);
  expect(heldSections(base.sections, decisionsOn(base))).toEqual([]);
});

/** What may happen to a patient's night, in any order. */
const EVENTS = {
  tell: (t: Taking, i: number): Taking => ({
    ...t,
    holds: [...t.holds, hold("ldn", t.day.toString(), `h${i}`)],
  }),
  mistake: (t: Taking): Taking => ({ ...t, holds: t.holds.map((one) => ({ ...one, takenBack: true })) }),
  close: (t: Taking): Taking => ({ ...t, holds: [] }),
  opioid: (t: Taking): Taking => ({ ...t, facts: [...t.facts, NORCO] }),
  noOpioid: (t: Taking): Taking => ({ ...t, facts: t.facts.filter((fact) => fact !== NORCO) }),
  surgery: (t: Taking): Taking => ({ ...t, facts: [...t.facts, SURGERY] }),
  noSurgery: (t: Taking): Taking => ({ ...t, facts: t.facts.filter((fact) => fact !== SURGERY) }),
  retire: (t: Taking): Taking => ({ ...t, plan: "ended" }),
  replace: (t: Taking): Taking => ({ ...t, plan: "changing" }),
  release: (t: Taking): Taking => ({ ...t, plan: "inForce" }),
  unknown: (t: Taking, i: number): Taking => ({
    ...t,
    unknown: [...(t.unknown ?? []), { fact: `f${i}`, words: "Zyflorex", on: t.day.toString() }],
  }),
  forNone: (t: Taking): Taking => ({
    ...t,
    words: [
      ...t.words,
      ...(t.unknown ?? []).map(({ fact }) => ({
        ...{ modality: "ldn", about: t.day.toString(), yes: true, fact },
      })),
    ],
  }),
  sign: (t: Taking): Taking => ({ ...t, plan: "inForce", signedOn: t.day, holds: [] }),
  dayTurns: (t: Taking): Taking => ({ ...t, day: t.day.add({ days: 1 }) }),
} as const;
type Event = keyof typeof EVENTS;
const anEvent = fc.constantFrom(...(Object.keys(EVENTS) as Event[]));

test("after any sequence of events no two answers about a night differ, and none starts by itself", () => {
  fc.assert(
    fc.property(fc.array(anEvent, { maxLength: 25 }), (events) => {
      let told = false;
      let asks = false;
      let now = base;
      events.forEach((event, i) => {
        now = EVENTS[event](now, i);
        if (event === "tell") told = true;
        if (event === "unknown" || event === "forNone") asks = event === "unknown";
        if (event === "close" || event === "sign") told = false;
        const decisions = decisionsOn(now);
        const may = decisions.get("ldn")?.may ?? false;
        const asked = asksFor(now).length > 0;
        const left = sectionsTaken(now.sections, decisions).length > 0;
        const held = heldSections(now.sections, decisions).length === 0;
        // The page that asks, the pages that show, and the list of what is held say one thing.
        expect([asked, left, held]).toEqual([may, may, may]);
        // Told holds until it is closed or signed anew; the chart and the plan for as long as they say so.
        if (asks || told || now.facts.includes(NORCO) || now.plan !== "inForce") expect(may).toBe(false);
        for (const item of askedOn(now)) if (item.whyNot.length > 0) expect(item.dose).toBeUndefined();
      });
    }),
    { numRuns: 100 },
  );
});

describe("a medicine that the patient told and nobody knows", () => {
  const told = (text: string) =>
    unknownTold([{ id: "f", on: "2026-05-14", fact: { kind: "medication", text, status: "active" } }]);
  // Names that nobody knows: made of syllables, and no substance of the tables.
  const aName = fc
    .array(fc.constantFrom("zy", "flo", "rex", "qwor", "vel", "bro", "laz", "xun", "pim"), {
      minLength: 3,
      maxLength: 4,
    })
    .map((parts) => parts.join(""));
  const around = fc.constantFrom(
    (name: string) => name,
    (name: string) => `${name} 20 mg`,
    (name: string) => `${name.toUpperCase()} tablets twice a day`,
    (name: string) => `magnesium 200 mg + ${name}`,
    (name: string) => `I started ${name} 5 mg last night`,
  );

  test("is asked about by a part with naltrexone, in whatever words, and by no other part", () => {
    const examples = hormones.examples[0];
    fc.assert(
      fc.property(aName, around, (name, line) => {
        const unknown = told(line(name));
        expect(unknown).toHaveLength(1);
        const sections = [part("ldn", standardLadder), part("hormones", examples)];
        const decisions = decisionsOn({ ...base, sections, unknown });
        expect(decisions.get("ldn")).toMatchObject({ may: false, reasons: [{ because: "ask", fact: "f" }] });
        const others = decisions.get("hormones");
        expect(others?.may || others?.reasons.every(({ because }) => because !== "ask")).toBe(true);
      }),
    );
  });

  test("what is known asks nothing, whatever its amount", () => {
    for (const line of ["amoxicillin 500 mg", "duloxetine 30 mg daily", "Magnesium 200 mg", "Tylenol 500 mg"])
      expect(told(line), line).toEqual([]);
  });

  test("not before the first night, nor beside what forbids the dose already", () => {
    const unknown = told("Zyflorex");
    const early = decisionsOn({ ...base, unknown, day: START.subtract({ days: 1 }) });
    expect(early.get("ldn")?.may).toBe(true);
    const held = decisionsOn({ ...base, unknown, holds: [hold("ldn", base.day.toString())] });
    expect(held.get("ldn")).toMatchObject({ reasons: [{ because: "held" }] });
  });
});

describe("a stop stands against the items that raise it", () => {
  const all = part(
    "hormones",
    hormones.examples.find(({ therapies }) => therapies.length > 1),
  );
  test("and what is left of the part opens, with every other item", () => {
    const items = modalityOf("hormones")?.apart(all) ?? [];
    for (const { item } of items) {
      const body = modalityOf("hormones")?.leaveOut(all, [item]);
      expect(
        modalityOf("hormones")?.open({ ...all, body, shape: modalityOf("hormones")?.shape ?? 1 }).ok,
      ).toBe(true);
    }
    expect(items.length).toBeGreaterThan(1);
  });

  test("another medicine that is taken down goes on under any pause of its part", () => {
    const daily = part("lifestyle", graded);
    const taking = { ...base, sections: [daily], holds: [hold("lifestyle", base.day.toString())] };
    const named = (one: Taking) =>
      askedOn(one).flatMap(({ title, whyNot }) => (whyNot.length === 0 ? [title] : []));
    const reduced = graded.reductions.map(({ medicine }) => medicine.toLowerCase());
    for (const title of named(taking)) expect(reduced.join(" ")).toContain(title.toLowerCase());
  });
});

describe("what is never dropped at once", () => {
  const medicine = (key: string, therapy: string, amount: number, unit: string) => ({
    ...{ key, therapy, form: "tablet", startWeek: 1, changes: [], compounded: false, indication: "Told" },
    ...{ dose: { amount, unit }, rhythm: { kind: "daily", at: ["waking"] } },
  });
  const KEPT = [
    medicine("therapy-1", "levothyroxine", 75, "micrograms"),
    medicine("therapy-2", "hydrocortisone", 10, "mg"),
    medicine("therapy-3", "liothyronine", 5, "micrograms"),
  ];
  const ENTRIES: Fact[] = [
    { kind: "lab", key: "tsh", value: 0.02, unit: "mIU/L", takenOn: "2026-05-12" },
    { kind: "condition", key: "adrenal_insufficiency_untreated" },
    { kind: "condition", key: "fibromyalgia" },
    { kind: "lab", key: "cortisol_am", value: 1.5, unit: "\u00b5g/dL", takenOn: "2026-05-12" },
    NORCO,
    SURGERY,
  ];

  test("is asked for under any entries and pauses, and what the chart says against it is said beside it", () => {
    let said = 0;
    fc.assert(
      fc.property(
        fc.subarray(KEPT, { minLength: 1 }),
        fc.subarray(ENTRIES),
        fc.boolean(),
        (therapies, more, paused) => {
          const taking: Taking = {
            ...base,
            sections: [part("hormones", { therapies, orders: [] })],
            facts: [...known, ...more],
            holds: paused ? [hold("hormones", base.day.toString())] : [],
          };
          const decisions = decisionsOn(taking);
          const items = askedOn(taking, decisions);
          expect(items.map(({ mayLog, dose }) => mayLog && dose !== undefined)).toEqual(
            therapies.map(() => true),
          );
          const decision = decisions.get("hormones");
          const chart =
            decision && !decision.may ? decision.reasons.filter(({ because }) => because === "chart") : [];
          // Every reason of the chart is beside an item, and nothing else is.
          const told = new Set(items.flatMap(({ beside }) => beside.map(({ rule }) => rule)));
          expect(told).toEqual(new Set(chart.map(({ rule }) => rule)));
          expect(keptOn(items).length > 0).toBe(chart.length > 0);
          expect(sectionsTaken(taking.sections, decisions)).toHaveLength(1);
          said += chart.length;
        },
      ),
      { numRuns: 60 },
    );
    expect(said).toBeGreaterThan(20);
  });
});

describe("hours", () => {
  const ZONES = [
    "America/New_York",
    "Asia/Tokyo",
    "Pacific/Auckland",
    "Europe/Berlin",
    "America/Los_Angeles",
  ];
  const aZone = fc.constantFrom(...ZONES);
  const anInstant = fc.integer({ min: Date.UTC(2026, 2, 1), max: Date.UTC(2026, 11, 1) });

  test("a bedtime dose is asked for from 18:00 to 4:00, and last night in between", () => {
    fc.assert(
      fc.property(anInstant, aZone, (at, zone) => {
        const clock = fromAbsolute(at, zone);
        const night = clock.hour >= 18 || clock.hour < 4;
        const asked = whenAsked("bedtime", { clock, sleepsByDay: false, last: null });
        expect(asked.ask).toBe(night ? "now" : "evening");
        const before = careDay(clock).subtract({ days: 1 }).toString();
        expect(lastNightOf(clock)?.toString()).toBe(night ? undefined : before);
        expect(whenAsked("bedtime", { clock, sleepsByDay: true, last: null }).ask).toBe("now");
        expect(whenAsked("morning", { clock, sleepsByDay: false, last: null }).ask).toBe("now");
      }),
    );
  });

  test("two doses are never asked for within 12 hours, whatever zones the patient flies through", () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: 0, max: 48 * 60 }), aZone, aZone, (at, minutes, from, to) => {
        const first = fromAbsolute(at, from);
        const last = { day: careDay(first).toString(), at: takenBy(careDay(first), first) };
        const clock = fromAbsolute(at + minutes * 60_000, to);
        if (careDay(clock).toString() === last.day) return;
        const asked = whenAsked("bedtime", { clock, sleepsByDay: true, last });
        expect(asked.ask).toBe(minutes < 12 * 60 ? "soon" : "now");
      }),
    );
  });

  test("a dose told next morning was taken by the end of its own day", () => {
    const clock = toZoned(new CalendarDateTime(2026, 5, 15, 7, 48), "America/New_York");
    const by = takenBy(parseDate("2026-05-14"), clock);
    expect([toCalendarDate(by).toString(), by.hour]).toEqual(["2026-05-15", 4]);
  });
});
