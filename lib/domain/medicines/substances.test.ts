import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOOKALIKES } from "./opioid-table.ts";
import { substances } from "./substance-index.ts";
import { opioidClasses, recognise, substanceOf } from "./substances.ts";

const keysIn = (text: string): string[] => recognise(text).matches.map(({ key }) => key);
const names = [...substances.values()].flatMap(({ key, names }) => names.map((name) => [name, key] as const));
const opioid = new Set(opioidClasses(["group:opioid_must_be_stopped_before_ldn"]));
const isOpioid = (key: string): boolean =>
  substanceOf(key)?.classes.some((name) => opioid.has(name)) ?? false;

it("recognises every name of the tables as its own substance, exactly", () => {
  expect(names.length).toBeGreaterThan(1100);
  for (const [name, key] of names) {
    expect(recognise(name).matches, name).toEqual([expect.objectContaining({ key, certainty: "exact" })]);
    expect(keysIn(name.toUpperCase()), name).toEqual([key]);
  }
});

it("takes no look-alike for an opioid", () => {
  for (const { name } of LOOKALIKES) expect(keysIn(`${name} 10 mg daily`).filter(isOpioid), name).toEqual([]);
});

it("takes no non-opioid name for an opioid, nor the other way round, when one letter is wrong", () => {
  for (const { kind, names: all } of substances.values()) {
    if (kind === "opioid") continue;
    for (const name of all) expect(keysIn(name).filter(isOpioid), name).toEqual([]);
  }
});

describe.each([
  ["Tyelnol #3", ["codeine_acetaminophen"], "probable"],
  ["TYLENOL#3 1 tab", ["codeine_acetaminophen"], "exact"],
  ["Tylenol 500 mg 3 x daily", ["acetaminophen"], "exact"],
  ["tramadol hydrochloride 100 mg extended-release", ["tramadol_er"], "exact"],
  ["Ultram-ER 200", ["tramadol_er"], "exact"],
  ["oxycodone 5 mg / acetaminophen 325 mg", ["oxycodone_acetaminophen"], "exact"],
  ["buprenorphine 8 mg/naloxone 2 mg SL film", ["buprenorphine_naloxone"], "exact"],
  ["butalbital/APAP/caffeine/codeine", ["codeine_butalbital"], "exact"],
  ["Norco (hydrocodone-APAP) 5-325", ["hydrocodone_acetaminophen"], "exact"],
  ["d/c'd tramadol last month", ["tramadol"], "exact"],
  ["Robitussin AC", ["codeine"], "exact"],
  ["Robitussin DM", ["dextromethorphan"], "exact"],
  ["St. John’s Wort 300 mg", ["st_johns_wort"], "exact"],
  ["5-HTP", ["five_htp"], "exact"],
  ["Vitamin B-12 1,000 mcg", ["vitamin_b12"], "exact"],
  ["tramadl er 100 mg", ["tramadol_er"], "probable"],
  ["morhine sulfate er 15", ["morphine_er"], "probable"],
  ["oxycodoen cr", ["oxycodone_er"], "probable"],
  ["tramadal er", ["tramadol_er"], "exact"],
  ["buprenorpine injection", ["buprenorphine_depot"], "probable"],
  ["robafin ac", ["codeine"], "probable"],
  ["seglentiss", ["tramadol_celecoxib"], "probable"],
  ["Percocets", ["oxycodone_acetaminophen"], "exact"],
  ["esomeprazole magnesium 40 mg", ["esomeprazole"], "exact"],
  ["levothyroxine 88 mcg, same dose", ["levothyroxine"], "exact"],
  ["drospirenone-ethinyl estradiol", ["combined_contraceptive"], "exact"],
  ["estradiol 10 mcg vaginal insert", ["estradiol_vaginal"], "exact"],
  ["Estradiol 10 mcg tablet, insert vaginally twice weekly", ["estradiol_vaginal"], "exact"],
  ["vaginal estradiol 0.01% cream", ["estradiol_vaginal"], "exact"],
  ["Estrace vaginal 0.01%", ["estradiol_vaginal"], "exact"],
  ["estradiol 1 mg tablet for vaginal dryness", ["estradiol"], "exact"],
  ["Climara patch weekly for vaginal dryness", ["estradiol"], "exact"],
  ["Estrace 2 mg tablet, no vaginal bleeding", ["estradiol"], "exact"],
  ["vivelle-dot 0.05 (vaginal atrophy)", ["estradiol"], "exact"],
  ["estradiol patch 0.05 mg and vaginal estradiol cream", ["estradiol", "estradiol_vaginal"], "exact"],
  ["Cortef 10 mg am 5 mg pm; uses eye drops", ["hydrocortisone"], "exact"],
  ["hydrocortisone 10 mg tablet bid, stress dose with ear infection", ["hydrocortisone"], "exact"],
  ["hydrocortisone 10 mg plus eye drops", ["hydrocortisone"], "exact"],
  [
    "hydrocortisone tablet 10 mg and hydrocortisone cream 1%",
    ["hydrocortisone", "hydrocortisone_topical"],
    "exact",
  ],
  ["topical hydrocortisone 1%", ["hydrocortisone_topical"], "exact"],
  ["hydrocortisone (rectal) 25 mg", ["hydrocortisone_topical"], "exact"],
  ["diclofenac 1% topical gel", ["diclofenac_gel"], "exact"],
  ["Lisinopril/HCTZ 20-12.5", ["lisinopril", "hydrochlorothiazide"], "exact"],
  ["oxycodone5/325", ["oxycodone"], "exact"],
  ["Tramadol50mg", ["tramadol"], "exact"],
  ["Robitussin AC10mL", ["codeine"], "exact"],
  ["CoQ10 100mg", ["coq10"], "exact"],
  ["two Tylenol #3s", ["codeine_acetaminophen"], "exact"],
  ["Tylenol III", ["codeine_acetaminophen"], "exact"],
  ["Tylenol number three", ["codeine_acetaminophen"], "exact"],
  ["Tylenol no. 3 x 2", ["codeine_acetaminophen"], "exact"],
  ["Tylenol 3 x 2", ["codeine_acetaminophen"], "exact"],
  ["co   q   10", ["coq10"], "exact"],
  ["low_dose_naltrexone", ["naltrexone"], "exact"],
  ["2) SAMe 400 mg", ["same"], "exact"],
  ["takes SAMe daily", ["same"], "exact"],
  ["morphine sulf ER 15 mg", ["morphine_er"], "exact"],
  ["morphine sulphate MR", ["morphine_er"], "exact"],
  ["tramadol modified-release", ["tramadol_er"], "exact"],
  ["fentynl 100 mcg lozenge", ["fentanyl"], "exact"],
  ["promethazine-DM", ["promethazine", "dextromethorphan"], "exact"],
  // As near to Narco (an opioid) as to Narcan: the one that must stop naltrexone counts.
  ["narcao 5", ["hydrocodone_acetaminophen"], "probable"],
  // As near to OxyContin as to oxycodone: the longer interval counts.
  ["oxycoton 10", ["oxycodone_er"], "probable"],
  ["diclofenac 75 mg tablet plus topical lidocaine", ["diclofenac", "lidocaine"], "exact"],
] as const)("%s", (text, keys, certainty) => {
  it(`is ${keys.join(" and ")}`, () => {
    const { matches, unknown } = recognise(text);
    expect(matches.map(({ key }) => key)).toEqual([...keys]);
    expect(new Set(matches.map((match) => match.certainty))).toEqual(new Set([certainty]));
    expect(unknown).toBe(false);
  });
});

