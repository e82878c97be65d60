import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { medicineLines } from "#tests/support/medicine-lines.ts";
import { isOpioid, opioidNames, plainNames } from "#tests/support/name-lists.ts";
import { isAsked, isTheirs } from "../asked.ts";
import { mayMeanNothing } from "../guesses.ts";
import { COMBINATIONS } from "../ingredients.ts";
import { type Recognised, recognise } from "../substances.ts";

const { asked: unsure, noOpioid, notTaken, opioidsKnown, opioidsNeverSilent, quiet } = medicineLines;

const known = ({ matches }: Recognised) => matches.some((match) => isOpioid(match.key) && isTheirs(match));
const asked = (read: Recognised) => isAsked(read, false);
const what = (text: string): "known" | "asked" | "silent" => {
  const read = recognise(text);
  return known(read) ? "known" : asked(read) ? "asked" : "silent";
};

describe("lines as pharmacies print them and people write them", () => {
  it.each(opioidsKnown)("%s is known as an opioid", (line) => expect(what(line)).toBe("known"));
  it.each(opioidsNeverSilent)("%s is an opioid, and never silent", (line) => {
    expect(what(line)).not.toBe("silent");
  });
  it.each(unsure)("%s is asked about, unless the tables know the opioid in it", (line) => {
    const read = recognise(line);
    expect(asked(read) || known(read)).toBe(true);
  });
  it.each(notTaken)("%s is asked about, and called no opioid that is taken", (line) => {
    expect(what(line)).toBe("asked");
  });
  it.each(noOpioid)("%s is no opioid", (line) => expect(what(line)).not.toBe("known"));
  it.each(quiet)("%s is read to its last word", (line) => {
    const { leftOver, questions, unknown } = recognise(line);
    expect({ leftOver, questions, unknown }).toEqual({ leftOver: [], questions: [], unknown: false });
    expect(what(line)).toBe("silent");
  });
});

const SEPARATORS = [
  "/",
  " - ",
  " + ",
  " & ",
  ", ",
  " w/ ",
  " with ",
  " and ",
  " y ",
  " et ",
  " und ",
  " con ",
  " mit ",
  " avec ",
  " e ",
  "; ",
  " plus ",
];
const NONSENSE = [
  "zydolan",
  "quexifor",
  "bramolit",
  "vexaril",
  "ondrupal",
  "yarbolex",
  "kwistafen",
  "jurnex",
  "zapradol",
  "wimbrex",
];
const sets = (text: string) => {
  const { matches, unknown, says, questions } = recognise(text);
  return {
    keys: matches.map(({ key }) => key).sort(),
    asks: questions.map((one) => JSON.stringify(one)).sort(),
    unknown,
    says,
  };
};

