import "server-only";
import { fromDate } from "@internationalized/date";
import type { Prisma } from "#generated/prisma/client.ts";
import { asCalendarDate, asDay, dayIn, now } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { FACTS_ON_RECORD, factsFrom, isTold, knownAndTold } from "#lib/data/record/known-facts.ts";
import type { PlanStanding } from "#lib/domain/taking/may-take.ts";
import { unknownTold } from "#lib/domain/taking/unknown-told.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { careDay } from "#lib/domain/words/care-day.ts";
import { type Decisions, decisionsOn, type Taking } from "#lib/safety/taking.ts";
import { holdColumns, holdsFrom } from "./holds.ts";
import type { Section } from "./versions.ts";

/** What "may take" reads of a patient, as part of a larger read: facts and holds that stand, and the patient's own words. */
export const takingColumns = (at: Date) =>
  ({
    zone: true,
    bornOn: true,
    sex: true,
    facts: { where: { endedAt: null }, ...FACTS_ON_RECORD },
    holds: holdColumns(at),
    ownWords: {
      orderBy: { saidAt: "desc" },
      take: 200,
      select: { modality: true, about: true, yes: true, factId: true },
    },
  }) as const satisfies Prisma.PatientSelect;
export type TakingRow = {
  zone: string;
  bornOn: Date;
  sex: string;
  facts: Parameters<typeof factsFrom>[0];
  holds: Parameters<typeof holdsFrom>[0];
  ownWords: readonly { modality: string; about: Date; yes: boolean; factId: string | null }[];
};

/** A plan as it stands: its parts, its first day, and when the version that holds them was signed. */
export type StandingPlan = {
  plan: PlanStanding;
  sections: readonly Section[];
  startsOn: CalendarDate;
  signedAt: Date | null;
};

/** What the decision is made of, from rows that are at hand. `day` is the patient's. */
export function takingFrom(
  row: TakingRow,
  { plan, sections, startsOn, signedAt }: StandingPlan,
  day: CalendarDate,
): Taking {
  const { sex } = row;
  const views = factsFrom(row.facts);
  const { known: facts, told } = knownAndTold(views);
  const toldOn = (at: string) => careDay(fromDate(new Date(at), row.zone)).toString();
  return {
    ...{ plan, sections, startsOn, day },
    signedOn: dayIn(row.zone, signedAt ?? new Date(0)),
    facts,
    told,
    unknown: unknownTold(
      views.filter(isTold).map(({ id, fact, recordedAt }) => ({ id, fact, on: toldOn(recordedAt) })),
    ),
    person: {
      born: asCalendarDate(row.bornOn),
      sex: sex === "female" || sex === "male" ? sex : "unknown",
    },
    holds: holdsFrom(row.holds),
    words: row.ownWords.map(({ modality, about, yes, factId }) => ({
      ...{ modality, about: asDay(about), yes },
      ...(factId ? { fact: factId } : {}),
    })),
  };
}

type Loaded = {
  patientId: string;
  zone: string;
  signedAt: Date | null;
  releasedAt: Date | null;
  sections: readonly Section[];
  plan: { startsOn: Date };
};

/** A signed version that is not released is nobody's truth yet, for staff as for the patient. */
export const standingOf = ({ releasedAt }: { releasedAt: Date | null }, at: Date): PlanStanding =>
  releasedAt !== null && releasedAt <= at ? "inForce" : "changing";

/** The decisions on a version in force, on the patient's day of now; with `begun`, on the first day of one that has not begun, released or not. */
export async function decisionsFor(
  tx: Tx,
  version: Loaded,
  { begun = false }: { begun?: boolean } = {},
): Promise<Decisions> {
  const { patientId, sections, signedAt } = version;
  const at = now();
  const own = { where: { id: patientId }, select: takingColumns(at) };
  const startsOn = asCalendarDate(version.plan.startsOn);
  const plan = begun ? "inForce" : standingOf(version, at);
  const standing = { plan, sections, startsOn, signedAt };
  const today = careDay(fromDate(at, version.zone));
  const day = begun && startsOn.compare(today) > 0 ? startsOn : today;
  return decisionsOn(takingFrom(await tx.patient.findFirstOrThrow(own), standing, day));
}
