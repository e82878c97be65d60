import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { substances } from "#lib/domain/medicines/substance-index.ts";
import { opioidClasses } from "#lib/domain/medicines/substances.ts";
import { gradeOf, hardSentences } from "#lib/domain/words/reading.ts";
import { answersToMessage, needOf } from "./answer.ts";
import { heardText } from "./heard-text.ts";
import { HEARINGS, type Heard, readMessage, type Urgency, urgencyOf } from "./read.ts";

const heardIn = (text: string) => readMessage(text).map(({ what, how }) => `${what} ${how}`);
const urgency = (text: string): Urgency => urgencyOf(readMessage(text));

describe("what a message speaks of", () => {
  it.each<[string, string[]]>([
    ["I started tramadol from the ER", ["opioid said", "emergencyVisit said"]],
    ["I did not take tramadol", ["opioid denied"]],
    ["I didn’t take the tramadol they gave me", ["opioid said"]],
    ["I haven't taken any oxycodone since Monday", ["opioid said"]],
    ["They offered me Norco but I refused", ["opioid denied"]],
    ["I was given percocet yesterday", ["opioid said"]],
    ["Can I take tramadol with my naltrexone?", ["opioid asked"]],
    ["I took tramadol at noon, can I take my LDN tonight?", ["opioid said"]],
    ["My dentist wants to give me hydrocodone tomorrow, is that ok?", ["opioid asked"]],
    ["My husband takes oxycodone for his back", ["opioid notTheirs"]],
    ["My husband gave me one of his oxycodone", ["opioid said"]],
    ["I stopped tramadol last week", ["opioid said"]],
    ["Never took opioids", ["opioid denied"]],
    ["took a few of my old vicodin, it didn't help", ["opioid said"]],
    ["I did not sleep because they gave me tramadol", ["opioid said"]],
    ["empecé a tomar tramadol", ["opioid said"]],
    ["no tomé tramadol", ["opioid denied"]],
    ["Me dieron morfina en urgencias", ["opioid said", "emergencyVisit said"]],
    [
      "the ER gave me something for pain, I don't know its name",
      ["painMedicine said", "emergencyVisit said"],
    ],
    ["My surgeon prescribed pain pills", ["painMedicine said"]],
    [
      "I went to the hospital last night, they gave me a shot",
      ["emergencyVisit said", "unknownMedicine said"],
    ],
    ["I'm pregnant", ["pregnancy said"]],
    ["I am not pregnant", ["pregnancy denied"]],
    ["my home test was positive, pregnancy!", ["pregnancy said"]],
    ["Estoy embarazada", ["pregnancy said"]],
    ["my daughter is pregnant", ["pregnancy notTheirs"]],
    ["I want to die", ["ownLife said"]],
    ["I don't want to live anymore", ["ownLife said"]],
    ["no quiero vivir", ["ownLife said"]],
    ["quiero morirme", ["ownLife said"]],
    ["I keep thinking about killing myself", ["ownLife said"]],
    ["im going to kill my self", ["ownLife said"]],
    ["I wish I was dead", ["ownLife said"]],
    ["everyone would be better off without me", ["ownLife said"]],
    ["sometimes sucidal thoughts", ["ownLife said"]],
    ["I don't want to die, I just want less pain", ["ownLife denied"]],
    ["I cannot breathe well", ["emergencyNow said"]],
    ["I took too many pills", ["emergencyNow said"]],
    ["no chest pain today", ["emergencyNow denied"]],
    ["I am having surgery on December 12", ["surgery said"]],
    ["me van a operar la rodilla en enero", ["surgery said"]],
    ["I started a new medicine called Zyflorex", ["unknownMedicine said"]],
    ["I started Zyflorex 20 mg", ["unknownMedicine said"]],
    ["My primary care doctor put me on prednisone", ["medicine said"]],
    ["My back is killing me", []],
    ["I am dying to go out again", []],
    ["My dog died last week and I feel low", []],
    ["Can I lie on my side during the needle session?", []],
    ["May I move my visit to Thursday?", []],
    ["Should I take it with food or without?", []],
    ["I started walking on Monday", []],
    ["I started the new dose last night", []],
    ["I got the new capsules today", []],
    ["Could the headache be from the naltrexone?", []],
    ["Took my first dose last night, slept great", []],
  ])("%s", (text, wanted) => {
    expect(heardIn(text)).toEqual(wanted);
  });

  it("names the medicine and keeps the clause as it was written", () => {
    const [heard] = readMessage("Hello. I took 2 norcos last night; sorry. Thank you!");
    expect(heard).toMatchObject({ what: "opioid", words: "I took 2 norcos last night;" });
    expect(heard?.names).toEqual(["hydrocodone + acetaminophen"]);
  });

  it.each<[string, Urgency]>([
    ["I took tramadol and I want to die", "life"],
    ["I can't breathe since the codeine", "now"],
    ["I would never hurt myself", "safety"],
    ["I did not take tramadol", "question"],
    ["I started vitamin D", "question"],
    ["Thank you!", "question"],
  ])("%s is %s", (text, wanted) => expect(urgency(text)).toBe(wanted));
});

