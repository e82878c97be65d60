import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOpioid, opioidNames, plainNames } from "#tests/support/name-lists.ts";
import { isAsked, isTheirs } from "../asked.ts";
import { recognise } from "../substances.ts";

const SAID = {
  stopped: [
    "stopped X last month",
    "X, stopped",
    "d/c'd X 10/30",
    "X d/c'd 10/30",
    "quit X",
    "was on X",
    "used to take X",
    "X discontinued",
    "no longer taking X",
    "finished course of X",
    "dejé X",
    "X abgesetzt",
    "nehme nicht mehr X",
    "ne prends plus X",
    "X ceased",
    "ceased X 2025",
    "gave up X",
    "prior X",
    "previous: X",
    "ex-X",
    "last X was in August",
    "took X for 3 days after surgery, done with it",
    "keine X mehr",
    "nimmt kein X mehr",
    "I don't take X any more",
    "suspendió X",
  ],
  allergy: [
    "allergic to X",
    "Allergies: sulfa, X",
    "X allergy",
    "X caused seizure, avoid",
    "alérgica a X",
    "cannot tolerate X",
    "intolerant of X",
    "reacts badly to X",
    "X doesn't agree with me",
    "ADRs: X",
    "Unverträglichkeit: X",
    "verträgt kein X",
    "intolleranza al X",
    "had hives from X",
    "X neg side effects",
    "NKDA except X",
  ],
  declined: [
    "never took X",
    "doctor offered X, declined",
    "X - never filled",
    "nunca tomé X",
    "denies X",
    "doesn't take X",
    "not on X",
    "no prior X use",
    "no history of X use",
    "I was not prescribed X",
    "X - doesn't take it",
    "urine screen: X negative",
    "negative for X",
    "X not detected",
    "no tomo X",
    "sin X",
    "sans X",
    "je ne prends pas de X",
    "nimmt kein X",
    "ohne X",
    "non prendo X",
    "senza X",
    "não tomo X",
    "sem X",
    "asked about X",
    "X nie genommen",
    "lehnt X ab",
    "rechazó X",
    "refuse la X",
    "mai preso X",
    "was given X rx, not taken",
  ],
  notTheirs: [
    "husband takes X",
    "my mom's X",
    "X is for my dog",
    "wife uses X",
    "mother took X",
    "brother was on X",
    "grandmother had X at the end",
    "cousin uses X",
    "mother-in-law takes X",
    "family history: father X",
    "family history of opioid use: brother on X",
  ],
} as const;
describe.each(Object.entries(SAID))("a line that says %s", (says, lines) => {
  it.each(lines)("%s", (line) => {
    fc.assert(
      fc.property(fc.constantFrom(...opioidNames, ...plainNames), (name) => {
        const read = recognise(line.replace("X", name));
        expect(read.says, read.text).toBe(says);
        expect(isAsked(read, false)).toBe(true);
        expect(read.questions).toContainEqual({ asks: "status", says });
        if (says === "stopped") return;
        expect(
          read.matches.filter((match) => isOpioid(match.key) && isTheirs(match)),
          read.text,
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

// Each speaks of not taking, of a relative or of an allergy, and all the same X may be taken.
const TAKEN = [
  "X 5 mg. Do not take with alcohol",
  "X 5 mg tab, do not take with diazepam",
  "cannot sleep without X",
  "no puedo dormir sin X",
  "does not take X every day",
  "no LDN, X 50 mg",
  "not on LDN, on X",
  "takes husband's X",
  "one of my wife's X when it is bad",
  "mother gave me X",
  "my parents know I take X",
  "X 50 mg, husband gives it to her",
  "X 50 mg from my husband's doctor",
  "HIV negative, X 5 mg",
  "X 50 mg, sin alergias",
  "X, no more than 4 a day",
  "X 1/sem",
  "asked about tapering X",
  "I said no to surgery, X 5 mg",
  "doctor suggested X",
  "will start X next week",
  "X 5 mg, prior authorization pending",
  "X not sure if still taking",
];
it.each(TAKEN)("leaves an opioid counted where a line says: %s", (line) => {
  fc.assert(
    fc.property(fc.constantFrom(...opioidNames), (name) => {
      const { matches } = recognise(line.replace("X", name));
      expect(matches.filter(({ key, says }) => isOpioid(key) && (!says || says === "unclear"))).not.toEqual(
        [],
      );
    }),
    { numRuns: 60 },
  );
});

it("hears that no medicine of a kind is taken", () => {
  for (const line of [
    "no opioids",
    "denies narcotics",
    "not on any opioids",
    "keine Opioide",
    "pas d'opioïdes",
    "no toma opioides",
    "UDS: opiates negative",
  ])
    expect(recognise(line), line).toMatchObject({ says: "declined", leftOver: [], matches: [] });
  for (const line of ["opioid patch", "narcotic for breakthrough pain", "opioids as needed"])
    expect(recognise(line).leftOver, line).toHaveLength(1);
});

it("hears an arrow or N/V behind an opioid as what it did", () => {
  for (const line of ["codeine → rash", "codeine: N/V", "morphine > vomiting", "vomits with codeine"])
    expect(recognise(line).says, line).toBe("allergy");
});

it("keeps what is said of a kind away from the names of other clauses", () => {
  for (const line of [
    "no opioids, LDN 4.5 mg",
    "denies opioids, takes gabapentin 300 mg",
    "Lyrica 75 mg; not on any narcotics",
    "levothyroxine 88 mcg (previous dose 75)",
    "omeprazole 20 mg prior to breakfast",
    "vitamin D recommended by PCP, 2000 IU daily",
  ])
    expect(recognise(line), line).toMatchObject({ says: "takes", leftOver: [], unknown: false });
  expect(recognise("Tramadol nicht mehr als 4x täglich").says).toBe("takes");
  const read = recognise("history of opioid use, Suboxone 8 mg");
  expect(read.matches.filter((match) => isOpioid(match.key) && isTheirs(match))).toHaveLength(1);
});