it("asks about a word of nobody's dictionary, wherever it stands in a line that is known", () => {
  const line = fc.constantFrom(...quiet.filter((one) => recognise(one).matches.length > 0));
  const word = fc.constantFrom(...NONSENSE);
  const place = fc.constantFrom<(line: string, word: string) => string>(
    (one, other) => `${one} ${other}`,
    (one, other) => `${other} ${one}`,
    (one, other) => `${one}, ${other} 50 mg`,
    (one, other) => `${one} and ${other}`,
    (one, other) => `${other}/${one}`,
    (one, other) => `${one} (${other})`,
  );
  fc.assert(
    fc.property(line, word, place, (known, other, put) => {
      const { unknown, leftOver, questions } = recognise(put(known, other));
      expect(unknown).toBe(true);
      expect(leftOver).toContain(other);
      expect(questions.length).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});

it("reads the same in whatever order medicines stand, and whatever stands between them", () => {
  const names = fc.uniqueArray(
    fc.constantFrom(
      ...plainNames,
      "tramadol",
      "oxycodone",
      "codeine",
      "acetaminophen",
      "ibuprofen",
      "naloxone",
      "zydolan",
      "promethazine",
      "fioricet",
      "Butrans",
    ),
    { minLength: 2, maxLength: 4 },
  );
  fc.assert(
    fc.property(
      names,
      fc.array(fc.constantFrom(...SEPARATORS), { minLength: 4, maxLength: 4 }),
      fc.nat(),
      (list, gaps, turn) => {
        const first = sets(list.join(", "));
        const turned = [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)].toReversed();
        const line = turned.map((name, n) => (n === 0 ? name : `${gaps[n] ?? ", "}${name}`)).join("");
        expect(sets(line), line).toEqual(first);
      },
    ),
    { numRuns: 600 },
  );
});

it("keeps no opioid silent that is cut short beside another ingredient", () => {
  const figures = { known: 0, asked: 0, silent: 0 };
  for (const { of } of COMBINATIONS)
    for (const [one, other] of [of, of.toReversed()])
      for (let cut = 3; cut <= Math.max(one?.length ?? 0, other?.length ?? 0); cut++)
        for (const between of ["/", "-", " / ", " W/ ", " "]) {
          const line = `${one?.slice(0, cut)}${between}${other?.slice(0, cut)} TAB 5-325MG`.toUpperCase();
          if (isOpioid(COMBINATIONS.find((each) => each.of === of)?.key ?? "")) figures[what(line)] += 1;
        }
  expect(figures.silent).toBe(0);
  expect(figures.known).toBeGreaterThan(figures.asked * 10);
});

it("reads Tylenol with a number as codeine in every spelling, and a count as a question", () => {
  for (const brand of ["Tylenol", "TYLENOL", "tyl"])
    for (const number of [1, 2, 3, 4]) {
      const word = ["", "one", "two", "three", "four"][number];
      for (const mark of [
        `#${number}`,
        `# ${number}`,
        ` #${number}`,
        ` no. ${number}`,
        ` no${number}`,
        ` nr ${number}`,
        ` No ${number}`,
        ` number ${word}`,
        `-${number}`,
        ` with codeine #${number}`,
        ` w/cod #${number}`,
        ` T${number}`,
      ])
        for (const tail of [
          "",
          " tabs",
          " 1 tab q6h prn",
          " for pain",
          " 3 times a day",
          ", two tablets at night",
        ])
          expect(
            recognise(`${brand}${mark}${tail}`).matches.map(({ key }) => key),
            `${brand}${mark}${tail}`,
          ).toEqual(["codeine_acetaminophen"]);
      for (const tail of [
        "tablets",
        "tabs at night",
        "pills",
        "a day",
        "nights a week",
        "times a day",
        "x daily",
        "or 5 a day",
        "per day",
        "caplets",
      ])
        expect(what(`${brand} ${number} ${tail}`), `${brand} ${number} ${tail}`).toBe("asked");
    }
});

const HIDDEN = ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u200e", "\u034f"];
const TWINS: Readonly<Record<string, string>> = {
  a: "\u0430",
  c: "\u0441",
  e: "\u0435",
  o: "\u043e",
  p: "\u0440",
  x: "\u0445",
};
it("calls a vitamin C no codeine with certainty, and codeine-free no codeine", () => {
  for (const line of ["Aspirin Plus C", "aspirin + C"])
    expect(
      recognise(line).matches.map(({ certainty }) => certainty),
      line,
    ).toEqual(["probable"]);
  for (const line of ["codeine free Panadol", "Panadol (codeine-free)"]) {
    const read = recognise(line);
    expect([known(read), asked(read)], line).toEqual([false, true]);
  }
});

it("reads a name through marks that nobody sees and letters that only look Latin", () => {
  const wide = (name: string) =>
    name.replace(/[a-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
  fc.assert(
    fc.property(fc.constantFrom(...opioidNames), fc.constantFrom(...HIDDEN), fc.nat(), (name, mark, at) => {
      const key = sets(name);
      const cut = 1 + (at % (name.length - 1));
      for (const typed of [
        name.slice(0, cut) + mark + name.slice(cut),
        name.toLowerCase().replace(/[aceopx]/g, (letter) => TWINS[letter] ?? letter),
        wide(name.toLowerCase()),
        `${name}\u2122`,
        name.replace(/[aeiou]/, (vowel) => `${vowel}\u0301`),
      ])
        expect(sets(`${typed} 5 mg`), typed).toEqual(key);
    }),
    { numRuns: 400 },
  );
});

it("asks about a slip of the pen, unless it is one letter of a long name that is no opioid's", () => {
  for (const line of ["armour thryoid 60 mg", "ferious gluconate", "Dolantin", "Propain", "naltoeone"])
    expect(asked(recognise(line)) || known(recognise(line)), line).toBe(true);
  expect(recognise("gabapentan 300 mg").unknown).toBe(false);
  expect(recognise("gabapentan 300 mg, lisinopril").unknown).toBe(true);
});

it("takes the day of a stop only where it can be read in one way", () => {
  for (const day of [
    "2026-10-30",
    "10/30/2026",
    "30/10/2026",
    "Oct 30 2026",
    "October 30, 2026",
    "30 October 2026",
    "30 Oct 2026",
  ])
    expect(recognise(`tramadol stopped ${day}`).stoppedOn, day).toBe("2026-10-30");
  for (const day of ["10/30", "last month", "3/4/2026", "2025", "in March", "2026-02-30"])
    expect(recognise(`tramadol stopped ${day}`).stoppedOn, day).toBeUndefined();
  expect(recognise("tramadol started 2020-01-02, stopped").stoppedOn).toBeUndefined();
});

const heard = (read: Recognised): boolean => known(read) || asked(read);
const saidBy = (word: string, means: string) => ({
  word,
  means,
  by: "Dr. A",
  at: "2026-05-21" as const,
  content: "1",
});
it("counts what its own table and the shapes made of it come to", () => {
  const shapes = [
    "X",
    "X 50 mg bid",
    "lisinopril and X",
    "Lyrica 75, X",
    "X/ibuprofen",
    "2 X at night",
    "X forte",
    "X plus",
  ];
  const lines = [
    ...opioidsKnown,
    ...opioidsNeverSilent,
    ...[...opioidNames, ...NONSENSE].flatMap((name) => shapes.map((shape) => shape.replace("X", name))),
  ];
  const figures = { known: 0, asked: 0, silent: 0 };
  for (const line of lines) figures[what(line)] += 1;
  console.info(`${lines.length} lines of opioids and unknown names: ${JSON.stringify(figures)}`);
  expect(figures.silent).toBe(0);
});

describe("a word that a clinician explained", () => {
  it("is asked about no more, and counts as what it is", () => {
    expect(recognise("Lyrica quexifor").leftOver).toEqual(["quexifor"]);
    expect(recognise("Lyrica quexifor", [saidBy("Quexifor", "nothing")])).toMatchObject({
      unknown: false,
      leftOver: [],
    });
    const { unknown, matches } = recognise("Lyrica quexifor", [saidBy("quexifor", "tramadol")]);
    expect(unknown).toBe(false);
    expect(matches.map(({ key }) => key).sort()).toEqual(["pregabalin", "tramadol"]);
  });
  it("is asked about again when the tables know it", () => {
    const again = recognise("Lyrica tramadol", [saidBy("tramadol", "nothing")]);
    expect(known(again)).toBe(true);
    expect(again.unknown).toBe(true);
  });
  it("is asked about where it is a slip of an opioid and of a salt", () => {
    expect(recognise("Lyrica sopium").leftOver).toEqual(["sopium"]);
  });

  it("never means nothing within one slip of an opioid's name", () => {
    const slip = fc
      .constantFrom(...opioidNames)
      .chain((name) =>
        fc.tuple(
          fc.constant(name.toLowerCase()),
          fc.nat(name.length - 2),
          fc.nat(3),
          fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"),
        ),
      );
    fc.assert(
      fc.property(slip, ([name, at, kind, letter]) => {
        const [head, rest] = [name.slice(0, at), name.slice(at)];
        const typed =
          [
            head + rest.slice(1),
            head + letter + rest,
            head + letter + rest.slice(1),
            `${head}${rest[1]}${rest[0]}${rest.slice(2)}`,
          ][kind] ?? name;
        expect(mayMeanNothing(typed), typed).toBe(false);
        expect(heard(recognise(`Lyrica ${typed}`, [saidBy(typed, "nothing")])), typed).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
