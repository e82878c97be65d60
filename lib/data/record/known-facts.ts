import "server-only";
import { dayIn } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { FACT_SHAPE, FACT_UPGRADES, Fact } from "#lib/domain/facts/facts.ts";
import { type Who, whoFrom } from "#lib/domain/facts/results/range.ts";
import { FACT_KINDS, isFactKind } from "#lib/domain/facts/words.ts";
import { spokenName } from "#lib/domain/people/names.ts";
import { dayText } from "#lib/domain/words/calendar.ts";
import { lifted } from "#lib/modalities/raw-section.ts";

/** A fact as a screen shows it: what is known, who said so, when and from where. */
export type FactView = {
  id: string;
  fact: Fact;
  source: string;
  recordedAt: string;
  recordedById: string | null;
};

/** Told by the patient and confirmed by nobody yet. Confirmed, an entry of the clinic stands in its place. */
export const isTold = ({ source }: Pick<FactView, "source">): boolean => source === "patient";

/** What is known, and what was only told: rules hear the second on the safe side (`factsOn`). */
export const knownAndTold = (views: readonly FactView[]): { known: Fact[]; told: Fact[] } => ({
  known: views.filter((view) => !isTold(view)).map(({ fact }) => fact),
  told: views.filter(isTold).map(({ fact }) => fact),
});

/** Entries of a chart that stand at a time; lib/data/chart/facts.ts adds no more. */
export const MAX_FACTS = 1000;

/** An entry that no longer fits what the program knows: no rule can judge it, and it is shown as it was written. */
export type UnreadFact = Omit<FactView, "fact"> & { kind: string; written: string };
/** The entries that stand, oldest first: those that can be read, and those that cannot. None is left out. */
export type FactsOnRecord = { facts: FactView[]; unread: UnreadFact[] };

/** The entries that stand. */
export const standingFacts = async (tx: Tx, patientId: string): Promise<FactsOnRecord> =>
  standingFrom(await tx.fact.findMany({ where: { patientId, endedAt: null }, ...FACTS_ON_RECORD }));

/** The facts that stand and can be read, oldest first; whoever judges them says also what could not be read (`standingFacts`). */
export const currentFacts = async (tx: Tx, patientId: string): Promise<FactView[]> =>
  (await standingFacts(tx, patientId)).facts;

/** The facts that stand, in their order, as part of a larger read of a patient. */
export const FACTS_ON_RECORD = { orderBy: { id: "asc" }, take: MAX_FACTS } as const;

type FactRow = Pick<FactView, "id" | "source" | "recordedById"> & {
  kind: string;
  shape: number;
  body: unknown;
  recordedAt: Date;
};

/** A stored entry in today's shape; one of a shape that is still to come cannot be read. */
function readRow({ kind, shape, body }: FactRow): Fact | undefined {
  if (shape > FACT_SHAPE || typeof body !== "object") return undefined;
  return Fact.safeParse(lifted(FACT_UPGRADES, { shape, body: { ...body, kind } })).data;
}

/** "Lab results: {"key":"alt","value":-3}": as it stands in the database, for a person to read. At most 300 characters. */
const asWritten = (kind: string, body: unknown): string =>
  `${isFactKind(kind) ? FACT_KINDS[kind].title : kind}: ${JSON.stringify(body)}`.slice(0, 300);

/** Rows → entries, those that can be read and those that cannot. */
export function standingFrom(rows: readonly FactRow[]): FactsOnRecord {
  const standing: FactsOnRecord = { facts: [], unread: [] };
  for (const row of rows) {
    const { id, source, recordedById, kind, body } = row;
    const said = { id, source, recordedById, recordedAt: row.recordedAt.toISOString() };
    const fact = readRow(row);
    if (fact) standing.facts.push({ ...said, fact });
    else standing.unread.push({ ...said, kind, written: asWritten(kind, body) });
  }
  return standing;
}

/** Rows → the facts that can be read. */
export const factsFrom = (rows: readonly FactRow[]): FactView[] => standingFrom(rows).facts;

const SOURCES: Readonly<Record<string, string>> = {
  clinic: "entered here",
  patient: "told by the patient",
  import: "imported",
};

/** A fact with who said so, when and from where, as words: "Dr Osei, Thu May 21, 2026, entered here". */
export type NamedFact = {
  id: string;
  fact: Fact;
  said: string;
  /** Told by the patient, and not confirmed. */
  told?: boolean;
};

/** The names of people as they are spoken, by id; one who may not be seen is missing. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids.flatMap((id) => id ?? []))];
  if (asked.length === 0) return new Map();
  const people = await tx.person.findMany({
    where: { id: { in: asked } },
    select: { id: true, title: true, givenName: true, familyName: true },
  });
  return new Map(people.map((person) => [person.id, spokenName(person)]));
}

/** The facts that stand, oldest first, each with who said it; `zone` is the reader's. */
export const namedFacts = async (tx: Tx, patientId: string, zone: string): Promise<NamedFact[]> =>
  withNames(tx, await currentFacts(tx, patientId), zone);

/** The same from facts that are at hand. */
export async function withNames(tx: Tx, facts: readonly FactView[], zone: string): Promise<NamedFact[]> {
  const names = await namesOf(
    tx,
    facts.map(({ recordedById }) => recordedById),
  );
  return facts.map((view) => ({
    id: view.id,
    fact: view.fact,
    said: saidOf(view, names, zone),
    ...(isTold(view) ? { told: true } : {}),
  }));
}

/** "Dr Osei, Thu May 21, 2026, entered here". */
function saidOf(
  { recordedAt, recordedById, source }: Omit<FactView, "fact">,
  names: Map<string, string>,
  zone: string,
) {
  const on = dayText(dayIn(zone, new Date(recordedAt)), { withYear: true });
  const by = recordedById && names.get(recordedById);
  return [by, on, SOURCES[source]].filter(Boolean).join(", ");
}

/** Entries that cannot be read, each with who said it; `zone` is the reader's. */
export async function unreadWithNames(tx: Tx, unread: readonly UnreadFact[], zone: string) {
  const names = await namesOf(
    tx,
    unread.map(({ recordedById }) => recordedById),
  );
  return unread.map((row) => ({
    id: row.id,
    kind: row.kind,
    written: row.written,
    said: saidOf(row, names, zone),
  }));
}

/** Whose results these are, as far as typical limits and questions about an entry ask. */
export async function whoOf(tx: Tx, patientId: string, known?: readonly FactView[]): Promise<Who> {
  const { sex } = await tx.patient.findFirstOrThrow({ where: { id: patientId }, select: { sex: true } });
  return whoFrom(
    (known ?? (await currentFacts(tx, patientId))).map(({ fact }) => fact),
    sex,
  );
}

const MAX_CHANGES = 200;

/**
 * One entry as it was opened, and the entry that stands in its place by now: itself where nothing changed, null where it was
 * taken off the chart. Null when this patient has no such entry.
 */
export async function factAndStanding(
  tx: Tx,
  patientId: string,
  factId: string,
  zone: string,
): Promise<{ opened: NamedFact; standing: NamedFact | null } | null> {
  const opened = await tx.fact.findFirst({ where: { id: factId, patientId } });
  let last = opened;
  for (let i = 0; last?.endedAt && i < MAX_CHANGES; i++)
    last = await tx.fact.findFirst({ where: { replacesId: last.id, patientId } });
  const [first] = await withNames(tx, factsFrom(opened ? [opened] : []), zone);
  const [now = null] = await withNames(tx, factsFrom(last ? [last] : []), zone);
  return first ? { opened: first, standing: now } : null;
}
