import "server-only";
import { fromAbsolute, parseDate, toZoned } from "@internationalized/date";
import { z } from "zod";
import type { Action } from "#lib/domain/access/can.ts";
import { spokenName } from "#lib/domain/people/names.ts";
import { IsoDay, momentText } from "#lib/domain/words/calendar.ts";
import { DID, LOOKED, ONLY_LOOKED, SYSTEM_DID } from "./audit-words.ts";
import { list, type Tx } from "./guard.ts";

/** Lines on one page. */
const PAGE = 50;

/** What to look for: one person's lines, one day of the clinic's calendar, lines older than one already seen. */
export const AuditFilter = z.object({
  personId: z.uuid().optional(),
  day: IsoDay.optional(),
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

/** One line of the audit in plain words; `denied` when it was asked for and refused. */
export type AuditLine = { seq: number; at: string; sentence: string; denied: boolean };

type Row = {
  seq: bigint;
  at: Date;
  actorId: string | null;
  action: string;
  target: string | null;
  patientId: string | null;
  allowed: boolean;
  detail: string;
};

/** The administrator reads no names of patients: a chart is known by the end of its number. */
const chartOf = (patientId: string): string => `chart …${patientId.slice(-6)}`;

function sentenceOf(row: Row, names: ReadonlyMap<string, string>): string {
  const who = row.actorId ? (names.get(row.actorId) ?? "A patient") : "Accord";
  const target = row.target && names.has(row.target) ? `: ${names.get(row.target)}` : "";
  if (row.action.startsWith("system.")) {
    const words = SYSTEM_DID[row.action.slice(7)];
    if (!words) return `${who} did some work by itself.`;
    if (!row.actorId) return `${words.without}.`;
    return `${who} ${row.allowed ? words.with : words.refused}.`;
  }
  const action = row.action as Action;
  const did = (row.detail === ONLY_LOOKED && LOOKED[action]) || (DID[action] ?? "did something");
  const where = row.patientId ? ` (${chartOf(row.patientId)})` : "";
  const more = row.action === "people.write" && row.detail ? `: ${row.detail}` : "";
  if (!row.allowed) return `${who} was refused: ${did}${where}.`;
  return `${who} ${did}${where}${more}${target}.`;
}

function dayRange(day: string, zone: string): { gte: Date; lt: Date } {
  const from = toZoned(parseDate(day), zone);
  return { gte: from.toDate(), lt: toZoned(parseDate(day).add({ days: 1 }), zone).toDate() };
}

async function namesOf(tx: Tx, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ actorId, target }) => [actorId, target]))];
  const uuids = ids.filter((id): id is string => z.uuid().safeParse(id).success);
  const people = await tx.person.findMany({
    where: { id: { in: uuids } },
    select: { id: true, title: true, givenName: true, familyName: true },
  });
  return new Map(people.map((person) => [person.id, spokenName(person)]));
}

/** Who did or saw what, newest first, in plain words and without clinical content; `older` leads to the next page. */
export const listAudit = list({
  action: "audit.read",
  input: AuditFilter,
  run: async (tx, { personId, day, before }, actor) => {
    const found = await tx.auditEntry.findMany({
      where: {
        ...(personId ? { actorId: personId } : {}),
        ...(day ? { at: dayRange(day, actor.zone) } : {}),
        ...(before ? { seq: { lt: before } } : {}),
      },
      orderBy: { seq: "desc" },
      take: PAGE + 1,
    });
    const rows = found.slice(0, PAGE);
    const names = await namesOf(tx, rows);
    const lines = rows.map((row): AuditLine => {
      const at = momentText(fromAbsolute(row.at.getTime(), actor.zone));
      return { seq: Number(row.seq), at, sentence: sentenceOf(row, names), denied: !row.allowed };
    });
    const staff = await tx.person.findMany({
      where: { role: { not: "patient" } },
      select: { id: true, title: true, givenName: true, familyName: true },
      orderBy: { searchKey: "asc" },
      take: 200,
    });
    const people = staff.map((person) => ({ id: person.id, name: spokenName(person) }));
    return { lines, people, older: found.length > PAGE ? lines.at(-1)?.seq : undefined };
  },
});
