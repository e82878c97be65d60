import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { anyLadder, anyTherapies } from "#tests/support/fhir-bodies.ts";
import { type Dosage, daysInText, dosagesOf, takingsOn } from "#tests/support/fhir-days.ts";
import { lantanaProblems } from "#tests/support/fhir-lantana.ts";
import { schemaProblems } from "#tests/support/fhir-schema.ts";
import { fhirProblems } from "#tests/support/fhir-validator.ts";
import { modalities } from "./index.ts";
import { standardLadder } from "./ldn/examples.ts";
import type { FhirResource, Modality, RawSection, TodayItem } from "./modality.ts";

const STARTS = ["2026-05-07", "2028-02-20"].map((day) => parseDate(day));
const UCUM: Record<string, string> = { mg: "mg", micrograms: "ug", g: "g", IU: "[iU]", mL: "mL" };
const MOMENT: Record<string, TodayItem["moment"]> = {
  ...{ MORN: "morning", WAKE: "morning", NOON: "day", EVE: "day", HS: "bedtime" },
};

const refsOn = (startsOn: CalendarDate) => ({
  patient: { reference: "Patient/p" },
  requester: { reference: "Practitioner/d" },
  startsOn,
  authoredOn: "2026-05-07",
  id: (key: string) => `v1-${key}`,
});

async function bodiesOf(room: Modality): Promise<[string, RawSection][]> {
  const { examples } = (await import(`./${room.id}/examples.ts`)) as { examples: readonly unknown[] };
  const bodies: [string, unknown][] = [
    ["blank", room.blank()],
    ...room.protocols.map(({ id, body }): [string, unknown] => [id, body]),
    ...examples.map((body, i): [string, unknown] => [`example ${i + 1}`, body]),
  ];
  return bodies.map(([name, body]) => [name, { shape: room.shape, body }]);
}

const requestsIn = (resources: readonly FhirResource[]) =>
  resources.filter(({ resourceType }) => resourceType === "MedicationRequest");

/** What a patient reads of a day, by the request that it must come from: "therapy-1" of "therapy-1.waking". */
function readOn(room: Modality, raw: RawSection, day: CalendarDate, startsOn: CalendarDate) {
  return room.today(raw, day, startsOn).flatMap(({ key, dose, moment }) => {
    const request = room.id === "ldn" ? "ldn-ladder" : key.split(".")[0];
    return dose ? [`v1-${request} ${dose.amount} ${UCUM[dose.unit]} ${moment}`] : [];
  });
}
/** The same of the requests, read by code that shares nothing with the rooms. */
const toldOn = (requests: readonly FhirResource[], day: CalendarDate) =>
  requests.flatMap((request) =>
    takingsOn(request, day.toString()).map(
      ({ amount, when }) => `${request.id} ${amount.replace(/\/d$/, "")} ${MOMENT[when]}`,
    ),
  );

function sameEachDay(room: Modality, raw: RawSection, startsOn: CalendarDate, days: number, name = "") {
  const requests = requestsIn(room.toFhir(raw, refsOn(startsOn)));
  for (let at = -3; at < days; at += 1) {
    const day = startsOn.add({ days: at });
    expect(toldOn(requests, day).sort(), `${name} ${day}`).toEqual(readOn(room, raw, day, startsOn).sort());
  }
}

/** Instructions of one request that stand side by side: each says its own days, and no two speak of one day for two doses. */
function standsAlone(list: readonly Dosage[], name: string) {
  for (const { text, timing } of list)
    expect(daysInText(text), `${name}: ${text}`).toEqual(timing.repeat.boundsPeriod);
  list.slice(1).forEach((later, i) => {
    const before = list[i] as Dosage;
    const [a, b] = [before.timing.repeat.boundsPeriod, later.timing.repeat.boundsPeriod];
    if (later.sequence === before.sequence) expect(b).toEqual(a);
    else {
      expect(later.sequence, name).toBe(before.sequence + 1);
      expect((a.end ?? "9999") < b.start, `${name}: ${a.end} before ${b.start}`).toBe(true);
    }
  });
}

test("the validators see what is wrong", () => {
  const subject = { reference: "Patient/p" };
  const plan = { resourceType: "CarePlan", status: "active", intent: "plan", subject };
  const wrong = (resource: object) => expect(fhirProblems(resource).length).toBeGreaterThan(0);
  expect(fhirProblems(plan)).toEqual([]);
  wrong({ ...plan, status: "running" });
  wrong({ ...plan, subject: { reference: "Practitioner/p" } });
  wrong({ ...plan, period: { start: "2026-05-08", end: "2026-05-07" } });
  wrong({ ...plan, created: "2026-13-01" });
  const nightly = { timing: { repeat: { frequency: 1, period: 1, periodUnit: "d", when: ["NIGHTLY"] } } };
  const medicationCodeableConcept = { text: "x" };
  const request = { ...plan, resourceType: "MedicationRequest", medicationCodeableConcept };
  expect(fhirProblems(request)).toEqual([]);
  wrong({ ...request, dosageInstruction: [nightly] });
  wrong({ ...plan, colour: "red" });
  // What only HL7's own schema refuses, and what FHIR.js and it do not see.
  expect(schemaProblems({ ...plan, title: "1.5\u00a0mg" })).toHaveLength(1);
  expect(lantanaProblems({ ...plan, status: "running" })).toHaveLength(1);
  expect(lantanaProblems({ ...plan, created: "2026-13-01" })).toEqual([]);
});

