import "server-only";
import { fromDate } from "@internationalized/date";
import type { Prisma } from "#generated/prisma/client.ts";
import { asCalendarDate, dayIn, now } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { factsFrom } from "#lib/data/record/known-facts.ts";
import { FILLED, filledFrom } from "#lib/data/record/measures.ts";
import { can } from "#lib/domain/access/can.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { dosesAround, outlookOf } from "#lib/domain/reports/outlook.ts";
import type { PatientReports } from "#lib/domain/reports/patient-reports.ts";
import { holding, type MayTake } from "#lib/domain/taking/may-take.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { dayText, weekOf } from "#lib/domain/words/calendar.ts";
import { careDay } from "#lib/domain/words/care-day.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import type { MoveSuggestion } from "#lib/modalities/suggestion.ts";
import { sources } from "#lib/safety/index.ts";
import { type AskedItem, askedOf, type Decisions, decisionOn, decisionsOn } from "#lib/safety/taking.ts";
import { goalsOf } from "./goals.ts";
import { standingOf, takingColumns, takingFrom } from "./taking.ts";
import { ANSWERS, DOSES, timelineFrom, timelineTaken } from "./timeline.ts";
import { toldSoFar } from "./told-so-far.ts";
import { type Section, sectionsInOrder } from "./versions.ts";
import { STATE_COLUMNS } from "./visit-states.ts";

const GIVEN = { orderBy: { answeredAt: "asc" }, take: 500 } as const;
type Given = { modality: string; answer: string; note: string; answeredAt: Date };
const newestOf = (rows: readonly Given[]) =>
  new Map(
    rows.map(({ modality, answer, note, answeredAt }) => [
      modality,
      { answer, note, at: answeredAt.toISOString() },
    ]),
  );

/** The newest answer of the patient to each section of a version. */
export const agreementsOf = async (tx: Tx, versionId: string) =>
  newestOf(await tx.agreement.findMany({ where: { versionId }, ...GIVEN }));
type Answers = ReturnType<typeof newestOf>;

/** More versions than this no plan has been seen to have. */
const MAX_VERSIONS = 400;

/** What `planNow` is made of, as part of one read of a patient: each row once, for the timeline, the rules and the words. */
export const planNowColumns = (at: Date) =>
  ({
    ...takingColumns(at),
    plans: {
      where: { status: "active" },
      take: 1,
      include: {
        versions: {
          where: { status: { in: ["draft", "signed", "superseded"] } },
          orderBy: { number: "asc" },
          take: MAX_VERSIONS,
          omit: { content: true },
          include: {
            sections: { select: { modality: true, shape: true, body: true, revision: true } },
            agreements: GIVEN,
          },
        },
      },
    },
    checkIns: ANSWERS,
    doseLogs: DOSES,
    assessments: FILLED,
    needs: {
      orderBy: { latest: "asc" },
      take: 1000,
      select: {
        ...STATE_COLUMNS,
        id: true,
        status: true,
        visitType: true,
        ordinalN: true,
        ordinalOf: true,
        latest: true,
      },
    },
  }) as const satisfies Prisma.PatientSelect;
type Row = Prisma.PatientGetPayload<{ select: ReturnType<typeof planNowColumns> }>;

/** What a response rule suggests, as a chart and the inbox show it: with its citations, and no move of its own. */
const suggestionView = ({ rule, label, because, source, confidence }: MoveSuggestion) => ({
  rule,
  label,
  because,
  confidence,
  sources: source.map((id) => sources[id]?.citation ?? id),
});

type On = {
  today: CalendarDate;
  /** The day that the patient means: it turns at 4 am. */
  night: CalendarDate;
  answers: Answers;
  told: (modality: string) => PatientReports;
  decisions: Decisions;
};

/** Suggestions and moves that go on with a dose, or up, are no suggestions while nothing of the part is to be taken. */
const GOES_ON = new Set(["stepUp", "stay", "morning", "step-up", "morning", "restart"]);

/** Why nothing, or not all, of a part is to be taken, for a clinician: with the row to close, where there is one. */
const heldView = (decision: MayTake) =>
  holding(decision).map(({ because, clinician, since, hold, reason, takenBack = false }) => ({
    ...{ because, clinician, hold: hold ?? null, takenBack },
    /** The chart has changed since: whoever changed it is asked at once whether it may be taken again. */
    asks: reason === "chart",
    since: since ?? null,
  }));

