import { createHash } from "node:crypto";
import type pg from "pg";

/** Someone whose pages are asked for, with a session that needs no sign-in. */
export type Visitor = { personId: string; cookie: string };
/** A patient in force, seen by themselves and by their own physician. */
export type Measured = {
  patientId: string;
  clinicId: string;
  patient: Visitor;
  clinician: Visitor;
  draft: { planId: string; versionId: string; modality: string; body: unknown } | null;
};

const digest = (reference: string) => createHash("sha256").update(reference).digest();

async function session(admin: pg.Client, clinicId: string, personId: string): Promise<Visitor> {
  const reference = `bench-${personId}`;
  await admin.query(
    `insert into session (clinic_id, id, id_hash, person_id, idle_limit, idle_at, abs_at)
     values ($1, gen_random_uuid(), $2, $3, 86400, now() + interval '1 day', now() + interval '1 day') on conflict (id_hash) do nothing`,
    [clinicId, digest(reference), personId],
  );
  return { personId, cookie: `sid=${reference}` };
}

/** The patients who are asked about: the first with drafts, of whom every fifth also waits for visits. */
export async function measuredPatients(admin: pg.Client, most: number): Promise<Measured[]> {
  const { rows } = await admin.query(
    `select p.id, p.clinic_id, (select t.person_id from care_team t join person c on c.id = t.person_id
        where t.patient_id = p.id and c.role = 'physician' limit 1) as clinician_id, v.plan_id, v.id as version_id, s.modality, s.body
     from patient p join plan_version v on v.patient_id = p.id and v.status = 'draft'
     join plan_section s on s.version_id = v.id and s.modality = 'lifestyle' or s.version_id = v.id and s.modality = 'ldn'
       and not exists (select 1 from plan_section o where o.version_id = v.id and o.modality = 'lifestyle')
     where p.record_number ~ '^B' order by p.record_number limit $1`,
    [most],
  );
  const all: Measured[] = [];
  for (const row of rows)
    all.push({
      patientId: row.id,
      clinicId: row.clinic_id,
      patient: await session(admin, row.clinic_id, row.id),
      clinician: await session(admin, row.clinic_id, row.clinician_id),
      draft: { planId: row.plan_id, versionId: row.version_id, modality: row.modality, body: row.body },
    });
  return all;
}

/** Someone at the front desk. */
export async function atTheDesk(admin: pg.Client): Promise<Visitor> {
  const { rows } = await admin.query("select id, clinic_id from person where role = 'frontDesk' limit 1");
  return session(admin, rows[0].clinic_id, rows[0].id);
}
