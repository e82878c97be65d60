import fc from "fast-check";
import { expect, it } from "vitest";
import { opioidNames, plainNames } from "#tests/support/name-lists.ts";
import { holdsNothing, saysNothing } from "./nothing.ts";

const NONE = [
  ...[
    "None",
    "none.",
    "NIL",
    "N/A",
    "n/a.",
    "NKDA",
    "NKA",
    "Ø",
    "-",
    "--",
    "nothing",
    "none known",
    "no known",
  ],
  ...["No meds", "No current medications", "no regular medicines", "takes no medications", "on no meds"],
  ...[
    "not on any meds",
    "Not taking anything",
    "not taking any supplements",
    "none at this time",
    "nil currently",
  ],
  ...[
    "Patient denies any known drug allergies",
    "denies",
    "pt denies allergies",
    "no food or drug allergies",
  ],
  ...[
    "keine",
    "Keine Allergien bekannt",
    "keine Medikamente",
    "ninguno",
    "Sin alergias conocidas",
    "no alergias",
  ],
  ...[
    "aucune allergie connue",
    "aucun médicament",
    "pas d'allergie connue",
    "nessuna allergia",
    "nada",
    "rien",
  ],
];
it.each(NONE)("%s says that there is none", (text) => {
  expect(saysNothing(text)).toBe(true);
  expect(holdsNothing(text)).toBe(true);
});

it.each(["no other medications", "No other allergies", ""])(
  "%j holds nothing, and does not say that there is none",
  (text) => {
    expect(saysNothing(text)).toBe(false);
    expect(holdsNothing(text)).toBe(true);
  },
);

it.each([
  "no penicillin",
  "Nilotinib",
  "Nonacog",
  "no latex allergy",
  "none but sulfa",
  "keine Opioide",
  "nothing helps",
])("%s says more", (text) => expect(holdsNothing(text)).toBe(false));

it("is never said where a medicine is named beside it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...NONE),
      fc.constantFrom(" except ", ", ", " but ", " "),
      fc.constantFrom(...opioidNames, ...plainNames),
      (none, between, name) => {
        expect(holdsNothing(`${none}${between}${name}`)).toBe(false);
        expect(holdsNothing(`${name}${between}${none}`)).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});
