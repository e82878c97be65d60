import "server-only";
import { z } from "zod";
import { asCalendarDate, asDay, dayIn, now } from "#lib/data/door/days.ts";
import { type Tx, write } from "#lib/data/door/guard.ts";
import { becauseDigest } from "#lib/data/door/signature.ts";
import { type FactsOnRecord, knownAndTold, standingFacts } from "#lib/data/record/known-facts.ts";
import { reportedTo } from "#lib/data/record/reports.ts";
import type { OfVersion } from "#lib/domain/access/can.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import {
  answers,
  DECISIONS,
  type FindingDecision,
  type JudgedFinding,
  severityInPlan,
} from "#lib/domain/plan/signing.ts";
import { factsOn } from "#lib/domain/rules/facts-on.ts";
import { evaluate, type Finding, type Findings } from "#lib/domain/rules/findings.ts";
import type { Rule } from "#lib/domain/rules/rule.ts";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import type { Said } from "#lib/domain/words/say.ts";
import { someText } from "#lib/domain/words/text.ts";
import { modalities, modalityOf } from "#lib/modalities/index.ts";
import { allRules, sources } from "#lib/safety/index.ts";
import { loweredSections } from "./lowers-risk.ts";
import { type LoadedVersion, ofDraft, type Section, signedVersion } from "./versions.ts";

export const rules = allRules(modalities);
const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
/** Which room's part can be changed to mend it; none for rules that span rooms. */
const roomOfRule = new Map(modalities.flatMap((room) => room.rules.map((rule) => [rule.id, room.id])));

/** A finding as the builder shows it: the rule's words, the facts that fired it, and the decision that stands. */
export type FindingView = JudgedFinding & {
  title: string;
  text: string;
  action: string;
  because: readonly string[];
  /** Days that the finding comes to: the opioid-free interval, the stop before surgery. */
  dates: readonly Said[];
  sources: readonly string[];
  confidence: Rule["confidence"];
  modality: string | null;
  /** Open in parts that a version which only lowers risk does not touch: it does not stand in the way. */
  elsewhere: boolean;
  answer: { decision: string; reason: string; by: string; at: string } | null;
};
/** Findings, what is needed to complete them, and what no rule could judge. */
export type Check = {
  findings: FindingView[];
  needed: readonly string[];
  /** Entries of the chart that cannot be read: nothing is signed while there is one. They are in `needed` too. */
  unread: readonly string[];
  /** The same beside a version that only lowers risk: they do not stand in its way. */
  unreadElsewhere: readonly string[];
  /** Parts that the version changes, where all of them only lower risk; null for every other version. */
  lowers: readonly string[] | null;
};

const citation = (id: string): string => sources[id]?.citation ?? id;

type Answered = Pick<
  LoadedVersion["answers"][number],
  "rule" | "because" | "decision" | "reason" | "answeredByName" | "answeredAt"
>;

function standing(finding: JudgedFinding, given: readonly Answered[]): FindingView["answer"] {
  const answer = given.find((each) => answers(each, finding));
  if (!answer) return null;
  const decision = DECISIONS[answer.decision as FindingDecision] ?? answer.decision;
  return { decision, reason: answer.reason, by: answer.answeredByName, at: answer.answeredAt.toISOString() };
}

/** All rules over a patient's facts, what they reported and the sections of a version, on the patient's day. */
export async function checkVersion(tx: Tx, version: LoadedVersion, known?: FactsOnRecord): Promise<Check> {
  const patient = await tx.patient.findFirstOrThrow({
    where: { id: version.patientId },
    select: { bornOn: true, sex: true },
  });
  const standing = known ?? (await standingFacts(tx, version.patientId));
  const facts = standing.facts.map(({ fact }) => fact);
  const unread = standing.unread.map(({ written }) => `What this entry of the chart says: ${written}`);
  const sex = patient.sex === "female" || patient.sex === "male" ? patient.sex : "unknown";
  const born = parseDate(asDay(patient.bornOn));
  const today = dayIn(version.zone, now());
  const startsOn = asCalendarDate(version.plan.startsOn);
  const reported = await reportedTo(tx, version.patientId, startsOn, today);
  const { known: sure, told } = knownAndTold(standing.facts);
  const on = (day: CalendarDate) => factsOn(sure, { born, sex }, day, { ...reported, told });
  const judged = on(today);
  const said = (sections: readonly Section[]): FirstDay => {
    const brings = sections.flatMap(
      (section) => modalityOf(section.modality)?.brings(section, today, startsOn) ?? [],
    );
    const first = firstDayOf(sections, startsOn);
    const atStart = first && first.compare(today) > 0 ? on(first) : null;
    return onFirstDay(evaluate(rules, judged, brings), atStart && evaluate(rules, atStart, brings));
  };
  const { findings, needed, overByThen } = said(version.sections);
  const before = version.status === "draft" ? await signedVersion(tx, version.planId) : null;
  const lowers = loweredSections(before, version);
  const untouched = version.sections.filter(({ modality }) => !lowers?.includes(modality));
  const elsewhere = lowers && before ? standingIn([said(untouched), said(before.sections)]) : () => false;
  const dates = (rule: string): readonly Said[] =>
    modalities.flatMap((room) => {
      const part = version.sections.find(({ modality }) => modality === room.id);
      const first = part ? room.begins(part, startsOn) : startsOn;
      return room.findingDays(rule, { facts, taken: judged }, first, today);
    });
  return {
    needed: [...unread, ...needed],
    // Without this version the plan in force goes on, and it asks for more.
    unread: lowers ? [] : unread,
    unreadElsewhere: lowers ? unread : [],
    lowers,
    findings: [
      ...findings.flatMap((finding) =>
        viewOf(finding, version.answers, dates).map((view) => ({ ...view, elsewhere: elsewhere(view) })),
      ),
      ...overByThen.flatMap((finding) => viewOf(finding, version.answers, dates).map(overOnFirstNight)),
    ],
  };
}

