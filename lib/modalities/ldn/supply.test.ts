import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDate } from "#lib/domain/calendar.ts";
import { toText } from "#lib/domain/say.ts";
import { protocolBody, protocols } from "./defaults.ts";
import { standardLadder, verySensitive } from "./examples.ts";
import { treadOn, treads } from "./ladder.ts";
import { supply, supplySaid } from "./supply.ts";

const start = parseDate("2026-05-07");
const words = (body: typeof standardLadder, days: number, from = start) => {
  const made = supply(body, start, from, days);
  return made && toText(supplySaid(made, body)).replaceAll("\u00a0", " ");
};

it("counts the capsules of a ladder by strength", () => {
  expect(words(standardLadder, 42)).toBe("14 capsules of 1.5 mg, 14 capsules of 3 mg, 14 capsules of 4.5 mg");
  expect(words(protocolBody("mecfs-polo2019"), 14)).toBe("21 capsules of 1.5 mg");
});

it("measures a liquid in mL", () => expect(words(verySensitive, 28)).toBe("4.2 mL of 1 mg in each mL"));

it("ends with a stop, and has nothing to make after it", () => {
  const stopped = { ...standardLadder, stoppedOn: "2026-05-17" };
  expect(supply(stopped, start, start, 30)).toMatchObject({ days: 10, units: [{ mg: 1.5, count: 10 }] });
  expect(supply(stopped, start, parseDate("2026-05-17"), 30)).toBeNull();
});

it("asks for the next order a week before the last night", () => {
  const made = supply(standardLadder, start, start, 30);
  expect([made?.to.toString(), made?.orderBy.toString()]).toEqual(["2026-06-05", "2026-05-29"]);
});

it("makes exactly the sum of the nights' doses", () => {
  const bodies = protocols.map(({ body }) => body);
  fc.assert(
    fc.property(
      fc.constantFrom(...bodies),
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 1, max: 120 }),
      (body, day, days) => {
        const from = start.add({ days: day });
        const all = treads(body, start);
        const doses = Array.from({ length: days }, (_, i) => treadOn(all, from.add({ days: i }))?.mg ?? 0);
        const made = supply(body, start, from, days);
        const total = (made?.units ?? []).reduce((sum, unit) => sum + unit.mg * unit.count, made?.mL ?? 0);
        expect(total).toBeCloseTo(
          doses.reduce((sum, mg) => sum + mg, 0),
          6,
        );
      },
    ),
  );
});
