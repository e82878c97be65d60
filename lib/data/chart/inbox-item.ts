import "server-only";
import { z } from "zod";
import { now } from "#lib/data/door/days.ts";
import { read } from "#lib/data/door/guard.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import { openItem } from "#lib/data/inbox/inbox.ts";
import { planNow, planNowColumns } from "#lib/data/plan/now.ts";
import { namedFacts } from "#lib/data/record/known-facts.ts";
import { can } from "#lib/domain/access/can.ts";
import { needsContact } from "#lib/domain/inbox/contact.ts";
import { CHART_HEADER, headerOf } from "./chart.ts";
import { contactRecordsOf } from "./contacts.ts";
import { threadFor } from "./threads.ts";

/** One item with what a decision needs beside it: the message, dose and trend, the plan around it, and the moves. */
export const getInboxItem = read({
  action: "chart.read",
  input: z.object({ itemId: z.uuid() }),
  subject: async (tx, { itemId }, actor) => {
    const item = await openItem(tx, actor, itemId);
    const patient = item && (await ofPatient(tx, item.patientId, actor));
    return item && patient && { ...patient, item };
  },
  run: async (tx, _input, { item, ...subject }, actor, note) => {
    note({ target: item.id });
    const row = await tx.patient.findFirstOrThrow({
      where: { id: item.patientId },
      select: { ...CHART_HEADER, ...planNowColumns(now()) },
    });
    const patient = headerOf(row);
    const { threadId } = item.because;
    return {
      item,
      patient,
      thread: threadId ? await threadFor(tx, threadId, actor) : null,
      plan: planNow(row, patient, actor, subject.onTeam),
      facts: await namedFacts(tx, item.patientId, actor.zone),
      /** Who was spoken with about it; null where no one has to be. */
      contacts: needsContact(item)
        ? await contactRecordsOf(tx, { patientId: item.patientId, itemId: item.id }, actor.zone)
        : null,
      may: {
        close: can(actor, "inbox.write", subject) && !needsContact(item),
        write: can(actor, "facts.write", subject),
        contact: can(actor, "contact.write", subject),
        reply: can(actor, "thread.write", subject),
      },
    };
  },
});
