import "server-only";
import { asCalendarDate } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { canonical } from "#lib/domain/plan/canonical.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import type { LoadedVersion } from "./versions.ts";

/** A consent text as a signature holds it. */
type Consents = readonly { modality: string }[];

/** What the patient agreed to in a section: body, consent text and sentences. */
function agreedTo(version: LoadedVersion, modality: string, consents: Consents): string | null {
  const [section, room] = [version.sections.find((each) => each.modality === modality), modalityOf(modality)];
  if (!section || !room?.open(section).ok) return null;
  const { shape, body } = section;
  return canonical({
    ...{ shape, body },
    consent: consents.find((each) => each.modality === modality) ?? null,
    sentences: room.sentences(section, asCalendarDate(version.plan.startsOn)),
  });
}

const consentsIn = (content: unknown): Consents =>
  (content as { consents?: Consents } | null)?.consents ?? [];

/**
 * Sections that a new version leaves as they were keep the patient's newest answer, with its day: nobody is asked twice about
 * the same words. Not where the consent text or the sentences of the section changed.
 */
export async function keepAgreements(
  tx: Tx,
  before: LoadedVersion,
  after: LoadedVersion,
  consents: Consents,
): Promise<void> {
  const same = after.sections
    .map(({ modality }) => modality)
    .filter((modality) => {
      const was = agreedTo(before, modality, consentsIn(before.content));
      return was !== null && was === agreedTo(after, modality, consents);
    });
  const given = await tx.agreement.findMany({
    where: { versionId: before.id, modality: { in: same } },
    orderBy: { answeredAt: "asc" },
    take: 500,
  });
  const newest = [...new Map(given.map((row) => [row.modality, row])).values()];
  const rows = newest.map(({ id, patientId, modality, answer, note, answeredAt }) => ({
    ...{ versionId: after.id, patientId, modality, answer, note, answeredAt, keptFromId: id },
  }));
  if (rows.length > 0) await tx.agreement.createMany({ data: rows });
}
