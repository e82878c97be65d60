import "server-only";
import { fromDate } from "@internationalized/date";
import { z } from "zod";
import { helpNow } from "#lib/data/account/clinic-hours.ts";
import { asDate, asDay, dayIn, now } from "#lib/data/door/days.ts";
import { list, read, type Tx, write } from "#lib/data/door/guard.ts";
import { lockPatient } from "#lib/data/door/patient-lock.ts";
import { clinicLetterhead, momentOf, type PatientPlan, planOf } from "#lib/data/plan/released.ts";
import { takingColumns } from "#lib/data/plan/taking.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { NEW_KINDS, newKindOf } from "#lib/domain/inbox/message/something-new.ts";
import { dayOfWeek, dayText, momentText, timeText } from "#lib/domain/words/calendar.ts";
import { someText } from "#lib/domain/words/text.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { sectionsTaken } from "#lib/safety/held.ts";
import { decisionsOn } from "#lib/safety/taking.ts";
import { takingIn } from "./doses.ts";
import { answerNow, fileWritten } from "./hear-message.ts";

type Opening = { patientId: string; about: string | null; body: string; author: Actor };

/** Open a thread with its first message. Returns its id. */
export async function openThread(tx: Tx, { patientId, about, body, author }: Opening): Promise<string> {
  const thread = await tx.thread.create({ data: { patientId, about } });
  await tx.message.create({
    data: { patientId, threadId: thread.id, authorId: author.id, authorName: author.name, body },
  });
  return thread.id;
}

/** A message is read before it is filed: what is no question does not wait as one. */
async function fileMessage(tx: Tx, actor: Actor, threadId: string, body: string): Promise<void> {
  const { plan } = await planOf(tx, actor.id);
  await fileWritten(
    tx,
    { patientId: actor.id, body, plan, on: momentOf(actor).day, source: "message", sourceId: threadId },
    { kind: "question", because: { text: "Wrote to the clinic.", threadId } },
  );
}

const Body = someText(2000, "Write your question first.");

/** For how long the same words count as the same form sent again. Milliseconds. */
const SENT_AGAIN = 10 * 60_000;

/** The thread in which this patient's last message said just this, a moment ago; null when it says something new. */
async function justSaid(
  tx: Tx,
  actor: Actor,
  { body, ...where }: { patientId: string; threadId?: string; body: string },
): Promise<{ threadId: string } | null> {
  const last = await tx.message.findFirst({ where, orderBy: { sentAt: "desc" } });
  const same = last?.authorId === actor.id && last.body === body;
  return same && now().getTime() - last.sentAt.getTime() < SENT_AGAIN ? { threadId: last.threadId } : null;
}

/** Write to the clinic: opens a thread and files it as a question. Returns the thread's id. */
export const askClinic = write({
  action: "thread.write",
  input: z.object({ body: Body }),
  subject: async (_tx, _input, actor) => ({ patientId: actor.id, onTeam: false }),
  run: async (tx, { body }, { patientId }, actor, note) => {
    await lockPatient(tx, patientId);
    const before = await justSaid(tx, actor, { patientId, body });
    if (before) return before;
    const threadId = await openThread(tx, { patientId, about: null, body, author: actor });
    await fileMessage(tx, actor, threadId, body);
    note({ target: threadId });
    return { threadId };
  },
});

const ofThread = async (tx: Tx, { threadId }: { threadId: string }) => {
  const thread = await tx.thread.findFirst({ where: { id: threadId } });
  return thread && { patientId: thread.patientId, onTeam: false, thread };
};

/** Write on in a thread of one's own; it is open again and filed again. */
export const writeInThread = write({
  action: "thread.write",
  input: z.object({ threadId: z.uuid(), body: Body }),
  subject: ofThread,
  run: async (tx, { threadId, body }, { patientId }, actor, note) => {
    const { id: authorId, name: authorName } = actor;
    note({ target: threadId });
    await lockPatient(tx, patientId);
    if (await justSaid(tx, actor, { patientId, threadId, body })) return;
    await tx.message.create({ data: { patientId, threadId, authorId, authorName, body } });
    await tx.thread.updateMany({ where: { id: threadId }, data: { status: "open" } });
    await fileMessage(tx, actor, threadId, body);
  },
});

/** What a thread is about, in the patient's words. */
const aboutText = (about: string | null): string =>
  about === null ? "Your question" : (modalityOf(about)?.label ?? newWords(about) ?? "Your question");
const newWords = (about: string): string | undefined => {
  const kind = newKindOf(about);
  return kind && NEW_KINDS[kind];
};

