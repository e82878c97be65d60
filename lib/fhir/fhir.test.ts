import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { VISIT_LIFE, type VisitStatus } from "#lib/domain/access/plan-life.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { isNumeric, LABS } from "#lib/domain/facts/labs.ts";
import { unitsOf } from "#lib/domain/facts/results/units.ts";
import { NO_SCORES } from "#lib/domain/reports/check-in.ts";
import { SIDE_EFFECT_KEYS } from "#lib/domain/reports/side-effects.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { instrumentOf, instruments } from "#lib/instruments/index.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { standardLadder } from "#lib/modalities/ldn/examples.ts";
import { fhirProblems } from "#tests/support/fhir-validator.ts";
import { kindOf } from "./loinc.ts";
import { checkIn, measuredFacts } from "./observations.ts";
import { patient, practitioner } from "./people.ts";
import { assessment } from "./questionnaire.ts";
import { questionnaireForm } from "./questionnaire-form.ts";
import { carePlan, type SignedVersion, sectionsToFhir } from "./version.ts";
import { appointment, proposedVisit } from "./visits.ts";

const BASE = "https://accord.example.org/api/fhir";
const AT = "2026-05-21T14:00:00.000Z";
const valid = (resource: unknown) => expect(fhirProblems(resource), JSON.stringify(resource)).toEqual([]);

const version: SignedVersion = {
  ...{ id: "v2", planId: "plan", patientId: "p", number: 2, title: "Plan", why: "", hash: "b".repeat(64) },
  startsOn: parseDate("2026-05-07"),
  ...{ signedAt: AT, signedOn: parseDate("2026-05-21") },
  signer: { id: "d", name: "Dr Osei", credential: "MD" },
  previous: null,
  ...{ inForce: true, endedOn: null },
};
const part = { modality: "ldn", shape: modalityOf("ldn")?.shape ?? 1, body: standardLadder };

