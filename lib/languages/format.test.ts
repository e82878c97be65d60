import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { DOSE_UNITS } from "#lib/domain/words/dose.ts";
import {
  clock,
  count,
  flat,
  listed,
  type Plain,
  phrase,
  type Said,
  say,
  toText,
} from "#lib/domain/words/say.ts";
import { interpreterOf } from "./format.ts";
import { languages } from "./index.ts";
import type { Language } from "./language.ts";

const SAID = {
  "Same dose until {0}.": "La misma dosis hasta el {0}.",
  "{0, plural, one {# day} other {# days}} left.": "{0, plural, one {Queda # día} other {Quedan # días}}.",
  "Take {0}.": "Tome {0}.",
  "{0} at bedtime": "{0} al acostarse",
  "Call at {0}.": "Llame a las {0}.",
  "Read this.": "Lea esto.",
};
const toy: Language = { id: "toy", locale: "es-US", name: "Español", english: "Spanish", catalogue: SAID };
const spanish = interpreterOf(toy);
/** As `<Said>` draws it. */
const drawn = (said: Said): string | null =>
  spanish
    .say(said)
    ?.map((part) =>
      typeof part === "string" ? part : "dose" in part ? toText([part]) : spanish.day(parseDate(part.day)),
    )
    .join("") ?? null;

const aDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2200-12-31"), noInvalidDate: true })
  .map((date) => parseDate(date.toISOString().slice(0, 10)));
const aDose = fc.record({
  amount: fc.double({ min: 0.0001, max: 100_000, noNaN: true }),
  unit: fc.constantFrom(...DOSE_UNITS),
});

describe("a sentence in another language", () => {
  test("is whole, with its day, its dose, its plural, its time and its list", () => {
    const dose = { amount: 1.5, unit: "mg" } as const;
    expect(drawn(say`Same dose until ${parseDate("2026-05-21")}.`)).toBe(
      "La misma dosis hasta el jueves, 21 de mayo.",
    );
    expect(drawn(say`${count(1, "day", "days")} left.`)).toBe("Queda 1 día.");
    expect(drawn(say`${count(3, "day", "days")} left.`)).toBe("Quedan 3 días.");
    const [one, two] = [say`${dose} at bedtime`, say`${dose}`];
    expect(drawn(say`Take ${listed([one, two])}.`)).toBe("Tome 1.5 mg al acostarse y 1.5 mg.");
    expect(drawn(say`Take ${listed([one, two], { and: false })}.`)).toBe("Tome 1.5 mg al acostarse, 1.5 mg.");
    expect(drawn(say`Call at ${clock("9:42 pm")}.`)).toMatch(/^Llame a las 9:42\sp\.m\.$/);
    expect(drawn(say`Call at ${clock("12:05 am")}.`)).toMatch(/^Llame a las 12:05\sa\.m\.$/);
    expect(drawn(phrase("Read this."))).toBe("Lea esto.");
  });

  test("is not said at all where any of it is missing: no line is half in one language", () => {
    expect(drawn(say`No such line.`)).toBeNull();
    expect(drawn(say`Take ${say`${{ amount: 1, unit: "mg" }} in the evening`}.`)).toBeNull();
    expect(drawn(say`Take ${listed([say`naltrexone`])}.`)).toBeNull();
    expect(drawn([...say`Read this.`, " and more"])).toBeNull();
  });

  test("keeps every dose and day as they are, whatever they are", () => {
    fc.assert(
      fc.property(aDay, aDose, (day, dose) => {
        for (const said of [say`Same dose until ${day}.`, say`Take ${say`${dose} at bedtime`}.`]) {
          const data = (parts: readonly Plain[] | null) => parts?.filter((part) => typeof part === "object");
          expect(data(spanish.say(said))).toEqual(data(flat(said)));
        }
      }),
    );
  });

  test("a text that is all of its sentence is English, unless the catalogue has it", () => {
    expect(spanish.say(say`${"Eat fish twice a week."}`)).toBeNull();
    expect(spanish.say(say`${"8 minutes"}. ${"Rest counts."}`)).toBeNull();
    expect(spanish.say(say`${"Read this."}`)).toEqual(["Lea esto."]);
  });

  test("takes any text in a value for that text, braces and apostrophes too", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (name) => {
        fc.pre(!/[.!?]$/.test(name));
        expect(drawn(say`${name}, ${name}`)).toBe(`${name}, ${name}`);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        const [message] = phrase(text);
        if (typeof message !== "object" || !("key" in message)) throw new Error("no message");
        const own = interpreterOf({ ...toy, catalogue: { [message.key]: message.key } });
        expect((own.say([message]) ?? []).join("")).toBe(text);
      }),
    );
  });

  test("has days that name the weekday, the day and the month of that day", () => {
    fc.assert(
      fc.property(aDay, (day) => {
        for (const language of languages) {
          const text = interpreterOf(language).day(day, { withYear: true });
          expect(text.match(/\d+/g)).toEqual([String(day.day), String(day.year)]);
        }
      }),
    );
    expect(interpreterOf(toy).day(parseDate("2026-03-01"))).toBe("domingo, 1 de marzo");
  });
});
