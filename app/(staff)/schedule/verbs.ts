import { createHash } from "node:crypto";
import { redirect } from "next/navigation";
import { bookVisit } from "#lib/data/desk/bookings.ts";
import { closeNeed, noteTry, reopenNeed } from "#lib/data/desk/need-changes.ts";
import { cancelVisit, changeVisit } from "#lib/data/desk/visits.ts";
import type { Offer } from "#lib/domain/scheduling/desk.ts";
import { CLOSE_REASONS, STATUS_WORDS } from "#lib/domain/scheduling/visit.ts";
import type { Outcome } from "#lib/forms/answer.ts";
import type { ActTold, DeskAct } from "#lib/forms/desk-act.ts";

/** One key per page and button, so that a button pressed twice books once. */
export function keyOf(formKey: string, pressed: string): string {
  const hex = createHash("sha256").update(`${formKey} ${pressed}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An act that is being done; `Does<"book">` has what a booking needs. */
type Does<Verb extends DeskAct["does"]> = Extract<DeskAct, { does: Verb }>;

const toBook = (chosen: Record<string, string>) => redirect(`/schedule/book?${new URLSearchParams(chosen)}`);

/** What each act does, and what the desk is told when it worked. */
const VERBS: { [Verb in DeskAct["does"]]: (asked: Does<Verb>, key: string) => Promise<ActTold> } = {
  book: async ({ needId, providerId, start, anyway = false }, requestKey) => {
    const done = await bookVisit({ needId, providerId, start, outsideOk: anyway, requestKey });
    const { visitId, revision } = done;
    const undo = { does: "cancel", visitId, revision, reason: "takenBack" } as const;
    return { kind: "ok", text: `Booked: ${done.when} with ${done.with}, ${done.room}.`, undo };
  },
  step: async ({ visitId, revision, step }) => {
    const done = await changeVisit({ visitId, revision, step });
    const back = { does: "step", visitId, revision: done.revision, step: "undo" } as const;
    const again = done.status === "didNotCome" && done.needId ? " It waits on the list again." : "";
    const undo = step === "undo" ? undefined : back;
    return { kind: "ok", text: `Saved: ${STATUS_WORDS[done.status]}.${again}`, undo };
  },
  cancel: async ({ visitId, revision, reason }) => {
    const { needId } = await cancelVisit({ visitId, revision, reason });
    if (reason === "takenBack")
      return { kind: "ok", text: "Taken back. Nobody is told. It waits on the list again." };
    if (!needId) return { kind: "ok", text: "Cancelled." };
    const instead = [{ label: "Book again", act: { does: "again" as const, needId } }];
    return { kind: "ok", text: "Cancelled. What it was for is on the list again.", instead };
  },
  card: async ({ visitId }) => ({ kind: "ok", text: "", card: visitId }),
  again: async ({ needId }) => toBook({ need: needId }),
  open: async ({ providerId, start }) => toBook({ provider: providerId, at: start }),
  try: async ({ needId, how }) => {
    await noteTry({ needId, how });
    return { kind: "ok", text: "Saved. The try is counted." };
  },
  close: async ({ needId, why }) => {
    const reason = CLOSE_REASONS[why];
    await closeNeed({ needId, reason });
    return { kind: "ok", text: `Closed: ${reason}.`, undo: { does: "reopen", needId } };
  },
  reopen: async ({ needId }) => {
    await reopenNeed({ needId });
    return { kind: "ok", text: "It waits on the list again." };
  },
};

/** Does what was asked for, once for each `key`. */
export function doAct(asked: DeskAct, key: string): Promise<ActTold> {
  const run = VERBS[asked.does] as (asked: DeskAct, key: string) => Promise<ActTold>;
  return run(asked, key);
}

/** A refusal with what could be done instead: the nearest free times, or the same time with a yes. */
export function refused(done: Extract<Outcome, { ok: false }>, asked: DeskAct): ActTold {
  const told = { kind: "refused" as const, text: Object.values(done.fields)[0]?.[0] ?? done.message };
  if (asked.does !== "book") return told;
  if (done.code === "NOT_ALLOWED_NOW")
    return {
      ...told,
      text: done.message,
      instead: [{ label: "Book it anyway", act: { ...asked, anyway: true } }],
    };
  const offers = (done.now as { suggestions?: Offer[] } | undefined)?.suggestions ?? [];
  const { does, needId } = asked;
  const instead = offers.map(({ when, with: who, providerId, start }) => ({
    label: `${when} ${who}`,
    act: { does, needId, providerId, start },
  }));
  return { ...told, instead };
}
