import "server-only";
import { fromDate } from "@internationalized/date";
import { z } from "zod";
import type { Prisma } from "#generated/prisma/client.ts";
import { now } from "#lib/data/door/days.ts";
import { read, type Tx, write } from "#lib/data/door/guard.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import { can } from "#lib/domain/access/can.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { NEEDS_CONTACT } from "#lib/domain/inbox/contact.ts";
import { NEW_KINDS, newKindOf } from "#lib/domain/inbox/message/something-new.ts";
import { spokenName } from "#lib/domain/people/names.ts";
import { momentText } from "#lib/domain/words/calendar.ts";
import { someText } from "#lib/domain/words/text.ts";
import { modalityOf } from "#lib/modalities/index.ts";

/** Messages shown of one thread; a longer one shows its newest. */
const MAX = 200;
const aboutText = (about: string | null): string => {
  const kind = newKindOf(about);
  return kind
    ? `Something new: ${NEW_KINDS[kind].toLowerCase()}`
    : (about && modalityOf(about)?.label) || "A question";
};

/** A patient's last threads (at most 10), newest first, as part of one read of the patient. */
export const THREADS = {
  threads: {
    orderBy: { createdAt: "desc" },
    take: 10,
    include: { messages: { orderBy: { sentAt: "desc" }, take: 1 } },
  },
} as const satisfies Prisma.PatientSelect;
type ThreadRows = Prisma.PatientGetPayload<{ select: typeof THREADS }>["threads"];

/** What each of them is about, who wrote last and when. */
export const threadLines = (rows: ThreadRows, patientId: string, zone: string) =>
  rows.flatMap(({ id, about, status, messages: [last] }) =>
    last
      ? [
          {
            id,
            about: aboutText(about),
            status,
            waits: status !== "closed" && last.authorId === patientId,
            from: last.authorName,
            sent: momentText(fromDate(last.sentAt, zone)),
          },
        ]
      : [],
  );

/** A thread as staff read it, oldest message first; null when there is none of that patient. */
export async function threadFor(tx: Tx, threadId: string, actor: Actor) {
  const thread = await tx.thread.findFirst({
    where: { id: threadId },
    include: { messages: { orderBy: { sentAt: "desc" }, take: MAX } },
  });
  return (
    thread && {
      id: thread.id,
      patientId: thread.patientId,
      about: aboutText(thread.about),
      status: thread.status,
      messages: thread.messages.reverse().map((message) => ({
        id: message.id,
        byPatient: message.authorId === thread.patientId,
        author: message.authorName,
        body: message.body,
        sent: momentText(fromDate(message.sentAt, actor.zone)),
      })),
    }
  );
}
export type ThreadView = NonNullable<Awaited<ReturnType<typeof threadFor>>>;

/** The clinic's side of a conversation: the care team alone. The patient's own side is lib/data/mine/threads.ts. */
async function ofThread(tx: Tx, { threadId }: { threadId: string }, actor: Actor) {
  const thread = await tx.thread.findFirst({ where: { id: threadId }, select: { patientId: true } });
  const patient = thread && (await ofPatient(tx, thread.patientId, actor));
  return patient?.onTeam ? patient : null;
}

/** A patient's thread, for the care team. */
export const getThread = read({
  action: "thread.read",
  input: z.object({ threadId: z.uuid() }),
  subject: ofThread,
  run: async (tx, { threadId }, subject, actor, note) => {
    note({ target: threadId });
    const thread = await threadFor(tx, threadId, actor);
    if (!thread) throw new Error("a thread that was just judged is not there");
    const person = await tx.person.findFirstOrThrow({ where: { id: thread.patientId } });
    return { ...thread, name: spokenName(person), may: { reply: can(actor, "thread.write", subject) } };
  },
});

/** The clinic's open items about a thread are dealt with; one about a life only when someone was spoken with. */
const closeItemsOf = (tx: Tx, threadId: string, actor: Actor) =>
  tx.inboxItem.updateMany({
    where: {
      sourceId: threadId,
      closedAt: null,
      OR: [{ rule: null }, { rule: { notIn: [...NEEDS_CONTACT] } }],
    },
    data: { closedAt: now(), closedById: actor.id },
  });

/** Is this the last message of the thread? Nobody writes in it from here on until the end of the transaction. */
async function isNewest(tx: Tx, threadId: string, seen: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM thread WHERE clinic_id = app_clinic() AND id = ${threadId}::uuid FOR UPDATE`;
  const last = await tx.message.findFirst({ where: { threadId }, orderBy: { sentAt: "desc" } });
  return last === null || last.id === seen;
}

/** Answer a patient. The thread says "answered", and what was filed about it leaves the inbox. `seen` is the last message read. */
export const replyInThread = write({
  action: "thread.write",
  input: z.object({
    threadId: z.uuid(),
    seen: z.uuid(),
    body: someText(2000, "Write the answer first."),
  }),
  subject: ofThread,
  run: async (tx, { threadId, seen, body }, { patientId }, actor, note) => {
    if (!(await isNewest(tx, threadId, seen)))
      throw new Conflict(
        "Someone else wrote here first. Your answer was not sent. Read the new message, then send.",
      );
    const { id: authorId, name: authorName } = actor;
    await tx.message.create({ data: { patientId, threadId, authorId, authorName, body } });
    await tx.thread.updateMany({ where: { id: threadId }, data: { status: "answered" } });
    await closeItemsOf(tx, threadId, actor);
    note({ target: threadId });
  },
});

/** Close a thread that needs no answer; `seen` is the last message read. The patient can always write again. */
export const closeThread = write({
  action: "thread.write",
  input: z.object({ threadId: z.uuid(), seen: z.uuid() }),
  subject: ofThread,
  run: async (tx, { threadId, seen }, _patient, actor, note) => {
    if (!(await isNewest(tx, threadId, seen)))
      throw new Conflict("Someone wrote here just now. It stays open. Read the new message first.");
    await tx.thread.updateMany({ where: { id: threadId }, data: { status: "closed" } });
    await closeItemsOf(tx, threadId, actor);
    note({ target: threadId });
  },
});
