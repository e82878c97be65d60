import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fact } from "#lib/domain/facts/facts.ts";
import { isAsked } from "#lib/domain/medicines/asked.ts";
import { recognise } from "#lib/domain/medicines/substances.ts";
import { answered, mayBeNothing, type TakenFact, withNothing } from "./line-answer.ts";

const stamp = { by: "Dr Osei", at: "2026-05-21", content: "c1" } as const;
const line = (text: string): TakenFact => ({ kind: "medication", text, status: "active" });
const asked = (fact: Fact | null) =>
  fact?.kind === "medication" && isAsked(recognise(fact.text, fact.explained), fact.status === "stopped");

describe("an answer about a line that is asked about", () => {
  it("keeps what a word means with who said so and when, and then asks no more", () => {
    const fact = line("Zyzzyx 5 mg and gabapentin 300 mg");
    expect(mayBeNothing(fact)).toEqual(["Zyzzyx"]);
    const nothing = withNothing(fact, "Zyzzyx", stamp);
    expect(nothing).toMatchObject({
      text: fact.text,
      explained: [{ ...stamp, word: "Zyzzyx", means: "nothing" }],
    });
    expect(asked(nothing)).toBe(false);
    const zinc = answered(fact, { is: "substance", word: "Zyzzyx", name: "zinc" }, stamp);
    expect(zinc).toMatchObject({ explained: [{ word: "Zyzzyx", means: "zinc", by: "Dr Osei" }] });
    expect(asked(zinc)).toBe(false);
  });

  it("never says of a word that nobody asked about, or that is near an opioid, that it means nothing", () => {
    for (const word of ["gabapentin", "300", "other"])
      expect(() => withNothing(line("Zyzzyx and gabapentin 300 mg"), word, stamp), word).toThrow("set aside");
    for (const word of ["tramadl", "oxycodne", "codiene", "methadne", "hydromorphon"])
      expect(() => withNothing(line(`${word} 5 and zyzzyx`), word, stamp), word).toThrow("set aside");
  });

  it("says which of two products is meant", () => {
    const fact = line("Tylenol 3 tablets");
    const codeine = answered(
      fact,
      { is: "substance", word: "Tylenol", name: "codeine_acetaminophen" },
      stamp,
    );
    expect(asked(codeine)).toBe(false);
    expect(recognise(codeine?.kind === "medication" ? codeine.text : "").matches[0]?.kind).toBe("opioid");
    const plain = answered(fact, { is: "substance", word: "Tylenol", name: "acetaminophen" }, stamp);
    expect(asked(plain)).toBe(false);
    expect(recognise(plain?.kind === "medication" ? plain.text : "").matches.map(({ kind }) => kind)).toEqual(
      ["drug"],
    );
  });

  it("refuses a name that nobody knows", () => {
    expect(() =>
      answered(line("Zyzzyx"), { is: "substance", word: "Zyzzyx", name: "moon dust" }, stamp),
    ).toThrow("Write one name as on the box.");
  });

  it("makes of a line what was said of it: stopped, an allergy, taken now, nobody's", () => {
    const fact = line("tramadol 50 mg, stopped last month");
    const stopped = answered(fact, { is: "stopped", on: "2026-04-20" }, stamp);
    expect(stopped).toMatchObject({ status: "stopped", stoppedOn: "2026-04-20", text: fact.text });
    expect(asked(stopped)).toBe(false);
    expect(answered(line("allergic to codeine"), { is: "allergy" }, stamp)).toEqual({
      kind: "allergy",
      text: "allergic to codeine",
    });
    const taken = answered(fact, { is: "taken" }, stamp);
    expect(taken).toMatchObject({ status: "active" });
    expect(asked(taken)).toBe(false);
    expect(recognise(taken?.kind === "medication" ? taken.text : "").matches[0]?.key).toBe("tramadol");
    expect(answered(line("husband takes oxycodone"), { is: "notTheirs" }, stamp)).toBeNull();
  });

  it("makes an entry that the chart takes, whatever the line", () => {
    const said = fc.oneof(
      fc.string({ minLength: 1, maxLength: 60 }),
      fc.constantFrom("Zyzzyx", "Tylenol 3 tablets", "was on oxycodone", "methadne 5"),
    );
    const answer = fc.constantFrom(
      { is: "taken" } as const,
      { is: "stopped", on: "2026-04-20" } as const,
      { is: "allergy" } as const,
      { is: "substance", word: "Zyzzyx", name: "zinc" } as const,
    );
    fc.assert(
      fc.property(said, answer, (text, one) => {
        const fact = Fact.safeParse(line(text));
        fc.pre(fact.success && fact.data.kind === "medication");
        if (fact.success && fact.data.kind === "medication") {
          const next = answered(fact.data, one, stamp);
          expect(Fact.safeParse(next).success, JSON.stringify(next)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
