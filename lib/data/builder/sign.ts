import "server-only";
import { z } from "zod";
import { credentialOf, mustBeProved } from "#lib/data/account/proof.ts";
import { asCalendarDate, asDay, now } from "#lib/data/door/days.ts";
import { type Tx, write } from "#lib/data/door/guard.ts";
import { lockPatient } from "#lib/data/door/patient-lock.ts";
import { contentHash, sha256 } from "#lib/data/door/signature.ts";
import { fileItem } from "#lib/data/inbox/inbox.ts";
import { closeDecided } from "#lib/data/inbox/results.ts";
import { contentVersion } from "#lib/data/plan/content-version.ts";
import { type Check, checkVersion } from "#lib/data/plan/findings.ts";
import { changedSections, closeBySignature } from "#lib/data/plan/holds.ts";
import { keepAgreements } from "#lib/data/plan/kept-agreements.ts";
import { syncNeeds } from "#lib/data/plan/needs.ts";
import { pastRewritten } from "#lib/data/plan/past.ts";
import { type LoadedVersion, ofDraft, signedVersion } from "#lib/data/plan/versions.ts";
import type { OfVersion } from "#lib/domain/access/can.ts";
import { Conflict, Refused, Unsafe } from "#lib/domain/access/refusal.ts";
import { canonical } from "#lib/domain/plan/canonical.ts";
import { openFindings, whyNotSigned } from "#lib/domain/plan/signing.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { mustNotHaveBegun } from "./first-day.ts";

/** What a signature covers: everything that the version says, the findings it was signed over and the decisions on them. */
export function contentOf(
  version: LoadedVersion,
  { findings, needed, lowers = null }: Pick<Check, "findings" | "needed"> & Partial<Pick<Check, "lowers">>,
) {
  const { plan } = version;
  return {
    plan: { id: plan.id, title: plan.title, startsOn: asDay(plan.startsOn), template: plan.template },
    patient: version.patientId,
    number: version.number,
    why: version.why,
    sections: version.sections.map(({ modality, shape, body }) => ({ modality, shape, body })),
    consents: version.sections.flatMap((section) => {
      const room = modalityOf(section.modality);
      return room?.consent && room.needsConsent(section) ? [{ modality: room.id, ...room.consent }] : [];
    }),
    findings: findings.map(({ rule, severity, because, answer }) => ({ rule, severity, because, answer })),
    needed,
    /** Parts that it makes less of: then checks of other parts may stand open among the findings. */
    ...(lowers ? { lowersRisk: lowers } : {}),
    /** Which rules, protocols and templates the check was made with. */
    content: contentVersion,
  };
}

/** Stands for what a signer was shown. Signing anything else is refused. */
export const shownHash = (version: LoadedVersion, check: Check): string =>
  sha256(canonical(contentOf(version, check)));

function mustBeWhole(version: LoadedVersion, { findings, unread, lowers }: Check): void {
  if (unread.length > 0)
    throw new Unsafe(
      "The chart holds an entry that no rule can read. Write it anew or take it off the chart, then sign. Nothing was signed.",
      "UNANSWERED",
    );
  if (version.sections.length === 0)
    throw new Refused("This plan has no parts yet. Add one before you sign.", "INVALID");
  for (const section of version.sections) {
    const room = modalityOf(section.modality);
    const opened = room?.open(section);
    if (!room || !opened?.ok)
      throw new Refused(
        `${room?.label ?? section.modality} has values that need another look. Nothing was signed.`,
        "INVALID",
      );
    // What only lowers risk waits for no newer text than the one that was accepted.
    if (!lowers && room.needsConsent(section) && !room.consentGiven(section))
      throw new Unsafe(
        `${room.label} needs the consent text of today (${room.consent?.version}). Nothing was signed.`,
        "NO_CONSENT",
      );
  }
  const { mustFix, toAnswer } = openFindings(
    findings,
    findings.flatMap(({ rule, digest, answer }) => (answer ? [{ rule, because: digest }] : [])),
  );
  const open = whyNotSigned(mustFix.length, toAnswer.length);
  if (open) throw new Unsafe(`${open} Nothing was signed.`, mustFix.length > 0 ? "MUST_FIX" : "UNANSWERED");
}