describe("a version", () => {
  test("asks for its parts on the clinic's own day, also when it was signed late in the evening", () => {
    // Half past eight in New York on the eve of the stop is the day of the stop in UTC.
    const late = { ...version, signedAt: "2026-07-06T00:30:00.000Z", signedOn: parseDate("2026-07-05") };
    const stopping = { ...part, body: { ...standardLadder, stoppedOn: "2026-07-06" } };
    const asked = sectionsToFhir(late, [stopping]);
    expect(new Set(asked.map(({ authoredOn }) => authoredOn))).toEqual(new Set(["2026-07-05"]));
    expect(asked.find(({ resourceType }) => resourceType === "MedicationRequest")?.status).toBe("active");
  });
  test("in force is active, and over nobody may take any part of it for an order", () => {
    const asked = sectionsToFhir(version, [part]);
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set(["active"]));
    const over = { ...version, inForce: false, endedOn: parseDate("2026-06-01") };
    const then = sectionsToFhir(over, [part]);
    expect(new Set(then.map(({ status }) => status))).toEqual(new Set(["stopped", "revoked"]));
    expect(then.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
    expect(carePlan(over, then, BASE)).toMatchObject({
      status: "revoked",
      period: { start: "2026-05-21", end: "2026-06-01" },
    });
  });

  test("that ended before week 1 began has a period that runs forward", () => {
    const early = { ...version, startsOn: parseDate("2026-07-01"), endedOn: parseDate("2026-06-01") };
    expect(carePlan({ ...early, inForce: false }, [], BASE).period).toEqual({
      start: "2026-05-21",
      end: "2026-06-01",
    });
  });

  test("names no drug in an id", () => {
    for (const { id } of sectionsToFhir(version, [part])) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe("results", () => {
  const row = { id: "f", patientId: "p", recordedAt: AT };
  const one = (fact: Fact) => measuredFacts([{ ...row, fact }])[0];
  const codeOf = (resource: ReturnType<typeof one>) =>
    (resource?.code as { coding?: { code: string }[] } | undefined)?.coding?.[0]?.code;
  const lab = (key: string, unit: string, more: object = { value: 1.5 }) =>
    one({ kind: "lab", key, unit, takenOn: "2026-05-01", ...more } as Fact);

  test("carry the number as written, and a code of their own kind of quantity, for every test in every unit", () => {
    for (const { key, loinc, us } of LABS)
      for (const unit of unitsOf(key)) {
        const resource = lab(key, unit, { value: 1.5, low: 1, high: 2 });
        valid(resource);
        expect(resource?.valueQuantity).toMatchObject({ value: 1.5 });
        // Potassium has one charge: its equivalents are moles.
        const alike = key === "potassium" || kindOf(unit) === kindOf(us);
        const same = !isNumeric(key) || alike;
        if (same) expect(codeOf(resource), `${key} ${unit}`).toBe(loinc);
        else expect(codeOf(resource), `${key} ${unit}`).not.toBe(loinc);
      }
  });

  test("in moles are another test of LOINC than in grams, and where none is sure there is no code", () => {
    const cases = [
      ...[
        ["estradiol", "pg/mL", "2243-4"],
        ["estradiol", "pmol/L", "14715-7"],
        ["estradiol", "ng/L", "2243-4"],
      ],
      ...[
        ["ft4", "pmol/L", "14920-3"],
        ["hba1c", "%", "4548-4"],
        ["hba1c", "mmol/mol", "59261-8"],
      ],
      ...[
        ["prolactin", "mIU/L", "15081-3"],
        ["insulin_fasting", "pmol/L", "14796-7"],
        ["psa", "ug/L", "2857-1"],
      ],
      ...[
        ["hematocrit", "L/L", "4544-3"],
        ["platelets", "10*9/L", "777-3"],
        ["potassium", "mEq/L", "2823-3"],
      ],
      ...[
        ["calcium", "mmol/L", "2000-8"],
        ["calcium", "mEq/L", undefined],
        ["alt", "ukat/L", "1742-6"],
      ],
      ...[
        ["vitamin_d_25oh", "nmol/L", undefined],
        ["tsh", "pmol/L", undefined],
        ["egfr", "mL/min", undefined],
      ],
      ...[
        ["glucose_fasting", "mmol/L", "14771-0"],
        ["creatinine", "\u00b5mol/L", "14682-9"],
        ["fsh", "[IU]/L", "15067-2"],
      ],
    ] as const;
    for (const [key, unit, code] of cases) {
      const resource = lab(key as string, unit as string);
      expect(codeOf(resource), `${key} ${unit}`).toBe(code);
      expect(resource?.code).toMatchObject({ text: LABS.find((known) => known.key === key)?.name });
    }
  });

  test("without a number stay words, a bound is a bound, a unit that UCUM does not know stays text", () => {
    const below = lab("tsh", "mIU/L", { text: "<0.01" });
    valid(below);
    expect(below?.valueQuantity).toMatchObject({ value: 0.01, comparator: "<", code: "m[IU]/L" });
    // As laboratories write it: what the rules read as a number goes out as one, its mark and limits beside it.
    const written: readonly [string, string, string, object][] = [
      ["tsh", "mIU/L", "<0,01", { value: 0.01, comparator: "<" }],
      ["crp", "mg/L", ">= 100", { value: 100, comparator: ">=" }],
      ["alt", "U/L", "250 H", { value: 250 }],
      ["alt", "U/L", "250 U/L (10-40)", { value: 250 }],
    ];
    for (const [key, unit, text, wanted] of written) {
      const resource = lab(key, unit, { text });
      valid(resource);
      expect(resource?.valueQuantity, text).toMatchObject(wanted);
      expect(resource?.valueString).toBeUndefined();
    }
    expect(lab("alt", "U/L", { text: "250 H" })?.interpretation).toMatchObject([{ coding: [{ code: "H" }] }]);
    expect(lab("alt", "U/L", { text: "250 (10-40)" })?.referenceRange).toMatchObject([
      { low: { value: 10 }, high: { value: 40 } },
    ]);
    const low = lab("ferritin", "ng/mL", { value: 9, flag: "low" });
    valid(low);
    expect(low?.interpretation).toMatchObject([{ coding: [{ code: "L" }] }]);
    for (const text of ["pending", "hemolyzed", "250 mg/dL"])
      expect(lab("alt", "U/L", { text })).toMatchObject({ valueString: text });
    const ana = lab("ana", "titer or positive/negative", { text: "positive" });
    valid(ana);
    expect([ana?.valueString, codeOf(ana)]).toEqual(["positive", "8061-4"]);
    expect(codeOf(lab("ana", "titer or positive/negative", { text: "1:160" }))).toBe("29953-7");
    const odd = one({ kind: "measurement", key: "weight", value: 10, unit: "stone", on: "2026-05-01" });
    valid(odd);
    expect(odd?.valueQuantity).toEqual({ value: 10, unit: "stone" });
    for (const [key, value, unit, wanted] of [
      ["weight", 11, "st", { value: 154, code: "[lb_av]" }],
      ["height", 5.5, "ft", { value: 66, code: "[in_i]" }],
      ["height", 1.7, "m", { value: 170, code: "cm" }],
      ["heart_rate", 62, "/min", { value: 62, code: "/min" }],
    ] as const) {
      const vital = one({ kind: "measurement", key, value, unit, on: "2026-05-01" });
      valid(vital);
      expect(vital?.valueQuantity).toMatchObject(wanted);
    }
    expect(measuredFacts([{ ...row, fact: { kind: "pregnancy", status: "unknown" } }])).toEqual([]);
  });
});

describe("blood pressure", () => {
  const reading = (id: string, key: "systolic" | "diastolic", value: number, on = "2026-05-01", at = id) => ({
    ...{ id, patientId: "p", recordedAt: `2026-05-02T10:00:0${at}.000Z` },
    fact: { kind: "measurement" as const, key, value, unit: "mmHg", on },
  });
  const values = (resource: unknown) =>
    (resource as { component: { valueQuantity?: { value: number } }[] }).component.map(
      ({ valueQuantity }) => valueQuantity?.value ?? null,
    );
  const told = (...rows: ReturnType<typeof reading>[]) => {
    const all = measuredFacts(rows);
    for (const each of all) {
      valid(each);
      expect(each.code).toMatchObject({ coding: [{ code: "85354-9" }] });
    }
    return all.map(values);
  };

  test("is one observation with both pressures, in whatever order they were written", () => {
    expect(told(reading("1", "systolic", 128), reading("2", "diastolic", 82))).toEqual([[128, 82]]);
    expect(told(reading("2", "diastolic", 82), reading("1", "systolic", 128))).toEqual([[128, 82]]);
    const twice = [reading("1", "systolic", 150), reading("2", "diastolic", 95)];
    expect(told(...twice, reading("3", "systolic", 130), reading("4", "diastolic", 85))).toEqual([
      [150, 95],
      [130, 85],
    ]);
  });

  test("that was half written down says so, and nothing is paired by guess", () => {
    expect(told(reading("1", "systolic", 128))).toEqual([[128, null]]);
    expect(told(reading("1", "diastolic", 82))).toEqual([[null, 82]]);
    expect(told(reading("1", "systolic", 128), reading("2", "diastolic", 82, "2026-05-03"))).toEqual([
      [128, null],
      [null, 82],
    ]);
    const three = [
      reading("1", "systolic", 150),
      reading("2", "systolic", 130),
      reading("3", "diastolic", 85),
    ];
    expect(told(...three)).toEqual([
      [150, null],
      [130, null],
      [null, 85],
    ]);
    expect(told(reading("1", "systolic", 70), reading("2", "diastolic", 85))).toEqual([
      [70, null],
      [null, 85],
    ]);
  });
});

describe("a check-in", () => {
  const silent = { scores: NO_SCORES, compared: null, mattered: null };
  const day = { id: "c", patientId: "p", day: "2026-05-20", savedAt: AT, ...silent, events: [], note: "" };

  test("that says nothing gives nothing; a zero is an answer", () => {
    expect(checkIn(day, BASE)).toEqual([]);
    const zero = checkIn({ ...day, scores: { ...NO_SCORES, pain: 0 } }, BASE);
    expect(zero).toHaveLength(1);
    expect(zero[0]?.valueInteger).toBe(0);
  });

  test("loses no answer, and each has an id of its own", () => {
    const scores = { ...NO_SCORES, pain: 7, energy: 2, sleep: 5, mood: 6 };
    const told = { scores, compared: "worse", mattered: false, note: "Cold." };
    const severities = { headache: "severe", nausea: "mild", liver_symptoms: "severe" };
    const all = checkIn({ ...day, ...told, events: [...SIDE_EFFECT_KEYS], severities }, BASE);
    expect(all).toHaveLength(7 + SIDE_EFFECT_KEYS.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const one of all) valid(one);
    const headache = JSON.stringify(all.filter((one) => JSON.stringify(one).includes('"headache"')));
    expect(headache).toContain('"code":"24484000"');
    expect(all.filter(({ component }) => component !== undefined)).toHaveLength(2);
  });
});

describe("people and visits", () => {
  test("are valid whatever is known of them", () => {
    const name = { title: null, givenName: "Maya", familyName: "Torres" };
    for (const sex of ["female", "male", "other", "unknown"])
      valid(
        patient(
          {
            ...name,
            id: "p",
            recordNumber: "1",
            bornOn: "1982-02-02",
            sex,
            phone: null,
            language: "en-US",
          },
          BASE,
        ),
      );
    valid(practitioner({ ...name, title: "Dr", id: "d", credential: "MD" }));
    const visit = {
      ...{ id: "a", patientId: "p", visitType: "acupuncture", ordinalN: 4, ordinalOf: 8 },
      ...{ start: AT, end: "2026-05-21T14:45:00.000Z" },
    };
    for (const status of Object.keys(VISIT_LIFE) as VisitStatus[])
      for (const personId of ["d", null]) {
        const one = appointment({ ...visit, status, provider: { personId, name: "Laboratory" } });
        valid(one);
        expect(one.description).toBe("Acupuncture 4 of 8");
      }
    const days = { earliest: "2026-05-20", latest: "2026-05-29" };
    valid(proposedVisit({ ...visit, minutes: 45, ...days }));
  });
});

describe("an answered questionnaire", () => {
  type Worked = Record<string, { input: Record<string, unknown> }[]>;
  const file = new URL("../instruments/worked-examples.json", import.meta.url);
  const worked = JSON.parse(readFileSync(file, "utf8")) as Worked;
  const row = { id: "q", patientId: "p", day: "2026-05-20", savedAt: AT, filledById: "p" };
  type Item = { linkId: string; text?: string; answer?: Record<string, unknown>[] };
  const itemsOf = (resource: unknown) => ((resource as { item?: Item[] }).item ?? []) as Item[];

  test("is valid for every worked example, and its score is the one that was counted", () => {
    for (const [instrument, list] of Object.entries(worked))
      for (const { input } of list) {
        const judged = instrumentOf(instrument)?.judge(input);
        const score: Record<string, unknown> | null = judged?.ok ? { ...judged.score } : null;
        const [response, total] = assessment({ ...row, instrument, answers: input, score }, BASE);
        valid(response);
        const main = score?.[instrumentOf(instrument)?.main ?? ""];
        expect(total !== undefined, instrument).toBe(typeof main === "number");
        if (!total) continue;
        valid(total);
        expect(total.valueQuantity).toMatchObject({ value: main });
      }
  });

  test("refers to a definition that names each of its questions, and gives no words that are not free", () => {
    for (const instrument of instruments) {
      const form = questionnaireForm(instrument, BASE);
      valid(form);
      // Months are taken from a record that says them; the form asks "for 3 months or longer?". Daily ratings are no form.
      const known = new Set(itemsOf(form).map(({ linkId }) => linkId));
      for (const { input } of worked[instrument.id] ?? []) {
        const [response] = assessment(
          { ...row, instrument: instrument.id, answers: input, score: null },
          BASE,
        );
        expect(response?.questionnaire).toBe(form.url);
        const asked = instrument.wording === "included" && instrument.id !== "nrs_daily";
        for (const { linkId } of asked ? itemsOf(response) : [])
          if (linkId !== "duration_months") expect([...known], instrument.id).toContain(linkId);
      }
      if (instrument.wording !== "included") expect(form.item).toBeUndefined();
    }
    expect(
      JSON.stringify(questionnaireForm(instruments.find(({ id }) => id === "phq9") as never, BASE)),
    ).toContain('"code":"44249-1"');
    expect(
      JSON.stringify(questionnaireForm(instruments.find(({ id }) => id === "gad7") as never, BASE)),
    ).toContain('"code":"69737-5"');
  });

  test("keeps a question that was left out, without an answer", () => {
    const items = [0, 1, 2, 3, null, 0, 0, 0, 1];
    const [response] = assessment(
      { ...row, instrument: "phq9", answers: { items }, score: { total: null } },
      BASE,
    );
    const told = itemsOf(response);
    expect(told.map(({ answer }) => answer?.[0]?.valueInteger ?? null)).toEqual(items);
    expect(told[8]?.text).toMatch(/better off dead/);
  });

  test("gives no words that belong to somebody else, and says what was chosen from a list", () => {
    const [fiqr] = assessment(
      { ...row, instrument: "fiqr", answers: { overall: [3, null] }, score: null, filledById: "d" },
      BASE,
    );
    expect(itemsOf(fiqr).some(({ text }) => text !== undefined)).toBe(false);
    expect(fiqr?.author).toEqual({ reference: "Practitioner/d" });
    const [acr] = assessment(
      { ...row, instrument: "acr2016", answers: { areas: ["neck"] }, score: null },
      BASE,
    );
    expect(itemsOf(acr)).toEqual([{ linkId: "areas.neck", text: "Neck", answer: [{ valueBoolean: true }] }]);
    const [none] = assessment({ ...row, instrument: "acr2016", answers: { areas: [] }, score: null }, BASE);
    expect(itemsOf(none)).toEqual([
      { linkId: "areas.none", text: "No pain in any of these places", answer: [{ valueBoolean: true }] },
    ]);
    const [missing] = assessment(
      { ...row, instrument: "acr2016", answers: { areas: null }, score: null },
      BASE,
    );
    expect(itemsOf(missing)).toEqual([{ linkId: "areas" }]);
  });
});
