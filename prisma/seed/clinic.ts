import { asDate } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { searchKey } from "#lib/domain/people/names.ts";
import { PATIENTS } from "./cast.ts";
import type { Patient } from "./patient.ts";
import { CLINIC, PROVIDERS, STAFF } from "./staff.ts";

/** Ids by the cast's short keys. */
export type Ids = { people: Map<string, string>; providers: Map<string, { id: string; roomId: string }> };

/** The id under that key; a key that is not in the cast is a slip in the cast. */
export function idOf(ids: Ids, key: string): string {
  const id = ids.people.get(key);
  if (!id) throw new Error(`nobody in the cast is called ${key}`);
  return id;
}

/** Staff, rooms, providers and their hours. Everyone has the demo's password. */
export async function seedClinic(tx: Tx, clinicId: string, passwordHash: string): Promise<Ids> {
  await tx.clinic.create({ data: { id: clinicId, ...CLINIC, demo: true } });
  const ids: Ids = { people: new Map(), providers: new Map() };
  for (const { key, ...person } of STAFF) {
    const row = await tx.person.create({ data: { ...person, searchKey: searchKey(person), passwordHash } });
    ids.people.set(key, row.id);
  }
  for (const [position, { key, person, name, provides, room, days, hours }] of PROVIDERS.entries()) {
    const { id: roomId } = await tx.room.create({ data: { name: room, position } });
    const personId = person && idOf(ids, person);
    const { id } = await tx.provider.create({ data: { personId, name, provides, roomId, position } });
    ids.providers.set(key, { id, roomId });
    const open = days.flatMap((weekday) =>
      hours.map(([fromMinute, toMinute]) => ({ providerId: id, weekday, fromMinute, toMinute })),
    );
    await tx.providerHours.createMany({ data: open });
  }
  return ids;
}

/** Patients with their care teams and what is known about them. */
export async function seedPatients(
  tx: Tx,
  ids: Ids,
  passwordHash: string,
  day: (ago: number) => string,
): Promise<void> {
  for (const [i, member] of PATIENTS.entries()) {
    const { key, givenName, familyName, email } = member;
    const names = { givenName, familyName };
    const { id } = await tx.person.create({
      data: {
        role: "patient",
        ...names,
        searchKey: searchKey(names),
        email: email ?? null,
        ...(email ? { passwordHash } : {}),
      },
    });
    ids.people.set(key, id);
    await seedPatient(tx, ids, member, { id, recordNumber: `W${1001 + i}`, day });
  }
}

async function seedPatient(
  tx: Tx,
  ids: Ids,
  member: Patient,
  made: { id: string; recordNumber: string; day: (ago: number) => string },
) {
  const { born, sex, phone, accessNeeds = [], team, facts = [] } = member;
  const { id, recordNumber, day } = made;
  await tx.patient.create({
    data: {
      id,
      recordNumber,
      bornOn: asDate(born),
      sex,
      phone,
      zone: CLINIC.zone,
      accessNeeds: [...accessNeeds],
    },
  });
  await tx.careTeam.createMany({
    data: team.map((staff) => ({ patientId: id, personId: idOf(ids, staff) })),
  });
  const rows = facts.map((told) => {
    const { kind, ...body } = told.fact(day);
    return { patientId: id, kind, body, source: "clinic", recordedById: idOf(ids, team[0] ?? "osei") };
  });
  await tx.fact.createMany({ data: rows });
}
