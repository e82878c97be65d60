import { randomUUID } from "node:crypto";
import { asDate } from "#lib/data/door/days.ts";
import { system } from "#lib/data/door/system.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { modalityOf } from "#lib/modalities/index.ts";

const ZONE = "America/New_York";
export type Part = { modality: string; body: unknown };

/** A clinic of its own with a physician and a patient on her team; actors for `actingAs`. */
export async function aPatient(
  names: { givenName: string; familyName: string } = { givenName: "Maya", familyName: "Torres" },
) {
  const [clinicId, doctorId, patientId] = [randomUUID(), randomUUID(), randomUUID()];
  await system("seed", clinicId, async (tx) => {
    await tx.clinic.createMany({
      data: [{ id: clinicId, name: "Test clinic", zone: ZONE, phone: "555 0100" }],
    });
    await tx.person.createMany({
      data: [
        {
          id: doctorId,
          role: "physician",
          title: "Dr",
          givenName: "Ama",
          familyName: "Osei",
          searchKey: "osei ama",
          credential: "MD",
        },
        { id: patientId, role: "patient", ...names, searchKey: "torres maya" },
      ],
    });
    const person = { recordNumber: "1", bornOn: asDate("1982-02-02"), sex: "female", zone: ZONE };
    await tx.patient.createMany({ data: [{ id: patientId, ...person }] });
    await tx.careTeam.createMany({ data: [{ patientId, personId: doctorId }] });
  });
  const doctor: Actor = { id: doctorId, clinicId, role: "physician", name: "Dr Osei", zone: ZONE };
  const patient: Actor = {
    id: patientId,
    clinicId,
    role: "patient",
    name: `${names.givenName} ${names.familyName}`,
    zone: ZONE,
  };
  return { clinicId, doctor, patient };
}

/** A plan that starts on a day; its versions are signed with `aSignedVersion`. Returns its id. */
export async function aPlan(
  { clinicId, patient }: { clinicId: string; patient: Actor },
  startsOn: string,
): Promise<string> {
  const id = randomUUID();
  await system("seed", clinicId, async (tx) => {
    await tx.plan.createMany({
      data: [{ id, patientId: patient.id, title: "Combined plan", startsOn: asDate(startsOn) }],
    });
  });
  return id;
}

type Whose = { clinicId: string; patient: Actor; doctor: Actor };
/** The next version of a plan, signed and released as a physician would; the one before is superseded. Returns its id. */
export async function aSignedVersion(
  { clinicId, patient, doctor }: Whose,
  planId: string,
  parts: readonly Part[],
  { released = true, why = "" } = {},
): Promise<string> {
  const id = randomUUID();
  const at = new Date(Date.now() - 1000);
  await system("seed", clinicId, async (tx) => {
    const number = 1 + (await tx.planVersion.count({ where: { planId } }));
    await tx.planVersion.createMany({
      data: [{ id, planId, patientId: patient.id, number, draftedById: doctor.id, why }],
    });
    await tx.planSection.createMany({
      data: parts.map(({ modality, body }) => ({
        versionId: id,
        patientId: patient.id,
        modality,
        shape: modalityOf(modality)?.shape ?? 1,
        body: body as object,
      })),
    });
    await tx.planVersion.updateMany({ where: { planId, status: "signed" }, data: { status: "superseded" } });
    await tx.planVersion.updateMany({
      where: { id },
      data: {
        status: "signed",
        signedAt: at,
        signedById: doctor.id,
        signerName: doctor.name,
        signerCredential: "MD",
        content: {},
        contentHash: "0".repeat(64),
        releasedAt: released ? at : null,
      },
    });
  });
  return id;
}
