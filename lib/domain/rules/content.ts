import { z } from "zod";

export const CONTENT_KINDS = ["rule", "protocol", "template", "table", "language"] as const;

/** One piece of the clinical content: "rule:LDN-OPIOID-CURRENT" with its title and the SHA-256 of all that it says. */
export const ContentPart = z.object({
  id: z.string().max(120),
  kind: z.enum(CONTENT_KINDS),
  title: z.string().max(400),
  digest: z.string().length(64),
});
export type ContentPart = z.infer<typeof ContentPart>;

/** The content as it was approved, a piece at a time. */
export const ContentParts = z.array(ContentPart).max(2000);

/** A piece that is not what was approved, and how. */
export type ContentChange = Omit<ContentPart, "digest"> & { how: "new" | "changed" | "removed" };

/** What differs from the approved content: changed and new pieces in today's order, then those that are gone. */
export function contentChanges(
  approved: readonly ContentPart[],
  today: readonly ContentPart[],
): ContentChange[] {
  const before = new Map(approved.map((part) => [part.id, part.digest]));
  const now = new Set(today.map(({ id }) => id));
  const changed = today.flatMap(({ digest, ...part }): ContentChange[] => {
    const was = before.get(part.id);
    if (was === digest) return [];
    return [{ ...part, how: was === undefined ? "new" : "changed" }];
  });
  const removed = approved.filter(({ id }) => !now.has(id));
  return [
    ...changed,
    ...removed.map(({ digest: _digest, ...part }) => ({ ...part, how: "removed" as const })),
  ];
}
