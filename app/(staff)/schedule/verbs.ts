import { createHash } from "node:crypto";
import { redirect } from "next/navigation";
import { type ActTold, act } from "#components/desk/act.ts";
import { bookVisit } from "#lib/data/desk/bookings.ts";
import { closeNeed, noteTry, reopenNeed } from "#lib/data/desk/need-changes.ts";
import { cancelVisit, changeVisit } from "#lib/data/desk/visits.ts";
import type { Offer } from "#lib/domain/scheduling/desk.ts";
import { CLOSE_REASONS, type CloseReason, STATUS_WORDS } from "#lib/domain/scheduling/visit.ts";
import type { Outcome } from "#lib/forms/answer.ts";

/** One key per page and button, so that a button pressed twice books once. */
export function keyOf(formKey: string, pressed: string): string {
  const hex = createHash("sha256").update(`${formKey} ${pressed}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What was pressed: the ids after the verb, as they came; the data functions parse them. */
type Pressed = { parts: string[]; key: string };

/** What each verb does, and what the desk is told when it worked. */
export const VERBS: Record<string, (pressed: Pressed) => Promise<ActTold>> = {
  book: async ({ parts: [needId = "", providerId = "", start = "", ok], key }) => {
    const done = await bookVisit({ needId, providerId, start, outsideOk: ok === "ok", requestKey: key });
    const undo = act("cancel", done.visitId, done.revision, "takenBack");
    return { kind: "ok", text: `Booked: ${done.when} with ${done.with}, ${done.room}.`, undo };
  },
  step: async ({ parts: [visitId = "", revision, step] }) => {
    const input = { visitId, revision: Number(revision), step } as Parameters<typeof changeVisit>[0];
    const done = await changeVisit(input);
    const undo = step === "undo" ? undefined : act("step", visitId, done.revision, "undo");
    const again = done.status === "didNotCome" && done.needId ? " It waits on the list again." : "";
    return { kind: "ok", text: `Saved: ${STATUS_WORDS[done.status]}.${again}`, undo };
  },
  cancel: async ({ parts: [visitId = "", revision, reason] }) => {
    const input = { visitId, revision: Number(revision), reason } as Parameters<typeof cancelVisit>[0];
    const { needId } = await cancelVisit(input);
    if (reason === "takenBack")
      return { kind: "ok", text: "Taken back. Nobody is told. It waits on the list again." };
    if (!needId) return { kind: "ok", text: "Cancelled." };
    const instead = [{ label: "Book again", act: act("again", needId) }];
    return { kind: "ok", text: "Cancelled. What it was for is on the list again.", instead };
  },
  card: async ({ parts: [card = ""] }) => ({ kind: "ok", text: "", card }),
  again: async ({ parts: [need = ""] }) => redirect(`/schedule/book?${new URLSearchParams({ need })}`),
  open: async ({ parts: [provider = "", at = ""] }) =>
    redirect(`/schedule/book?${new URLSearchParams({ provider, at })}`),
  try: async ({ parts: [needId = "", how] }) => {
    await noteTry({ needId, how } as Parameters<typeof noteTry>[0]);
    return { kind: "ok", text: "Saved. The try is counted." };
  },
  close: async ({ parts: [needId = "", why] }) => {
    const reason = CLOSE_REASONS[why as CloseReason] ?? "";
    await closeNeed({ needId, reason });
    return { kind: "ok", text: `Closed: ${reason}.`, undo: act("reopen", needId) };
  },
  reopen: async ({ parts: [needId = ""] }) => {
    await reopenNeed({ needId });
    return { kind: "ok", text: "It waits on the list again." };
  },
};

type Refused = Extract<Outcome, { ok: false }>;

/** A refusal with what could be done instead: the nearest free times, or the same time with a yes. */
export function refused(done: Refused, verb: string, [needId = "", ...slot]: string[]): ActTold {
  const told = { kind: "refused" as const, text: Object.values(done.fields)[0]?.[0] ?? done.message };
  if (verb !== "book") return told;
  if (done.code === "NOT_ALLOWED_NOW")
    return {
      ...told,
      text: done.message,
      instead: [{ label: "Book it anyway", act: act("book", needId, ...slot, "ok") }],
    };
  const offers = (done.now as { suggestions?: Offer[] } | undefined)?.suggestions ?? [];
  const instead = offers.map(({ when, with: who, providerId, start }) => ({
    label: `${when} ${who}`,
    act: act("book", needId, providerId, start),
  }));
  return { ...told, instead };
}
