import { describe, expect, it } from "vitest";
import { editsBetween, looksAlike } from "./same-person.ts";

const person = (name: string, bornOn = "1982-02-09") => {
  const [givenName = "", ...family] = name.split(" ");
  return { givenName, familyName: family.join(" "), bornOn };
};

describe("may be the same person", () => {
  it.each([
    ["Maya Torres", "Maya Torres"],
    ["Maya Torres", "MAYA TORRES"],
    ["José Núñez", "Jose Nunez"],
    ["Søren Straße", "Soren Strasse"],
    ["Maya Torres", "Torres Maya"],
    ["Maya Torres", "Maya Tores"],
    ["Maya Torres", "Myaa Torres"],
    ["William Hale", "Bill Hale"],
    ["Elizabeth Grant", "Liz Grant"],
    ["Guadalupe Reyes", "Lupe Reyes"],
    ["Katherine Byrne", "Kathryn Byrne"],
    ["Maya Torres", "M Torres"],
    ["Maya Torres", "Maya Torres-Lopez"],
    ["Maya Torres", "Maya Lopez"],
    ["Sean O'Brien", "Sean OBrien"],
    ["Anne Marie Fern", "Annemarie Fern"],
    ["Christopher Stone", "Chris Stone"],
  ])("%s and %s, born on the same day", (a, b) => {
    expect(looksAlike(person(a), person(b))).toBe(true);
    expect(looksAlike(person(b), person(a))).toBe(true);
  });
  it.each([
    ["1982-02-09", "1982-09-02"],
    ["1982-02-09", "1982-02-08"],
    ["1982-02-09", "1928-02-09"],
    ["1982-02-09", "1983-02-09"],
  ])("the same name, born on %s and %s", (a, b) =>
    expect(looksAlike(person("Maya Torres", a), person("Maia Torres", b))).toBe(true),
  );
});

describe("is someone else", () => {
  it.each([
    ["Maya Torres", "Carys Byrne"],
    ["Ida Holm", "Noa Reed"],
    ["Mei Wu", "Ana Xu"],
    ["Bo Li", "Al Ng"],
  ])("%s and %s, born on the same day", (a, b) => expect(looksAlike(person(a), person(b))).toBe(false));
  it("the same name, born years apart", () =>
    expect(looksAlike(person("Maya Torres"), person("Maya Torres", "1955-11-30"))).toBe(false));
});

it("counts edits, two letters changed over as one", () =>
  expect([editsBetween("torres", "tores"), editsBetween("maya", "myaa"), editsBetween("", "ab")]).toEqual([
    1, 1, 2,
  ]));
