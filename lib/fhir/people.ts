import { type FhirResource, ownSystem } from "./base.ts";

export type PersonName = { title: string | null; givenName: string; familyName: string };
export type PatientRow = PersonName & {
  id: string;
  recordNumber: string;
  bornOn: string;
  sex: string;
  phone: string | null;
  language: string;
};
export type StaffRow = PersonName & { id: string; credential: string | null };

const nameOf = ({ title, givenName, familyName }: PersonName) => [
  { use: "official", family: familyName, given: [givenName], ...(title ? { prefix: [title] } : {}) },
];
const GENDERS: readonly string[] = ["female", "male", "other"];

/** The person treated: name, record number, day of birth, how to reach them. */
export const patient = (row: PatientRow, base: string): FhirResource => ({
  resourceType: "Patient",
  id: row.id,
  identifier: [{ system: ownSystem(base, "record-number"), value: row.recordNumber }],
  name: nameOf(row),
  ...(row.phone ? { telecom: [{ system: "phone", value: row.phone }] } : {}),
  gender: GENDERS.includes(row.sex) ? row.sex : "unknown",
  birthDate: row.bornOn,
  communication: [
    { language: { coding: [{ system: "urn:ietf:bcp:47", code: row.language }] }, preferred: true },
  ],
});

/** Someone of the staff who signed or whom visits are booked with. */
export const practitioner = (row: StaffRow): FhirResource => ({
  resourceType: "Practitioner",
  id: row.id,
  name: nameOf(row),
  ...(row.credential ? { qualification: [{ code: { text: row.credential } }] } : {}),
});