describe.each([
  ["naltoeone", ["naltrexone"], "probable"],
  ["hydrocortisone 1% with aloe cream", ["hydrocortisone_topical"], "exact"],
  ["tylenol 3 times a day", ["acetaminophen"], "exact"],
] as const)("%s", (text, keys, certainty) => {
  it(`is ${keys.join(" and ")}, and asked about`, () => {
    const { matches, unknown, questions } = recognise(text);
    expect(matches.map(({ key }) => key)).toEqual([...keys]);
    expect(new Set(matches.map((match) => match.certainty))).toEqual(new Set([certainty]));
    expect(unknown).toBe(true);
    expect(questions.length).toBeGreaterThan(0);
  });
});

it("reads a line to its end, and asks about one that is too long to be a line", () => {
  const long = `${"and also something for the night ".repeat(30)} oxycodone`;
  expect(recognise(long).unknown).toBe(true);
});

it("knows what else a product holds", () => {
  const also = (text: string) => recognise(text).matches.map(({ alsoHolds }) => alsoHolds);
  expect(also("promethazine with codeine")).toEqual(["promethazine"]);
  expect(also("Contrave 8/90")).toEqual(["bupropion"]);
  expect(also("naltrexone 4.5 mg")).toEqual([undefined]);
});

it("leaves what it does not know unknown, and says what an open term may be", () => {
  for (const text of ["Zzyxqua", "pain pills", "calcium channel blocker", "water pill 2"])
    expect(recognise(text), text).toMatchObject({ matches: [], unknown: true });
  expect(recognise("T3").mayBe).toContain("codeine_acetaminophen");
  expect(recognise("none").unknown).toBe(false);
});

