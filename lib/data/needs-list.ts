import "server-only";
import { z } from "zod";
import type { Prisma } from "#generated/prisma/client.ts";
import type { CalendarDate } from "#lib/domain/calendar.ts";
import { NEED_FILTERS, type NeedFilter, type NeedsPage } from "#lib/domain/desk.ts";
import { asDate, dayIn, now } from "./days.ts";
import { list } from "./guard.ts";
import { NEED_COLUMNS, toNeedViews } from "./need-views.ts";
import { patientsOf } from "./scope.ts";

/** Rows of a page, and how far the pages go. */
const PAGE = 20;
const MOST_PAGES = 500;

/** Waiting, or booked at a time that the plan no longer means. */
const OPEN: Prisma.NeedWhereInput = {
  OR: [
    { status: "waiting" },
    { status: "booked", misfit: true, appointments: { some: { status: "booked" } } },
  ],
};

const FILTERS = Object.keys(NEED_FILTERS) as [NeedFilter, ...NeedFilter[]];

function filtered(filter: NeedFilter, today: CalendarDate): Prisma.NeedWhereInput {
  if (filter === "all") return {};
  if (filter === "overdue") return { latest: { lt: asDate(today) } };
  if (filter === "week") return { latest: { lt: asDate(today.add({ days: 7 })) } };
  return { visitType: filter };
}

/** What plans need booked, most days past first, then the tightest window; each with three slots worth offering. */
export const listNeeds = list({
  action: "needs.list",
  input: z.object({
    page: z.int().min(1).max(MOST_PAGES).default(1),
    filter: z.enum(FILTERS).default("all"),
    take: z.int().min(1).max(PAGE).default(PAGE),
    patientId: z.uuid().optional(),
    needId: z.uuid().optional(),
  }),
  run: async (tx, { page, filter, take, patientId, needId }, actor): Promise<NeedsPage> => {
    const today = dayIn(actor.zone, now());
    const scope: Prisma.NeedWhereInput = { AND: [{ patient: patientsOf(actor) }, OPEN] };
    const one = { ...(patientId ? { patientId } : {}), ...(needId ? { id: needId } : {}) };
    const where = { AND: [scope, filtered(filter, today), one] };
    const total = await tx.need.count({ where });
    const overdue = await tx.need.count({ where: { AND: [scope, filtered("overdue", today), one] } });
    const rows = await tx.need.findMany({
      where,
      // Past ones first by how long, then by the last day that serves; of equals the one that could begin latest.
      orderBy: [{ latest: "asc" }, { earliest: "desc" }, { id: "asc" }],
      skip: (page - 1) * take,
      take,
      select: NEED_COLUMNS,
    });
    const pages = Math.max(1, Math.ceil(total / take));
    const views = await toNeedViews(tx, actor, rows, today);
    return { rows: views, today: today.toString(), total, overdue, page, pages };
  },
});
