import fc from "fast-check";
import { blank } from "#lib/modalities/ldn/defaults.ts";

const mg = fc.integer({ min: 2, max: 120 }).map((n) => n / 20);
const timing = fc.constantFrom("bedtime", "morning", "divided");

/** Ladders of low-dose naltrexone such as a physician could write: liquid, so that most amounts can be measured. */
export const anyLadder = fc
  .record({
    steps: fc.array(
      fc.record({
        mg,
        nights: fc.integer({ min: 1, max: 60 }),
        kind: fc.constantFrom("step", "hold", "stepBack"),
        timing: fc.option(timing, { nil: undefined }),
      }),
      { maxLength: 12 },
    ),
    thenMg: mg,
    timing,
    stoppedOn: fc.option(
      fc.date({ min: new Date("2026-04-20"), max: new Date("2027-06-01"), noInvalidDate: true }),
      {
        nil: undefined,
      },
    ),
  })
  .map(({ steps, stoppedOn, ...rest }) => ({
    ...(blank() as object),
    ...rest,
    form: { kind: "liquid", mgPerMl: 1 },
    steps: steps.map((step, i) => ({ ...step, key: `s${i + 1}` })),
    ...(stoppedOn ? { stoppedOn: stoppedOn.toISOString().slice(0, 10) } : {}),
  }));

const week = fc.integer({ min: 1, max: 30 });
const products = fc.constantFrom(
  ["estradiol_transdermal", "patch", "mg", 0.025, 0.1, "weekdays"],
  ["estradiol_transdermal", "gel", "mg", 0.25, 1.5, "daily"],
  ["progesterone_micronized", "capsule", "mg", 100, 200, "cyclic"],
  ["testosterone", "injection", "mg", 50, 100, "weekdays"],
  ["testosterone", "injection", "mg", 100, 200, "twoWeekly"],
  ["testosterone", "gel", "mg", 4, 80, "daily"],
);
const at = fc.constantFrom("waking", "midday", "evening", "bedtime");
const rhythmOf = (kind: string) =>
  kind === "daily"
    ? fc.record({ kind: fc.constant(kind), at: fc.tuple(at) })
    : kind === "weekdays"
      ? fc.record({
          kind: fc.constant(kind),
          days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 2 }),
          at,
        })
      : kind === "twoWeekly"
        ? fc.record({ kind: fc.constant(kind), day: fc.integer({ min: 0, max: 6 }), at })
        : fc
            .record({
              ...{ kind: fc.constant(kind), nights: fc.integer({ min: 12, max: 14 }), at },
              // The patient's own cycle, days before and after the plan begins.
              firstNight: fc.option(
                fc.integer({ min: 1, max: 28 }).map((day) => `2026-05-${String(day).padStart(2, "0")}`),
                { nil: undefined },
              ),
            })
            .map(({ firstNight, ...rest }) => ({ ...rest, ...(firstNight ? { firstNight } : {}) }));

/** Hormone products with their doses changed at random weeks, in every rhythm and form; some do not fit their limits. */
export const anyTherapies = products
  .chain(([therapy, form, unit, low, high, kind]) => {
    const amount = fc.integer({ min: 0, max: 4 }).map((n) => low + ((high - low) * n) / 4);
    return fc.record({
      key: fc.constant("therapy-1"),
      therapy: fc.constant(therapy),
      form: fc.constant(form),
      dose: fc.record({ amount, unit: fc.constant(unit) }),
      rhythm: rhythmOf(String(kind)),
      startWeek: week,
      weeks: fc.option(week, { nil: undefined }),
      changes: fc.uniqueArray(fc.record({ week, amount }), { maxLength: 4, selector: (one) => one.week }),
      compounded: fc.boolean(),
      indication: fc.constant("symptoms"),
    });
  })
  .map(({ changes, weeks, ...item }) => ({
    therapies: [
      {
        ...item,
        ...(weeks ? { weeks } : {}),
        changes: changes
          .filter(({ week }) => week > item.startWeek && (!weeks || week < item.startWeek + weeks))
          .toSorted((a, b) => a.week - b.week),
      },
    ],
    orders: [],
  }));
