import type { CalendarDate } from "#lib/domain/calendar.ts";
import { startOfWeek } from "#lib/domain/calendar.ts";
import { type Dose, doseText } from "#lib/domain/dose.ts";
import { say, toText } from "#lib/domain/say.ts";
import type { FhirRefs, FhirResource } from "#lib/modalities/modality.ts";
import { howOften } from "./goal-said.ts";
import { type Goal, goalItem, MEASURES } from "./goals.ts";
import { intake, spanOf } from "./limits.ts";
import { type Step, stepsOf } from "./reductions.ts";
import type { Item, LifestyleBody, Supplement } from "./schema.ts";
import { everySentence } from "./sentences.ts";
import { supplementFacts, type Time } from "./supplements.ts";
import { goalText, labelled } from "./words.ts";

const UCUM: Record<Dose["unit"], string> = { mg: "mg", micrograms: "ug", g: "g", IU: "[iU]", mL: "mL" };
const WHEN: Record<Time, string> = { morning: "MORN", midday: "NOON", evening: "EVE", bedtime: "HS" };

const quantity = ({ amount, unit }: Dose) => ({
  value: amount,
  unit,
  system: "http://unitsofmeasure.org",
  code: UCUM[unit],
});
const period = (item: Item, startsOn: CalendarDate) => {
  const { from, to } = spanOf(item, startsOn);
  return { start: from.toString(), ...(to ? { end: to.toString() } : {}) };
};

/** A habit, a movement or a sleep program as something asked for, with the patient's own sentences: all, for it stands alone. */
function serviceRequest(item: Item, label: string, body: LifestyleBody, refs: FhirRefs): FhirResource {
  const lines = everySentence(body, refs.startsOn).filter((sentence) => sentence.item === item.key);
  return {
    resourceType: "ServiceRequest",
    id: refs.id(item.key),
    status: "active",
    intent: "plan",
    code: { text: label },
    subject: refs.patient,
    requester: refs.requester,
    authoredOn: refs.authoredOn,
    occurrencePeriod: period(item, refs.startsOn),
    patientInstruction: lines.map(({ text }) => toText(text)).join(" "),
  };
}

function supplementRequest(one: Supplement, refs: FhirRefs): FhirResource {
  const { name, of } = supplementFacts(one.supplement);
  return {
    resourceType: "MedicationRequest",
    id: refs.id(one.key),
    status: "active",
    intent: "plan",
    medicationCodeableConcept: { text: of ? `${name} (${of})` : name },
    subject: refs.patient,
    requester: refs.requester,
    authoredOn: refs.authoredOn,
    dosageInstruction: [
      {
        sequence: 1,
        text: toText(say`${name} ${intake(one)}, ${one.at.join(" and ")}`),
        timing: {
          repeat: {
            boundsPeriod: period(one, refs.startsOn),
            frequency: one.at.length,
            period: 1,
            periodUnit: "d",
            when: one.at.map((at) => WHEN[at]),
          },
        },
        doseAndRate: [{ doseQuantity: quantity(intake(one)) }],
      },
    ],
  };
}

/** The aim of a reduction: the other medicine at its lower amount a day from a date. */
const reductionGoal = ({ key, medicine, from, to, week }: Step, refs: FhirRefs): FhirResource => ({
  resourceType: "Goal",
  id: refs.id(key),
  lifecycleStatus: "active",
  description: {
    text:
      to.amount === 0
        ? `${medicine}: stop (was ${doseText(from)} a day)`
        : `${medicine}: ${doseText(to)} a day (was ${doseText(from)})`,
  },
  subject: refs.patient,
  startDate: startOfWeek(refs.startsOn, week).toString(),
  expressedBy: refs.requester,
});

const DAYS_A_WEEK = { unit: "days a week", system: "http://unitsofmeasure.org", code: "d/wk" };

/** What is measured and the number to come to: at least or at most. */
function target(goal: Goal) {
  if (goal.kind === "action")
    return {
      measure: { text: goalText(goal) },
      detailRange: { low: { value: goal.daysAWeek, ...DAYS_A_WEEK } },
    };
  const { label, better } = MEASURES[goal.measure];
  const value = { value: goal.target, unit: "score", system: "http://unitsofmeasure.org", code: "{score}" };
  return {
    measure: { text: label },
    detailRange: better === "lower" ? { high: value } : { low: value },
  };
}

/** A goal with its measure, its number and the day by which it is looked at. */
function smartGoal(goal: Goal, refs: FhirRefs): FhirResource {
  const { from, to } = spanOf(goalItem(goal), refs.startsOn);
  const often = goal.kind === "action" ? [howOften(goal), ...(goal.where ? [goal.where] : [])] : [];
  return {
    resourceType: "Goal",
    id: refs.id(goal.key),
    lifecycleStatus: "active",
    description: { text: [goalText(goal), ...often].join(", ") },
    subject: refs.patient,
    startDate: from.toString(),
    target: [{ ...target(goal), ...(to ? { dueDate: to.toString() } : {}) }],
    expressedBy: refs.requester,
  };
}

/** ServiceRequests for habits, MedicationRequests for supplements, Goals for goals and for reductions of other medicines. */
export const lifestyleToFhir = (body: LifestyleBody, refs: FhirRefs): readonly FhirResource[] => [
  ...labelled({ ...body, supplements: [], goals: [] }).map(({ item, label }) =>
    serviceRequest(item, toText(label), body, refs),
  ),
  ...body.supplements.map((one) => supplementRequest(one, refs)),
  ...stepsOf(body).map((one) => reductionGoal(one, refs)),
  ...body.goals.map((one) => smartGoal(one, refs)),
];
