import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { saysNothing } from "#lib/domain/medicines/nothing.ts";
import type { Fact } from "./facts.ts";
import { toMind } from "./to-mind.ts";

const medication = (text: string, more: object = {}): Fact => ({
  kind: "medication",
  text,
  status: "active",
  ...more,
});

describe("the head of a chart", () => {
  test("names opioids that are taken, or stopped on no known day, and no others", () => {
    const names = (...facts: Fact[]) => toMind(facts).opioids.map(({ name }) => name);
    expect(names(medication("tramadol 50 mg as needed"))).toEqual(["tramadol immediate release"]);
    expect(names(medication("tramadol 50 mg"), medication("Ultram 100 mg"))).toEqual([
      "tramadol immediate release",
    ]);
    expect(names(medication("oxycodone 5 mg", { status: "stopped" }))).toEqual([
      "oxycodone immediate release",
    ]);
    expect(names(medication("oxycodone 5 mg", { status: "stopped", stoppedOn: "2026-01-04" }))).toEqual([]);
    expect(names(medication("naltrexone 4.5 mg"), medication("ibuprofen 400 mg"))).toEqual([]);
    expect(names({ kind: "supplement", text: "kratom", status: "active" }).length).toBe(1);
  });

  test("names no opioid that the line itself says is not this patient's to take", () => {
    for (const line of ["never took tramadol", "allergic to codeine", "husband takes oxycodone 10 mg"])
      expect([line, toMind([medication(line)]).opioids]).toEqual([line, []]);
  });

  test("says a pregnancy and what comes near to it", () => {
    const said = (status: string) => toMind([{ kind: "pregnancy", status } as Fact]).pregnancy;
    expect(said("pregnant")).toBe("Pregnant");
    expect(said("breastfeeding")).toBe("Breastfeeding");
    for (const none of ["not_pregnant", "not_applicable", "unknown"]) expect(said(none)).toBeNull();
  });

  test("warns of allergies, and takes 'none known' for an answer", () => {
    const none = [
      ...[
        "None known",
        "none",
        "NKDA",
        "nka",
        "No known allergies",
        "No known drug allergies",
        "no allergies.",
      ],
      ...[
        "No known drug allergies (NKDA)",
        "Denies allergies",
        "denies drug allergies",
        "none reported",
        "N/A",
      ],
      ...[
        "No known medication allergies",
        "no known food allergies",
        "-",
        "nil",
        "No known allergies (NKDA)",
      ],
    ];
    for (const text of none) expect(saysNothing(text), text).toBe(true);
    for (const text of [
      "penicillin",
      "nuts",
      "no penicillin",
      "none but sulfa",
      "codeine",
      "nickel",
      "Nkd-A12",
    ])
      expect(saysNothing(text), text).toBe(false);
    const mind = toMind([{ kind: "allergy", text: "NKDA" }]);
    expect(mind).toMatchObject({ allergies: [], noAllergies: true });
    expect(toMind([])).toMatchObject({ allergies: [], noAllergies: false });
    fc.assert(
      fc.property(
        fc.constantFrom(...none),
        fc.constantFrom("penicillin", "latex", "sulfa", "eggs"),
        (no, to) => {
          expect(saysNothing(`${no} except ${to}`)).toBe(false);
          const both = toMind([
            { kind: "allergy", text: no },
            { kind: "allergy", text: to },
          ]);
          expect(both).toMatchObject({ allergies: [to], noAllergies: false });
        },
      ),
    );
  });
});
