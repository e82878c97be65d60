import "server-only";
import { z } from "zod";
import { consentsIn } from "#lib/data/builder/consents.ts";
import { asCalendarDate, dayIn } from "#lib/data/door/days.ts";
import { read, type Tx } from "#lib/data/door/guard.ts";
import { decisionsFor } from "#lib/data/plan/taking.ts";
import { type LoadedVersion, ofVersion } from "#lib/data/plan/versions.ts";
import type { OfVersion } from "#lib/domain/access/can.ts";
import { env } from "#lib/env/env.ts";
import type { FhirResource } from "#lib/fhir/base.ts";
import { bundle } from "#lib/fhir/bundle.ts";
import { questionnaireForm, questionnaireId } from "#lib/fhir/questionnaire-form.ts";
import { sent } from "#lib/fhir/sent.ts";
import { consents, provenance } from "#lib/fhir/signature.ts";
import { carePlan, earlierPlan, type SignedVersion, sectionsToFhir } from "#lib/fhir/version.ts";
import { instruments } from "#lib/instruments/index.ts";
import { heldSections, withoutHeld } from "#lib/safety/held.ts";
import { decisionOn } from "#lib/safety/taking.ts";
import {
  daysToFhir,
  measuresToFhir,
  needsToFhir,
  peopleToFhir,
  resultsToFhir,
  visitsToFhir,
} from "./fhir-record.ts";

/** The most versions that one bundle names. */
const MAX_VERSIONS = 100;
const HEADING = {
  ...{ id: true, number: true, status: true, why: true, signedAt: true, contentHash: true },
  ...{ signedById: true, signerName: true, signerCredential: true },
} as const;

type Whole = OfVersion & { row: LoadedVersion };

/** This version and those before it, newest first, each knowing which one it replaced and when it ended. */
async function versionsUpTo(tx: Tx, { row }: Whole): Promise<SignedVersion[]> {
  const { planId, plan, zone } = row;
  const isSigned = { planId, status: { in: ["signed", "superseded"] }, signedAt: { not: null } };
  const [next] = await tx.planVersion.findMany({
    where: { ...isSigned, number: { gt: row.number } },
    orderBy: { number: "asc" },
    take: 1,
    select: HEADING,
  });
  const rows = await tx.planVersion.findMany({
    where: { ...isSigned, number: { lte: row.number } },
    orderBy: { number: "desc" },
    take: MAX_VERSIONS + 1,
    select: HEADING,
  });
  return rows.slice(0, MAX_VERSIONS).map((one, at): SignedVersion => {
    const signedAt = one.signedAt ?? plan.createdAt;
    const before = rows[at + 1];
    const over = (at === 0 ? next : rows[at - 1])?.signedAt ?? plan.retiredAt;
    return {
      ...{ id: one.id, planId, patientId: row.patientId, number: one.number },
      ...{ title: plan.title, why: one.why, startsOn: asCalendarDate(plan.startsOn) },
      signedAt: signedAt.toISOString(),
      signedOn: dayIn(zone, signedAt),
      signer: {
        id: one.signedById ?? row.draftedById,
        name: one.signerName ?? "",
        credential: one.signerCredential ?? "",
      },
      hash: one.contentHash ?? "",
      previous: before ? { id: before.id, hash: before.contentHash ?? "" } : null,
      inForce: one.status === "signed" && plan.status === "active",
      endedOn: over && dayIn(zone, over),
    };
  });
}

/** What of the version in force is not to be taken now, by part. */
async function heldNow(tx: Tx, { row }: Whole) {
  const decisions = await decisionsFor(tx, row);
  return new Map(
    heldSections(row.sections, decisions).map(({ modality, reasons }) => {
      const [section] = row.sections.filter((one) => one.modality === modality);
      const left = section ? withoutHeld(section, decisionOn(decisions, modality)) : null;
      return [modality, { left, reasons }] as const;
    }),
  );
}

async function exported(tx: Tx, version: Whole, base: string) {
  const [asked, ...earlier] = await versionsUpTo(tx, version);
  if (!asked) throw new Error("a signed version that was just judged is not there");
  const parts = sectionsToFhir(
    asked,
    version.row.sections,
    asked.inForce ? await heldNow(tx, version) : new Map(),
  );
  return { asked, earlier, parts, plan: carePlan(asked, parts, base) };
}

const baseOf = (): string => `${env().origin}/api/fhir`;
const VersionId = z.object({ versionId: z.uuid() });
const subject = (tx: Tx, { versionId }: z.output<typeof VersionId>, actor: Parameters<typeof ofVersion>[2]) =>
  ofVersion(tx, versionId, actor);

/** The definition of a questionnaire that the program scores: nobody is in it. Null where there is none of that id. */
export function getQuestionnaire(id: string): FhirResource | null {
  const instrument = instruments.find((one) => questionnaireId(one.id) === id);
  return instrument ? sent(questionnaireForm(instrument, baseOf())) : null;
}

/** A signed version as a FHIR CarePlan. 404 for drafts, and for whoever may not read that version. */
export const getCarePlan = read({
  action: "plan.export",
  input: VersionId,
  subject,
  run: async (tx, { versionId }, version: Whole, _actor, note): Promise<FhirResource> => {
    note({ target: versionId, detail: "CarePlan" });
    return sent((await exported(tx, version, baseOf())).plan);
  },
});

/** A signed version with everything that belongs to it, as a FHIR Bundle; every reference in it resolves within it. */
export const getCarePlanEverything = read({
  action: "plan.export",
  input: VersionId,
  subject,
  run: async (tx, { versionId }, version: Whole, _actor, note) => {
    note({ target: versionId, detail: "CarePlan with everything" });
    const base = baseOf();
    const { row } = version;
    const { asked, earlier, parts, plan } = await exported(tx, version, base);
    const oldest = earlier.at(-1);
    // What a cut list no longer holds is not referred to.
    const before = earlier.map((one) => (one === oldest ? { ...one, previous: null } : one));
    const versions = [asked, ...before];
    const days = await daysToFhir(tx, row.patientId, base);
    const results = await resultsToFhir(tx, row.patientId);
    const measures = await measuresToFhir(tx, row.patientId, base);
    const visits = await visitsToFhir(tx, row.patientId);
    const needs = asked.inForce ? await needsToFhir(tx, row.planId) : { resources: [], leftOut: [] };
    const staff = [...versions.map(({ signer }) => signer.id), ...visits.staff, ...measures.staff];
    const rest = [
      ...(await peopleToFhir(tx, row.patientId, staff, base)),
      ...parts,
      ...consents(asked, consentsIn(row.content), base),
      ...versions.map((one) => provenance(one, base)),
      ...before.map((one) => earlierPlan(one, base)),
      ...visits.resources,
      ...needs.resources,
      ...results.resources,
      ...measures.resources,
      ...days.resources,
    ];
    const cut = oldest?.previous ? [`Only the newest ${MAX_VERSIONS} versions are in this bundle.`] : [];
    const leftOut = [...cut, ...[days, results, measures, visits, needs].flatMap((part) => part.leftOut)];
    return sent(bundle([plan, ...rest], leftOut, base));
  },
});
