import fc from "fast-check";
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { flat, type Message, type Plain, type Said, toText } from "#lib/domain/words/say.ts";
import { interpreterOf } from "#lib/languages/format.ts";
import { languages } from "#lib/languages/index.ts";
import { protocols } from "./defaults.ts";
import { examples } from "./examples.ts";
import { runs, treads } from "./ladder/ladder.ts";
import type { LdnBody } from "./schema.ts";
import { surgeryForPatient } from "./surgery.ts";
import { today } from "./today.ts";
import { advice, runSaid, sentences, stairsSaid } from "./words.ts";

const START = parseDate("2026-05-07");
const anyBody = fc
  .record({
    body: fc.constantFrom(...examples, ...protocols.map(({ body }) => body)),
    timing: fc.constantFrom("bedtime" as const, "morning" as const, "divided" as const),
    other: fc.constantFrom("bedtime" as const, "morning" as const, "divided" as const),
    at: fc.nat(8),
    liquid: fc.boolean(),
    stop: fc.option(fc.nat(120), { nil: undefined }),
    before: fc.boolean(),
  })
  .map(({ body, timing, other, at, liquid, stop, before }): LdnBody => {
    const steps = body.steps.map((step, i) => (i === at ? { ...step, timing: other } : step));
    return {
      ...body,
      ...{ timing, steps },
      ...(liquid ? { form: { kind: "liquid", mgPerMl: 1 } } : {}),
      ...(stop === undefined ? {} : { stoppedOn: START.add({ days: stop }).toString() }),
      ...(before ? { before: { mg: 1.5, since: "2026-01-02", toldBy: "Maya Torres" } } : {}),
    };
  });

/** All that a patient can be told of a body on a day. */
const allSaid = (body: LdnBody, day: ReturnType<typeof parseDate>): Said[] => [
  ...sentences(body, START).flatMap(({ text, why }) => [text, ...(why ? [why] : [])]),
  ...today(body, day, START).flatMap(({ how, next }) => [how, ...next]),
  ...advice(body, day).map(({ text }) => text),
  stairsSaid(body, START, day),
  ...runs(treads(body, START)).map((run) => runSaid(run, body.form)),
];
const dataOf = (parts: readonly Plain[] | null) =>
  parts
    ?.filter((part) => typeof part === "object")
    .map((part) => JSON.stringify(part))
    .sort();

test.each(languages.map((language) => [language.english, language] as const))(
  "%s says all that is said of low-dose naltrexone, with the same doses and days",
  (_name, language) => {
    const interpreter = interpreterOf(language);
    fc.assert(
      fc.property(anyBody, fc.integer({ min: -20, max: 200 }), (body, days) => {
        const day = START.add({ days });
        const written: readonly unknown[] = [
          body.why,
          ...body.steps.map((step) => ("why" in step ? step.why : "")),
        ];
        for (const said of allSaid(body, day)) {
          const own = interpreter.say(said);
          // The physician's own words are in no catalogue: they stand as they were written, said to be English.
          if (written.includes(toText(said))) continue;
          expect(own, toText(said)).not.toBeNull();
          expect(dataOf(own), toText(said)).toEqual(dataOf(flat(said)));
        }
      }),
      { numRuns: 60 },
    );
    const operated = { on: parseDate("2026-05-20"), stopFrom: parseDate("2026-05-17") };
    for (const day of ["2026-05-10", "2026-05-25"])
      for (const said of surgeryForPatient(operated as never, parseDate(day)))
        expect(dataOf(interpreter.say(said)), toText(said)).toEqual(dataOf(flat(said)));
  },
);

test("the key of a sentence, put together by ICU, is the English sentence", () => {
  const text = ({ key, values }: Message): string => {
    const given = values.map((value) => {
      if (typeof value !== "object") return value;
      if ("said" in value) return toText(value.said);
      if ("list" in value) {
        const [last, ...others] = value.list.map((said) => toText(said)).reverse();
        return others.length === 0
          ? last
          : [others.reverse().join(", "), last].join(value.and ? " and " : ", ");
      }
      return "time" in value ? value.time : toText([value]);
    });
    return String(
      new IntlMessageFormat(key, "en-US").format(Object.fromEntries(Object.entries(given)) as never),
    );
  };
  fc.assert(
    fc.property(anyBody, fc.integer({ min: -20, max: 200 }), (body, days) => {
      for (const said of allSaid(body, START.add({ days })))
        for (const part of said)
          if (typeof part === "object" && "key" in part) expect(text(part)).toBe(toText([part]));
    }),
    { numRuns: 40 },
  );
});
