import type { PrismaClient } from "#generated/prisma/client.ts";

/** What is asked: a clinic, a patient (none for the desk) and today, an ISO day. */
export type Asked = { clinic: string; patient: string; day: string };
export type ReadName = "today" | "plan" | "chart" | "day";
/** The rows that one of our pages reads, without session, row-level security or audit: by one statement, and by Prisma. */
export type Read = { sql: string; prisma: (db: PrismaClient, asked: Asked) => Promise<unknown> };

const rows = (sql: string) => `(select coalesce(json_agg(x), '[]') from (${sql}) x)`;
const mine = (table: string) => `from ${table} where clinic_id = $1 and patient_id = $2`;
const person = `(select row_to_json(x) from (select given_name, family_name, birth.* from person p
  join (select id, born_on, sex, phone, record_number, zone, access_needs from patient) birth on birth.id = p.id where p.clinic_id = $1 and p.id = $2) x)`;
const clinic = "(select row_to_json(x) from (select name, phone, zone from clinic where id = $1) x)";
const sections = `(select json_agg(json_build_object('modality', modality, 'shape', shape, 'body', body)) from plan_section s where s.clinic_id = $1 and s.version_id = v.id)`;
const agreements = `(select json_agg(json_build_object('modality', modality, 'answer', answer)) from agreement a where a.clinic_id = $1 and a.version_id = v.id)`;
const versions = (statuses: string) =>
  rows(`select p.id, p.title, p.starts_on, v.number, v.status, v.why, v.signed_at, v.signer_name,
  ${sections} as sections, ${agreements} as agreements from plan p join plan_version v on v.clinic_id = $1 and v.plan_id = p.id
  where p.clinic_id = $1 and p.patient_id = $2 and p.status = 'active' and v.status in (${statuses}) order by v.number desc`);
const coming =
  rows(`select a.id, a.starts_at, a.ends_at, a.visit_type, a.note, p.name as provider, r.name as room from appointment a
  join provider p on p.clinic_id = $1 and p.id = a.provider_id join room r on r.clinic_id = $1 and r.id = a.room_id
  where a.clinic_id = $1 and a.patient_id = $2 and a.ends_at > now() and a.status = 'booked' order by a.starts_at limit 60`);
const waiting = rows(
  `select id, visit_type, ordinal_n, ordinal_of, earliest, latest ${mine("need")} and status = 'waiting' order by latest limit 60`,
);
const answers = rows(`select day, scales ${mine("check_in")} order by day desc limit 400`);
const doses = rows(`select day, item, taken ${mine("dose_log")} order by day desc limit 400`);
const needs =
  rows(`select n.key, n.misfit, n.latest, a.status, a.starts_at from need n left join lateral (select status, starts_at from appointment a
  where a.clinic_id = $1 and a.need_id = n.id and a.status <> 'cancelled' order by starts_at desc limit 1) a on true where n.clinic_id = $1 and n.patient_id = $2`);
const day = "$3::date";

const SECTIONS = { select: { modality: true, shape: true, body: true } } as const;
const VERSION = { sections: SECTIONS, agreements: { select: { modality: true, answer: true } } } as const;
const active = <S extends string>(...statuses: S[]) => ({
  where: { status: "active" },
  include: {
    versions: {
      where: { status: { in: statuses } },
      omit: { content: true },
      include: VERSION,
      orderBy: { number: "desc" as const },
    },
  },
});
const who = {
  select: { givenName: true, familyName: true, clinic: { select: { name: true, phone: true, zone: true } } },
} as const;
const comingUp = () => ({
  where: { endsAt: { gt: new Date() }, status: "booked" },
  orderBy: { startsAt: "asc" as const },
  take: 60,
  include: { provider: { select: { name: true } }, room: { select: { name: true } } },
});
const ANSWERS = {
  orderBy: { day: "desc" },
  take: 400,
  select: { day: true, scales: true },
} as const;
const DOSES = {
  orderBy: { day: "desc" },
  take: 400,
  select: { day: true, item: true, taken: true },
} as const;
const NEEDS = {
  select: {
    key: true,
    misfit: true,
    latest: true,
    visitType: true,
    status: true,
    appointments: {
      where: { status: { not: "cancelled" } },
      orderBy: { startsAt: "desc" },
      take: 1,
      select: { status: true, startsAt: true },
    },
  },
} as const;
/** Prisma's own way with relations, a statement for each; the other (one statement with joins) is a preview feature. */
const relationLoadStrategy = "query";
const of = ({ clinic: clinicId, patient: id }: Asked) => ({ clinicId_id: { clinicId, id } });

