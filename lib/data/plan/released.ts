import "server-only";
import { fromDate } from "@internationalized/date";
import type { Prisma } from "#generated/prisma/client.ts";
import { asCalendarDate, now } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { type CalendarDate, dayText, timeText, type ZonedDateTime } from "#lib/domain/words/calendar.ts";
import { careDay, isEvening } from "#lib/domain/words/care-day.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { type Section, sectionsInOrder } from "./versions.ts";

/** A patient's moment: the instant, its wall clock, and the day that the patient means by "today". */
export type PatientMoment = { at: Date; clock: ZonedDateTime; day: CalendarDate; evening: boolean };

/** The moment of this request in the patient's own zone. */
export function momentOf(actor: Actor): PatientMoment {
  const at = now();
  const clock = fromDate(at, actor.zone);
  return { at, clock, day: careDay(clock), evening: isEvening(clock) };
}

/** "9:42 pm" in the patient's zone. */
export const clockIn = (at: Date, zone: string): string => timeText(fromDate(at, zone));

/** What the clinic prints on every page of a patient: its name, its number, its paper. */
export type ClinicLetterhead = { name: string; phone: string; paper: "letter" | "A4"; zone: string };

const CLINIC = { select: { name: true, phone: true, paper: true, zone: true } } as const;
const cardOf = (clinic: Omit<ClinicLetterhead, "paper"> & { paper: string }): ClinicLetterhead => ({
  ...clinic,
  paper: clinic.paper === "A4" ? "A4" : "letter",
});

export const clinicLetterhead = async (tx: Tx): Promise<ClinicLetterhead> =>
  cardOf(await tx.clinic.findFirstOrThrow(CLINIC));

/** A signed and released version with its sections in the order of the rooms. */
export type ReleasedVersion = {
  id: string;
  number: number;
  status: string;
  why: string;
  signedAt: Date;
  signerName: string;
  signerCredential: string | null;
  sections: readonly Section[];
};
/** A plan as its patient sees it. */
export type PatientPlan = { id: string; title: string; startsOn: CalendarDate; version: ReleasedVersion };

/**
 * inForce: a signed and released version stands. writing: the first is not ready. changing: the version that stood is
 * replaced and the new one is not released yet, so no dose is shown. ended: the plan was stopped. none: no plan.
 */
export type PlanState = "inForce" | "writing" | "changing" | "ended" | "none";

const SECTIONS = { select: { modality: true, shape: true, body: true, revision: true } } as const;
const RELEASED = { status: { in: ["signed", "superseded"] } };

/** The plan that a patient is shown, with its newest released versions: the one in force first. */
const planColumns = (at: Date, versions: number) =>
  ({
    orderBy: [{ status: "asc" }, { createdAt: "desc" }], // active before retired
    take: 1,
    include: {
      versions: {
        where: { ...RELEASED, releasedAt: { lte: at } },
        orderBy: { number: "desc" },
        take: versions,
        omit: { content: true },
        include: { sections: SECTIONS, agreements: { orderBy: [{ answeredAt: "asc" }, { id: "asc" }] } },
      },
    },
  }) satisfies Prisma.Patient$plansArgs;

/** What every page of a patient begins with, as part of its one read: the clinic's card and the plan. */
export const ownColumns = (at: Date, versions = 1) =>
  ({
    person: { select: { clinic: CLINIC } },
    plans: planColumns(at, versions),
  }) satisfies Prisma.PatientSelect;
export type OwnRow = Prisma.PatientGetPayload<{ select: ReturnType<typeof ownColumns> }>;

export const ownRecord = (row: OwnRow) => ({
  clinic: cardOf(row.person.clinic),
  ...planIn(row.plans[0]),
  /** The newest released versions as they were read, with the patient's answers. */
  versions: row.plans[0]?.versions ?? [],
});

/** `last` is the newest released version, whatever became of its plan. */
type PlanFound = {
  state: PlanState;
  plan: PatientPlan | null;
  last: PatientPlan | null;
  endedAt?: Date | null;
};

/** A patient's plan and what may be said about it. One nested read; Postgres's policies hide what is not released. */
export const planOf = async (tx: Tx, patientId: string): Promise<PlanFound> =>
  planIn(await tx.plan.findFirst({ where: { patientId }, ...planColumns(now(), 1) }));

function planIn(found: OwnRow["plans"][number] | null | undefined): PlanFound {
  if (!found) return { state: "none", plan: null, last: null };
  const version = found.versions[0];
  const { id, title } = found;
  const last = version
    ? { id, title, startsOn: asCalendarDate(found.startsOn), version: released(version) }
    : null;
  if (found.status !== "active") return { state: "ended", plan: null, last, endedAt: found.retiredAt };
  if (!version) return { state: "writing", plan: null, last };
  if (version.status !== "signed") return { state: "changing", plan: null, last };
  return { state: "inForce", plan: last, last };
}

type VersionRow = Omit<ReleasedVersion, "signedAt" | "signerName"> & {
  signedAt: Date | null;
  signerName: string | null;
};

/** A row that the policies call released, which therefore carries a signature. */
export const released = (row: VersionRow): ReleasedVersion => ({
  id: row.id,
  number: row.number,
  status: row.status,
  why: row.why,
  signedAt: row.signedAt ?? new Date(0),
  signerName: row.signerName ?? "",
  signerCredential: row.signerCredential,
  sections: sectionsInOrder(row.sections),
});

/** What the sections bring in, as the rules name it: "ldn", "acupuncture", "exercise" … */
export const broughtIn = (sections: readonly Section[], day: CalendarDate): readonly string[] =>
  sections.flatMap((section) => modalityOf(section.modality)?.brings(section, day).has ?? []);

/** "Thu May 7", the patient's day of an instant. */
export const dayOf = (at: Date, zone: string): string => dayText(careDay(fromDate(at, zone)));

/** The physician of the care team who has been on it longest; null when there is none. */
export async function writerOf(tx: Tx, patientId: string): Promise<string | null> {
  const member = await tx.careTeam.findFirst({
    where: { patientId, until: null, person: { role: "physician" } },
    orderBy: { since: "asc" },
    select: { person: { select: { title: true, familyName: true } } },
  });
  return member && [member.person.title, member.person.familyName].filter(Boolean).join(" ");
}
