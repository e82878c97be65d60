import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { noReports } from "#lib/domain/reports/patient-reports.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { gradeOf, hardSentences } from "#lib/domain/words/reading.ts";
import { toText } from "#lib/domain/words/say.ts";
import { consenting } from "../brings.ts";
import { standardLadder } from "../examples.ts";
import { toFhir } from "../fhir.ts";
import { moves } from "../moves.ts";
import { PatientView, PrintView } from "../ui.ts";
import { sentences } from "../words.ts";
import { suggests } from "./response.ts";

const start = parseDate("2026-05-07");
const planned = { ...standardLadder, stoppedOn: "2026-07-06" };
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const drawn = (Face: typeof PatientView, today: string) =>
  plain(
    renderToStaticMarkup(createElement(Face, { body: planned, startsOn: "2026-05-07", today })).replace(
      /<[^>]+>/g,
      " ",
    ),
  )
    .replace(/\s+/g, " ")
    .replace(/ ([.,:])/g, "$1");
const OPIOID = "Do not take opioid pain medicine with it.";

describe("a stop that is planned for later", () => {
  it("leaves the ladder and its advice in the sentences, with the stop's day and what holds after it", () => {
    const said = sentences(planned, start).map(({ text }) => plain(toText(text)));
    expect(said[0]).toBe("Your low-dose naltrexone stops on Mon Jul 6. Take none from that day.");
    expect(said).toContain("From Thu Jun 4: 4.5 mg at bedtime.");
    expect(said).toContain("From Mon Jul 6: none.");
    expect(said).toContain("If you miss a dose, skip it. Never take two.");
    expect(said.join(" ")).toContain(OPIOID);
    expect(said.at(-1)).toMatch(/^After you stop, opioids can act more strongly\./);
    expect(said.join(" ")).not.toContain("until your review");
    expect(gradeOf(said.join(" "))).toBeLessThanOrEqual(6);
    expect(hardSentences(said.join(" "))).toEqual([]);
  });
  it("leaves the doses and the usual advice on the screen and on paper until it comes", () => {
    for (const Face of [PatientView, PrintView]) {
      const before = drawn(Face, "2026-07-05");
      expect(before).toContain(OPIOID);
      expect(before).toContain("stops on Mon Jul 6. Take none from that day.");
      expect(before).toContain("4.5 mg");
      const after = drawn(Face, "2026-07-06");
      expect(after).not.toContain(OPIOID);
      expect(after).toContain("Stopped on Mon Jul 6. Do not take it.");
    }
    expect(drawn(PatientView, "2026-05-14")).toContain("Thu May 21 to Wed Jun 3: 3 mg.");
  });
  it("stands as a row of the paper whose days it falls on, and not before", () => {
    expect(drawn(PrintView, "2026-06-10")).toMatch(/Mon Jul 6\s+None/);
    expect(drawn(PrintView, "2026-05-14")).not.toContain("None");
  });
  it("makes a copied request stopped only where it had come when that was signed", () => {
    const status = (authoredOn: string) =>
      toFhir(planned, {
        patient: { reference: "Patient/p" },
        requester: { reference: "Practitioner/d" },
        startsOn: start,
        authoredOn,
        id: (key) => key,
      })[0]?.status;
    expect(status("2026-07-05")).toBe("active");
    expect(status("2026-07-06")).toBe("stopped");
  });
  it("leaves suggestions and moves until it comes, each move saying that the stop stays", () => {
    const at = (day: string) => moves(planned, parseDate(day), start);
    const hold = at("2026-05-17").find(({ id }) => id === "hold-7");
    expect(plain(toText(hold?.explain ?? []))).toBe(
      "Stays on 1.5 mg until Wed May 27. 2 later steps move 7 days. None from Mon Jul 6, as planned.",
    );
    expect(at("2026-07-06")).toEqual([]);
    const asked = (day: string) =>
      suggests(planned, { ...noReports, pregnant: true }, parseDate(day), start).map(({ rule }) => rule);
    expect(asked("2026-07-05")).toEqual(["RR-STOP"]);
    expect(asked("2026-07-06")).toEqual([]);
  });
  it("still asks for consent, but a stop does not wait for a text newer than the one accepted", () => {
    const { consentVersion: _, ...never } = planned;
    expect(consenting.needsConsent(planned)).toBe(true);
    expect(consenting.needsConsent(never)).toBe(true);
    expect(consenting.needsConsent({ ...planned, consentVersion: "older" })).toBe(false);
  });
});