test("a request that no dose belongs to is not active", () => {
  const start = parseDate("2026-06-01");
  const room = (id: string) => modalities.find((one) => one.id === id) as Modality;
  const said = (id: string, body: unknown) => {
    const raw = { shape: room(id).shape, body };
    expect(room(id).open(raw).ok).toBe(true);
    return requestsIn(room(id).toFhir(raw, refsOn(start))).map(
      (request) => `${dosagesOf(request as never).length} ${request.status}`,
    );
  };
  for (const [stoppedOn, wanted] of [
    ["2026-05-20", "0 stopped"],
    ["2026-06-01", "0 stopped"],
    ["2026-06-02", "1 active"],
  ])
    expect(said("ldn", { ...standardLadder, stoppedOn })).toEqual([wanted]);
  const rhythm = { kind: "cyclic", nights: 12, at: "bedtime", firstNight: "2026-05-19" };
  const progesterone = {
    ...{ key: "therapy-1", therapy: "progesterone_micronized", form: "capsule", startWeek: 1, weeks: 1 },
    ...{ dose: { amount: 200, unit: "mg" }, changes: [], compounded: false, indication: "symptoms" },
  };
  expect(said("hormones", { therapies: [{ ...progesterone, rhythm }], orders: [] })).toEqual(["0 stopped"]);
});

describe("any body", () => {
  const START = STARTS[0] as CalendarDate;
  const room = (id: string) => modalities.find((one) => one.id === id) as Modality;
  const whole = (id: string, body: unknown) => {
    const raw = { shape: room(id).shape, body };
    fc.pre(room(id).open(raw).ok);
    const name = JSON.stringify(body);
    sameEachDay(room(id), raw, START, 260, name);
    for (const resource of room(id).toFhir(raw, refsOn(START)))
      expect(schemaProblems(resource), name).toEqual([]);
    for (const request of requestsIn(room(id).toFhir(raw, refsOn(START))))
      standsAlone(dosagesOf(request), name);
  };

  it("of a ladder says each day's dose", () => {
    fc.assert(
      fc.property(anyLadder, (body) => whole("ldn", body)),
      { numRuns: 60 },
    );
  });
  it("of hormones says each day's dose, in every form and rhythm", () => {
    fc.assert(
      fc.property(anyTherapies, (body) => whole("hormones", body)),
      { numRuns: 120 },
    );
  });
});

describe.each(modalities.map((room) => [room.id, room] as const))("%s as FHIR R4", (_id, room) => {
  it("is valid for every body that the room publishes", async () => {
    for (const [name, raw] of await bodiesOf(room))
      for (const startsOn of STARTS)
        for (const resource of room.toFhir(raw, refsOn(startsOn)))
          expect(fhirProblems(resource), `${name} ${resource.resourceType} ${resource.id}`).toEqual([]);
  });

  it("says to other software the takings that the patient reads, on each day of the first half year", async () => {
    for (const [name, raw] of await bodiesOf(room))
      for (const startsOn of STARTS) sameEachDay(room, raw, startsOn, 183, name);
  });

  it("puts the steps of a dose in order, one after the other, and each says its days", async () => {
    for (const [name, raw] of await bodiesOf(room))
      for (const startsOn of STARTS)
        for (const request of requestsIn(room.toFhir(raw, refsOn(startsOn))))
          standsAlone(dosagesOf(request), name);
  });

  it("says of another medicine the amount a day that is left, from the day on which it changes", async () => {
    for (const [name, raw] of await bodiesOf(room))
      for (const startsOn of STARTS) {
        const goals = room
          .toFhir(raw, refsOn(startsOn))
          .filter(
            ({ resourceType, target }) => resourceType === "Goal" && JSON.stringify(target).includes('/d"'),
          )
          .map(({ startDate, target }) => {
            const [{ detailQuantity }] = target as [{ detailQuantity: { value: number; code: string } }];
            return `${startDate} ${detailQuantity.value} ${detailQuantity.code}`;
          });
        const wanted = room
          .reductions(raw, startsOn)
          .map(({ on, to, from }) => `${on} ${to?.amount ?? 0} ${UCUM[(to ?? from).unit]}/d`);
        expect(goals.sort(), name).toEqual(wanted.sort());
      }
  });

  it("is never an order: the prescription is the clinic's own", async () => {
    for (const [, raw] of await bodiesOf(room))
      for (const { resourceType, intent } of room.toFhir(raw, refsOn(STARTS[0] as CalendarDate)))
        if (resourceType === "MedicationRequest") expect(intent).toBe("plan");
  });
});