/** One thread with its messages, oldest first. Another person's is the same 404 as none. */
export const getMyThread = read({
  action: "thread.read",
  input: z.object({ threadId: z.uuid() }),
  subject: ofThread,
  run: async (tx, { threadId }, { thread }, actor, note) => {
    note({ target: threadId });
    const messages = await tx.message.findMany({
      where: { threadId },
      orderBy: { sentAt: "asc" },
      take: 200,
    });
    return {
      id: thread.id,
      about: aboutText(thread.about),
      said: await saidNow(tx, actor, { about: thread.about, messages }),
      messages: messages.map((message) => ({
        id: message.id,
        mine: message.authorId === actor.id,
        author: message.authorName,
        body: message.body,
        sent: momentText(fromDate(message.sentAt, actor.zone)),
      })),
    };
  },
});

/** Messages since the clinic's last answer: what is to be said to them at once stands until the clinic has answered. */
async function saidNow(
  tx: Tx,
  actor: Actor,
  { about, messages }: { about: string | null; messages: readonly { authorId: string; body: string }[] },
) {
  const answered = messages.findLastIndex(({ authorId }) => authorId !== actor.id);
  const open = messages.slice(answered + 1);
  if (open.length === 0) return null;
  const { plan } = await planOf(tx, actor.id);
  const body = open.map(({ body }) => body).join("\n");
  const kind = newKindOf(about);
  const now = await answerNow(tx, { body, plan, kind, on: momentOf(actor).day, zone: actor.zone });
  return now ?? { answers: [], help: await helpNow(tx, "clinic", actor.zone) };
}

/** The parts of the plan without what is held: no worry is answered with what to take of it. */
async function partsTakenNow(tx: Tx, actor: Actor, plan: PatientPlan) {
  const moment = momentOf(actor);
  const own = { where: { id: actor.id }, select: takingColumns(moment.at) };
  const taking = takingIn(await tx.patient.findFirstOrThrow(own), plan, "inForce", moment.day);
  return sectionsTaken(plan.version.sections, decisionsOn(taking));
}

/** The Ask page: the clinic's number, what the plan says to common worries, and the last threads, newest first. */
export const getMyAsk = list({
  action: "own.read",
  input: z.object({}),
  run: async (tx, _input, actor, note) => {
    note({ patientId: actor.id });
    const { plan } = await planOf(tx, actor.id);
    const parts = plan ? await partsTakenNow(tx, actor, plan) : [];
    const threads = await tx.thread.findMany({
      where: { patientId: actor.id },
      orderBy: { createdAt: "desc" },
      take: 20,
      include: { messages: { orderBy: { sentAt: "desc" }, take: 1 } },
    });
    return {
      clinic: await clinicLetterhead(tx),
      replyBy: await replyBy(tx),
      help: await helpNow(tx, "clinic", actor.zone),
      advice: plan
        ? parts.flatMap((section) => modalityOf(section.modality)?.sentences(section, plan.startsOn) ?? [])
        : [],
      threads: threads.flatMap(({ id, about, messages: [last] }) =>
        last
          ? [
              {
                id,
                about: aboutText(about),
                answered: last.authorId !== actor.id,
                from: last.authorName,
                sent: momentText(fromDate(last.sentAt, actor.zone)),
              },
            ]
          : [],
      ),
    };
  },
});

/** "by Tue May 19, 5:00 pm": the end of the next day on which a physician of the clinic works, in the clinic's zone. */
async function replyBy(tx: Tx): Promise<string> {
  const { zone } = await clinicLetterhead(tx);
  const today = dayIn(zone, now());
  const hours = await tx.providerHours.findMany({
    where: { provider: { provides: "physician", active: true } },
    select: { weekday: true, toMinute: true },
  });
  const closed = await tx.closedDay.findMany({
    where: { day: { gt: asDate(today), lte: asDate(today.add({ days: 14 })) } },
    select: { day: true },
  });
  const shut = closed.map(({ day }) => asDay(day));
  for (let ahead = 1; ahead <= 14; ahead++) {
    const day = today.add({ days: ahead });
    const ends = hours.filter(({ weekday }) => weekday === dayOfWeek(day)).map(({ toMinute }) => toMinute);
    if (ends.length === 0 || shut.includes(day.toString())) continue;
    const end = Math.max(...ends);
    return `by ${dayText(day)}, ${timeText({ hour: Math.floor(end / 60), minute: end % 60 })}`;
  }
  return "as soon as we can";
}
