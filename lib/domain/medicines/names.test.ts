import { describe, expect, it } from "vitest";
import { MORE_NAMES } from "./cabinet/more-names-table.ts";
import { cabinet, opioidNames } from "./index.ts";
import { wordsOf } from "./line/words.ts";
import { NAME_SOURCES } from "./name-sources.ts";
import { ASKED_OPIOIDS } from "./opioids/asked-table.ts";
import { substances } from "./substance-index.ts";
import { recognise, substanceOf } from "./substances.ts";

const all = [...substances.values()];
const inWords = (name: string): string =>
  wordsOf(name)
    .map(({ text }) => text)
    .join(" ");
const listOf = (text = ""): string[] => text.split(",").flatMap((name) => name.trim() || []);
/** Key and certainty of what a line names. */
const read = (text: string) => recognise(text).matches.map(({ key, certainty }) => [key, certainty]);

it("recognises every name as its own substance, and every name without a list as a guess", () => {
  const wrong = all.flatMap(({ key, names, asked }) => [
    ...names.filter((name) => read(name).join() !== `${key},exact`),
    ...asked.filter((name) => read(name).join() !== `${key},probable`),
  ]);
  expect(wrong).toEqual([]);
});

it("gives no name to two substances", () => {
  const owner = new Map<string, string>();
  const twice = all.flatMap(({ key, names, asked }) =>
    [...names, ...asked].flatMap((name) => {
      const first = owner.get(inWords(name)) ?? key;
      owner.set(inWords(name), first);
      return first === key ? [] : [`${name}: ${first}, ${key}`];
    }),
  );
  expect(twice).toEqual([]);
});

it("knows opioids by the names of the world", () => {
  const names = new Set(all.filter(({ kind }) => kind === "opioid").flatMap((one) => one.names.map(inWords)));
  expect(names.size).toBeGreaterThan(1900);
});

describe("where names were seen", () => {
  const used = [
    ...Object.values(opioidNames).flatMap((lists) => lists.map(({ source }) => source)),
    ...cabinet.flatMap(({ seen = "" }) => seen.split(" ")),
    ...Object.values(MORE_NAMES).flatMap(({ seen }) => seen.split(" ")),
  ].filter(Boolean);
  it("is said for every name that counts without a question", () => {
    const silent = [...cabinet, ...Object.values(MORE_NAMES)].filter(({ names, seen }) => names && !seen);
    expect(silent).toEqual([]);
    expect(used.filter((id) => !(id in NAME_SOURCES))).toEqual([]);
    expect(Object.keys(NAME_SOURCES).filter((id) => !used.includes(id))).toEqual([]);
  });

  it("is said of substances that exist", () => {
    const keys = Object.values(opioidNames).flatMap((lists) =>
      lists.flatMap(({ names }) => Object.keys(names)),
    );
    for (const key of [...keys, ...Object.keys(ASKED_OPIOIDS)])
      expect(substanceOf(key)?.kind, key).toBe("opioid");
    for (const key of Object.keys(MORE_NAMES)) expect(substanceOf(key), key).toBeDefined();
  });
});

it("holds every substance once, and no opioid in the cabinet", () => {
  const keys = cabinet.map(({ key }) => key);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  for (const key of keys) expect(substanceOf(key)?.kind, key).not.toBe("opioid");
  for (const { names, asked } of cabinet) expect([...listOf(names), ...listOf(asked)]).not.toEqual([]);
});

it("knows a brand without the release or the number that stands behind it in the list", () => {
  for (const [name, key] of [
    ["Maxitram", "tramadol_er"],
    ["Tramquel", "tramadol_er"],
    ["Dromadol", "tramadol_er"],
    ["Larapam", "tramadol_er"],
    ["Filnarine", "morphine_er"],
    ["Lenoltec #3", "codeine_acetaminophen"],
    ["292 tablets", "codeine_aspirin"],
    ["Cheratussin", "codeine"],
    ["Dzuveo", "sufentanil"],
  ])
    expect(read(name ?? ""), name).toEqual([[key, "exact"]]);
  for (const name of ["222s", "292s prn", "Empracet", "morph sulf 15 er", "morph sulf er 15"])
    expect(read(name)[0]?.[1], name).toBe("probable");
});

it("takes a count of tablets behind another medicine for no name", () => {
  for (const line of [
    "metformin 500 mg 292 tablets",
    "gabapentin, qty 222 tablets",
    "disp 292 tablets baclofen",
  ])
    expect(
      read(line).filter(([key]) => key === "codeine_aspirin"),
      line,
    ).toEqual([]);
});

it("knows the sisters of opioid products that hold none", () => {
  expect(read("Solpadeine Headache")).toEqual([["acetaminophen", "exact"]]);
  expect(read("Feminax Ultra")).toEqual([["naproxen", "exact"]]);
});
