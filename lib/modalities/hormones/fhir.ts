import {
  dailyQuantity,
  datedText,
  doseQuantity,
  periodOf,
  pieceQuantity,
} from "#lib/domain/plan/fhir-dosage.ts";
import { birthText } from "#lib/domain/words/calendar.ts";
import { say } from "#lib/domain/words/say.ts";
import type { FhirRefs, FhirResource } from "#lib/modalities/modality.ts";
import { type RuledDose, ruledDoses } from "./fhir-doses.ts";
import { DRAW_RULES, drawRules, labLoinc, orderableLabName } from "./labs.ts";
import { type Visit, visitsOfBody } from "./needs.ts";
import type { HormonesBody, Rhythm, Therapy, Time } from "./schema.ts";
import { formOf, therapyFacts } from "./therapies.ts";
import { genericName, rhythmText } from "./words.ts";

const WHEN: Record<Time, string> = { waking: "WAKE", midday: "NOON", evening: "EVE", bedtime: "HS" };
const DAY = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
const ROUTE: Record<string, { code: string; display: string }> = {
  patch: { code: "45890007", display: "Transdermal route" },
  gel: { code: "45890007", display: "Transdermal route" },
  injection: { code: "78421000", display: "Intramuscular route" },
};
const LABORATORY = { system: "http://snomed.info/sct", code: "108252007", display: "Laboratory procedure" };
const ORAL = { code: "26643006", display: "Oral route" };

function repeatOf(rhythm: Rhythm): Record<string, unknown> {
  if (rhythm.kind === "daily")
    return { frequency: rhythm.at.length, period: 1, periodUnit: "d", when: rhythm.at.map((at) => WHEN[at]) };
  const when = [WHEN[rhythm.at]];
  if (rhythm.kind === "weekdays")
    return {
      // As many times a week as there are days: "once a week on one of these" must not be read into it.
      frequency: rhythm.days.length,
      period: 1,
      periodUnit: "wk",
      dayOfWeek: rhythm.days.map((day) => DAY[day]),
      when,
    };
  if (rhythm.kind === "twoWeekly")
    return { frequency: 1, period: 2, periodUnit: "wk", dayOfWeek: [DAY[rhythm.day]], when };
  return { frequency: rhythm.nights, period: 28, periodUnit: "d", when };
}

/** What one intake is: an amount, or for a product that is worn one piece, which gives its amount off each day. */
const doseAndRate = (item: Therapy, dose: RuledDose["dose"]) =>
  formOf(item.therapy, item.form)?.verb === "Wear"
    ? { doseQuantity: pieceQuantity(item.form), rateQuantity: dailyQuantity(dose) }
    : { doseQuantity: doseQuantity(dose) };

/** "estradiol patch 0.05 mg a day, a new one on Mon and Thu". */
function taken(item: Therapy, { from, dose, rhythm }: RuledDose) {
  const when = rhythmText({ ...item, rhythm });
  if (formOf(item.therapy, item.form)?.verb === "Wear")
    return say`${genericName(item)}, ${dose} a day: a new ${item.form} ${when}.`;
  const counted = rhythm.kind === "cyclic" ? `, counted from ${birthText(from)}` : "";
  return say`${genericName(item)} ${dose} ${when}${counted}.`;
}

function dosageOf(item: Therapy, ruled: RuledDose, i: number) {
  const route = ROUTE[item.form] ?? ORAL;
  return {
    sequence: i + 1,
    text: datedText(ruled, taken(item, ruled)),
    timing: { repeat: { boundsPeriod: periodOf(ruled), ...repeatOf(ruled.rhythm) } },
    route: { coding: [{ system: "http://snomed.info/sct", ...route }] },
    doseAndRate: [doseAndRate(item, ruled.dose)],
  };
}

function medicationRequest(item: Therapy, refs: FhirRefs): FhirResource {
  const { rxnorm } = therapyFacts(item.therapy);
  const coding = rxnorm
    ? {
        coding: [
          {
            system: "http://www.nlm.nih.gov/research/umls/rxnorm",
            code: rxnorm,
            display: therapyFacts(item.therapy).name,
          },
        ],
      }
    : {};
  const dosageInstruction = ruledDoses(item, refs.startsOn).map((ruled, i) => dosageOf(item, ruled, i));
  return {
    resourceType: "MedicationRequest",
    id: refs.id(item.key),
    // A short course may fall into the nights of a cycle without it: an order without a dose is none.
    status: dosageInstruction.length === 0 ? "stopped" : "active",
    intent: "plan",
    medicationCodeableConcept: { ...coding, text: genericName(item) },
    subject: refs.patient,
    requester: refs.requester,
    authoredOn: refs.authoredOn,
    reasonCode: [{ text: item.indication }],
    ...(item.compounded ? { note: [{ text: "Compounded product." }] } : {}),
    dosageInstruction,
  };
}

/** One request for each test; the tests of one draw share a requisition. */
const serviceRequests = (visit: Visit, refs: FhirRefs): readonly FhirResource[] =>
  visit.labs.map((lab) => {
    const rules = drawRules([lab]).map((rule) => DRAW_RULES[rule].patient);
    return {
      resourceType: "ServiceRequest",
      id: refs.id(`${visit.key}.${lab.replaceAll("_", "-")}`),
      requisition: { value: refs.id(visit.key) },
      status: "active",
      intent: "plan",
      category: [{ coding: [LABORATORY] }],
      code: { coding: [{ system: "http://loinc.org", code: labLoinc(lab) }], text: orderableLabName(lab) },
      subject: refs.patient,
      requester: refs.requester,
      authoredOn: refs.authoredOn,
      occurrencePeriod: periodOf({ from: visit.earliest, to: visit.latest }),
      ...(visit.why ? { reasonCode: [{ text: visit.why }] } : {}),
      ...(rules.length > 0 ? { patientInstruction: rules.join(" ") } : {}),
    };
  });

/** MedicationRequests with sequenced dosage, and ServiceRequests for the blood draws with their LOINC codes. */
export const hormonesToFhir = (body: HormonesBody, refs: FhirRefs): readonly FhirResource[] => [
  ...body.therapies.map((item) => medicationRequest(item, refs)),
  ...visitsOfBody(body, refs.startsOn)
    .filter(({ type }) => type === "bloodDraw")
    .flatMap((visit) => serviceRequests(visit, refs)),
];
