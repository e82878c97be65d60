import { describe, expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { toText } from "#lib/domain/words/say.ts";
import { brings } from "./brings.ts";
import { changes } from "./changes/changes.ts";
import { impersonal } from "./defaults.ts";
import { errorsOf } from "./errors.ts";
import { standardLadder, steppedBack } from "./examples.ts";
import { toFhir } from "./fhir.ts";
import { treads } from "./ladder/ladder.ts";
import { LdnBody } from "./schema.ts";
import { timeline } from "./timeline.ts";
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
  it("is drawn where the plan begins, with its day and year", () => {
    const [first, ...rest] = timeline(goesOn, start).filter(({ kind }) => kind === "tread");
    expect(first?.before).toEqual({
      level: 3,
      label: "3\u00a0mg before the plan, since Wed Mar 4, 2026",
    });
    expect(rest.some(({ before: drawn }) => drawn)).toBe(false);
    const late = { ...goesOn, before: { ...before, since: "2026-05-20" } };
    expect(timeline(late, start).some(({ before: drawn }) => drawn)).toBe(false);
  });
  it("is what the first dose is judged against", () => {
    expect(brings(goesOn).params["ldn.start_dose_mg"]).toBe(1.5);
    expect(brings({ ...goesOn, before: undefined }).params["ldn.start_dose_mg"]).toBe(4.5);
    expect(brings({ ...goesOn, thenMg: 3 }).params["ldn.start_dose_mg"]).toBe(0);
  });
  it("counts for the length of the first step, and of the rise to it", () => {
    const went = (mg: number, nights: number, since: string) => {
      const [one] = standardLadder.steps;
      const steps = one ? [{ ...one, mg, nights }] : [];
      const body = { ...standardLadder, steps, thenMg: 4.5, before: { ...before, since } };
      return brings(body, undefined, start).params["ldn.min_step_days"];
    };
    // 3 mg for four weeks before, 3 nights more, then 4.5 mg: 31 nights on 3 mg.
    expect(went(3, 3, "2026-04-09")).toBe(31);
    // From 3 mg to 4 mg on the first night, three nights after 3 mg began.
    expect(went(4, 14, "2026-05-04")).toBe(3);
    // A lower dose than before is judged by its own nights.
    expect(went(1.5, 5, "2026-04-09")).toBe(5);
    // What begins with the plan or after it was not before it: the first dose is a first dose.
    expect(went(3, 3, "2026-05-07")).toBe(3);
    const late = { ...goesOn, before: { ...before, since: "2026-05-20" } };
    expect(brings(late, undefined, start).params["ldn.start_dose_mg"]).toBe(4.5);
  });
  it("is refused in its field where it begins with the plan or after it", () => {
    for (let n = -40; n <= 40; n += 1) {
      const told = { ...goesOn, before: { ...before, since: start.add({ days: n }).toString() } };
      const wrong = errorsOf(told, start.toString());
      expect(Object.keys(wrong), `${n} days`).toEqual(n < 0 ? [] : ["before.since"]);
      if (n >= 0)
        expect(wrong["before.since"]).toBe("The first night of this plan is Thu May 7. Use a day before it.");
    }
    expect(errorsOf({ ...goesOn, before: { ...before, since: "" } }, start.toString())).toHaveProperty([
      "before.since",
    ]);
    expect(errorsOf(goesOn)).toEqual({});
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
