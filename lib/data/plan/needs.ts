import "server-only";
import { asDate, dayIn } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { sha256 } from "#lib/data/door/signature.ts";
import { HOLDS_SLOT } from "#lib/domain/access/plan-life.ts";
import { canonical } from "#lib/domain/plan/canonical.ts";
import type { Need } from "#lib/domain/scheduling/need.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { modalityOf } from "#lib/modalities/index.ts";

/** Why a need was closed when a version no longer asks for it; a later version that does opens it again. */
export const NO_LONGER_PLANNED = "No longer in the plan";

type Section = { modality: string; shape: number; body: unknown };
/** A room's need key as the desk's table keeps it: a digest, because "ldn" in a key would tell the desk a drug. */
export const needKey = (planId: string, modality: string, key: string): string =>
  sha256(canonical([planId, modality, key])).slice(0, 32);

type Planned = { planId: string; patientId: string; startsOn: CalendarDate; sections: readonly Section[] };

/** What the sections of a version need booked, in the order of the rooms. Keys are unique within a plan. */
export function needsOf({ planId, startsOn, sections }: Planned): Need[] {
  return sections.flatMap(({ modality, ...section }) =>
    (modalityOf(modality)?.needs(section, startsOn) ?? []).map((need) => ({
      ...need,
      key: needKey(planId, modality, need.key),
      after: need.after && needKey(planId, modality, need.after),
    })),
  );
}

type Days = Pick<Need, "earliest" | "target" | "latest">;
const sameDays = (a: Days, b: Days): boolean =>
  (["earliest", "target", "latest"] as const).every((day) => a[day].compare(b[day]) === 0);

/** The work that a version makes against the one in force: visits that it adds, moves and takes away; all are new without one. */
export function workOf(before: Planned | null, after: Planned) {
  const old = new Map(before ? needsOf(before).map((need) => [need.key, need]) : []);
  const now = needsOf(after);
  const keys = new Set(now.map(({ key }) => key));
  return {
    added: now.filter(({ key }) => !old.has(key)),
    moved: now.filter((need) => {
      const was = old.get(need.key);
      return was !== undefined && !sameDays(was, need);
    }),
    takenAway: [...old.values()].filter(({ key }) => !keys.has(key)),
  };
}

const columns = (need: Need) => ({
  visitType: need.visitType,
  minutes: need.minutes,
  who: need.who,
  earliest: asDate(need.earliest),
  target: asDate(need.target),
  latest: asDate(need.latest),
  ordinalN: need.ordinal?.n ?? null,
  ordinalOf: need.ordinal?.of ?? null,
  afterKey: need.after ?? null,
  partOfDay: need.partOfDay ?? null,
});

/**
 * Bring a plan's needs to what its signed version asks for. None is lost: waiting ones move with the plan, booked ones
 * stay booked and are flagged when they no longer fit, and what is no longer asked for is closed with a reason.
 */
export async function syncNeeds(tx: Tx, planned: Planned): Promise<void> {
  const { planId, patientId } = planned;
  const wanted = new Map(needsOf(planned).map((need) => [need.key, need]));
  await holdNeeds(tx, planId);
  const standing = await tx.need.findMany({
    where: { planId },
    include: {
      appointments: {
        where: { status: { in: [...HOLDS_SLOT] } },
        select: { startsAt: true, zone: true, status: true },
      },
    },
  });
  for (const row of standing) {
    const need = wanted.get(row.key);
    wanted.delete(row.key);
    await tx.need.updateMany({ where: { id: row.id }, data: movedTo(row, need) });
  }
  const added = [...wanted.values()].map((need) => ({ ...columns(need), key: need.key, planId, patientId }));
  if (added.length > 0) await tx.need.createMany({ data: added });
}

/** A visit that the desk is booking or cancelling for this plan is either seen here, or sees what is done here. */
const holdNeeds = (tx: Tx, planId: string) =>
  tx.$queryRaw`SELECT 1 FROM need WHERE clinic_id = app_clinic() AND plan_id = ${planId}::uuid ORDER BY id FOR NO KEY UPDATE`;

type Standing = {
  status: string;
  reason: string | null;
  appointments: { startsAt: Date; zone: string; status: string }[];
};

function movedTo(row: Standing, need: Need | undefined) {
  const visit = row.appointments[0];
  if (visit) {
    // A visit that took place stays as it was: history does not become a misfit.
    if (visit.status === "done") return need ? columns(need) : {};
    const day = dayIn(visit.zone, visit.startsAt);
    const fits = need !== undefined && day.compare(need.earliest) >= 0 && day.compare(need.latest) <= 0;
    // The reason tells the desk that cancelling this visit gives it nothing to book again.
    return { ...(need ? columns(need) : {}), misfit: !fits, reason: need ? null : NO_LONGER_PLANNED };
  }
  if (!need) return row.status === "closed" ? {} : { status: "closed", reason: NO_LONGER_PLANNED };
  const reopened = row.status === "closed" && row.reason === NO_LONGER_PLANNED;
  return { ...columns(need), ...(reopened ? { status: "waiting", reason: null } : {}) };
}

/** The plan stopped: what still waits is closed; booked visits are flagged so that the desk asks. */
export async function closeNeeds(tx: Tx, planId: string, reason: string): Promise<void> {
  await holdNeeds(tx, planId);
  await tx.need.updateMany({ where: { planId, status: "waiting" }, data: { status: "closed", reason } });
  await tx.need.updateMany({ where: { planId, status: "booked" }, data: { misfit: true, reason } });
}
