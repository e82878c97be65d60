import type { Fact } from "#lib/domain/facts/facts.ts";
import { isNumeric } from "#lib/domain/facts/labs.ts";
import { type Amount, type Flag, readAmount } from "#lib/domain/facts/results/read-amount.ts";
import { SCALE_KEYS, type ScaleKey, type Scores, scaleOf } from "#lib/domain/reports/check-in.ts";
import { EFFECT_SEVERITIES, SIDE_EFFECTS, severitiesOf } from "#lib/domain/reports/side-effects.ts";
import { type FhirResource, idFor, LOINC, ownSystem, referenceTo } from "./base.ts";
import { bloodPressure, type PressureReading, pairsOf } from "./blood-pressure.ts";
import { labConcept } from "./loinc.ts";
import { quantity, vitalQuantity } from "./quantity.ts";

export type CheckInRow = {
  id: string;
  patientId: string;
  day: string;
  scores: Scores;
  compared: string | null;
  mattered: boolean | null;
  events: readonly string[];
  /** By key of the side effect, where it was said. */
  severities?: unknown;
  note: string;
  savedAt: string;
};

const categoryOf = (code: string) => [
  { coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code }] },
];
const about = (patientId: string, day: string) => ({
  status: "final",
  subject: referenceTo("Patient", patientId),
  effectiveDateTime: day,
});

/** What was asked, in words: "Pain, from 0 no pain to 10 the worst". */
function askedText(scale: ScaleKey): string {
  const { name, least, most } = scaleOf(scale);
  return `${name}, from 0 ${least} to 10 ${most}`;
}

// SNOMED CT, as in FHIR's own value set condition-severity.
const SNOMED = { mild: "255604002", moderate: "6736007", severe: "24484000" } as const;
/** How bad a side effect was, as a component of its observation; nothing where that was not said. */
function howBad(row: CheckInRow, event: string): object {
  const severity = severitiesOf(row.events, row.severities)[event];
  if (!severity) return {};
  const coding = [
    { system: "http://snomed.info/sct", code: SNOMED[severity], display: EFFECT_SEVERITIES[severity] },
  ];
  return {
    component: [
      {
        code: { text: "How bad it was" },
        valueCodeableConcept: { coding, text: EFFECT_SEVERITIES[severity] },
      },
    ],
  };
}

type Told = { code: string; text: string } & Record<string, unknown>;

function toldOn(row: CheckInRow): Told[] {
  // No answer gives no observation: missing is never zero.
  const scores = SCALE_KEYS.flatMap((code): Told[] => {
    const valueInteger = row.scores[code];
    return valueInteger === null ? [] : [{ code, text: askedText(code), valueInteger }];
  });
  const labels: Readonly<Record<string, string>> = SIDE_EFFECTS;
  return [
    ...scores,
    ...(row.compared
      ? [{ code: "compared", text: "Compared with the day before", valueString: row.compared }]
      : []),
    ...(row.mattered === null
      ? []
      : [{ code: "mattered", text: "Did something that mattered", valueBoolean: row.mattered }]),
    ...row.events.map((event) => ({
      ...{ code: event, text: labels[event] ?? event, valueBoolean: true },
      ...howBad(row, event),
    })),
    ...(row.note ? [{ code: "note", text: "In the patient's own words", valueString: row.note }] : []),
  ];
}

/** A patient's day: one Observation for each thing that was answered. */
export const checkIn = (row: CheckInRow, base: string): FhirResource[] =>
  toldOn(row).map(({ code, text, ...value }) => ({
    resourceType: "Observation",
    id: idFor("check-in", row.id, code),
    category: categoryOf("survey"),
    code: { coding: [{ system: ownSystem(base, "check-in"), code, display: text }], text },
    ...about(row.patientId, row.day),
    issued: row.savedAt,
    performer: [referenceTo("Patient", row.patientId)],
    ...value,
  }));

type FactRow = { id: string; patientId: string; fact: Fact; recordedAt: string };
type Of<K extends Fact["kind"]> = Extract<Fact, { kind: K }>;

