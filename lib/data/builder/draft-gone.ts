import "server-only";
import { z } from "zod";
import { read, type Tx } from "#lib/data/door/guard.ts";
import { type LoadedVersion, ofDraft, ofVersion } from "#lib/data/plan/versions.ts";
import type { OfVersion } from "#lib/domain/access/can.ts";
import type { Actor } from "#lib/domain/access/roles.ts";

/** A version as it is judged, with its row. */
type Whole = OfVersion & { row: LoadedVersion };

/** The newest version of a plan: its open draft, or what became of the last one. */
const newest = (tx: Tx, planId: string) =>
  tx.planVersion.findFirst({ where: { planId }, orderBy: { number: "desc" }, select: { id: true } });

/** The open draft of a plan for who works on it. They are told when it is no more; for everybody else there is nothing. */
export async function openDraftOf(tx: Tx, planId: string, actor: Actor): Promise<Whole | null> {
  const found = await newest(tx, planId);
  const version = found && (await ofDraft(tx, found.id, actor, "section.write"));
  return version?.status === "draft" ? version : null;
}

/** The address where a clinician finds what stands in place of a draft that was signed or put away. */
export const whereDraftWent = read({
  action: "chart.read",
  input: z.object({ planId: z.uuid() }),
  subject: async (tx, { planId }, actor) => {
    const found = await newest(tx, planId);
    return found && ofVersion(tx, found.id, actor);
  },
  run: async (tx, { planId }, { patientId, status }: Whole) => {
    const draft = status === "discarded" ? "away" : "signed";
    const signed = await tx.planVersion.count({ where: { planId, status: "signed" } });
    return `${signed > 0 ? `/plans/${planId}` : `/patients/${patientId}`}?draft=${draft}`;
  },
});
