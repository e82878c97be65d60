import { seal } from "#lib/data/builder/sign.ts";
import { asDate, now } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { becauseDigest } from "#lib/data/door/signature.ts";
import { checkVersion } from "#lib/data/plan/findings.ts";
import { loadVersion } from "#lib/data/plan/versions.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { type Ids, idOf } from "./clinic.ts";
import type { Bodies, Patient } from "./patient.ts";

const DAY = 86_400_000;
/** The same hour of that many days ago; what is signed was signed in clinic hours. */
function ago(days: number): Date {
  const at = new Date(now().getTime() - days * DAY);
  if (days > 0) at.setUTCHours(15, 51, 0, 0);
  return at;
}

type Making = { tx: Tx; ids: Ids; patientId: string; planId: string; signer: string };

async function draft(
  { tx, patientId, planId, signer }: Making,
  number: number,
  parts: Bodies,
  why: string,
  at: Date,
) {
  const version = await tx.planVersion.create({
    data: { planId, patientId, number, why, draftedById: signer, createdAt: at, savedAt: at },
  });
  const sections = Object.entries(parts).map(([modality, body]) => ({
    versionId: version.id,
    patientId,
    modality,
    shape: modalityOf(modality)?.shape ?? 1,
    body: body as object,
  }));
  await tx.planSection.createMany({ data: sections });
  return version.id;
}

/** Sign as the physician did then: every check answered, everything sealed with that day's time. */
async function sign({ tx, patientId, signer }: Making, versionId: string, at: Date) {
  const open = await loadVersion(tx, { id: versionId });
  if (!open) throw new Error("the version that was just written is not there");
  const { findings } = await checkVersion(tx, open);
  const stop = findings.find(({ severity }) => severity === "stop");
  if (stop) throw new Error(`the cast cannot sign over ${stop.rule}: ${stop.because.join(", ")}`);
  const cautions = findings.filter(({ severity }) => severity === "caution");
  const answeredByName = "Dr Osei";
  await tx.findingAnswer.createMany({
    data: cautions.map(({ rule, because }) => ({
      ...{ versionId, patientId, rule, because: becauseDigest(because), decision: "benefit" },
      ...{
        reason: "Talked through with the patient at the visit.",
        answeredById: signer,
        answeredByName,
        answeredAt: at,
      },
    })),
  });
  const whole = await loadVersion(tx, { id: versionId });
  if (whole) await seal(tx, whole, await checkVersion(tx, whole), await signerOf(tx, signer), at);
}

async function signerOf(tx: Tx, id: string) {
  const { title, familyName, credential } = await tx.person.findFirstOrThrow({ where: { id } });
  return { id, name: `${title ?? ""} ${familyName}`.trim(), credential: credential ?? "" };
}

/** A patient's plan with its history: versions signed on their days, the open draft, and the answers to the last one. */
export async function seedPlan(
  tx: Tx,
  ids: Ids,
  member: Patient,
  day: (ago: number) => string,
): Promise<void> {
  if (!member.plan) return;
  const { title, template, startedAgo, signed = [], draft: open } = member.plan;
  const patientId = idOf(ids, member.key);
  const signer = idOf(ids, member.team[0] ?? "osei");
  const startsOn = asDate(day(startedAgo));
  const { id: planId } = await tx.plan.create({ data: { patientId, title, template, startsOn } });
  const making = { tx, ids, patientId, planId, signer };
  let last = "";
  for (const [i, version] of signed.entries()) {
    last = await draft(making, i + 1, version.parts, version.why, ago(version.ago));
    await sign(making, last, ago(version.ago));
  }
  if (open) await draft(making, signed.length + 1, open, "", ago(0));
  if (last) await seedAnswers(making, member, last);
}

async function seedAnswers(
  { tx, patientId }: Making,
  { plan, givenName, familyName }: Patient,
  versionId: string,
) {
  const answer = { versionId, patientId, answeredAt: ago(1) };
  const agreed = (plan?.agreed ?? []).map((modality) => ({ ...answer, modality, answer: "agree" }));
  const asked = plan?.asked;
  await tx.agreement.createMany({
    data: asked
      ? [...agreed, { ...answer, modality: asked.part, answer: "question", note: asked.text }]
      : agreed,
  });
  if (!asked) return;
  const { id: threadId } = await tx.thread.create({
    data: { patientId, about: asked.part, createdAt: ago(1) },
  });
  await tx.message.create({
    data: {
      patientId,
      threadId,
      authorId: patientId,
      authorName: `${givenName} ${familyName}`,
      body: asked.text,
      sentAt: ago(1),
    },
  });
  const because = { text: asked.text, modality: asked.part, threadId };
  await tx.inboxItem.create({
    data: { patientId, kind: "question", because, sourceId: threadId, raisedAt: ago(1) },
  });
}
