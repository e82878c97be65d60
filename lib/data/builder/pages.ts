import "server-only";
import { z } from "zod";
import { agreementsOf, patientHeader } from "#lib/data/chart/chart.ts";
import { asCalendarDate, dayIn, formatMoment, now } from "#lib/data/door/days.ts";
import { read, type Tx } from "#lib/data/door/guard.ts";
import { ofPlan } from "#lib/data/door/scope.ts";
import { type Check, checkVersion } from "#lib/data/plan/findings.ts";
import { ledgerFor } from "#lib/data/plan/ledger.ts";
import { workOf } from "#lib/data/plan/needs.ts";
import { pastRewritten } from "#lib/data/plan/past.ts";
import { clinicLetterhead } from "#lib/data/plan/released.ts";
import { sectionsOf } from "#lib/data/plan/sections.ts";
import { decisionsFor } from "#lib/data/plan/taking.ts";
import { fromTemplate } from "#lib/data/plan/template-starts.ts";
import { timelineOf, timelineTaken } from "#lib/data/plan/timeline.ts";
import { type LoadedVersion, loadVersion, ofVersion, signedVersion } from "#lib/data/plan/versions.ts";
import { standingFacts } from "#lib/data/record/known-facts.ts";
import { can, type OfVersion } from "#lib/domain/access/can.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { conditionName } from "#lib/domain/facts/conditions.ts";
import { byImportance, type Change } from "#lib/domain/plan/changes.ts";
import { openFindings } from "#lib/domain/plan/signing.ts";
import type { Need } from "#lib/domain/scheduling/need.ts";
import { modalities, modalityOf } from "#lib/modalities/index.ts";
import { visitTypeOf } from "#lib/modalities/visits.ts";
import { heldSections, sectionsTaken } from "#lib/safety/held.ts";
import type { Decisions } from "#lib/safety/taking.ts";
import { openDraftOf } from "./draft-gone.ts";
import { startIsOver } from "./first-day.ts";
import { previewOf } from "./preview.ts";
import { shownHash } from "./sign.ts";

type Whole = OfVersion & { row: LoadedVersion };

const placed = (row: LoadedVersion) => ({
  planId: row.planId,
  patientId: row.patientId,
  startsOn: asCalendarDate(row.plan.startsOn),
  sections: row.sections,
});

/** Plain-words differences from one version to the next, most important first; `before` null means all is new. */
export function changesSince(before: LoadedVersion | null, after: LoadedVersion): Change[] {
  const startsOn = asCalendarDate(after.plan.startsOn);
  // On the day of the signature, or today for a draft, the days before it were over.
  const since = dayIn(after.zone, after.signedAt ?? now());
  const find = (version: LoadedVersion | null, id: string) =>
    version?.sections.find(({ modality }) => modality === id) ?? null;
  return modalities
    .flatMap((room) =>
      room.changes(find(before, room.id), find(after, room.id), startsOn, before ? since : undefined),
    )
    .sort(byImportance);
}

const mayOf = (actor: Actor, version: Whole) => ({
  edit: can(actor, "section.write", version),
  answer: can(actor, "finding.answer", version),
  sign: can(actor, "plan.sign", version),
  discard: can(actor, "plan.discard", version),
  export: can(actor, "plan.export", version),
  change: version.status === "signed" && can(actor, "plan.create", version),
  retire: version.status === "signed" && can(actor, "plan.retire", version),
  makeTemplate: version.status === "signed" && can(actor, "template.fromPlan", version),
});

/** What the signer is told of a version that only lowers risk: which parts, and how much stays open in the others. */
function lowersView({ lowers, findings }: Check) {
  const left = findings.filter(({ elsewhere }) => elsewhere);
  return (
    lowers && {
      parts: lowers.map((id) => modalityOf(id)?.label ?? id),
      mustFix: left.filter(({ severity }) => severity === "stop").length,
      toAnswer: left.filter(({ severity, answer }) => severity === "caution" && !answer).length,
    }
  );
}

async function draftView(tx: Tx, version: Whole, actor: Actor) {
  const { row } = version;
  const patient = await patientHeader(tx, row.patientId);
  const standing = await standingFacts(tx, row.patientId);
  const facts = standing.facts.map(({ fact }) => fact);
  const check = await checkVersion(tx, row, standing);
  const before = await signedVersion(tx, row.planId);
  const given = check.findings.flatMap(({ rule, digest, answer }) =>
    answer ? [{ rule, because: digest }] : [],
  );
  const open = openFindings(check.findings, given);
  const past = pastRewritten(before, row);
  const over = startIsOver(before, row);
  return {
    id: row.id,
    planId: row.planId,
    number: row.number,
    title: row.plan.title,
    revision: row.revision,
    why: row.why,
    savedAt: row.savedAt.toISOString(),
    startsOn: asCalendarDate(row.plan.startsOn),
    patient,
    allergies: facts.flatMap((fact) => (fact.kind === "allergy" ? [fact.text] : [])),
    conditions: facts.flatMap((fact) => (fact.kind === "condition" ? [conditionName(fact.key)] : [])),
    parts: sectionsOf(row, actor),
    check,
    open: { mustFix: open.mustFix.length + past.length + (over ? 1 : 0), toAnswer: open.toAnswer.length },
    past,
    lowers: lowersView(check),
    changes: changesSince(before, row),
    comparedWith: before?.number ?? null,
    inForce: before !== null,
    fromTemplate: await fromTemplate(tx, row.plan.template, row.sections, asCalendarDate(row.plan.startsOn)),
    preview: await previewOf(tx, row, before, patient.today),
    timeline: await timelineOf(tx, placed(row)),
    /** A plan that was never signed may begin on another day; `over`: its first day has gone by. */
    start: { over },
    may: { ...mayOf(actor, version), moveStart: !before && can(actor, "plan.create", version) },
  };
}
export type DraftView = Awaited<ReturnType<typeof draftView>>;

