import type pg from "pg";
import type { VersionStatus } from "#lib/domain/access/plan-life.ts";
import type { Actor, Role } from "#lib/domain/access/roles.ts";
import { spokenName } from "#lib/domain/people/names.ts";

type Row = Record<string, never>;
const all = async <T>(client: pg.Client, sql: string): Promise<T[]> =>
  (await client.query<Row>(sql)).rows as unknown as T[];

/** Everything of every clinic as the superuser sees it: what the lists and policies are measured against. */
export async function everythingIn(client: pg.Client) {
  const people = await all<{
    id: string;
    clinicId: string;
    role: Role;
    title: string | null;
    givenName: string;
    familyName: string;
  }>(
    client,
    `select id, clinic_id as "clinicId", role, title, given_name as "givenName", family_name as "familyName" from person order by id`,
  );
  const teams = await all<{ patientId: string; personId: string }>(
    client,
    `select patient_id as "patientId", person_id as "personId" from care_team where until is null`,
  );
  const actors = people.map(
    (person): Actor => ({
      id: person.id,
      clinicId: person.clinicId,
      role: person.role,
      name: spokenName(person),
      zone: "America/New_York",
    }),
  );
  const onTeam = (actor: Actor, patientId: string) =>
    teams.some((team) => team.patientId === patientId && team.personId === actor.id);
  return { people, actors, onTeam, ...(await rowsOf(client)) };
}

async function rowsOf(client: pg.Client) {
  return {
    patients: await all<{ id: string; clinicId: string }>(
      client,
      `select id, clinic_id as "clinicId" from patient`,
    ),
    versions: await all<{
      id: string;
      clinicId: string;
      patientId: string;
      planId: string;
      number: number;
      status: VersionStatus;
      released: boolean;
    }>(
      client,
      `select id, clinic_id as "clinicId", patient_id as "patientId", plan_id as "planId", number, status,
        coalesce(released_at <= now(), false) as released from plan_version`,
    ),
    visits: await all<{
      id: string;
      clinicId: string;
      patientId: string;
      personId: string | null;
      day: string;
    }>(
      client,
      `select a.id, a.clinic_id as "clinicId", a.patient_id as "patientId", p.person_id as "personId",
        to_char(a.starts_at at time zone 'America/New_York', 'YYYY-MM-DD') as day
        from appointment a join provider p on p.clinic_id = a.clinic_id and p.id = a.provider_id`,
    ),
    needs: await all<{ id: string; clinicId: string; patientId: string; open: boolean }>(
      client,
      `select n.id, n.clinic_id as "clinicId", n.patient_id as "patientId", n.status = 'waiting' or (n.status = 'booked' and n.misfit
        and exists (select 1 from appointment a where a.clinic_id = n.clinic_id and a.need_id = n.id and a.status = 'booked')) as open from need n`,
    ),
    threads: await all<{ id: string; clinicId: string; patientId: string }>(
      client,
      `select id, clinic_id as "clinicId", patient_id as "patientId" from thread`,
    ),
  };
}
export type Everything = Awaited<ReturnType<typeof everythingIn>>;