/** What the chart says against items that the patient is told to keep taking: what, and why, for a clinician. */
const keptView = (items: readonly AskedItem[]) =>
  items.flatMap(({ title, beside }) => beside.map(({ clinician }) => ({ title, clinician })));

/** Each part of the plan in force: what is said of today, how the patient answered, what is suggested, what may be moved. */
function partsNow(
  { sections, startsOn }: { sections: readonly Section[]; startsOn: CalendarDate },
  { today, night, answers, told, decisions }: On,
  actor: Actor,
  mayMove: boolean,
) {
  return sections.flatMap((section) => {
    const room = modalityOf(section.modality);
    if (!room) return [];
    const decision = decisionOn(decisions, section.modality);
    const held = heldView(decision);
    const items = askedOf(section, { day: night, startsOn }, decision);
    const goesOn = (kind: string) => held.length === 0 || !GOES_ON.has(kind);
    const moves = mayMove && room.mayWrite.includes(actor.role) ? room.moves(section, today, startsOn) : [];
    return [
      {
        modality: room.id,
        label: room.label,
        icon: room.icon,
        tint: room.tint,
        today: items,
        held,
        kept: keptView(items),
        sentences: held.length > 0 ? [] : room.sentences(section, startsOn),
        answer: answers.get(room.id) ?? null,
        suggestions: room
          .suggests(section, told(room.id), today, startsOn)
          .filter(({ kind }) => goesOn(kind))
          .map(suggestionView),
        moves: moves.filter(({ id }) => goesOn(id)).map(({ id, label, explain }) => ({ id, label, explain })),
      },
    ];
  });
}

type Whose = { id: string; today: CalendarDate };

/** A patient's active plan as a chart or the inbox shows it; null when there is none. `week` and days are the patient's. */
export function planNow(row: Row, patient: Whose, actor: Actor, onTeam: boolean) {
  const [plan] = row.plans;
  if (!plan) return null;
  const standing = (status: string) => plan.versions.find((version) => version.status === status) ?? null;
  const [signed, draft] = [standing("signed"), standing("draft")];
  const startsOn = asCalendarDate(plan.startsOn);
  const sections = sectionsInOrder((signed ?? draft)?.sections ?? []);
  const of = { planId: plan.id, startsOn, sections };
  const subject = { patientId: patient.id, onTeam };
  const change = can(actor, "plan.create", subject);
  // The patient's own day: at 1 am the chart speaks of the night that the patient's page speaks of.
  const night = careDay(fromDate(now(), row.zone));
  const decisions: Decisions = signed
    ? decisionsOn(
        takingFrom(
          row,
          { plan: standingOf(signed, now()), sections, startsOn, signedAt: signed.signedAt },
          night,
        ),
      )
    : new Map();
  const timeline = timelineTaken(timelineFrom(of, row), of, { decisions, today: patient.today });
  const doses = dosesAround(timeline.marks, patient.today);
  const { answers } = timeline;
  const facts = factsFrom(row.facts).map(({ fact }) => fact);
  const told = toldSoFar(row, { planId: plan.id, today: patient.today, answers, facts });
  const on = { today: patient.today, answers: newestOf(signed?.agreements ?? []), told, decisions, night };
  return {
    id: plan.id,
    title: plan.title,
    startsOn,
    week: weekOf(patient.today, startsOn),
    signed: signed && {
      id: signed.id,
      number: signed.number,
      signer: signed.signerName ?? "",
      on: signed.signedAt ? dayText(dayIn(actor.zone, signed.signedAt), { withYear: true }) : "",
    },
    draft: draft && { id: draft.id, number: draft.number, savedAt: draft.savedAt.toISOString() },
    goals: signed ? goalsOf(of, { answers, filled: filledFrom(row.assessments) }, patient.today) : [],
    parts: signed ? partsNow(of, on, actor, change && !draft) : [],
    timeline,
    outlook: outlookOf({ answers, startsOn, today: patient.today, dose: signed ? doses.now : undefined }),
    next: signed ? (doses.next ?? null) : null,
    may: {
      change,
      retire: can(actor, "plan.retire", subject),
      pause: can(actor, "hold.open", subject),
      lift: can(actor, "hold.close", subject),
    },
  };
}
export type PlanNow = NonNullable<ReturnType<typeof planNow>>;
