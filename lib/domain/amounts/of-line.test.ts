import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalUnits } from "#lib/domain/facts/facts.ts";
import { recognise } from "#lib/domain/medicines/substances.ts";
import { amountsOf } from "./of-line.ts";

const MONTH = 365.25 / 12;
const about = (text: string, expected: Record<string, number>) => {
  const said = amountsOf(text, recognise(text).matches);
  expect(Object.keys(said).toSorted(), text).toEqual(Object.keys(expected).toSorted());
  for (const [key, amount] of Object.entries(expected)) expect(said[key], text).toBeCloseTo(amount, 6);
};

/** An amount as it is written, with what it is in the canonical unit. */
const VITAMIN_D: readonly (readonly [string, number])[] = [
  ["1000 IU", 1000],
  ["1,000 IU", 1000],
  ["5 000 IU", 5000],
  ["5\u202f000 IU", 5000],
  ["5.000 UI", 5000],
  ["5'000 IE", 5000],
  ["20,000 IU", 20_000],
  ["50k IU", 50_000],
  ["50 000 units", 50_000],
  ["60,000 I.U.", 60_000],
  ["125 mcg", 5000],
  ["125 µg", 5000],
  ["125ug", 5000],
  ["1.25 mg", 50_000],
  ["2000iu", 2000],
  ["12,5 mcg", 500],
  ["5000 IU (125 mcg)", 5000],
];
const VITAMIN_B6: readonly (readonly [string, number])[] = [
  ["100 mg", 100],
  ["100mg", 100],
  ["0,5 mg", 0.5],
  ["2,5 mg", 2.5],
  [".5 mg", 0.5],
  ["0.125 g", 125],
  ["0,25 gram", 250],
  ["500 mcg", 0.5],
];
/** How many of it at once: before the schedule, after the amount. */
const COUNTS: readonly (readonly [string, number])[] = [
  ["", 1],
  [" 1 tab", 1],
  [" 2 tabs", 2],
  [" 1/2 tab", 0.5],
  [" ½ tablet", 0.5],
  [" 1½ tabs", 1.5],
  [" 1 1/2 tablets", 1.5],
  [" 1.5 tabs", 1.5],
  [" 1,5 Tabletten", 1.5],
  [", take 2 capsules by mouth", 2],
  [" two caps", 2],
  [" half a tablet", 0.5],
  [", take three (3) softgels", 3],
];
/** How often, as a number a day. */
const SCHEDULES: readonly (readonly [string, number])[] = [
  ["daily", 1],
  ["once a day", 1],
  ["every day", 1],
  ["qd", 1],
  ["per night", 1],
  ["nightly", 1],
  ["at bedtime", 1],
  ["every morning with food", 1],
  ["BID", 2],
  ["b.i.d.", 2],
  ["twice daily", 2],
  ["2 (two) times a day", 2],
  ["AM and PM", 2],
  ["in the morning and at bedtime", 2],
  ["q12h", 2],
  ["tid", 3],
  ["x3 daily", 3],
  ["3x/day", 3],
  ["3 times a day with meals", 3],
  ["every 8 hours", 3],
  ["q8h", 3],
  ["qid", 4],
  ["q6h", 4],
  ["every other day", 1 / 2],
  ["qod", 1 / 2],
  ["every 3 days", 1 / 3],
  ["q3d", 1 / 3],
  ["every 10 days", 1 / 10],
  ["weekly", 1 / 7],
  ["once a week", 1 / 7],
  ["/week", 1 / 7],
  ["on Sundays", 1 / 7],
  ["twice a week", 2 / 7],
  ["2x/wk", 2 / 7],
  ["Mon and Thu", 2 / 7],
  ["MWF", 3 / 7],
  ["Mon Wed Fri", 3 / 7],
  ["M/W/F", 3 / 7],
  ["3 days a week", 3 / 7],
  ["weekdays", 5 / 7],
  ["Mon-Fri", 5 / 7],
  ["twice daily on weekdays", 10 / 7],
  ["every other week", 1 / 14],
  ["q2wk", 1 / 14],
  ["every 2 weeks", 1 / 14],
  ["once a month", 1 / MONTH],
  ["monthly", 1 / MONTH],
  ["twice a month", 2 / MONTH],
  ["every 3 months", 1 / (3 * MONTH)],
  ["al día", 1],
  ["dos veces al día", 2],
  ["cada 8 horas", 3],
  ["por la noche", 1],
  ["una vez a la semana", 1 / 7],
  ["par jour", 1],
  ["matin et soir", 2],
  ["3 fois par jour", 3],
  ["un jour sur deux", 1 / 2],
  ["täglich", 1],
  ["2x täglich", 2],
  ["morgens und abends", 2],
  ["einmal pro Woche", 1 / 7],
  ["jeden zweiten Tag", 1 / 2],
  ["1-0-1", 2],
];
const UNSURE = [
  "prn",
  "as needed",
  "daily as needed",
  "daily prn",
  "with meals",
  "daily with meals",
  "loading, then 1 weekly",
  "daily alternating with half",
  "1-2 tabs daily",
  "one to two tabs daily",
  "1 or 2 caps daily",
  "1–2x/day",
  "2-3 times a week",
  "every 4-6 hours",
  "up to 3 daily",
  "a few times a week",
  "most days",
  "when I remember",
  "daily except Sunday",
  "5 on, 2 off daily",
  "bi-weekly",
  "daily bid",
  "dayly",
  "montly",
  "once",
  "x 10 days",
  "as directed",
  "daily, 2 tabs on Sundays",
  "sometimes daily",
  "daily until May",
  "daily, tapering",
  "si besoin",
  "bei Bedarf",
  "cada tercer día",
];