export const reads: Record<ReadName, Read> = {
  today: {
    sql: `select json_build_object('person', ${person}, 'clinic', ${clinic}, 'plan', ${versions("'signed'")}, 'coming', ${coming}, 'waiting', ${waiting},
      'said', ${rows(`select item, taken, why, logged_at ${mine("dose_log")} and day = ${day}`)}, 'told', ${rows(`select events ${mine("check_in")} and day = ${day}`)}) as page`,
    prisma: (db, asked) =>
      db.patient.findUniqueOrThrow({
        relationLoadStrategy,
        where: of(asked),
        include: {
          person: who,
          plans: active("signed"),
          appointments: comingUp(),
          needs: { where: { status: "waiting" }, orderBy: { latest: "asc" }, take: 60 },
          doseLogs: { where: { day: new Date(asked.day) } },
          checkIns: { where: { day: new Date(asked.day) }, select: { events: true } },
        },
      }),
  },
  plan: {
    sql: `select json_build_object('person', ${person}, 'clinic', ${clinic}, 'plan', ${versions("'signed', 'superseded'")}, 'coming', ${coming}, 'waiting', ${waiting},
      'day', ${day}, 'answers', ${answers}, 'doses', ${doses}, 'needs', ${needs}) as page`,
    prisma: (db, asked) =>
      db.patient.findUniqueOrThrow({
        relationLoadStrategy,
        where: of(asked),
        include: {
          person: who,
          plans: active("signed", "superseded"),
          appointments: comingUp(),
          needs: NEEDS,
          checkIns: ANSWERS,
          doseLogs: DOSES,
        },
      }),
  },
  chart: {
    sql: `select json_build_object('person', ${person}, 'plan', ${versions("'signed', 'draft'")}, 'coming', ${coming}, 'day', ${day}, 'answers', ${answers}, 'doses', ${doses}, 'needs', ${needs},
      'facts', ${rows(`select id, kind, body, source, recorded_at ${mine("fact")} and ended_at is null`)},
      'inbox', ${rows(`select id, kind, because, raised_at ${mine("inbox_item")} and closed_at is null`)},
      'threads', ${rows("select t.id, t.status, m.body, m.author_name, m.sent_at from thread t join message m on m.clinic_id = $1 and m.thread_id = t.id where t.clinic_id = $1 and t.patient_id = $2")}) as page`,
    prisma: (db, asked) =>
      db.patient.findUniqueOrThrow({
        relationLoadStrategy,
        where: of(asked),
        include: {
          person: who,
          plans: active("signed", "draft"),
          appointments: comingUp(),
          needs: NEEDS,
          checkIns: ANSWERS,
          doseLogs: DOSES,
          facts: { where: { endedAt: null } },
          inbox: { where: { closedAt: null } },
          threads: { take: 10, include: { messages: { orderBy: { sentAt: "desc" }, take: 1 } } },
        },
      }),
  },
  day: {
    sql: `select json_build_object(
      'providers', ${rows("select p.id, p.name, r.name as room, (select json_agg(json_build_object('weekday', weekday, 'from', from_minute, 'to', to_minute)) from provider_hours h where h.clinic_id = $1 and h.provider_id = p.id) as hours from provider p join room r on r.clinic_id = $1 and r.id = p.room_id where p.clinic_id = $1 and p.active")},
      'visits', ${rows(`select a.id, a.starts_at, a.ends_at, a.status, a.visit_type, a.note, a.provider_id, a.room_id, p.given_name, p.family_name, t.born_on, t.phone, t.access_needs
        from appointment a join person p on p.clinic_id = $1 and p.id = a.patient_id join patient t on t.clinic_id = $1 and t.id = a.patient_id
        where a.clinic_id = $1 and a.starts_at >= ${day} and a.starts_at < ${day} + 1 order by a.starts_at`)},
      'needs', ${rows("select n.id, n.visit_type, n.minutes, n.earliest, n.latest, p.given_name, p.family_name, t.phone from need n join person p on p.clinic_id = $1 and p.id = n.patient_id join patient t on t.clinic_id = $1 and t.id = n.patient_id where n.clinic_id = $1 and n.status = 'waiting' order by n.latest limit 8")},
      'asked', $2::text) as page`,
    prisma: async (db, { clinic: clinicId, day: date }) => {
      const contact = {
        select: {
          bornOn: true,
          phone: true,
          accessNeeds: true,
          person: { select: { givenName: true, familyName: true } },
        },
      } as const;
      const from = new Date(date);
      return {
        providers: await db.provider.findMany({
          relationLoadStrategy,
          where: { clinicId, active: true },
          include: { room: true, hours: true },
        }),
        visits: await db.appointment.findMany({
          relationLoadStrategy,
          where: { clinicId, startsAt: { gte: from, lt: new Date(from.getTime() + 86_400_000) } },
          orderBy: { startsAt: "asc" },
          include: {
            provider: { select: { name: true } },
            room: { select: { name: true } },
            patient: contact,
          },
        }),
        needs: await db.need.findMany({
          relationLoadStrategy,
          where: { clinicId, status: "waiting" },
          orderBy: { latest: "asc" },
          take: 8,
          include: { patient: contact },
        }),
      };
    },
  },
};
