import type pg from "pg";

/** Patients on one clinician's care teams. */
const A_CLINICIAN = 200;
/** Bookable in the days ahead whatever the clinic's size, so that the desk's day holds the same work. */
const BOOKABLE = 8;
/** Patients with a draft open, for the saves. */
export const DRAFTS = 64;

/** The same id for the same words, shaped as version 8: what an address may hold is checked. */
const id = (what: string, n: string) =>
  `overlay(overlay(md5('bench ${what} ' || ${n}) placing '8' from 13) placing 'a' from 17)::uuid`;

/** The cast's people with a plan in force, each standing for many: what `copy` is made of. */
const WHO = `
create temp table source as select row_number() over (order by given_name) - 1 as k, p.clinic_id, p.id, v.id as version_id
  from person p join plan_version v on v.patient_id = p.id and v.status = 'signed'
  where p.given_name in ('Maya', 'Pat', 'Carys', 'Olive');
create temp table copy as select n, ${id("patient", "n")} as id, s.id as source, s.clinic_id,
  (n - 1) / ${A_CLINICIAN} as clinician, n % 5 = 0 as waits
  from generate_series(1, $PATIENTS) n join source s on s.k = n % (select count(*) from source);
create index on copy (source); create index on copy (id); analyze copy;`;

const NAMES = `
create temp table names as select
  string_to_array('Ada,Ben,Cora,Dan,Elsa,Finn,Gail,Hugo,Iris,Jon,Kira,Liam,Mona,Noel,Opal,Paul,Rosa,Seth,Tess,Uma,Vera,Will,Xena,Yuri,Zoe', ',') as given,
  string_to_array('Abbott,Baker,Castillo,Dawson,Ellis,Foster,Garcia,Hughes,Ingram,Jacobs,Keller,Larsen,Meyer,Nolan,Ortiz,Parker,Quinn,Rivera,Schmidt,Torres,Underhill,Vaughn,Walker,Xiong,Young,Zhang', ',') as family;`;

const STAFF = `
create temp table clinician as select c, ${id("clinician", "c")} as id, ${id("provider", "c")} as provider_id, ${id("room", "c")} as room_id,
  case when c % 4 = 3 then 'acupuncturist' else 'physician' end as role, (select id from clinic) as clinic_id
  from generate_series(0, greatest(${BOOKABLE}, ceil($PATIENTS / ${A_CLINICIAN * 4}.0)::int * 4) - 1) c;
insert into person (clinic_id, id, role, title, given_name, family_name, search_key, credential)
  select clinic_id, id, role, 'Dr', given[1 + c % 25], family[1 + c % 26] || c, lower(family[1 + c % 26] || c || ' ' || given[1 + c % 25]), 'MD'
  from clinician, names;
insert into room (clinic_id, id, name, position) select clinic_id, room_id, 'Room ' || c, 20 + c from clinician;
insert into provider (clinic_id, id, person_id, name, provides, room_id, position, active)
  select clinic_id, provider_id, id, 'Dr ' || family[1 + c % 26] || c, role, room_id, 20 + c, c < ${BOOKABLE} from clinician, names;
insert into provider_hours (clinic_id, id, provider_id, weekday, from_minute, to_minute)
  select clinic_id, gen_random_uuid(), provider_id, d, f, t from clinician, generate_series(1, 5) d, (values (510, 720), (780, 1020)) h(f, t);`;

const PATIENTS = `
insert into person (clinic_id, id, role, given_name, family_name, search_key)
  select clinic_id, id, 'patient', g, f, lower(f || ' ' || g) from (select c.*, given[1 + n % 25] || chr(97 + n / 25 % 26) as g,
    family[1 + n / 7 % 26] || chr(97 + n / 650 % 26) as f from copy c, names) x;
insert into patient (clinic_id, id, record_number, born_on, sex, pronouns, phone, zone, language, access_needs)
  select c.clinic_id, c.id, 'B' || n, p.born_on, p.sex, p.pronouns, p.phone, p.zone, p.language, p.access_needs
  from copy c join patient p on p.id = c.source;
insert into care_team (clinic_id, id, patient_id, person_id)
  select c.clinic_id, gen_random_uuid(), c.id, t.id from copy c join clinician t on t.c = c.clinician;
insert into care_team (clinic_id, id, patient_id, person_id)
  select c.clinic_id, gen_random_uuid(), c.id, t.id from copy c join clinician t on t.c = c.clinician + case c.clinician % 4 when 3 then -1 else 3 - c.clinician % 4 end;
insert into fact (clinic_id, id, patient_id, kind, body, source, recorded_by_id, recorded_at)
  select c.clinic_id, gen_random_uuid(), c.id, kind, body, f.source, recorded_by_id, recorded_at from copy c join fact f on f.patient_id = c.source and f.ended_at is null;`;

