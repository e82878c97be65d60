import "server-only";
import { z } from "zod";
import { dayIn, now } from "#lib/data/door/days.ts";
import { type Tx, write } from "#lib/data/door/guard.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import { recheckPlan } from "#lib/data/inbox/recheck-plan.ts";
import { pausedByPastEntry } from "#lib/data/plan/chart-stops.ts";
import { type FactView, isTold, MAX_FACTS, standingFacts, whoOf } from "#lib/data/record/known-facts.ts";
import { Conflict, Refused, Unsafe } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { contradictionOf } from "#lib/domain/facts/contradictions.ts";
import { FACT_SHAPE, Fact } from "#lib/domain/facts/facts.ts";
import { type Doubts, doubtsAbout } from "#lib/domain/facts/questions.ts";
import type { Who } from "#lib/domain/facts/results/range.ts";
import { senselessDays } from "#lib/domain/facts/sense.ts";
import { SINGLE_KINDS } from "#lib/domain/facts/words.ts";
import { canonical } from "#lib/domain/plan/canonical.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";

const row = (patientId: string, { kind, ...body }: Fact, actor: Actor) => ({
  patientId,
  kind,
  shape: FACT_SHAPE,
  // What is not known is left out: JSON has no "undefined", and Prisma refuses it.
  body: Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)),
  source: "clinic",
  recordedById: actor.id,
});

/** Words that a clinician explained are kept by line-answers.ts alone: what a form says of them is left out. */
const unexplained = (fact: Fact): Fact => ("explained" in fact ? { ...fact, explained: undefined } : fact);

/** An entry with the words that were explained of the one whose place it takes. */
async function explainedAs(tx: Tx, factId: string, fact: Fact): Promise<Fact> {
  if (fact.kind !== "medication" && fact.kind !== "supplement") return fact;
  const before = await tx.fact.findFirst({ where: { id: factId } });
  const parsed = before && Fact.safeParse({ ...(before.body as object), kind: before.kind });
  const said = parsed?.success && "explained" in parsed.data ? parsed.data.explained : undefined;
  return { ...fact, explained: said };
}

/** Ends an entry; refuses when another act was first. */
export async function endEntry(tx: Tx, patientId: string, factId: string, actor: Actor): Promise<void> {
  const data = { endedAt: now(), endedById: actor.id };
  const { count } = await tx.fact.updateMany({ where: { id: factId, patientId, endedAt: null }, data });
  if (count === 0)
    throw new Conflict(
      "Someone else, or you in another window, changed this entry meanwhile. Nothing was saved. Look at both, then choose.",
    );
}

const said = (known: readonly FactView[]): Fact[] => known.map(({ fact }) => fact);

const OfPatient = { patientId: z.uuid() };

/** The rules read this many entries of a chart (known-facts.ts); one more would be written down and never heard. */
function mustHaveRoom(entries: number): void {
  if (entries > MAX_FACTS)
    throw new Refused(
      `This chart holds ${MAX_FACTS} entries. End what no longer holds, then add. Nothing was saved.`,
      "NOT_ALLOWED_NOW",
    );
}

/** What is wrong with an entry, and what is asked about it, each under the name of its field. */
function doubtsOf(fact: Fact, today: CalendarDate, who: Who): Doubts {
  const { wrong, questions } = doubtsAbout(fact, who);
  return { wrong: { ...senselessDays(fact, today), ...wrong }, questions };
}
const confirmedOf = (fact: Fact): readonly string[] => ("confirmed" in fact && fact.confirmed) || [];

/**
 * Entries as they may be kept: with what was asked about them and answered with yes. Refuses all of them where one cannot be right,
 * or where a question is open; `path` names the fields of the entry at an index.
 */
async function asKept(
  tx: Tx,
  patientId: string,
  facts: readonly Fact[],
  actor: Actor,
  path: (at: number, field: string) => string = (_at, field) => field,
): Promise<Fact[]> {
  const who = await whoOf(tx, patientId);
  const today = dayIn(actor.zone, now());
  const doubts = facts.map((fact) => doubtsOf(fact, today, who));
  const wrong = doubts.flatMap((each, at) =>
    Object.entries(each.wrong).map(([field, said]) => [path(at, field), said] as const),
  );
  if (wrong.length > 0)
    throw new Refused(
      "Some answers need another look. Nothing was saved.",
      "INVALID",
      Object.fromEntries(wrong),
    );
  const open = doubts.flatMap(({ questions }, at) => {
    const asked = questions.filter((text) => !confirmedOf(facts[at] as Fact).includes(text));
    return asked.length > 0 ? [[path(at, "confirmed"), asked] as const] : [];
  });
  if (open.length > 0)
    throw new Unsafe("Is this right? Nothing was saved yet.", "UNANSWERED", Object.fromEntries(open));
  return facts.map((fact, at) => {
    const questions = doubts[at]?.questions ?? [];
    const { confirmed: _ticked, ...said } = fact as Fact & { confirmed?: string[] };
    return (questions.length > 0 ? { ...said, confirmed: questions } : said) as Fact;
  });
}

/** Refuses "None" beside a list, a list beside "None", and an upper blood pressure below the lower; of several each is held against those before it too. */
function mustAgree(facts: readonly Fact[], standing: readonly Fact[]): void {
  facts.forEach((fact, at) => {
    const said = contradictionOf(fact, [...standing, ...facts.slice(0, at)]);
    if (said)
      throw new Refused(`${said} Nothing was saved.`, "INVALID", {
        [fact.kind === "measurement" ? "value" : "text"]: [said],
      });
  });
}

