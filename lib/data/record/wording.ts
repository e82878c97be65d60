import "server-only";
import { z } from "zod";
import { databaseCode, TAKEN } from "#lib/data/door/database-code.ts";
import { formatMoment, now } from "#lib/data/door/days.ts";
import { list, type Tx, write } from "#lib/data/door/guard.ts";
import { type Anything, can } from "#lib/domain/access/can.ts";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import {
  ClinicWording,
  type Instrument,
  instruments,
  questionsOf,
  readWording,
  slotsOf,
  withWording,
  wordingExample,
} from "#lib/instruments/index.ts";

/** Earlier wordings of one questionnaire that the page shows. */
const MAX_EARLIER = 10;
const anything = async (): Promise<Anything> => ({});
const brought = instruments.filter(({ wording }) => wording === "from the clinic");

/** An instrument in the clinic's words; null when what is stored no longer fits it, so that half of it is never asked. */
function inWords(instrument: Instrument, body: unknown): Instrument | null {
  const parsed = ClinicWording.safeParse(body);
  return parsed.success ? withWording(instrument, parsed.data) : null;
}

/** The questionnaires that this clinic may ask, in the order of the registry: free ones, and those it brings the words of. */
export async function offeredHere(tx: Tx): Promise<Instrument[]> {
  const rows = await tx.questionnaireWording.findMany({
    where: { withdrawnAt: null },
    take: brought.length * 2,
    select: { instrument: true, body: true },
  });
  const worded = instruments.map((instrument) => {
    const row = rows.find((one) => one.instrument === instrument.id);
    return (row && inWords(instrument, row.body)) ?? instrument;
  });
  return questionsOf(worded);
}

type Row = {
  instrument: string;
  licence: string;
  body: unknown;
  addedByName: string;
  addedAt: Date;
  withdrawnAt: Date | null;
  withdrawnByName: string | null;
};

/** One questionnaire whose words the clinic brings: what is in use, what was before, whose it is. */
function standingOf(instrument: Instrument, rows: readonly Row[], zone: string) {
  const own = rows.filter((row) => row.instrument === instrument.id);
  const now = own.find(({ withdrawnAt }) => withdrawnAt === null);
  const worded = now && inWords(instrument, now.body);
  return {
    id: instrument.id,
    name: instrument.name,
    owner: instrument.licence,
    texts: slotsOf(instrument).length,
    example: wordingExample(instrument),
    inUse: now
      ? {
          licence: now.licence,
          /** Whether it is asked: what was stored long ago may not fit a questionnaire of today. */
          fits: worded !== null && worded !== undefined,
          attribution: worded?.attribution ?? null,
          added: `${formatMoment(zone, now.addedAt)}, by ${now.addedByName}`,
          questions: [...new Set(worded?.questions.map(({ text }) => text) ?? [])],
        }
      : null,
    earlier: own
      .flatMap(({ withdrawnAt, ...row }) => (withdrawnAt ? [{ ...row, withdrawnAt }] : []))
      .slice(0, MAX_EARLIER)
      .map((row) => ({
        licence: row.licence,
        added: formatMoment(zone, row.addedAt),
        withdrawn: `${formatMoment(zone, row.withdrawnAt)}, by ${row.withdrawnByName}`,
      })),
  };
}

/** The questionnaires whose words the clinic brings, with the licence on record. */
export const getWordings = list({
  action: "wording.read",
  input: z.object({}),
  run: async (tx, _input, actor) => {
    const rows = await tx.questionnaireWording.findMany({
      where: { instrument: { in: brought.map(({ id }) => id) } },
      orderBy: { addedAt: "desc" },
      take: brought.length * (MAX_EARLIER + 1),
    });
    return {
      questionnaires: brought.map((instrument) => standingOf(instrument, rows, actor.zone)),
      may: { change: can(actor, "wording.write", {}) },
    };
  },
});
export type WordingStanding = Awaited<ReturnType<typeof getWordings>>["questionnaires"][number];

/** Takes the words out of use and away; the licence stays on record. How many were in use. */
const withdraw = (tx: Tx, instrument: string, by: { id: string; name: string }): Promise<number> =>
  tx.$executeRaw`UPDATE questionnaire_wording SET body = NULL, withdrawn_at = ${now()}::timestamptz, withdrawn_by_id = ${by.id}::uuid,
    withdrawn_by_name = ${by.name} WHERE instrument = ${instrument} AND withdrawn_at IS NULL`;

/** Bring the words of a questionnaire: from now on it is offered here. What was in use is withdrawn. */
export const saveWording = write({
  action: "wording.write",
  // A file that is too long gets the sentence of `readWording`, not a limit of its own.
  input: z.object({ text: z.string().max(400_000) }),
  subject: anything,
  run: async (tx, { text }, _subject, actor, note) => {
    const read = readWording(text, instruments);
    if (!read.ok)
      throw new Refused("This wording was not taken. Nothing was changed.", "INVALID", { text: read.errors });
    const { instrument, licence } = read.wording;
    const replaced = await withdraw(tx, instrument, actor);
    const by = { addedById: actor.id, addedByName: actor.name, addedAt: now() };
    const body = JSON.parse(JSON.stringify(read.wording));
    try {
      await tx.questionnaireWording.create({ data: { instrument, licence, body, ...by } });
    } catch (error) {
      if (TAKEN.has(databaseCode(error) ?? ""))
        throw new Conflict(
          "Someone else brought this wording just now. Nothing was changed. Look again.",
          "STALE",
        );
      throw error;
    }
    note({ detail: `${instrument} ${replaced > 0 ? "replaced" : "added"}` });
    return { instrument };
  },
});

/** Take the words of a questionnaire out of use: it is asked no more; what was answered stays. */
export const withdrawWording = write({
  action: "wording.write",
  input: z.object({ instrument: z.string().max(40) }),
  subject: anything,
  run: async (tx, { instrument }, _subject, actor, note) => {
    const withdrawn = await withdraw(tx, instrument, actor);
    if (withdrawn === 0)
      throw new Conflict("There was no wording in use. Nothing was changed. Look again.", "STALE");
    note({ detail: `${instrument} withdrawn` });
  },
});