const PLANS = `
insert into plan (clinic_id, id, patient_id, title, status, starts_on, template, created_at)
  select c.clinic_id, ${id("plan", "n || p.id::text")}, c.id, title, status, starts_on, template, created_at from copy c join plan p on p.patient_id = c.source;
insert into plan_version (clinic_id, id, plan_id, patient_id, number, status, revision, drafted_by_id, why, created_at, saved_at, signed_at,
    signed_by_id, signer_name, signer_credential, content, content_hash, previous_hash, released_at)
  select c.clinic_id, ${id("version", "n || v.id::text")}, ${id("plan", "n || plan_id::text")}, c.id, number, status, revision, drafted_by_id, why,
    created_at, saved_at, signed_at, signed_by_id, signer_name, signer_credential, content, content_hash, previous_hash, released_at
  from copy c join plan_version v on v.patient_id = c.source;
insert into plan_section (clinic_id, id, version_id, patient_id, modality, shape, body, revision)
  select c.clinic_id, gen_random_uuid(), ${id("version", "n || version_id::text")}, c.id, modality, shape, body, revision
  from copy c join plan_section s on s.patient_id = c.source;
insert into agreement (clinic_id, id, version_id, patient_id, modality, answer, note, answered_at)
  select c.clinic_id, gen_random_uuid(), ${id("version", "n || version_id::text")}, c.id, modality, answer, note, answered_at
  from copy c join agreement a on a.patient_id = c.source;
insert into plan_version (clinic_id, id, plan_id, patient_id, number, status, drafted_by_id)
  select c.clinic_id, ${id("draft", "n")}, ${id("plan", "n || v.plan_id::text")}, c.id, v.number + 1, 'draft', t.id
  from copy c join source s on s.id = c.source join plan_version v on v.id = s.version_id join clinician t on t.c = c.clinician where n <= ${DRAFTS};
insert into plan_section (clinic_id, id, version_id, patient_id, modality, shape, body)
  select c.clinic_id, gen_random_uuid(), ${id("draft", "n")}, c.id, modality, shape, body
  from copy c join source s on s.id = c.source join plan_section p on p.version_id = s.version_id where n <= ${DRAFTS};
insert into need (clinic_id, id, patient_id, plan_id, key, visit_type, minutes, who, earliest, target, latest, ordinal_n, ordinal_of, after_key,
    status, reason, part_of_day)
  select c.clinic_id, ${id("need", "n || d.id::text")}, c.id, ${id("plan", "n || plan_id::text")}, key, visit_type, minutes, who, earliest, target, latest,
    ordinal_n, ordinal_of, after_key, case when status = 'waiting' and not waits then 'closed' else status end,
    case when status = 'waiting' and not waits then 'Not needed any more' end, part_of_day
  from copy c join need d on d.patient_id = c.source;`;