/** Ends an entry and puts another in its place, which names it. */
export async function replaceEntry(
  tx: Tx,
  { patientId, factId, fact }: { patientId: string; factId: string; fact: Fact },
  actor: Actor,
): Promise<{ id: string }> {
  await endEntry(tx, patientId, factId, actor);
  mustAgree([fact], said((await standingFacts(tx, patientId)).facts));
  return tx.fact.create({ data: { ...row(patientId, fact, actor), replacesId: factId } });
}

/** Add something known about a patient; what stands in the same words is not written twice. Returns its id. */
export const addFact = write({
  action: "facts.write",
  input: z.object({ ...OfPatient, fact: Fact }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, fact: given }, _patient, actor, note) => {
    const [fact = given] = await asKept(tx, patientId, [given], actor);
    const { id } = await recheckPlan(tx, patientId, async () => {
      const { facts: known, unread } = await standingFacts(tx, patientId);
      mustHaveRoom(known.length + unread.length + 1);
      const same = known.find((one) => canonical(one.fact) === canonical(fact));
      if (!same) mustAgree([fact], said(known));
      if (!same || !isTold(same))
        return same ?? tx.fact.create({ data: row(patientId, unexplained(fact), actor) });
      // Written down by the clinic in the words in which the patient told it: that confirms it.
      await endEntry(tx, patientId, same.id, actor);
      return tx.fact.create({ data: { ...row(patientId, unexplained(fact), actor), replacesId: same.id } });
    });
    note({ target: id });
    return { id };
  },
});

/** Add several at once: all or none. Returns how many are new: what stands in the same words is not written twice. */
export const addFacts = write({
  action: "facts.write",
  input: z.object({ ...OfPatient, facts: z.array(Fact).min(1, "Nothing was chosen.").max(60) }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, facts: given }, _patient, actor, note) => {
    const facts = await asKept(tx, patientId, given, actor, (at, field) => `facts.${at}.${field}`);
    let count = 0;
    await recheckPlan(tx, patientId, async () => {
      const { facts: known, unread } = await standingFacts(tx, patientId);
      const standing = new Set(known.map(({ fact }) => canonical(fact)));
      // The same report or list pasted twice is one; so is a line that a list says twice.
      const fresh = facts
        .map(unexplained)
        .filter((fact) => standing.size < standing.add(canonical(fact)).size);
      count = fresh.length;
      mustHaveRoom(known.length + unread.length + fresh.length);
      mustAgree(fresh, said(known));
      await tx.fact.createMany({ data: fresh.map((fact) => row(patientId, fact, actor)) });
    });
    note({ detail: `${count} facts` });
    return { count };
  },
});

/** Say it anew: the old row ends, a new one stands and names it. Nothing is overwritten. `paused`: a part that is to be decided on. */
export const changeFact = write({
  action: "facts.write",
  input: z.object({ ...OfPatient, factId: z.uuid(), fact: Fact }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, factId, fact: given }, _patient, actor, note) => {
    const [fact = given] = await asKept(tx, patientId, [given], actor);
    const { id } = await recheckPlan(tx, patientId, async () => {
      const next = await explainedAs(tx, factId, fact);
      return replaceEntry(tx, { patientId, factId, fact: next }, actor);
    });
    note({ target: id });
    return { id, paused: await pausedByPastEntry(tx, patientId) };
  },
});

/** It no longer holds, or was an error. The row stays, ended, with who ended it. `paused`: a part that is to be decided on. */
export const endFact = write({
  action: "facts.write",
  input: z.object({ ...OfPatient, factId: z.uuid() }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, factId }, _patient, actor, note) => {
    note({ target: factId });
    await recheckPlan(tx, patientId, () => endEntry(tx, patientId, factId, actor));
    return { paused: await pausedByPastEntry(tx, patientId) };
  },
});

/** Kinds of which one entry stands at a time: what is confirmed takes the place of what was known. */
const withKnown = (told: Fact, known: Fact | undefined): Fact =>
  told.kind === "profile" && known?.kind === "profile" ? { ...known, ...told } : told;

/** It is as the patient told it: an entry of the clinic stands in its place. Returns its id. */
export const confirmTold = write({
  action: "facts.write",
  input: z.object({ ...OfPatient, factId: z.uuid() }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, factId }, _patient, actor, note) => {
    const { id } = await recheckPlan(tx, patientId, async () => {
      const { facts } = await standingFacts(tx, patientId);
      const told = facts.find((one) => one.id === factId && isTold(one));
      if (!told) throw new Conflict("This was confirmed or changed already. Nothing was saved. Look again.");
      const known = SINGLE_KINDS.includes(told.fact.kind)
        ? facts.findLast((one) => one.fact.kind === told.fact.kind && !isTold(one))
        : undefined;
      await endEntry(tx, patientId, factId, actor);
      if (known) await endEntry(tx, patientId, known.id, actor);
      const fact = withKnown(told.fact, known?.fact);
      return tx.fact.create({ data: { ...row(patientId, fact, actor), replacesId: factId } });
    });
    note({ target: id, detail: "confirmed what the patient told" });
    return { id };
  },
});
