import { LABS as TESTS } from "#lib/domain/facts/labs.ts";
import { datedText, doseQuantity, periodOf } from "#lib/domain/plan/fhir-dosage.ts";
import type { Need } from "#lib/domain/scheduling/need.ts";
import { mg } from "#lib/domain/words/dose.ts";
import { say, toText } from "#lib/domain/words/say.ts";
import type { FhirRefs, FhirResource } from "#lib/modalities/modality.ts";
import { MONITORED_LABS, prescribes } from "./brings.ts";
import { begins, type DosePeriod, treads } from "./ladder/ladder.ts";
import { needs } from "./needs.ts";
import type { LdnBody } from "./schema.ts";
import { supply, supplySaid } from "./supply.ts";
import { amountSaid, intakes } from "./units.ts";
import { atMoment, doseSaid, FORM_LABEL } from "./words.ts";

const NOTE = "Off-label use, compounded by a pharmacy. Not FDA-approved for fibromyalgia, ME/CFS or pain.";
const WHEN = { morning: "MORN", bedtime: "HS" } as const;

const LABORATORY = { system: "http://snomed.info/sct", code: "108252007", display: "Laboratory procedure" };

/** One request for each test of a draw, within the days of its visit. */
const bloodTests = (draw: Need, refs: FhirRefs): FhirResource[] =>
  TESTS.filter(({ key }) => MONITORED_LABS.some((lab) => lab === key)).map(({ key, loinc, name }) => ({
    resourceType: "ServiceRequest",
    id: refs.id(`${draw.key}.${key.replaceAll("_", "-")}`),
    requisition: { value: refs.id(draw.key) },
    status: "active",
    intent: "plan",
    category: [{ coding: [LABORATORY] }],
    code: { coding: [{ system: "http://loinc.org", code: loinc }], text: name },
    subject: refs.patient,
    requester: refs.requester,
    authoredOn: refs.authoredOn,
    occurrencePeriod: periodOf({ from: draw.earliest, to: draw.latest }),
  }));

/**
 * One MedicationRequest, its ladder as sequenced dosage; halves of a divided dose share a sequence. Then the blood
 * tests with their LOINC codes.
 */
export function toFhir(body: LdnBody, refs: FhirRefs): readonly FhirResource[] {
  if (!prescribes(body)) return [];
  const dosageInstruction = treads(body, refs.startsOn).flatMap((tread, i) => dosage(body, tread, i + 1));
  return [
    {
      resourceType: "MedicationRequest",
      id: refs.id("ldn-ladder"),
      // A stop that is still to come leaves it active, unless no night comes before it: the last dosage ends on its eve.
      status:
        (body.stoppedOn && body.stoppedOn <= refs.authoredOn) || dosageInstruction.length === 0
          ? "stopped"
          : "active",
      // The order to dispense is the clinic's own prescription: a copy of the plan must not become a second one.
      intent: "plan",
      medicationCodeableConcept: {
        coding: [
          { system: "http://www.nlm.nih.gov/research/umls/rxnorm", code: "7243", display: "naltrexone" },
          { system: "http://www.whocc.no/atc", code: "N07BB04", display: "naltrexone" },
        ],
        text: `Naltrexone, low dose, compounded, ${FORM_LABEL[body.form.kind].toLowerCase()}`,
      },
      subject: refs.patient,
      requester: refs.requester,
      authoredOn: refs.authoredOn,
      note: [{ text: NOTE }, ...toMake(body, refs)],
      dosageInstruction,
    },
    ...needs(body, refs.startsOn)
      .filter(({ visitType }) => visitType === "bloodDraw")
      .flatMap((draw) => bloodTests(draw, refs)),
  ];
}

/** What the pharmacy makes first: 30 days, the usual length of an order of a compounded medicine (expert). */
function toMake(body: LdnBody, { startsOn }: FhirRefs): { text: string }[] {
  const first = supply(body, startsOn, begins(body, startsOn) ?? startsOn, 30);
  return first
    ? [
        {
          text: `First ${first.days === 1 ? "day" : `${first.days} days`}: ${toText(supplySaid(first, body))}.`,
        },
      ]
    : [];
}

const dosage = (body: LdnBody, tread: DosePeriod, sequence: number) =>
  intakes(tread.mg, tread.timing).map((one) => ({
    sequence,
    text: datedText(tread, say`${doseSaid(one.mg, one.moment)} by mouth: ${amountSaid(one.mg, body.form)}.`),
    patientInstruction: datedText(
      tread,
      say`${atMoment(amountSaid(one.mg, body.form), one.moment)}. A missed dose is skipped, never doubled.`,
    ),
    timing: {
      repeat: {
        boundsPeriod: periodOf(tread),
        frequency: 1,
        period: 1,
        periodUnit: "d",
        when: [WHEN[one.moment]],
      },
    },
    route: { coding: [{ system: "http://snomed.info/sct", code: "26643006", display: "Oral route" }] },
    doseAndRate: [{ doseQuantity: doseQuantity(mg(one.mg)) }],
  }));
