import { describe, expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { toText } from "#lib/domain/words/say.ts";
import { withStep } from "../edits.ts";
import { standardLadder } from "../examples.ts";
import { moves } from "../moves.ts";
import type { LdnBody } from "../schema.ts";
import { changes } from "./changes.ts";

const start = parseDate("2026-05-07");
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const told = (before: LdnBody | null, after: LdnBody | null) =>
  changes(before, after, start).map(({ patient }) => plain(toText(patient)));
const written = (before: LdnBody | null, after: LdnBody | null) =>
  changes(before, after, start).map(({ clinician }) => plain(toText(clinician)));
const moved = (day: number, id: string, body = standardLadder): LdnBody => {
  const found = moves(body, start.add({ days: day }), start).find((move) => move.id === id);
  if (!found) throw new Error(`${id} was not offered`);
  return found.body;
};
const stopping = (body: LdnBody, stoppedOn = "2026-07-06"): LdnBody => ({ ...body, stoppedOn });
const lower = withStep(standardLadder, 1, { mg: 1.5 });

describe("a stop and what else changed", () => {
  it("are both told in one version", () => {
    const said = told(standardLadder, stopping({ ...lower, why: undefined }));
    expect(said).toEqual([
      "Naltrexone stops on Mon Jul 6. Take none from that day.",
      "Your dose stays at 1.5 mg until Wed Jun 3.",
    ]);
  });
  it("say nothing of what only comes after the stop", () => {
    const later = { ...standardLadder, thenMg: 3 };
    expect(told(stopping(standardLadder, "2026-05-28"), stopping(later, "2026-05-28"))).toEqual([]);
    expect(told(stopping(standardLadder), stopping(later))).toEqual([
      "Your dose stays at 3 mg until Sun Jul 5.",
    ]);
  });
  it("are told of a first version too, with the highest dose before the stop", () => {
    expect(told(null, stopping(standardLadder, "2026-05-28"))[1]).toBe(
      "Naltrexone stops on Thu May 28. Take none from that day.",
    );
    expect(written(null, stopping(standardLadder, "2026-05-28"))[0]).toMatch(
      /1\.5 mg at bedtime, up to 3 mg\./,
    );
    expect(told(null, stopping(standardLadder, "2026-05-07"))).toHaveLength(1);
  });
  it("carry no reason that was given for the doses", () => {
    for (const line of [
      ...told(standardLadder, stopping(standardLadder)),
      ...told(stopping(standardLadder), standardLadder),
    ])
      expect(line).not.toContain("We go up slowly");
    expect(told(standardLadder, stopping({ ...standardLadder, why: "Your liver needs a rest." }))).toEqual([
      "Naltrexone stops on Mon Jul 6. Take none from that day.",
      "Your liver needs a rest.",
    ]);
  });
  it("name a stop that is taken back by its day: it may not have come", () =>
    expect(told(stopping(standardLadder), { ...standardLadder, why: undefined })).toEqual([
      "The stop on Mon Jul 6 is taken back. Read each dose and its day below.",
    ]));
});

describe("the clinician's lines", () => {
  it("give the old dose of the day that they name", () => {
    expect(written(standardLadder, moved(10, "stay"))).toEqual([
      "Dose from Thu May 21: 3 mg becomes 1.5 mg.",
    ]);
    expect(told(standardLadder, moved(10, "stay"))).toEqual(["Your dose stays at 1.5 mg."]);
  });
  it("count the steps that move by as many days, one line for each number of days", () => {
    const longer = withStep(withStep(standardLadder, 0, { nights: 21 }), 1, { nights: 21 });
    expect(written(standardLadder, longer)).toEqual([
      "1 step moves 7 days later: 3 mg starts on Thu May 28, not Thu May 21.",
      "1 step moves 14 days later: 4.5 mg starts on Thu Jun 18, not Thu Jun 4.",
    ]);
    expect(told(standardLadder, longer)).toEqual([
      "Your step to 3 mg is now on Thu May 28. It was Thu May 21.",
      "Your step to 4.5 mg is now on Thu Jun 18. It was Thu Jun 4.",
    ]);
  });
});

it("calls nothing new that was taken already", () => {
  const said = told(standardLadder, moved(30, "restart"));
  expect(said.join(" ")).not.toMatch(/New step: 4\.5 mg|Thu Jun 4/);
  expect(said[0]).toBe("Your dose goes back to 1.5 mg on Sat Jun 6.");
  expect(said.at(-1)).toBe("You take 4.5 mg again from Sat Jul 4.");
});
