import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fact } from "#lib/domain/facts/facts.ts";
import { recognise } from "#lib/domain/medicines/substances.ts";
import { entriesOf, withoutMark } from "./entries.ts";
import { factOf, rowsOf } from "./rows.ts";

const read = (text: string) => rowsOf(text, "medication").map(({ text: said, as }) => [said, as]);

describe("a pasted list", () => {
  it("folds the lines of a portal entry into their medicine", () => {
    const text = `
      Current medications:
      traMADol 50 mg tablet
      Commonly known as: ULTRAM
      Take 1 tablet by mouth every 6 hours as needed
      Prescribed by Jane Roe, MD

      cholecalciferol 25 mcg capsule
      Commonly known as: VITAMIN D3
      Take 1 capsule by mouth daily
      Prescribed by Jane Roe, MD`;
    expect(rowsOf(text, "medication")).toMatchObject([
      {
        text: "traMADol 50 mg tablet (ULTRAM), Take 1 tablet by mouth every 6 hours as needed",
        as: "medication",
        aside: "Prescribed by Jane Roe, MD",
      },
      {
        text: "cholecalciferol 25 mcg capsule (VITAMIN D3), Take 1 capsule by mouth daily",
        as: "supplement",
      },
    ]);
  });

  it("takes bullets and numbers off, and leaves figures that belong to a name or an amount", () => {
    const marks = ["1. ", "2) ", "(3) ", "- ", "• ", "* ", "– ", "[ ] ", "[x] ", "#4 ", "12.", "☐ "];
    for (const mark of marks) expect(withoutMark(`${mark}Lisinopril 10 mg`), mark).toBe("Lisinopril 10 mg");
    for (const line of [
      "5-HTP 100 mg",
      "2.5 mg prednisone",
      "1000 IU vitamin D3",
      "0.5 mg LDN",
      ".5 mg melatonin",
    ])
      expect(withoutMark(line), line).toBe(line);
  });

  it("reads headings", () => {
    expect(
      read(
        "Home Meds:\nlisinopril 10 mg\nVitamins and supplements\nfish oil 1000 mg\nZyzzyx 5\nAllergies:\nsulfa - hives\npenicillin\nDiscontinued medications:\ngabapentin 300 mg",
      ),
    ).toEqual([
      ["lisinopril 10 mg", "medication"],
      ["fish oil 1000 mg", "supplement"],
      ["Zyzzyx 5", "supplement"],
      ["sulfa - hives", "allergy"],
      ["penicillin", "allergy"],
      ["gabapentin 300 mg", "medicationStopped"],
    ]);
    expect(read("Allergies: sulfa, codeine\nmetformin 500 mg")).toEqual([
      ["sulfa", "allergy"],
      ["codeine", "allergy"],
      ["metformin 500 mg", "medication"],
    ]);
    expect(read("Medications: tramadol 50 mg, gabapentin 300 mg")).toEqual([
      ["tramadol 50 mg", "medication"],
      ["gabapentin 300 mg", "medication"],
    ]);
    expect(read("Allergies: NKDA")).toEqual([["None", "allergy"]]);
    expect(read("Medications: none")).toEqual([["None", "medication"]]);
  });

  it.each<[string, string]>([
    ["tramadol 50 mg, stopped last month", "medicationStopped"],
    ["allergic to codeine", "allergy"],
    ["allergic to codeine, morphine", "allergy"],
    ["stopped oxycodone, tramadol", "medication"], // of which it says so is asked about
    ["husband takes oxycodone", "leave"], // not clear: it is asked about
    ["doctor offered tramadol, declined", "leave"],
    ["magnesium glycinate 200 mg at night", "supplement"],
    ["Zyzzyx 5 mg", "medication"],
  ])("offers %s as what it says: %s", (text, as) => expect(read(text)).toEqual([[text, as]]));

  const name = fc.constantFrom(
    "tramadol 50 mg",
    "Lisinopril 10 mg daily",
    "Zyzzyx 5",
    "Vitamin D3 5000 IU",
    "5-HTP 100 mg",
    "codeine allergy",
  );
  const mark = fc.constantFrom("", "1. ", "2) ", "- ", "• ", "  * ", "[ ] ", "10. ");
  it("says the same whatever marks, blank lines and line ends stand between its lines", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, mark), { minLength: 1, maxLength: 12 }),
        fc.constantFrom("\n", "\r\n", "\r", "\n\n"),
        (lines, end) => {
          const plain = rowsOf(lines.map(([one]) => one).join("\n"), "medication");
          expect(rowsOf(lines.map(([one, before]) => before + one).join(end), "medication")).toEqual(plain);
          expect(plain).toHaveLength(lines.length);
        },
      ),
    );
  });

  it("loses no line: each stands in a row or beside one, or is a heading", () => {
    const line = fc.oneof(
      name,
      fc.constantFrom(
        "Take 1 tablet daily",
        "Prescribed by Dr. Roe for tramadol withdrawal",
        "Refills: 3",
        "Allergies:",
        "Commonly known as: ULTRAM",
        "",
        "50 mg",
        "(ULTRAM)",
      ),
      fc.string({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const rows = rowsOf(lines.join("\n"), "medication");
        const kept = rows
          .map(({ text, aside }) => `${text} ${aside}`)
          .join(" ")
          .replace(/[^\p{L}\p{N}]+/gu, "");
        for (const { lines: entry } of entriesOf(lines.join("\n")))
          for (const said of entry) {
            const bare = said
              .replace(
                /^(?:commonly known as|also known as|known as|generic (?:name|for)|brand(?: name)?):?/i,
                "",
              )
              .replace(/[^\p{L}\p{N}]+/gu, "");
            if (!/^(?:none|nil|na|nkda|nka|no)/i.test(bare)) expect(kept, said).toContain(bare);
          }
        const keys = (said: string) => recognise(said).matches.map(({ key }) => key);
        for (const { text, aside } of rows) expect(keys(text)).toEqual(expect.arrayContaining(keys(aside)));
      }),
    );
  });

  it("makes facts that the chart takes, or none", () => {
    for (const row of rowsOf(
      "tramadol 50 mg\nallergic to codeine\nhusband takes oxycodone\nfish oil, stopped",
      "medication",
    )) {
      const fact = factOf(row);
      if (fact) expect(Fact.safeParse(fact).success, row.text).toBe(true);
    }
  });
});
