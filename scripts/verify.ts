// npm run verify: proves that signed versions are what was signed and that the audit chain is whole.

import { contentHash } from "#lib/data/door/signature.ts";
import { system } from "#lib/data/door/system.ts";
import { canonical } from "#lib/domain/plan/canonical.ts";

type Report = { versions: number; faults: string[] };

/** Recompute the hash of every signed version of a clinic, and follow each plan's chain of previous hashes. */
async function verifyVersions(clinicId: string): Promise<Report> {
  const rows = await system("verify", clinicId, (tx) =>
    tx.planVersion.findMany({
      where: { status: { in: ["signed", "superseded"] } },
      orderBy: [{ planId: "asc" }, { number: "asc" }],
      include: { sections: true },
    }),
  );
  const faults: string[] = [];
  const last = new Map<string, string | null>();
  for (const row of rows) {
    const seal = {
      previousHash: row.previousHash,
      signerId: row.signedById ?? "",
      signerName: row.signerName ?? "",
      signerCredential: row.signerCredential ?? "",
      signedAt: row.signedAt?.toISOString() ?? "",
    };
    if (contentHash(row.content, seal) !== row.contentHash)
      faults.push(`version ${row.id}: its content is not what was signed`);
    if (row.previousHash !== (last.get(row.planId) ?? null))
      faults.push(`version ${row.id}: it does not follow the version before it`);
    const signedSections = (row.content as { sections?: unknown } | null)?.sections;
    const stored = row.sections.map(({ modality, shape, body }) => ({ modality, shape, body }));
    const sorted = (sections: unknown) =>
      [...(Array.isArray(sections) ? sections : [])].map(canonical).sort().join();
    if (sorted(signedSections) !== sorted(stored))
      faults.push(`version ${row.id}: its sections differ from what was signed`);
    last.set(row.planId, row.contentHash);
  }
  return { versions: rows.length, faults };
}

/** The first broken link of the clinic's audit chain, or null. */
const brokenAt = (clinicId: string): Promise<bigint | null> =>
  system("verify", clinicId, async (tx) => {
    const [row] = await tx.$queryRaw<
      { broken: bigint | null }[]
    >`SELECT audit_broken_at(${clinicId}::uuid) AS broken`;
    return row?.broken ?? null;
  });

const clinics = await system("verify", null, (tx) =>
  tx.clinic.findMany({ select: { id: true, name: true } }),
);
let faults = 0;
for (const { id, name } of clinics) {
  const report = await verifyVersions(id);
  const broken = await brokenAt(id);
  for (const fault of report.faults) console.error(fault);
  if (broken !== null) console.error(`audit: the chain is broken at line ${broken}`);
  faults += report.faults.length + (broken === null ? 0 : 1);
  console.log(
    `${name}: ${report.versions} signed versions, audit chain ${broken === null ? "whole" : "broken"}.`,
  );
}
process.exit(faults === 0 ? 0 : 1);