const before = fc.constantFrom(
  ...[
    "",
    "takes ",
    "Rx: ",
    "started ",
    "  ",
    "- ",
    "* ",
    "1) ",
    "\u2022 ",
    "\u2013 ",
    "\ufeff",
    "\u00a0",
    "was on ",
  ],
  ...["allergic to ", '"', "(", "\ud83d\udc8a "],
);
const after = fc.constantFrom(
  ...[
    "",
    " 50 mg prn",
    " 10mg BID",
    ", 1 tab q6h",
    " (for pain)",
    " 5 mg/day",
    " nightly.",
    " PO qhs",
    ";",
    '"',
    ")",
  ],
  ...["\u00a025\u00a0mg", " \u2013 2 daily", " until March", "\t#60, 0 refills", " \u00b5g"],
);
const everyday = new Set(["same", "align"]);
it("recognises a name exactly, and no opioid beside it, whatever stands around it", () => {
  const plain = names.filter(([name]) => !everyday.has(name));
  // A number behind Tylenol is its strength with codeine, or how many: that is asked (lib/domain/medicines).
  // And a number behind fentanyl may be of its patch: "fentanyl 25".
  const numbered = new Set(names.flatMap(([name]) => /^(.+?)[\s-]\d+$/.exec(name)?.[1]?.toLowerCase() ?? []));
  const ends = (name: string) =>
    /\d$|^(?:tylenol|fioricet|fiorinal)$/i.test(name) || numbered.has(name.toLowerCase())
      ? fc.constant("")
      : after;
  const spelt = fc.constantFrom<(name: string) => string>(
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => name.replaceAll(" ", "\u00a0"),
    (name) => name.replaceAll(" ", "   "),
    (name) => name.replaceAll("-", "\u2011"),
  );
  const said = fc
    .constantFrom(...plain)
    .chain(([name, key]) => fc.tuple(fc.constant(name), fc.constant(key), ends(name)));
  fc.assert(
    fc.property(said, before, spelt, ([name, key, tail], head, how) => {
      const { matches, unknown } = recognise(`${head}${how(name)}${tail}`);
      expect(matches.find((match) => match.key === key)?.certainty).toBe("exact");
      expect(matches.filter((match) => match.key !== key && isOpioid(match.key))).toEqual([]);
      expect(unknown).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

const singles = names.filter(([name]) => /^[a-z]{6,}$/i.test(name));
const isName = new Set(names.map(([name]) => name.toLowerCase()));
it("finds a name with one slip of the pen, as probable and never in silence", () => {
  const slip = fc
    .constantFrom(...singles)
    .chain(([name, key]) =>
      fc.tuple(
        fc.constant(name.toLowerCase()),
        fc.constant(key),
        fc.integer({ min: 1, max: name.length - 2 }),
        fc.nat(3),
      ),
    );
  fc.assert(
    fc.property(slip, fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"), ([name, key, at, kind], letter) => {
      const [head, rest] = [name.slice(0, at), name.slice(at)];
      const swapped = `${head}${rest[1]}${rest[0]}${rest.slice(2)}`;
      const typed =
        [head + rest.slice(1), head + letter + rest, head + letter + rest.slice(1), swapped][kind] ?? name;
      fc.pre(typed.length >= 6 && !isName.has(typed) && !isName.has(typed.replace(/s$/, "")));
      fc.pre(!LOOKALIKES.some((one) => one.name === typed));
      const { matches, unknown } = recognise(typed);
      expect(matches.every(({ certainty }) => certainty === "probable")).toBe(true);
      // As near to another name: then an opioid, if one of the two is one. A word of another name ("Procet-30") is asked about.
      if (isOpioid(key))
        expect(matches.some((match) => isOpioid(match.key)) || (matches.length === 0 && unknown), typed).toBe(
          true,
        );
    }),
    { numRuns: 1000 },
  );
});

it("answers to any text at all", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const { matches, unknown } = recognise(text);
      expect(typeof unknown).toBe("boolean");
      expect(matches.every(({ key }) => substances.has(key))).toBe(true);
    }),
  );
});

const SLOWLY = [
  "retard",
  "Retardtabletten",
  "Retardkaps.",
  "SR",
  "LP",
  "RP",
  "mg retard",
  "AL 100 retard",
  "Stada 50 mg Retardtbl.",
];
it("knows a slow opioid wherever its line says so, and a maker or a strength before it changes nothing", () => {
  for (const [name, key] of [
    ["tramadol", "tramadol_er"],
    ["Morphin", "morphine_er"],
    ["Oxycodon", "oxycodone_er"],
    ["Hydromorphon", "hydromorphone_er"],
    ["tapentadol", "tapentadol_er"],
  ])
    for (const slowly of SLOWLY)
      expect(recognise(`${name} ${slowly}`).matches[0]?.key, `${name} ${slowly}`).toBe(key);
  expect(recognise("tramadol 50 mg and metoprolol ER").matches.map(({ key }) => key)).toContain("tramadol");
  expect(recognise("tramadol long term").matches[0]?.key).toBe("tramadol");
});

it("knows a patch by its form or its rate in any language", () => {
  for (const form of [
    "patch",
    "Pflaster",
    "parches",
    "cerotto",
    "TTS",
    "25 µg/h",
    "12 mcg/hr",
    "50 micrograms/hour",
  ]) {
    expect(recognise(`fentanyl ${form}`).matches[0]?.key, form).toBe("fentanyl_transdermal");
    expect(recognise(`buprenorphine ${form}`).matches[0]?.key, form).toBe("buprenorphine_patch");
  }
  expect(recognise("buprenorphine 2 mg SL, nicotine patch").matches[0]?.key).toBe("buprenorphine");
});