/** The first day of the part whose rules wait for it: it may come into a plan that runs. Undefined without such a part. */
const firstDayOf = (sections: readonly Section[], startsOn: CalendarDate): CalendarDate | undefined =>
  sections
    .flatMap((section) => {
      const room = modalityOf(section.modality);
      return room?.rules.some(({ onFirstDay }) => onFirstDay) ? [room.begins(section, startsOn)] : [];
    })
    .toSorted((a, b) => a.compare(b))[0];

type FirstDay = Findings & { overByThen: readonly Finding[] };

/** Rules of an interval as they will stand on the first day of a part that has not begun, and what will be over by then. */
function onFirstDay(now: Findings, then: Findings | null): FirstDay {
  if (!then) return { ...now, overByThen: [] };
  const waits = ({ rule }: Finding) => ruleOf.get(rule)?.onFirstDay === true;
  const standing = then.findings.filter(waits);
  const lasts = new Set(standing.map(({ rule }) => rule));
  return {
    ...now,
    findings: [...standing, ...now.findings.filter((finding) => !waits(finding))],
    overByThen: now.findings.filter((finding) => waits(finding) && !lasts.has(finding.rule)),
  };
}

/** It does not stand in the way, and it is said: the patient is asked again before the first dose. */
const overOnFirstNight = (view: FindingView): FindingView => ({
  ...view,
  severity: "info",
  title: `Over on the first night: ${view.title.toLowerCase()}`,
  action: "Nothing, if no opioid comes up until then. The patient is asked before the first dose.",
});

/** What every one of some judgements says in the same words. */
function standingIn(all: readonly Findings[]): (finding: JudgedFinding) => boolean {
  const said = all.map(
    ({ findings }) => new Set(findings.map((one) => `${one.rule} ${becauseDigest(one.because)}`)),
  );
  return ({ rule, digest }) => said.every((one) => one.has(`${rule} ${digest}`));
}

/** A finding in the rule's words; none for a rule that is not there. */
export function viewOf(
  finding: { rule: string; because: readonly string[] },
  given: readonly Answered[],
  dates: (rule: string) => readonly Said[],
): FindingView[] {
  const rule = ruleOf.get(finding.rule);
  if (!rule) return [];
  const judged = { rule: rule.id, severity: severityInPlan(rule), digest: becauseDigest(finding.because) };
  return [
    {
      ...judged,
      title: rule.title,
      text: rule.clinician,
      action: rule.action.text,
      because: finding.because,
      dates: dates(rule.id),
      sources: rule.source.map(citation),
      confidence: rule.confidence,
      modality: roomOfRule.get(rule.id) ?? null,
      elsewhere: false,
      answer: standing(judged, given),
    },
  ];
}

type Draft = OfVersion & { row: LoadedVersion };

/** Record a decision with its reason on a caution of a draft. It holds while the facts that fired the rule stay the same. */
export const answerFinding = write({
  action: "finding.answer",
  input: z.object({
    versionId: z.uuid(),
    rule: z.string().max(60),
    digest: z.string().length(64),
    decision: z.enum(
      Object.keys(DECISIONS) as [FindingDecision, ...FindingDecision[]],
      "Choose what you decided.",
    ),
    reason: someText(600, "Say why, in a few words."),
  }),
  subject: (tx, { versionId }, actor) => ofDraft(tx, versionId, actor, "finding.answer"),
  run: async (tx, { versionId, rule, digest, decision, reason }, { row }: Draft, actor, note) => {
    const { findings } = await checkVersion(tx, row);
    const finding = findings.find((each) => each.rule === rule && each.digest === digest);
    if (!finding)
      throw new Conflict("What this check was about has changed. Your decision was not saved. Look again.");
    const answer = {
      because: digest,
      decision,
      reason,
      answeredById: actor.id,
      answeredByName: actor.name,
      answeredAt: now(),
    };
    const { count } = await tx.findingAnswer.updateMany({ where: { versionId, rule }, data: answer });
    if (count === 0)
      await tx.findingAnswer.create({ data: { ...answer, rule, versionId, patientId: row.patientId } });
    note({ target: versionId, detail: rule });
  },
});
