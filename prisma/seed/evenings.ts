import { toZoned } from "@internationalized/date";
import { asDate } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { SCALE_KEYS, type ScaleKey } from "#lib/domain/reports/check-in.ts";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { type Ids, idOf } from "./clinic.ts";
import type { Patient } from "./patient.ts";
import { CLINIC } from "./staff.ts";

/** 0 to 1, always the same for the same words: the cast's evenings must not differ from run to run. */
function chance(words: string): number {
  let hash = 2166136261;
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return ((hash >>> 0) % 1000) / 1000;
}

const between = (from: number, to: number, along: number, words: string): number =>
  Math.max(0, Math.min(10, Math.round(from + (to - from) * along + (chance(words) - 0.5) * 2.4)));

/** Check-ins and dose logs since the plan began: with gaps, and never anything for tonight. */
export async function seedEvenings(tx: Tx, ids: Ids, member: Patient, today: CalendarDate): Promise<void> {
  const { evenings, plan } = member;
  if (!evenings || !plan) return;
  const { from, to, share, sleepDropsAfter = Number.POSITIVE_INFINITY } = evenings;
  const patientId = idOf(ids, member.key);
  const days = Array.from({ length: plan.startedAgo }, (_, i) => i);
  const answered = days.filter((i) => chance(`${member.key} answers ${i}`) < share && !(i > 18 && i < 23));
  await tx.checkIn.createMany({
    data: answered.map((i) => {
      const along = i / Math.max(1, plan.startedAgo);
      const score = (scale: ScaleKey) =>
        between(from[scale] ?? 5, to[scale] ?? 5, along, `${member.key} ${scale} ${i}`);
      const scales = Object.fromEntries(SCALE_KEYS.map((scale) => [scale, score(scale)]));
      if (i > sleepDropsAfter) scales.sleep = Math.min(3, score("sleep"));
      const day = asDate(today.subtract({ days: plan.startedAgo - i }));
      return {
        patientId,
        day,
        scales,
        events: [],
      };
    }),
  });
  await seedDoses(tx, ids, member, today);
}

async function seedDoses(tx: Tx, ids: Ids, member: Patient, today: CalendarDate): Promise<void> {
  const patientId = idOf(ids, member.key);
  const plan = await tx.plan.findFirst({
    where: { patientId, status: "active" },
    include: { versions: { where: { status: "signed" }, include: { sections: true } } },
  });
  const sections = plan?.versions[0]?.sections ?? [];
  if (!plan || !member.plan) return;
  const startsOn = parseDate(plan.startsOn.toISOString().slice(0, 10));
  const rows = [];
  for (let i = 1; i <= member.plan.startedAgo; i++) {
    const day = today.subtract({ days: i });
    const evening = toZoned(day, CLINIC.zone).set({
      hour: 21,
      minute: Math.floor(chance(`${member.key} ${day}`) * 50),
    });
    for (const section of sections)
      for (const item of modalityOf(section.modality)?.today(section, day, startsOn) ?? []) {
        if (!item.mayLog || !item.dose || chance(`${member.key} ${item.key} ${day}`) > 0.85) continue;
        const taken = chance(`${member.key} took ${item.key} ${day}`) < 0.93;
        const { amount, unit } = item.dose;
        const why = taken ? null : "choseToWait";
        rows.push({
          patientId,
          planId: plan.id,
          item: `${section.modality}.${item.key}`,
          day: asDate(day),
          taken,
          why,
          amount,
          unit,
          loggedAt: evening.toDate(),
        });
      }
  }
  await tx.doseLog.createMany({ data: rows });
}
