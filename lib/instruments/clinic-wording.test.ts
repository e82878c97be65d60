import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type Instrument,
  instrumentOf,
  instruments,
  MAX_LETTERS,
  questionsOf,
  readWording,
  sheetOf,
  slotsOf,
  withWording,
  wordingExample,
} from "./index.ts";

const the = (id: string) => instrumentOf(id) as Instrument;
const wordingOf = (id: string, more: object = {}) => ({
  instrument: id,
  licence: "Contract 1234 of May 2026",
  questions: Object.fromEntries(slotsOf(the(id)).map((slot) => [slot, `Words of ${slot}`])),
  ...more,
});
const read = (raw: unknown) => readWording(typeof raw === "string" ? raw : JSON.stringify(raw), instruments);
const errorsOf = (raw: unknown) => {
  const answer = read(raw);
  return answer.ok ? [] : answer.errors;
};

describe.each(["fiqr", "dsq_pem"])("wording of %s", (id) => {
  it("is taken when it is whole, and then the questionnaire may be asked", () => {
    const answer = read(wordingOf(id));
    if (!answer.ok) throw new Error(answer.errors.join());
    const worded = withWording(the(id), answer.wording);
    expect(worded && questionsOf([worded])).toEqual([worded]);
    expect(questionsOf([the(id)])).toEqual([]);
  });
  it("says which text is missing, which is unknown, and takes neither", () => {
    const { questions, ...rest } = wordingOf(id);
    const [first = "", ...others] = Object.entries(questions).map(([slot]) => slot);
    const part = Object.fromEntries(others.map((slot) => [slot, "x"]));
    expect(errorsOf({ ...rest, questions: part })).toEqual([`The text is missing for: ${first}.`]);
    expect(errorsOf({ ...rest, questions: { ...questions, extra: "x" } })[0]).toContain("called: extra");
    expect(withWording(the(id), { ...rest, questions: part })).toBeNull();
  });
  it("has an example of placeholders, taken once they are filled in and not before, name by name", () => {
    const file = readFileSync(new URL(`../../docs/wording/${id}.example.json`, import.meta.url), "utf8");
    expect(JSON.parse(file)).toEqual(JSON.parse(wordingExample(the(id))));
    const slots = slotsOf(the(id));
    const names = ["licence", "attribution", "stem", ...slots].join(", ");
    expect(errorsOf(file)).toEqual([
      `The words of the example are still there: ${names}. Put yours in their place.`,
    ]);
    const filled = file.replaceAll(/"(?:Your|What) [^"]*"/g, '"Mine"');
    expect(read(filled)).toMatchObject({ ok: true });
  });
});

it("has the structure that the pack gives: 9, 2 and 10 texts; five items with two ratings, and 7, 8 and 9", () => {
  const count = (part: string) => slotsOf(the("fiqr")).filter((slot) => slot.startsWith(part)).length;
  expect([count("function."), count("overall."), count("symptoms.")]).toEqual([9, 2, 10]);
  expect(slotsOf(the("dsq_pem"))).toEqual(["1", "2", "3", "4", "5", "7", "8", "9"]);
  expect(the("dsq_pem").questions).toHaveLength(13);
});

it("puts text, heading and the ends of a scale where they belong, and the two ratings under one text", () => {
  const fiqr = wordingOf("fiqr", { stem: "Stem", attribution: "Owner" });
  const texts = { ...fiqr.questions, "overall.1": { text: "T", before: "B", low: "L", high: "H" } };
  const answer = read({ ...fiqr, questions: texts });
  const worded = answer.ok ? withWording(the("fiqr"), answer.wording) : null;
  const sheet = worded && sheetOf(worded);
  expect(sheet).toMatchObject({ stem: "Stem", attribution: "Owner" });
  expect(sheet?.questions[9]).toMatchObject({ text: "T", before: "B", ends: { low: "L", high: "H" } });
  const dsq = wordingOf("dsq_pem");
  const items = { ...dsq.questions, 1: { text: "One", before: "Part 1" } };
  const second = read({ ...dsq, questions: items });
  const asked = second.ok ? withWording(the("dsq_pem"), second.wording) : null;
  expect(asked?.questions.slice(0, 3)).toMatchObject([
    { text: "One", before: "Part 1", facet: "How often did you have this?" },
    { text: "One", facet: "How bad was it?" },
    { text: "Words of 2" },
  ]);
  expect(asked?.questions[1]?.before).toBeUndefined();
});

describe("what is refused, each with a sentence", () => {
  const fiqr = wordingOf("fiqr");
  it.each([
    ["nothing", "", "Choose a file"],
    ["no JSON", "{", "is not JSON"],
    ["a list", [], "The file is missing, or not of the right kind."],
    ["another questionnaire", { ...fiqr, instrument: "isi" }, "This file says isi."],
    ["one whose words are here already", { ...fiqr, instrument: "peg" }, "This file says peg."],
    ["no licence", { ...fiqr, licence: " " }, "Write what allows your clinic"],
    ["no word of a licence", { ...fiqr, licence: undefined }, "licence is missing"],
    ["NUL", { ...fiqr, stem: "a\u0000b" }, "cannot be stored"],
    ["a text that is a number", { ...fiqr, questions: { ...fiqr.questions, "overall.1": 5 } }, "overall.1"],
    ["an empty text", { ...fiqr, questions: { ...fiqr.questions, "overall.1": "" } }, "Write the question"],
    ["something unknown", { ...fiqr, score: "x" }, "not known: score"],
    ["two megabytes", "x".repeat(2_000_000), `at most ${MAX_LETTERS}`],
    ["a long text", { ...fiqr, questions: { ...fiqr.questions, "overall.1": "x".repeat(601) } }, "600"],
    [
      "many texts",
      { ...fiqr, questions: Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`q${i}`, "x"])) },
      "missing for",
    ],
    ["a prototype", '{"__proto__":{"instrument":"fiqr"}}', "missing"],
  ])("%s", (_what, raw, say) => {
    const errors = errorsOf(raw);
    expect(errors.join(" ")).toContain(say);
    expect(errors.length).toBeLessThanOrEqual(8);
    for (const line of errors) expect(line.length).toBeLessThan(700);
  });
  it("the ends of a scale where there is none", () =>
    expect(
      errorsOf({
        ...wordingOf("dsq_pem"),
        questions: { ...wordingOf("dsq_pem").questions, 7: { text: "x", low: "y" } },
      }),
    ).toEqual(["Question 7 is not a scale: take out its low and high."]));
});
