import "server-only";
import { z } from "zod";
import { asCalendarDate, asDate, dayIn, now } from "#lib/data/door/days.ts";
import { write } from "#lib/data/door/guard.ts";
import { type LoadedVersion, ofDraft, signedVersion } from "#lib/data/plan/versions.ts";
import type { OfVersion } from "#lib/domain/access/can.ts";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import { dayText, IsoDay, parseDate } from "#lib/domain/words/calendar.ts";
import { mayBegin } from "./first-day.ts";
import { countPatch, held } from "./patches.ts";

/**
 * Let a plan that was never signed begin on another day; `before` is the day that this one replaces. All that hangs on it is
 * counted from it: nights, weeks, tests, reviews. Once a version is signed its first day is over or agreed, and stays.
 */
export const movePlanStart = write({
  action: "plan.create",
  input: z.object({ versionId: z.uuid(), before: IsoDay, startsOn: IsoDay }),
  subject: (tx, { versionId }, actor) => ofDraft(tx, versionId, actor, "plan.create"),
  run: async (
    tx,
    { versionId, before, startsOn },
    { row }: OfVersion & { row: LoadedVersion },
    _actor,
    note,
  ) => {
    note({ target: versionId, detail: "start" });
    const draft = await held(tx, versionId);
    if (await signedVersion(tx, row.planId))
      throw new Refused("This plan has begun with a signed version. Its start stays.", "NOT_ALLOWED_NOW");
    mayBegin(parseDate(startsOn), dayIn(row.zone, now()));
    const plan = await tx.plan.findFirst({ where: { id: row.planId }, select: { startsOn: true } });
    const standing = plan ? asCalendarDate(plan.startsOn) : parseDate(before);
    if (standing.toString() === startsOn) return;
    if (standing.toString() !== before)
      throw new Conflict(
        `The start was moved to ${dayText(standing)} meanwhile. Your change was not saved. Look again.`,
      );
    await countPatch(tx, versionId, draft);
    await tx.plan.updateMany({ where: { id: row.planId }, data: { startsOn: asDate(startsOn) } });
  },
});
