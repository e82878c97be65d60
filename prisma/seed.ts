import { fromDate } from "@internationalized/date";
import { DEMO_PASSWORD } from "#lib/auth/demo.ts";
import { hashPassword } from "#lib/auth/password.ts";
import { dayIn, now } from "#lib/data/door/days.ts";
import { system } from "#lib/data/door/system.ts";
import { careDay } from "#lib/domain/words/care-day.ts";
import { env } from "#lib/env/env.ts";
import { PATIENTS } from "./seed/cast.ts";
import { seedClinic, seedPatients } from "./seed/clinic.ts";
import { seedEvenings } from "./seed/evenings.ts";
import { seedMeasures } from "./seed/measures.ts";
import { seedPlan } from "./seed/plans.ts";
import { CLINIC } from "./seed/staff.ts";
import { type Book, seedToday, seedVisits } from "./seed/visits.ts";

/** Load the demo clinic into an empty database, all of it or nothing. Returns false when a clinic is there already. */
export async function seedCast(): Promise<boolean> {
  if (env().mode !== "demo")
    throw new Error("The demo clinic is only for the demo. This database was not touched.");
  if ((await system("seed", null, (tx) => tx.clinic.count())) > 0) return false;
  const clinicId = crypto.randomUUID();
  const today = dayIn(CLINIC.zone, now());
  // After midnight the evening is not over: nothing is answered yet for the day that patients still live.
  const lived = careDay(fromDate(now(), CLINIC.zone));
  const day = (ago: number): string => today.subtract({ days: ago }).toString();
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await system("seed", clinicId, async (tx) => {
    const ids = await seedClinic(tx, clinicId, passwordHash);
    await seedPatients(tx, ids, passwordHash, day);
    const book: Book = new Map();
    await seedToday(tx, ids, book, today);
    for (const member of PATIENTS) {
      await seedPlan(tx, ids, member, day);
      await seedVisits(tx, ids, book, member, today);
      await seedEvenings(tx, ids, member, lived);
      await seedMeasures(tx, ids, member, today);
    }
  });
  return true;
}

if (import.meta.main) {
  console.log(
    (await seedCast()) ? "The demo clinic is ready." : "A clinic is there already; nothing was changed.",
  );
  process.exit(0);
}
