import { describe, expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { toText } from "#lib/domain/words/say.ts";
import { brings } from "./brings.ts";
import { changes } from "./changes/changes.ts";
import { impersonal } from "./defaults.ts";
import { standardLadder, steppedBack } from "./examples.ts";
import { toFhir } from "./fhir.ts";
import { treads } from "./ladder/ladder.ts";
import { LdnBody } from "./schema.ts";
import { sentences } from "./words.ts";

const start = parseDate("2026-05-07");
const before = { mg: 3, since: "2026-03-04", toldBy: "Ms Torres" };
const goesOn = { ...standardLadder, steps: [], thenMg: 4.5, before };

describe("what was taken before the plan", () => {
  it("is no night of the plan and no order of Accord's", () => {
    expect(LdnBody.safeParse(goesOn).success).toBe(true);
    expect(treads(goesOn, start)[0]?.from.toString()).toBe("2026-05-07");
    const refs = {
      patient: { reference: "Patient/p" },
      requester: { reference: "Practitioner/d" },
      startsOn: start,
      authoredOn: "2026-05-07",
      id: (key: string) => key,
    };
    expect(JSON.stringify(toFhir(goesOn, refs))).not.toContain("2026-03-04");
  });
  it("is what the first dose is judged against", () => {
    expect(brings(goesOn).params["ldn.start_dose_mg"]).toBe(1.5);
    expect(brings({ ...goesOn, before: undefined }).params["ldn.start_dose_mg"]).toBe(4.5);
    expect(brings({ ...goesOn, thenMg: 3 }).params["ldn.start_dose_mg"]).toBe(0);
  });
  it("is said in words, and by whom to the clinician", () => {
    expect(toText(sentences(goesOn, start)[0]?.text ?? [])).toBe(
      "Before this plan you took 3 mg, since Wed Mar 4.",
    );
    expect(toText(changes(null, goesOn, start)[0]?.clinician ?? [])).toContain("told by Ms Torres");
  });
  it("stays with the person: a template has none of it", () =>
    expect(impersonal({ ...steppedBack, before }, "keep").before).toBeUndefined());
});
