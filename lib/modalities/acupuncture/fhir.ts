import { startOfWeek } from "#lib/domain/words/calendar.ts";
import type { FhirRefs, FhirResource } from "#lib/modalities/modality.ts";
import type { AcupunctureBody, Series } from "./schema.ts";

// A quarter visit a week is one in four weeks.
const repeat = (series: Series) =>
  series.perWeek >= 1
    ? { frequency: series.perWeek, period: 1, periodUnit: "wk" }
    : { frequency: 1, period: 1 / series.perWeek, periodUnit: "wk" };

/** One ServiceRequest per series. */
export const toFhir = (body: AcupunctureBody, refs: FhirRefs): readonly FhirResource[] =>
  body.series.map((series) => ({
    resourceType: "ServiceRequest",
    id: refs.id(`acupuncture-${series.key}`),
    status: "active",
    intent: "plan",
    code: {
      coding: [{ system: "http://snomed.info/sct", code: "44868003", display: "Acupuncture" }],
      text: series.electro.on ? "Acupuncture with electrical stimulation" : "Acupuncture",
    },
    quantityQuantity: { value: series.sessions, unit: "visits" },
    subject: refs.patient,
    requester: refs.requester,
    authoredOn: refs.authoredOn,
    occurrenceTiming: {
      repeat: {
        boundsPeriod: { start: startOfWeek(refs.startsOn, series.firstWeek).toString() },
        count: series.sessions,
        duration: series.minutes,
        durationUnit: "min",
        ...repeat(series),
      },
    },
    note: [
      {
        text: [
          `Points: ${series.points.join(", ") || "chosen at the visit"}.`,
          `Needles stay in for ${series.retentionMin} minutes.`,
          ...(series.electro.on
            ? [`Current ${series.electro.hz} Hz for ${series.electro.minutes} minutes.`]
            : []),
          ...(series.reviewAfter === undefined ? [] : [`Reassess after visit ${series.reviewAfter}.`]),
        ].join(" "),
      },
    ],
  }));
