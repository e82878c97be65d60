import type { VisitStatus } from "#lib/domain/access/plan-life.ts";
import { visitText } from "#lib/modalities/visits.ts";
import { type FhirResource, idFor, referenceTo } from "./base.ts";

export type FhirVisit = {
  id: string;
  patientId: string;
  visitType: string;
  ordinalN: number | null;
  ordinalOf: number | null;
  status: VisitStatus;
  /** ISO instants. */
  start: string;
  end: string;
  provider: { personId: string | null; name: string };
};
export type FhirNeed = {
  id: string;
  patientId: string;
  visitType: string;
  ordinalN: number | null;
  ordinalOf: number | null;
  minutes: number;
  /** ISO days, both inclusive. */
  earliest: string;
  latest: string;
};

const STATUS: Readonly<Record<VisitStatus, string>> = {
  booked: "booked",
  arrived: "arrived",
  inRoom: "checked-in",
  done: "fulfilled",
  didNotCome: "noshow",
  cancelled: "cancelled",
};

/** A visit: what the desk reads of it, when, with whom, and what became of it. */
export const appointment = (row: FhirVisit): FhirResource => ({
  resourceType: "Appointment",
  id: row.id,
  status: STATUS[row.status],
  description: visitText(row),
  start: row.start,
  end: row.end,
  participant: [
    { actor: referenceTo("Patient", row.patientId), status: "accepted" },
    {
      actor: row.provider.personId
        ? referenceTo("Practitioner", row.provider.personId, row.provider.name)
        : { display: row.provider.name },
      status: "accepted",
    },
  ],
});

/** What the plan still needs booked: a visit proposed within its days. */
export const proposedVisit = (row: FhirNeed): FhirResource => ({
  resourceType: "Appointment",
  id: idFor("need", row.id),
  status: "proposed",
  description: visitText(row),
  minutesDuration: row.minutes,
  participant: [{ actor: referenceTo("Patient", row.patientId), status: "needs-action" }],
  requestedPeriod: [{ start: row.earliest, end: row.latest }],
});
