import "server-only";
import { z } from "zod";
import { credentialOf, mustBeProved } from "#lib/data/account/proof.ts";
import { databaseCode, TAKEN } from "#lib/data/door/database-code.ts";
import { formatMoment, now } from "#lib/data/door/days.ts";
import { currentSession, list, runAsSystem, type Tx, write } from "#lib/data/door/guard.ts";
import { type Anything, can } from "#lib/domain/access/can.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { ContentParts, contentChanges } from "#lib/domain/rules/content.ts";
import { languages } from "#lib/languages/index.ts";
import { contentParts } from "./content-version.ts";
import { approvable } from "./language-content.ts";

const KEPT_MS = 60_000;
const kept = new Map<string, { approved: boolean; until: number }>();

/** Has a physician of this person's clinic approved today's content, or all of a language. Asked at most once a minute. */
export async function isContentApproved(language: string | null = null): Promise<boolean> {
  const clinicId = (await currentSession())?.actor.clinicId;
  const version = approvable(language)?.version;
  if (!clinicId || !version) return false;
  const key = keptAs(clinicId, language);
  const known = kept.get(key);
  if (known && known.until > Date.now()) return known.approved;
  const found = await runAsSystem("content-standing", null, (tx) =>
    tx.contentApproval.count({ where: { clinicId, language, version } }),
  );
  kept.set(key, { approved: found > 0, until: Date.now() + KEPT_MS });
  return found > 0;
}
const keptAs = (clinicId: string, language: string | null): string => `${clinicId} ${language ?? ""}`;

const inWords = (
  zone: string,
  row: { approvedAt: Date; approverName: string; approverCredential: string },
) => ({
  at: formatMoment(zone, row.approvedAt),
  by: `${row.approverName}, ${row.approverCredential}`,
});

function known(language: string | null) {
  const found = approvable(language);
  if (!found) throw new Conflict("There is no such language. Nothing was approved.", "STALE");
  return found;
}

/** The approval of today's content, the last one before it, and what differs from that. */
async function standingOf(tx: Tx, actor: Actor, language: string | null) {
  const { version, parts } = known(language);
  const today = await tx.contentApproval.findFirst({ where: { language, version } });
  const last =
    today ?? (await tx.contentApproval.findFirst({ where: { language }, orderBy: { approvedAt: "desc" } }));
  return {
    version,
    approved: today && inWords(actor.zone, today),
    last: last && inWords(actor.zone, last),
    changes: last && !today ? contentChanges(ContentParts.parse(last.parts), parts) : [],
    may: { approve: !today && can(actor, "content.approve", {}) },
  };
}

const countsOf = () => {
  const count = (kind: string) => contentParts.filter((part) => part.kind === kind).length;
  return {
    rules: count("rule"),
    protocols: count("protocol"),
    templates: count("template"),
    tables: count("table"),
  };
};

/** Where the clinic stands with the clinical content: approved by whom and when, or what changed since the last approval. */
export const getContentStanding = list({
  action: "content.read",
  input: z.object({}),
  run: async (tx, _input, actor) => {
    const standing = [];
    for (const { id, name, english, catalogue } of languages)
      standing.push({ ...(await standingOf(tx, actor, id)), id, name, english, catalogue });
    return { ...(await standingOf(tx, actor, null)), counts: countsOf(), languages: standing };
  },
});
export type ContentStanding = Awaited<ReturnType<typeof getContentStanding>>;

/** Approve by signature exactly the version that was shown. The session must have been proved just before. */
export const approveContent = write({
  action: "content.approve",
  input: z.object({ shown: z.string().length(64), language: z.string().length(2).optional() }),
  subject: async (): Promise<Anything> => ({}),
  run: async (tx, { shown, language = null }, _subject, actor, note) => {
    const { version, parts } = known(language);
    if (shown !== version)
      throw new Conflict(
        "The clinical content changed after you opened this page. Nothing was approved. Read it again.",
        "STALE",
      );
    await mustBeProved(tx, actor);
    const approver = { approvedById: actor.id, approverName: actor.name };
    const approverCredential = await credentialOf(tx, actor);
    const signed = { language, version, parts: parts.map((part) => ({ ...part })) };
    const data = { ...signed, ...approver, approverCredential, approvedAt: now() };
    try {
      await tx.contentApproval.create({ data });
    } catch (error) {
      if (TAKEN.has(databaseCode(error) ?? ""))
        throw new Conflict("This content was approved meanwhile. Nothing was changed.", "ALREADY_SIGNED");
      throw error;
    }
    kept.delete(keptAs(actor.clinicId, language));
    note({ detail: `${language ?? "content"} ${version.slice(0, 12)}` });
  },
});