/** Ten visits a patient: the days ahead filled to seven tenths, the rest behind; none overlaps another. */
const VISITS = `
create temp table slot as select day, half, (day + half * interval '30 minutes') at time zone (select zone from clinic) as at
  from (select d::date + time '08:30' as day, d::date as date from generate_series(current_date - 400, current_date + 55, interval '1 day') d
    where extract(dow from d) between 1 and 5) days, generate_series(0, 16) half where half <> 7 and half <> 8;
create temp table visit as select row_number() over (order by at, c) as i, * from (
  select at, c, provider_id, room_id, true as ahead from slot, clinician where c < ${BOOKABLE} and at >= date_trunc('day', now()) and (half * 7 + c * 3) % 10 < 7
  union all select * from (select at, c, provider_id, room_id, false from slot, clinician where at < date_trunc('day', now()) order by at desc, c
    limit greatest(0, 10 * $PATIENTS - (select count(*) from slot where at >= date_trunc('day', now())) * ${BOOKABLE} * 7 / 10)) past) x;
insert into appointment (clinic_id, id, patient_id, provider_id, room_id, visit_type, starts_at, ends_at, zone, status, booked_by_id)
  select p.clinic_id, ${id("visit", "i")}, p.id, provider_id, room_id, 'review', at, at + interval '30 minutes', k.zone,
    case when ahead then 'booked' when i % 20 = 0 then 'didNotCome' else 'done' end, (select id from person where role = 'frontDesk' limit 1)
  from visit v join copy p on p.n = 1 + v.i % $PATIENTS, clinic k;
update appointment a set need_id = n.id, visit_type = n.visit_type, ordinal_n = n.ordinal_n, ordinal_of = n.ordinal_of
  from (select id, patient_id, visit_type, ordinal_n, ordinal_of, row_number() over (partition by patient_id order by target) r
    from need where status = 'booked' and patient_id in (select id from copy)) n,
  (select id, patient_id, row_number() over (partition by patient_id order by starts_at) r from appointment where patient_id in (select id from copy)) b
  where b.patient_id = n.patient_id and b.r = n.r and a.id = b.id;`;

const DAYS = `
insert into check_in (clinic_id, id, patient_id, day, scales, saved_at)
  select clinic_id, gen_random_uuid(), id, current_date - d,
    jsonb_build_object('pain', 3 + (n + d * 7) % 6, 'energy', 2 + (n + d * 3) % 6, 'sleep', 2 + (n + d * 5) % 6, 'mood', 3 + (n + d) % 5), now() - d * interval '1 day'
  from copy, generate_series(1, 60) d where (n + d) % 9 <> 0;
insert into dose_log (clinic_id, id, patient_id, plan_id, item, day, taken, amount, unit, logged_at)
  select c.clinic_id, gen_random_uuid(), c.id, ${id("plan", "n || l.plan_id::text")}, item, current_date - d, (n + d) % 11 <> 0, amount, unit, now() - d * interval '1 day'
  from copy c join (select distinct on (patient_id, item) patient_id, plan_id, item, amount, unit from dose_log) l on l.patient_id = c.source,
  generate_series(1, 60) d;
insert into thread (clinic_id, id, patient_id, status) select clinic_id, ${id("thread", "n")}, id, 'answered' from copy where n % 4 = 0;
insert into message (clinic_id, id, patient_id, thread_id, author_id, author_name, body)
  select clinic_id, gen_random_uuid(), id, ${id("thread", "n")}, id, 'Patient', 'May I take it earlier in the evening?' from copy where n % 4 = 0;
insert into inbox_item (clinic_id, id, patient_id, kind, because, source_id)
  select c.clinic_id, gen_random_uuid(), c.id, i.kind, i.because, null from copy c, (select kind, because from inbox_item limit 1) i where n % 50 = 0;
insert into audit_entry (clinic_id, seq, actor_id, role, action, patient_id, allowed, at, previous_hash, hash)
  select clinic_id, (select seq from audit_head) + (n - 1) * 20 + k, id, 'patient', 'own.read', id, true, now() - k * interval '1 hour',
    repeat('0', 64), md5(n || ' ' || k) || md5(k || ' ' || n) from copy, generate_series(1, 20) k;
update audit_head set seq = (select max(seq) from audit_entry);`;

/** Fill a database that holds the cast with a clinic of so many patients, each a copy of one of the cast's. `admin` is a superuser's connection. */
export async function fillClinic(admin: pg.Client, patients: number): Promise<void> {
  await admin.query("begin");
  // The copies are whole by construction: triggers and foreign keys would judge each of millions of rows again.
  await admin.query("set local session_replication_role = replica");
  for (const step of [WHO, NAMES, STAFF, PATIENTS, PLANS, VISITS, DAYS])
    await admin.query(step.replaceAll("$PATIENTS", String(patients)));
  await admin.query("commit");
  await admin.query("vacuum analyze");
  await admin.query("checkpoint");
}