const NOT_BEFORE = new Set(opioidClasses(["group:opioid_must_be_stopped_before_ldn"]));
/** Names in the table of opioids that are words of their own: six letters or more. */
const NAMES = [...substances.values()]
  .filter(({ kind, classes }) => kind === "opioid" && classes.some((name) => NOT_BEFORE.has(name)))
  .flatMap(({ names }) => names.filter((name) => /^[a-z]{6,}$/i.test(name)));
const name = fc.constantFrom(...NAMES);
const taken = fc.constantFrom(
  (drug: string) => `I started ${drug} yesterday`,
  (drug: string) => `took ${drug} 5 mg last night.`,
  (drug: string) => `They gave me ${drug} in the ER`,
  (drug: string) => `I was prescribed ${drug}`,
  (drug: string) => `I am on ${drug} now`,
  (drug: string) => `stopped ${drug} three days ago`,
  (drug: string) => `me dieron ${drug}`,
);
const denied = fc.constantFrom(
  (drug: string) => `I did not take ${drug}`,
  (drug: string) => `never had ${drug}`,
  (drug: string) => `I refused ${drug}`,
  (drug: string) => `My husband takes ${drug}`,
  (drug: string) => `no ${drug}`,
);
const chat = fc.array(
  fc.constantFrom(
    "I slept better this week",
    "the weather is cold and my hands are stiff",
    "thank you for your answer",
    "can I move my visit to Thursday",
    "walking helps a little",
    "my energy was low on Sunday",
  ),
  { maxLength: 24 },
);
const RANK: readonly Urgency[] = ["question", "safety", "now", "life"];

describe("any opioid, any message", () => {
  it("an opioid that was taken is heard as taken, wherever it stands in a message", () => {
    fc.assert(
      fc.property(name, taken, chat, chat, (drug, say, before, after) => {
        const text = [...before, say(drug), ...after].join(". ");
        expect(heardIn(text), text).toContain("opioid said");
      }),
      { numRuns: 250 },
    );
  });
  it("one that was not taken is never silent", () => {
    fc.assert(
      fc.property(name, denied, (drug, say) => {
        const how = readMessage(say(drug)).find(({ what }) => what === "opioid")?.how;
        expect(["denied", "notTheirs", "said"], say(drug)).toContain(how);
      }),
      { numRuns: 150 },
    );
  });
  it("reads a message without stops to its end", () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 0, max: 150 }), (drug, filler) => {
        const text = `${"and then it rained and ".repeat(filler)}I took ${drug}`.slice(-2000);
        expect(heardIn(text)).toContain("opioid said");
      }),
      { numRuns: 60 },
    );
  });
  it("answers to any text, and one line more never makes it less urgent", () => {
    const line = fc.oneof(
      fc.string({ maxLength: 120 }),
      fc.constantFrom("I want to die", "I took codeine", "no opioids", "?"),
    );
    fc.assert(
      fc.property(line, line, (a, b) => {
        const [first, together] = [urgency(a), urgency(`${a}\n${b}`)];
        expect(RANK.indexOf(together)).toBeGreaterThanOrEqual(RANK.indexOf(first));
      }),
      { numRuns: 200 },
    );
  });
});

describe("what the patient reads at once", () => {
  const every: Heard[] = HEARINGS.flatMap((what) =>
    (["said", "asked", "denied", "notTheirs"] as const).map((how) => ({ what, how, words: "x", names: [] })),
  );
  const all = every.flatMap((heard) =>
    [true, false].flatMap((hasNaltrexone) => answersToMessage([heard], { hasNaltrexone })),
  );

  it("is never that it is fine, never speaks of today, and is easy to read", () => {
    expect(all.length).toBeGreaterThan(30);
    for (const { title, text } of all) {
      expect(`${title} ${text}`).not.toMatch(
        /\b(?:fine|safe|ok|okay|no problem|go ahead|today|tonight|tomorrow)\b/i,
      );
      expect(hardSentences(`${title}. ${text}`), text).toEqual([]);
      expect(gradeOf(text)).toBeLessThanOrEqual(6);
    }
  });
  it("of an opioid pauses naltrexone where the plan has it", () => {
    const [answer] = answersToMessage(readMessage("I started tramadol from the ER"), { hasNaltrexone: true });
    expect(answer?.text).toContain("Do not take your low-dose naltrexone until your clinic has answered.");
    expect(needOf(answersToMessage(readMessage("I want to die"), { hasNaltrexone: false }))).toBe("life");
  });
  it("is not said of what is not so, but for a life", () => {
    for (const what of HEARINGS)
      expect(
        answersToMessage([{ what, how: "denied", words: "", names: [] }], { hasNaltrexone: true }).length,
      ).toBe(what === "ownLife" ? 1 : 0);
  });
  it("goes to the clinic as one sentence", () => {
    expect(heardText(readMessage("I did not take tramadol"))).toBe(
      "Names an opioid: tramadol immediate release (says no).",
    );
    expect(heardText([])).toBe("");
  });
});
