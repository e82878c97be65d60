import { dailyQuantity, datedText, doseQuantity, periodOf } from "#lib/domain/plan/fhir-dosage.ts";
import { startOfWeek } from "#lib/domain/words/calendar.ts";
import { say, toText } from "#lib/domain/words/say.ts";
import type { FhirRefs, FhirResource } from "#lib/modalities/modality.ts";
import { type Goal, goalItem, MEASURES } from "./goals/goals.ts";
import { howOften } from "./goals/said.ts";
import { intake, spanOf } from "./limits.ts";
import { type ReductionStep, stepsOf } from "./reductions/reductions.ts";
import type { Item, LifestyleBody, Supplement } from "./schema.ts";
import { everySentence } from "./sentences.ts";
import { type IntakeTime, supplementFacts } from "./supplements.ts";
import { goalText, labelled } from "./words.ts";

const WHEN: Record<IntakeTime, string> = { morning: "MORN", midday: "NOON", evening: "EVE", bedtime: "HS" };

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
    occurrencePeriod: periodOf(spanOf(item, refs.startsOn)),
    patientInstruction: lines.map(({ text }) => toText(text)).join(" "),
  };
}

function supplementRequest(one: Supplement, refs: FhirRefs): FhirResource {
  const { name, of } = supplementFacts(one.supplement);
  const span = spanOf(one, refs.startsOn);
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
        text: datedText(span, say`${name} ${intake(one)}, ${one.at.join(" and ")}.`),
        timing: {
          repeat: {
            boundsPeriod: periodOf(span),
            frequency: one.at.length,
            period: 1,
            periodUnit: "d",
            when: one.at.map((at) => WHEN[at]),
          },
        },
        doseAndRate: [{ doseQuantity: doseQuantity(intake(one)) }],
      },
    ],
  };
}

/** The aim of a reduction: the other medicine at its lower amount a day from a date to the eve of the next step. */
function reductionGoal(
  step: ReductionStep,
  steps: readonly ReductionStep[],
  { id, startsOn, ...refs }: FhirRefs,
): FhirResource {
  const { key, medicine, from: was, to: left } = step;
  const from = startOfWeek(startsOn, step.week);
  const next = steps.find(({ item, week }) => item === step.item && week > step.week);
  const to = next && startOfWeek(startsOn, next.week).subtract({ days: 1 });
  const said =
    left.amount === 0
      ? say`${medicine}: stop (was ${was} a day).`
      : say`${medicine}: ${left} a day (was ${was}).`;
  return {
    resourceType: "Goal",
    id: id(key),
    lifecycleStatus: "active",
    description: { text: datedText({ from, ...(to ? { to } : {}) }, said) },
    subject: refs.patient,
    startDate: from.toString(),
    target: [
      {
        measure: { text: `Amount of ${medicine} a day` },
        detailQuantity: dailyQuantity(left),
        dueDate: from.toString(),
      },
    ],
    expressedBy: refs.requester,
  };
}

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
  ...stepsOf(body).map((one, _at, all) => reductionGoal(one, all, refs)),
  ...body.goals.map((one) => smartGoal(one, refs)),
];