/** The open draft of a plan, for the builder. Once it was signed or put away those who work on it are told so. */
export const getDraft = read({
  action: "section.write",
  input: z.object({ planId: z.uuid() }),
  subject: (tx, { planId }, actor) => openDraftOf(tx, planId, actor),
  run: (tx, _input, version: Whole, actor) => draftView(tx, version, actor),
});

const visitView = ({ visitType, minutes, ordinal, target, latest }: Need) => ({
  ...{ what: visitTypeOf(visitType)?.label ?? "Visit", minutes, ordinal, target, latest },
});

/** The draft as its signer is shown it: differences, the patient's words, checks, the work it makes, and the hash of all that. */
export const getReview = read({
  action: "section.write",
  input: z.object({ planId: z.uuid() }),
  subject: (tx, { planId }, actor) => openDraftOf(tx, planId, actor),
  run: async (tx, _input, version: Whole, actor) => {
    const view = await draftView(tx, version, actor);
    const before = await signedVersion(tx, version.row.planId);
    const { added, moved, takenAway } = workOf(before && placed(before), placed(version.row));
    const work = {
      added: added.map(visitView),
      moved: moved.map(visitView),
      takenAway: takenAway.map(visitView),
    };
    return { ...view, work, shown: shownHash(version.row, view.check) };
  },
});

/** A version as it read when it was in force: "what did the plan say". By number; the newest signed one without. */
export const getVersion = read({
  action: "plan.read",
  input: z.object({ planId: z.uuid(), number: z.coerce.number().int().min(1).max(10_000).optional() }),
  subject: async (tx, { planId, number }, actor) => {
    const where = number ? { planId, number } : { planId, status: "signed" };
    const found = await tx.planVersion.findFirst({ where, select: { id: true } });
    return found && ofVersion(tx, found.id, actor);
  },
  run: async (tx, _input, version: Whole, actor) => {
    const { row } = version;
    const { id, planId, number, status, why } = row;
    const patient = await patientHeader(tx, row.patientId);
    const startsOn = asCalendarDate(row.plan.startsOn);
    const before = row.number > 1 ? await loadNumber(tx, row.planId, row.number - 1) : null;
    const answers = await agreementsOf(tx, row.id);
    const stands = row.status === "signed" && row.plan.status === "active";
    const decisions: Decisions = stands ? await decisionsFor(tx, row) : new Map();
    return {
      ...{ id, planId, number, status, why, startsOn, patient },
      title: row.plan.title,
      signature: row.signedAt && {
        at: formatMoment(row.zone, row.signedAt),
        name: row.signerName ?? "",
        credential: row.signerCredential ?? "",
        hash: row.contentHash ?? "",
      },
      sections: row.sections.map((section) => ({
        ...section,
        ...labelOf(section.modality),
        sentences: modalityOf(section.modality)?.sentences(section, startsOn) ?? [],
        answer: answers.get(section.modality) ?? null,
      })),
      /** What of it is not to be taken now; papers are made of what is left. */
      held: heldSections(row.sections, decisions),
      taken: sectionsTaken(row.sections, decisions),
      decisions: row.answers.map(({ rule, decision, reason, answeredByName, answeredAt }) => ({
        rule,
        decision,
        reason,
        by: answeredByName,
        at: answeredAt.toISOString(),
      })),
      changes: changesSince(before, row),
      fromTemplate: await fromTemplate(tx, row.plan.template, row.sections, startsOn),
      paper: (await clinicLetterhead(tx)).paper,
      timeline: timelineTaken(await timelineOf(tx, placed(row)), placed(row), {
        decisions,
        today: patient.today,
      }),
      ledger: await ledgerFor(tx, { id: row.planId, zone: row.zone, today: patient.today, upTo: row.number }),
      may: mayOf(actor, version),
    };
  },
});

const labelOf = (id: string) => ({
  label: modalityOf(id)?.label ?? id,
  icon: modalityOf(id)?.icon ?? "Pill",
  tint: modalityOf(id)?.tint ?? "med",
});

async function loadNumber(tx: Tx, planId: string, below: number): Promise<LoadedVersion | null> {
  const where = { planId, number: { lte: below }, status: { in: ["signed", "superseded"] } };
  const found = await tx.planVersion.findFirst({ where, orderBy: { number: "desc" }, select: { id: true } });
  return found && loadVersion(tx, { id: found.id });
}

/** Every version of a plan, newest first: number, state, who signed it and when, why, and where it is read. */
export const listVersions = read({
  action: "chart.read",
  input: z.object({ planId: z.uuid() }),
  subject: (tx, { planId }, actor) => ofPlan(tx, planId, actor),
  run: async (tx, { planId }) => {
    const plan = await tx.plan.findFirstOrThrow({
      where: { id: planId },
      include: { patient: { select: { zone: true } } },
    });
    const where = { planId, status: { not: "discarded" } };
    const rows = await tx.planVersion.findMany({
      where,
      orderBy: { number: "desc" },
      take: 500,
      omit: { content: true },
    });
    const versions = rows.map(({ id, number, status, why, signedAt, signerName }) => ({
      ...{ id, number, status, why },
      signed: signedAt && `${formatMoment(plan.patient.zone, signedAt)}, ${signerName}`,
      href: status === "draft" ? `/plans/${planId}/sign` : `/plans/${planId}/versions/${number}`,
    }));
    return { planId, title: plan.title, patientId: plan.patientId, versions };
  },
});
