import "server-only";
import { runAsSystem } from "#lib/data/door/guard.ts";

/** What every page may say of the clinic: nothing of anyone in it. */
export type ClinicCard = { name: string; phone: string; zone: string; demo: boolean };

const KEPT_MS = 60_000;
const kept = new Map<string, { card: ClinicCard; until: number }>();

/** The clinic's name, phone and zone, read at most once a minute: it stands on every page and hardly ever changes. */
export async function getClinicCard(clinicId: string): Promise<ClinicCard> {
  const known = kept.get(clinicId);
  if (known && known.until > Date.now()) return known.card;
  const card = await runAsSystem("clinic-card", null, (tx) =>
    tx.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      select: { name: true, phone: true, zone: true, demo: true },
    }),
  );
  kept.set(clinicId, { card, until: Date.now() + KEPT_MS });
  return card;
}
