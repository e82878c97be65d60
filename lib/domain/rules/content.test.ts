import { describe, expect, it } from "vitest";
import { type ContentPart, contentChanges } from "./content.ts";

const part = (id: string, digest: string): ContentPart => ({
  ...{ id: `rule:${id}`, kind: "rule", title: `About ${id}` },
  digest: digest.repeat(64),
});

describe("what changed since the last approval", () => {
  it("is nothing when every piece says the same, in any order", () => {
    const [a, b] = [part("A", "1"), part("B", "2")];
    expect(contentChanges([a, b], [b, a])).toEqual([]);
  });
  it("names pieces that are new, changed and gone", () => {
    const changes = contentChanges(
      [part("A", "1"), part("B", "2"), part("C", "3")],
      [part("A", "1"), part("B", "9"), part("D", "4")],
    );
    expect(changes.map(({ id, how }) => [id, how])).toEqual([
      ["rule:B", "changed"],
      ["rule:D", "new"],
      ["rule:C", "removed"],
    ]);
    expect(changes[0]).toEqual({ id: "rule:B", kind: "rule", title: "About B", how: "changed" });
  });
});