/** What a version that only lowers risk leaves open in other parts waits for a clinician, each check in its own words. */
async function fileElsewhere(
  tx: Tx,
  { patientId, planId }: LoadedVersion,
  { findings, unreadElsewhere }: Check,
) {
  for (const entry of unreadElsewhere) {
    const text = `Still open after a version that only lowers risk: ${entry}`.slice(0, 600);
    await fileItem(tx, { patientId, kind: "step", because: { text, planId } });
  }
  for (const { elsewhere, rule, severity, title, answer, modality } of findings) {
    if (!elsewhere || severity === "info" || (severity === "caution" && answer)) continue;
    const text = `Still open after a version that only lowers risk: ${title}`.slice(0, 600);
    const because = { text, planId, ...(modality ? { modality } : {}) };
    await fileItem(tx, { patientId, kind: severity === "stop" ? "safety" : "step", rule, because });
  }
}

/** Close the old version, seal the new one, and make its needs the desk's. `at` is the moment of signing. */
export async function seal(
  tx: Tx,
  version: LoadedVersion,
  check: Check,
  signer: Signer,
  at: Date,
): Promise<string> {
  const before = await signedVersion(tx, version.planId);
  const content = contentOf(version, check);
  const previousHash = before?.contentHash ?? null;
  const { id: signerId, name: signerName, credential: signerCredential } = signer;
  const hash = contentHash(content, {
    previousHash,
    signerId,
    signerName,
    signerCredential,
    signedAt: at.toISOString(),
  });
  if (before)
    await tx.planVersion.updateMany({
      where: { id: before.id, status: "signed" },
      data: { status: "superseded" },
    });
  const signature = { status: "signed", signedAt: at, signedById: signerId, signerName, signerCredential };
  const data = {
    ...signature,
    content: JSON.parse(canonical(content)),
    contentHash: hash,
    previousHash,
    releasedAt: at,
  };
  const { count } = await tx.planVersion.updateMany({
    where: { id: version.id, status: "draft", revision: version.revision },
    data,
  });
  if (count === 0)
    throw new Conflict(
      "This draft changed while you were signing. Nothing was signed. Read it again.",
      "ALREADY_SIGNED",
    );
  if (before) {
    await closeDecided(tx, before, version, signerId, at);
    await keepAgreements(tx, before, version, content.consents);
  }
  const by = { id: signerId, name: signerName };
  const { id, number } = version;
  await closeBySignature(tx, changedSections(before, version), {
    id,
    number,
    patientId: version.patientId,
    by,
    at,
  });
  const { planId, patientId, sections } = version;
  await syncNeeds(tx, { planId, patientId, sections, startsOn: asCalendarDate(version.plan.startsOn) });
  return hash;
}
export type Signer = { id: string; name: string; credential: string };

/** Sign exactly what was shown: draft → signed, released to the patient at once; the version before is superseded. */
export const signPlan = write({
  action: "plan.sign",
  input: z.object({
    versionId: z.uuid(),
    revision: z.int().min(0).max(10_000_000),
    shown: z.string().length(64),
  }),
  subject: async (tx, { versionId }, actor) => {
    // Held from here on: an answer or a part that is being saved is in what is signed, or comes too late.
    await tx.$queryRaw`SELECT 1 FROM plan_version WHERE clinic_id = app_clinic() AND id = ${versionId}::uuid FOR NO KEY UPDATE`;
    return ofDraft(tx, versionId, actor, "plan.sign");
  },
  run: async (
    tx,
    { versionId, revision, shown },
    { row }: OfVersion & { row: LoadedVersion },
    actor,
    note,
  ) => {
    await lockPatient(tx, row.patientId);
    const check = await checkVersion(tx, row);
    if (row.revision !== revision || shownHash(row, check) !== shown)
      throw new Conflict(
        "This draft or the patient's facts changed after you opened this page. Nothing was signed. Read it again.",
        "STALE",
      );
    mustBeWhole(row, check);
    const before = await signedVersion(tx, row.planId);
    mustNotHaveBegun(before, row);
    const [over] = pastRewritten(before, row);
    if (over)
      throw new Unsafe(
        `${over.label}: this draft changes days that are over. Nothing was signed. Open that part: it says how to go on.`,
        "MUST_FIX",
      );
    await mustBeProved(tx, actor);
    await fileElsewhere(tx, row, check);
    const signer = { id: actor.id, name: actor.name, credential: await credentialOf(tx, actor) };
    const hash = await seal(tx, row, check, signer, now());
    note({ target: versionId, detail: `version ${row.number}` });
    return { planId: row.planId, hash };
  },
});
