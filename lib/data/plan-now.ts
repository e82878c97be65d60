import "server-only";
import type { CalendarDate } from "#lib/domain/calendar.ts";
import { dayText, weekOf } from "#lib/domain/calendar.ts";
import { can } from "#lib/domain/can.ts";
import { dosesAround, outlookOf } from "#lib/domain/outlook.ts";
import type { Actor } from "#lib/domain/roles.ts";
import type { ToldSoFar } from "#lib/domain/told-so-far.ts";
import { roomOf } from "#lib/modalities/index.ts";
import type { Suggestion } from "#lib/modalities/modality.ts";
import { sources } from "#lib/safety/index.ts";
import { asCalendarDate, dayIn } from "./days.ts";
import { goalsOf } from "./goals.ts";
import type { Tx } from "./guard.ts";
import { timelineOf } from "./timeline.ts";
import { toldSoFar } from "./told-so-far.ts";
import { type LoadedVersion, loadVersion } from "./versions.ts";

/** The newest answer of the patient to each section of a version. */
export async function agreementsOf(tx: Tx, versionId: string) {
  const rows = await tx.agreement.findMany({
    where: { versionId },
    orderBy: { answeredAt: "asc" },
    take: 500,
  });
  return new Map(
    rows.map(({ modality, answer, note, answeredAt }) => [
      modality,
      { answer, note, at: answeredAt.toISOString() },
    ]),
  );
}
type Answers = Awaited<ReturnType<typeof agreementsOf>>;

/** What a response rule suggests, as a chart and the inbox show it: with its citations, and no move of its own. */
const suggestionView = ({ rule, label, because, source, confidence }: Suggestion) => ({
  rule,
  label,
  because,
  confidence,
  sources: source.map((id) => sources[id]?.citation ?? id),
});

type On = { today: CalendarDate; answers: Answers; told: (modality: string) => ToldSoFar };

/** Each part of the plan in force: what is said of today, how the patient answered, what is suggested, what may be moved. */
function partsNow(version: LoadedVersion, { today, answers, told }: On, actor: Actor, mayMove: boolean) {
  const startsOn = asCalendarDate(version.plan.startsOn);
  return version.sections.flatMap((section) => {
    const room = roomOf(section.modality);
    if (!room) return [];
    const moves = mayMove && room.mayWrite.includes(actor.role) ? room.moves(section, today, startsOn) : [];
    return [
      {
        modality: room.id,
        label: room.label,
        icon: room.icon,
        tint: room.tint,
        today: room.today(section, today, startsOn),
        sentences: room.sentences(section, startsOn),
        answer: answers.get(room.id) ?? null,
        suggestions: room.suggests(section, told(room.id), today, startsOn).map(suggestionView),
        moves: moves.map(({ id, label, explain }) => ({ id, label, explain })),
      },
    ];
  });
}

type Whose = { id: string; today: CalendarDate };

/** A patient's active plan as a chart or the inbox shows it; null when there is none. `week` and days are the patient's. */
export async function planNow(tx: Tx, patient: Whose, actor: Actor, onTeam: boolean) {
  const plan = await tx.plan.findFirst({ where: { patientId: patient.id, status: "active" } });
  if (!plan) return null;
  const signed = await loadVersion(tx, { planId: plan.id, status: "signed" });
  const draft = await tx.planVersion.findFirst({
    where: { planId: plan.id, status: "draft" },
    select: { id: true, number: true, savedAt: true },
  });
  const shown = signed ?? (await loadVersion(tx, { planId: plan.id, status: "draft" }));
  const startsOn = asCalendarDate(plan.startsOn);
  const of = { planId: plan.id, patientId: patient.id, startsOn, sections: shown?.sections ?? [] };
  const subject = { patientId: patient.id, onTeam };
  const change = can(actor, "plan.create", subject);
  const timeline = await timelineOf(tx, of);
  const doses = dosesAround(timeline.marks, patient.today);
  const { answers } = timeline;
  const answered = signed ? await agreementsOf(tx, signed.id) : new Map();
  const told = await toldSoFar(tx, { ...of, today: patient.today, answers });
  const on = { today: patient.today, answers: answered, told };
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
    first: shown?.sections[0]?.modality ?? "ldn",
    goals: signed ? await goalsOf(tx, of, patient.today, answers) : [],
    parts: signed ? partsNow(signed, on, actor, change && !draft) : [],
    timeline,
    outlook: outlookOf({ answers, startsOn, today: patient.today, dose: signed ? doses.now : undefined }),
    next: signed ? (doses.next ?? null) : null,
    may: { change, retire: can(actor, "plan.retire", subject) },
  };
}
export type PlanNow = NonNullable<Awaited<ReturnType<typeof planNow>>>;