/** A result in words as the rules read it, where it is surely a number: "<0,01", "250 H". */
function amountOf({ key, value, text, unit }: Of<"lab">): Partial<Amount> {
  if (value !== undefined) return { value };
  const read = text && isNumeric(key) ? readAmount(key, text, unit) : undefined;
  return read && "amount" in read ? read.amount : {};
}

/** A number, a bound ("<0.01"), or words as the laboratory wrote them. */
function resultOf({ text = "", unit }: Of<"lab">, { value, bound, orEqual }: Partial<Amount>) {
  if (value === undefined) return { valueString: text };
  const comparator = bound && `${bound}${orEqual ? "=" : ""}`;
  return { valueQuantity: { ...quantity(value, unit), ...(comparator ? { comparator } : {}) } };
}

const INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
const FLAGS: Readonly<Record<Flag, { code: string; display: string }>> = {
  high: { code: "H", display: "High" },
  low: { code: "L", display: "Low" },
  abnormal: { code: "A", display: "Abnormal" },
  normal: { code: "N", display: "Normal" },
};
/** The laboratory's own mark beside its result. */
const flagged = (flag: Flag | undefined): object =>
  flag ? { interpretation: [{ coding: [{ system: INTERPRETATION, ...FLAGS[flag] }] }] } : {};

/** A laboratory result with the LOINC code of its own kind of quantity and the laboratory's own limits. */
function labResult(row: FactRow, lab: Of<"lab">): FhirResource {
  const amount = amountOf(lab);
  const { low = amount.low, high = amount.high, flag = amount.flag } = lab;
  const limits = {
    ...(low === undefined ? {} : { low: quantity(low, lab.unit) }),
    ...(high === undefined ? {} : { high: quantity(high, lab.unit) }),
  };
  return {
    resourceType: "Observation",
    id: row.id,
    category: categoryOf("laboratory"),
    code: labConcept(lab.key, lab.unit, lab.text),
    ...about(row.patientId, lab.takenOn),
    issued: row.recordedAt,
    ...resultOf(lab, amount),
    ...flagged(flag),
    ...(Object.keys(limits).length > 0 ? { referenceRange: [limits] } : {}),
  };
}

// Vital signs of the FHIR profile of that name.
type Pressure = "systolic" | "diastolic";
const VITALS: Record<Exclude<Of<"measurement">["key"], Pressure>, { loinc: string; text: string }> = {
  weight: { loinc: "29463-7", text: "Body weight" },
  height: { loinc: "8302-2", text: "Body height" },
  heart_rate: { loinc: "8867-4", text: "Heart rate" },
};

const isPressure = (key: string): key is Pressure => key === "systolic" || key === "diastolic";

function measurement(row: FactRow, { key, value, unit, on }: Of<"measurement">): FhirResource[] {
  if (isPressure(key)) return [];
  const { loinc, text } = VITALS[key];
  return [
    {
      resourceType: "Observation",
      id: row.id,
      category: categoryOf("vital-signs"),
      code: { coding: [{ system: LOINC, code: loinc, display: text }], text },
      ...about(row.patientId, on),
      issued: row.recordedAt,
      valueQuantity: vitalQuantity(value, unit),
    },
  ];
}

const isReading = (row: FactRow): row is PressureReading =>
  row.fact.kind === "measurement" && isPressure(row.fact.key);

/** Facts that were measured, as Observations in their order; both pressures of a measurement stand where its first one does. */
export function measuredFacts(rows: readonly FactRow[]): FhirResource[] {
  const pressures = new Map(
    pairsOf(rows.filter(isReading)).flatMap((pair) =>
      [pair.upper, pair.lower].flatMap((one) => (one ? [[one.id, pair] as const] : [])),
    ),
  );
  const seen = new Set<object>();
  return rows.flatMap((row): FhirResource[] => {
    const pair = pressures.get(row.id);
    if (pair) return seen.has(pair) ? [] : [bloodPressure(seen.add(pair) && pair)];
    if (row.fact.kind === "lab") return [labResult(row, row.fact)];
    return row.fact.kind === "measurement" ? measurement(row, row.fact) : [];
  });
}
