import { describe, expect, it, test } from "vitest";
import { type CalendarDate, parseDate } from "#lib/domain/calendar.ts";
import type { Dose } from "#lib/domain/dose.ts";
import { fhirProblems } from "#tests/support/fhir-validator.ts";
import { modalities } from "./index.ts";
import type { FhirResource, Modality, RawSection } from "./modality.ts";

const STARTS = ["2026-05-07", "2028-02-20"].map((day) => parseDate(day));
const UCUM: Record<Dose["unit"], string> = { mg: "mg", micrograms: "ug", g: "g", IU: "[iU]", mL: "mL" };

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

type Dosage = {
  sequence: number;
  text: string;
  timing: { repeat: { boundsPeriod: { start: string; end?: string }; period: number; periodUnit: string } };
  doseAndRate: { doseQuantity: { value: number; code: string } }[];
};
const dosages = (resources: readonly FhirResource[]): Dosage[] =>
  resources.flatMap(({ dosageInstruction }) => (dosageInstruction ?? []) as Dosage[]);

/** Amounts that are in force on a day, "1.5 mg". */
const amountsOn = (list: readonly Dosage[], day: CalendarDate): Set<string> =>
  new Set(
    list
      .filter(({ timing: { repeat } }) => {
        const { start, end } = repeat.boundsPeriod;
        return start <= day.toString() && (!end || day.toString() <= end);
      })
      .flatMap(({ doseAndRate }) =>
        doseAndRate.map(({ doseQuantity }) => `${doseQuantity.value} ${doseQuantity.code}`),
      ),
  );

test("the validator sees what is wrong", () => {
  const subject = { reference: "Patient/p" };
  const plan = { resourceType: "CarePlan", status: "active", intent: "plan", subject };
  expect(fhirProblems(plan)).toEqual([]);
  expect(fhirProblems({ ...plan, status: "running" })).toHaveLength(1);
  expect(fhirProblems({ ...plan, subject: { reference: "Practitioner/p" } })).toHaveLength(1);
  expect(fhirProblems({ ...plan, period: { start: "2026-05-08", end: "2026-05-07" } })).toHaveLength(1);
  expect(fhirProblems({ ...plan, created: "2026-13-01" })).toHaveLength(1);
  const nightly = { timing: { repeat: { frequency: 1, period: 1, periodUnit: "d", when: ["NIGHTLY"] } } };
  const medicationCodeableConcept = { text: "x" };
  const request = { ...plan, resourceType: "MedicationRequest", medicationCodeableConcept };
  expect(fhirProblems(request)).toEqual([]);
  expect(fhirProblems({ ...request, dosageInstruction: [nightly] })).toHaveLength(1);
  expect(fhirProblems({ ...plan, colour: "red" })).toHaveLength(1);
});

describe.each(modalities.map((room) => [room.id, room] as const))("%s as FHIR R4", (_id, room) => {
  it("is valid for every body that the room publishes", async () => {
    for (const [name, raw] of await bodiesOf(room))
      for (const startsOn of STARTS)
        for (const resource of room.toFhir(raw, refsOn(startsOn)))
          expect(fhirProblems(resource), `${name} ${resource.resourceType} ${resource.id}`).toEqual([]);
  });

  it("says the doses that the patient reads, on each day of the first half year", async () => {
    for (const [name, raw] of await bodiesOf(room))
      for (const startsOn of STARTS) {
        const list = dosages(room.toFhir(raw, refsOn(startsOn)));
        for (let day = startsOn; day.compare(startsOn) < 183; day = day.add({ days: 1 })) {
          const amounts = amountsOn(list, day);
          for (const { dose, key } of room.today(raw, day, startsOn))
            if (dose) expect(amounts, `${name} ${key} ${day}`).toContain(`${dose.amount} ${UCUM[dose.unit]}`);
        }
      }
  });

  it("puts the steps of a dose in order, one after the other", async () => {
    for (const [name, raw] of await bodiesOf(room))
      for (const resource of room.toFhir(raw, refsOn(STARTS[0] as CalendarDate))) {
        const list = dosages([resource]);
        list.slice(1).forEach((later, i) => {
          const before = list[i] as Dosage;
          const [a, b] = [before.timing.repeat.boundsPeriod, later.timing.repeat.boundsPeriod];
          expect(later.sequence, name).toBeGreaterThanOrEqual(before.sequence);
          if (later.sequence === before.sequence) expect(b).toEqual(a);
          else expect((a.end ?? "9999") < b.start, `${name}: ${a.end} before ${b.start}`).toBe(true);
        });
      }
  });

  it("is never an order: the prescription is the clinic's own", async () => {
    for (const [, raw] of await bodiesOf(room))
      for (const { resourceType, intent } of room.toFhir(raw, refsOn(STARTS[0] as CalendarDate)))
        if (resourceType === "MedicationRequest") expect(intent).toBe("plan");
  });
});
