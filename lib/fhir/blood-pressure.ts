import type { Fact } from "#lib/domain/facts/facts.ts";
import { type FhirResource, idFor, LOINC, referenceTo } from "./base.ts";
import { vitalQuantity } from "./quantity.ts";

type Pressure = Extract<Fact, { kind: "measurement" }>;
/** One reading of one of the two pressures, as it stands on the chart. */
export type PressureReading = { id: string; patientId: string; fact: Pressure; recordedAt: string };
/** A measurement of blood pressure: both readings, or the one that was written down. */
export type Pair = { upper?: PressureReading; lower?: PressureReading };

const isUpper = ({ fact }: PressureReading): boolean => fact.key === "systolic";
const pairOf = (a: PressureReading, b: PressureReading): Pair | undefined => {
  const [upper, lower] = isUpper(a) ? [a, b] : [b, a];
  const [above, below] = [upper, lower].map(({ fact }) => vitalQuantity(fact.value, fact.unit).value);
  const fits = isUpper(upper) && !isUpper(lower) && Number(above) > Number(below);
  return fits ? { upper, lower } : undefined;
};
const alone = (one: PressureReading): Pair => (isUpper(one) ? { upper: one } : { lower: one });

/** Readings of one day in the order in which they were written: pairs where they alternate, else each by itself. */
function ofDay(readings: readonly PressureReading[]): Pair[] {
  const inOrder = readings.toSorted(
    (a, b) => a.recordedAt.localeCompare(b.recordedAt) || a.id.localeCompare(b.id),
  );
  const pairs = inOrder.flatMap((one, i) => {
    const next = inOrder[i + 1];
    return i % 2 === 0 && next ? [pairOf(one, next)] : [];
  });
  const whole = inOrder.length % 2 === 0 && pairs.every((pair) => pair !== undefined);
  return whole ? (pairs as Pair[]) : inOrder.map(alone);
}

/** Upper and lower pressures put together by day: which belong to one measurement is never guessed. */
export const pairsOf = (readings: readonly PressureReading[]): Pair[] =>
  [...Map.groupBy(readings, ({ fact }) => fact.on).values()].flatMap(ofDay);

const PANEL = { system: LOINC, code: "85354-9", display: "Blood pressure panel with all children optional" };
const PARTS = {
  upper: { code: "8480-6", text: "Systolic blood pressure" },
  lower: { code: "8462-4", text: "Diastolic blood pressure" },
} as const;
const UNKNOWN = {
  coding: [{ system: "http://terminology.hl7.org/CodeSystem/data-absent-reason", code: "unknown" }],
};

function component(part: keyof typeof PARTS, reading: PressureReading | undefined) {
  const { code, text } = PARTS[part];
  const named = { code: { coding: [{ system: LOINC, code, display: text }], text } };
  return reading
    ? { ...named, valueQuantity: vitalQuantity(reading.fact.value, reading.fact.unit) }
    : { ...named, dataAbsentReason: UNKNOWN };
}

/** Blood pressure as FHIR's own profile bp has it: one Observation with both pressures; one that is missing says so. */
export function bloodPressure({ upper, lower }: Pair): FhirResource {
  const known = [upper, lower].filter((one) => one !== undefined);
  const [first] = known;
  if (!first) throw new Error("a blood pressure without a reading");
  return {
    resourceType: "Observation",
    id: known.length === 2 ? idFor("blood-pressure", ...known.map(({ id }) => id)) : first.id,
    status: "final",
    category: [
      {
        coding: [
          { system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "vital-signs" },
        ],
      },
    ],
    code: { coding: [PANEL], text: "Blood pressure" },
    subject: referenceTo("Patient", first.patientId),
    effectiveDateTime: first.fact.on,
    issued: known
      .map(({ recordedAt }) => recordedAt)
      .toSorted()
      .at(-1),
    component: [component("upper", upper), component("lower", lower)],
  };
}
