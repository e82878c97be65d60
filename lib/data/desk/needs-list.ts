import "server-only";
import { z } from "zod";
import type { Prisma } from "#generated/prisma/client.ts";
import { asDate, dayIn, now } from "#lib/data/door/days.ts";
import { list, type Tx } from "#lib/data/door/guard.ts";
import { patientsOf } from "#lib/data/door/scope.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import type { NeedsPage } from "#lib/domain/scheduling/desk.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { NEED_FILTERS } from "#lib/modalities/visits.ts";
import { NEED_COLUMNS, toNeedViews } from "./need-views.ts";

/** Rows of a page, and how far the pages go. */
const PAGE = 20;
const MAX_PAGES = 500;
/** Beside a day it is enough to know that there are more than this: counting them all grew with the clinic. */
const COUNTED = 1000;

/** Waiting, or booked at a time that the plan no longer means. Asked one by one: each has an index in the list's order. */
const OPEN: readonly Prisma.NeedWhereInput[] = [
  { status: "waiting" },
  { status: "booked", misfit: true, appointments: { some: { status: "booked" } } },
];

/** Whose needs; the desk's are all of the clinic, which needs no look at each patient. */
const scopeOf = (actor: Actor): Prisma.NeedWhereInput => {
  const patient = patientsOf(actor);
  return Object.keys(patient).length > 0 ? { patient } : {};
};

/** Past ones first by how long, then by the last day that serves; of equals the one that could begin latest. */
const ORDER: Prisma.NeedOrderByWithRelationInput[] = [{ latest: "asc" }, { earliest: "desc" }, { id: "asc" }];

type Narrowed = { patientId?: string; needId?: string };

/**
 * How many there are and how many of all are overdue, in one look at the list. Counted by what Postgres lets this actor
 * see, which is what `scopeOf` says too (tests/data/who-sees-what).
 */
async function howMany(
  tx: Tx,
  { filter, most }: { filter: string; most: number | null },
  today: CalendarDate,
  { patientId, needId }: Narrowed,
) {
  const week = asDate(today.add({ days: 7 }));
  const [row] = await tx.$queryRaw<[{ total: number; overdue: number }]>`SELECT
      count(*) FILTER (WHERE CASE ${filter} WHEN 'all' THEN true WHEN 'overdue' THEN latest < ${asDate(today)}::date
        WHEN 'week' THEN latest < ${week}::date ELSE visit_type = ${filter} END)::int AS total,
      count(*) FILTER (WHERE latest < ${asDate(today)}::date)::int AS overdue
    FROM ((SELECT id, patient_id, latest, visit_type FROM need WHERE status = 'waiting' ORDER BY latest LIMIT ${most})
      UNION ALL SELECT id, patient_id, latest, visit_type FROM need n WHERE status = 'booked' AND misfit AND EXISTS
        (SELECT 1 FROM appointment a WHERE a.clinic_id = n.clinic_id AND a.need_id = n.id AND a.status = 'booked')) open
    WHERE coalesce(${patientId ?? null}::uuid, patient_id) = patient_id AND coalesce(${needId ?? null}::uuid, id) = id`;
  return row;
}

/** Ids of one page. */
async function nextOf(tx: Tx, where: Prisma.NeedWhereInput, { skip, take }: { skip: number; take: number }) {
  const found: { id: string; latest: Date; earliest: Date }[] = [];
  for (const open of OPEN)
    found.push(
      ...(await tx.need.findMany({
        where: { AND: [open, where] },
        orderBy: ORDER,
        take: skip + take,
        select: { id: true, latest: true, earliest: true },
      })),
    );
  type Row = (typeof found)[number];
  const order = (a: Row, b: Row) =>
    a.latest.getTime() - b.latest.getTime() ||
    b.earliest.getTime() - a.earliest.getTime() ||
    (a.id < b.id ? -1 : 1);
  return found
    .sort(order)
    .slice(skip, skip + take)
    .map(({ id }) => id);
}

const FILTERS = Object.keys(NEED_FILTERS) as [string, ...string[]];

function filtered(filter: string, today: CalendarDate): Prisma.NeedWhereInput {
  if (filter === "all") return {};
  if (filter === "overdue") return { latest: { lt: asDate(today) } };
  if (filter === "week") return { latest: { lt: asDate(today.add({ days: 7 })) } };
  return { visitType: filter };
}

/** What plans need booked, most days past first, then the tightest window; each with three slots worth offering. */
export const listNeeds = list({
  action: "needs.list",
  input: z.object({
    page: z.int().min(1).max(MAX_PAGES).default(1),
    filter: z.enum(FILTERS).default("all"),
    take: z.int().min(1).max(PAGE).default(PAGE),
    patientId: z.uuid().optional(),
    needId: z.uuid().optional(),
  }),
  run: async (tx, { page, filter, take, patientId, needId }, actor): Promise<NeedsPage> => {
    const today = dayIn(actor.zone, now());
    const one = { ...(patientId ? { patientId } : {}), ...(needId ? { id: needId } : {}) };
    const within = { AND: [scopeOf(actor), one] };
    const where = { AND: [within, filtered(filter, today)] };
    const isAside = take < PAGE && filter === "all" && !patientId && !needId;
    const counted = { filter, most: isAside ? COUNTED + 1 : null };
    const { total: found, overdue } = await howMany(tx, counted, today, { patientId, needId });
    const more = isAside && found > COUNTED;
    const total = more ? COUNTED : found;
    const ids = await nextOf(tx, where, { skip: (page - 1) * take, take });
    const rows = await tx.need.findMany({ where: { id: { in: ids } }, select: NEED_COLUMNS });
    rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
    const pages = Math.max(1, Math.ceil(total / take));
    const views = await toNeedViews(tx, actor, rows, today);
    return { rows: views, today: today.toString(), total, more, overdue, page, pages };
  },
});
