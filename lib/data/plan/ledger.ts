import "server-only";
import { asCalendarDate, dayIn } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { type LedgerLine, ledgerOf } from "#lib/domain/plan/ledger.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import type { Section } from "./versions.ts";

/** More versions than this no plan has been seen to have. */
const MAX = 400;

/** What became of the other medicines under a plan, from its signed versions alone; `upTo` leaves out later ones. */
export async function ledgerFor(
  tx: Tx,
  plan: { id: string; zone: string; today: CalendarDate; upTo?: number },
): Promise<readonly LedgerLine[]> {
  const found = await tx.plan.findFirst({ where: { id: plan.id }, select: { startsOn: true, status: true } });
  if (!found) return [];
  const rows = await tx.planVersion.findMany({
    where: {
      planId: plan.id,
      status: { in: ["signed", "superseded"] },
      ...(plan.upTo ? { number: { lte: plan.upTo } } : {}),
    },
    orderBy: { number: "asc" },
    take: MAX,
    select: {
      number: true,
      signedAt: true,
      sections: { select: { modality: true, shape: true, body: true } },
    },
  });
  return ledgerFrom({ ...found, versions: rows }, plan);
}

type Signed = { number: number; signedAt: Date | null; sections: readonly Omit<Section, "revision">[] };

/** The same from versions that are at hand, in the order of their numbers; one without a signature says nothing. */
export function ledgerFrom(
  { versions: rows, ...plan }: { startsOn: Date; status: string; versions: readonly Signed[] },
  { zone, today }: { zone: string; today: CalendarDate },
): readonly LedgerLine[] {
  const startsOn = asCalendarDate(plan.startsOn);
  const versions = rows.flatMap(({ number, signedAt, sections }) => {
    if (!signedAt) return [];
    const reductions = sections.flatMap(
      (part) => modalityOf(part.modality)?.reductions(part, startsOn) ?? [],
    );
    return [{ number, from: dayIn(zone, signedAt), reductions }];
  });
  return ledgerOf(versions, today, plan.status === "active");
}