describe("the amount a day of a line", () => {
  const table = (name: string, key: string, amounts: typeof VITAMIN_D) =>
    amounts.flatMap(([amount, worth], at) =>
      COUNTS.flatMap(([count, n], by) =>
        SCHEDULES.filter((_, row) => at < 2 || row % COUNTS.length === (by + at) % COUNTS.length).map(
          ([schedule, aDay]): [string, Record<string, number>] => [
            `${name} ${amount}${count} ${schedule}`.replace(" /", "/"),
            { [key]: worth * n * aDay },
          ],
        ),
      ),
    );
  it("is amount times number times schedule, in every spelling", () => {
    const rows = [...table("Vitamin D3", "vitamin_d", VITAMIN_D), ...table("B6", "vitamin_b6", VITAMIN_B6)];
    expect(rows.length).toBeGreaterThan(4_000);
    const wrong = rows.filter(([text, expected]) => {
      const [[key = "", amount = 0] = []] = Object.entries(expected);
      const said = amountsOf(text, recognise(key === "vitamin_d" ? "Vitamin D3" : "B6").matches);
      return Math.abs((said[key] ?? -1) - amount) > 1e-6 * amount;
    });
    expect(wrong.map(([text]) => text)).toEqual([]);
  });

  it("is not known where the line leaves it open", () => {
    const known = UNSURE.flatMap((said) =>
      [`Vitamin D3 5000 IU ${said}`, `B6 100 mg tablet ${said}`].filter(
        (text) => Object.keys(amountsOf(text)).length > 0,
      ),
    );
    expect(known).toEqual([]);
  });

  it("of fish oil is its EPA and DHA, also where their milligrams stand as bare numbers", () => {
    for (const unit of ["", " mg"])
      for (const said of [
        `(300${unit} EPA/200${unit} DHA)`,
        `(EPA 300${unit}, DHA 200${unit})`,
        `(EPA/DHA 500${unit})`,
      ])
        for (const [schedule, times] of [
          ["daily", 1],
          ["2 caps daily", 2],
          ["2 caps bid", 4],
        ] as const)
          about(`fish oil 1000 mg ${said} ${schedule}`, { fish_oil: 500 * times });
    for (const said of [
      "EPA 3 DHA 2 daily",
      "1000 mg EPA 300 mg DHA 200 mg daily",
      "1000 mg EPA/DHA 500 mg daily",
    ])
      about(`fish oil ${said}`, {});
    about("magnesium glycinate 400 mg elemental 80 mg daily", {});
    about("magnesium glycinate 400 mg (80 mg elemental) 2 caps nightly", { magnesium: 160 });
  });

  it("of a schedule that is also a brand, and of D2", () => {
    about("vitamin D3 5,000 IU: one a day", { vitamin_d: 5000 });
    about("VITAMIN D2 1.25MG(50,000 UNIT) take 1 capsule by mouth every week", { vitamin_d: 50_000 / 7 });
    about("vitamin D 2 x 1000 IU daily", { vitamin_d: 2000 });
    about("Vitamin B6 0,5 g 1x tgl", { vitamin_b6: 500 });
    about("Vitamin D3 5000 IU per dose twice daily", { vitamin_d: 10_000 });
  });

  it("of each substance is its own", () => {
    about("Vitamin D3 5000 IU + B6 25 mg daily", { vitamin_d: 5000, vitamin_b6: 25 });
    about("5000 IU vitamin D3 and 25 mg B6 daily", { vitamin_d: 5000, vitamin_b6: 25 });
    about("Vitamin D3 5000 IU daily; B6 25 mg twice a day", { vitamin_d: 5000, vitamin_b6: 50 });
    about("Vitamin D3/K2 5000 IU/100 mcg daily", { vitamin_d: 5000 });
    about("Vitamin D3 5000 IU + K2 100 mcg daily", { vitamin_d: 5000 });
    about("Calcium 600 mg + vitamin D 800 IU twice daily", { vitamin_d: 1600 });
    about("B12 1000 mcg, B6 25 mg, folate 400 mcg daily", { vitamin_b6: 25 });
    about("vitamin D 5000 IU, B6 25 mg weekly", { vitamin_b6: 25 / 7 });
    about("B6 25 mg daily, vitamin D3 5000 IU", { vitamin_b6: 25 });
    about("vitamin D3 1000 IU + B6 25 mg 2 tabs daily", { vitamin_b6: 50 });
    about("Vitamin D3 + B6 daily", {});
  });

  it.each<[string, Record<string, number>]>([
    ["Vitamin D3 20,000 IU twice a week", { vitamin_d: (20_000 * 2) / 7 }],
    ["Vitamin D3 20,000 IU once a month", { vitamin_d: 657.0841889 }],
    ["Vitamin D3 50,000 IU every 3 days", { vitamin_d: 50_000 / 3 }],
    ["Vitamin D3 2 x 1000 IU daily", { vitamin_d: 2000 }],
    ["Vitamin D3 2x1000 IU bid", { vitamin_d: 4000 }],
    ["vitamin D 3 x 1000 IU daily", { vitamin_d: 3000 }],
    ["vitamin D 3 tablets of 1000 IU daily", {}],
    ["melatonin 0,5 mg at night", { melatonin: 0.5 }],
    ["melatonin 1,500 mg at night", {}],
    ["B6 1.500 mg daily", {}],
    ["vitamin D 5000 mg daily", {}],
    ["vitamin D 2 500 mcg tablets daily", { vitamin_d: 40_000 }],
    ["vitamin D 2000 daily", {}],
    ["CoQ10 100 mg daily", { coq10: 100 }],
    ["Co Q 10 100 mg daily", { coq10: 100 }],
    ["vitamin b 6 100 mg daily", { vitamin_b6: 100 }],
    ["pyridoxine 50 mg tablet Take 2 tablets (100 mg total) by mouth daily.", { vitamin_b6: 100 }],
    ["Vitamin D3 1,000 unit tablet Take 5,000 Units by mouth daily", { vitamin_d: 5000 }],
    ["cholecalciferol 125 MCG (5000 UT) capsule: take 1 capsule every 7 days", { vitamin_d: 5000 / 7 }],
    ["Vitamin D3 2 gummies (2000 IU) daily", {}],
    ["Vitamin D3 1000 IU per 2 gummies, 4 gummies daily", { vitamin_d: 2000 }],
    ["Vitamin D3 1000 IU/drop, 5 drops daily", { vitamin_d: 5000 }],
    ["Vitamin D3 400 IU, 5 drops daily", {}],
    ["Vitamin D 50,000 IU weekly for 8 weeks", { vitamin_d: 50_000 / 7 }],
    ["Vitamin D3 2000 IU daily x 30", {}],
    ["Vitamin D3 2000 IU 1 daily #90 refills 3", { vitamin_d: 2000 }],
    ["2) Vitamin D3 2000 IU daily for bone health and mood", { vitamin_d: 2000 }],
    ["magnesium oxide 400 mg daily", {}],
    ["magnesium oxide 400 mg (240 mg elemental) daily", { magnesium: 240 }],
    ["elemental magnesium 200 mg bid", { magnesium: 400 }],
    ["fish oil 1000 mg daily", {}],
    ["fish oil 1000 mg (EPA 360 mg / DHA 240 mg) 2 caps daily", { fish_oil: 1200 }],
    ["fish oil 4 g EPA/DHA daily", { fish_oil: 4000 }],
    ["fish oil EPA 500 mg daily", {}],
    ["B6 200 mg daily in divided doses", { vitamin_b6: 200 }],
    ["3 B6 50 mg a day", {}],
    ["B6 50 mg am, 100 mg pm", {}],
    ["B6 50 mg daily x3", {}],
    ["tramadol 50 mg daily", {}],
    ["", {}],
  ])("%s", about);

  it("is never told of a line with another number in it", () => {
    const stray = fc.integer({ min: 2, max: 99_999 }).filter((n) => n !== 30);
    fc.assert(
      fc.property(
        stray,
        fc.constantFrom("daily", "weekly", "bid"),
        fc.constantFrom("before", "after"),
        (n, how, where) => {
          const text = where === "before" ? `B6 ${n}, 25 mg ${how}` : `B6 25 mg ${how} ${n}`;
          expect(amountsOf(text, recognise("B6").matches), text).toEqual({});
        },
      ),
    );
  });

  it("is total: any text gives numbers that are finite and positive, or nothing", () => {
    const piece = fc.constantFrom(
      "Vitamin D3",
      "B6",
      "magnesium",
      "5000",
      "1/2",
      "x",
      "IU",
      "mg",
      "daily",
      "(",
      ")",
      "+",
      "bid",
      "2",
      "½",
      ",",
      "/",
      "week",
      "every",
      "tabs",
      "\u0000",
      "take",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 14 }).map((all) => all.join(" ")),
          fc.string({ maxLength: 120, unit: "grapheme" }),
        ),
        (text) => {
          for (const [key, amount] of Object.entries(amountsOf(text))) {
            expect(key in canonicalUnits).toBe(true);
            expect(Number.isFinite(amount) && amount > 0).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

it("says no amount where two intakes differ, or more of it stands beside another name", () => {
  about("magnesium 150 mg elemental qam and 300 mg qhs", {});
  about("CoQ10 100 mg morning, 200 mg night", {});
  about("vitamin D 400 IU in multivitamin plus 2000 IU daily", {});
  about("vitamin D3 2000 IU, multivitamin 400 IU daily", {});
  about("vitamin D 2000 IU, vitamin E 400 IU daily", { vitamin_d: 2000 });
  about("B6 50 mg am, 50 mg pm", { vitamin_b6: 100 });
});

it("reads how long before bed as no amount, and forms and words of the day in five languages", () => {
  about("melatonin 3 mg 30 min before bed", { melatonin: 3 });
  about("melatonin XR 5 mg 1 h before bed", { melatonin: 5 });
  about("Melatonin 2 mg ret. 0-0-0-1", { melatonin: 2 });
  about("vitamine D 1000 UI/jour", { vitamin_d: 1000 });
  about("vitamina B6 50 mg 1 comp. cada 12 h", { vitamin_b6: 100 });
});
