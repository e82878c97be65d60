"use server";

import { createHash } from "node:crypto";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { act, type Told } from "#components/schedule/act.ts";
import { bookVisit } from "#lib/data/bookings.ts";
import { closeNeed, noteTry, reopenNeed } from "#lib/data/need-changes.ts";
import { cancelVisit, changeVisit } from "#lib/data/visits.ts";
import type { Offer } from "#lib/domain/desk.ts";
import { CLOSE_REASONS, type CloseReason, STATUS_WORDS } from "#lib/domain/visit.ts";
import { type Outcome, outcome } from "#lib/forms/outcome.ts";

/** One key per page and button, so that a button pressed twice books once. */
function keyOf(formKey: string, pressed: string): string {
  const hex = createHash("sha256").update(`${formKey} ${pressed}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

type Refused = Extract<Outcome, { ok: false }>;
const refused = ({ message }: Refused): Told => ({ kind: "refused", text: message });

type Pressed = { parts: string[]; key: string };
const VERBS: Record<string, (pressed: Pressed) => Promise<Told>> = {
  book: async ({ parts: [needId = "", providerId = "", start = "", ok], key }) => {
    const asked = { needId, providerId, start, outsideOk: ok === "ok", requestKey: key };
    const done = await outcome(() => bookVisit(asked));
    if (!done.ok) return instead(done, needId, act("book", needId, providerId, start, "ok"));
    const { visitId, revision, when, with: who, room } = done.value;
    const undo = act("cancel", visitId, revision, "takenBack");
    return { kind: "ok", text: `Booked: ${when} with ${who}, ${room}.`, undo };
  },
  step: async ({ parts: [visitId = "", revision, step] }) => {
    const input = { visitId, revision: Number(revision), step } as Parameters<typeof changeVisit>[0];
    const done = await outcome(() => changeVisit(input));
    if (!done.ok) return refused(done);
    const { status, needId } = done.value;
    const undo = step === "undo" ? undefined : act("step", visitId, done.value.revision, "undo");
    const again = status === "didNotCome" && needId ? " It waits on the list again." : "";
    return { kind: "ok", text: `Saved: ${STATUS_WORDS[status]}.${again}`, undo };
  },
  cancel: async ({ parts: [visitId = "", revision, reason] }) => {
    const input = { visitId, revision: Number(revision), reason } as Parameters<typeof cancelVisit>[0];
    const done = await outcome(() => cancelVisit(input));
    if (!done.ok) return refused(done);
    const { needId } = done.value;
    const text = needId ? "Cancelled. It waits on the list again. Book it now?" : "Cancelled.";
    if (reason === "takenBack")
      return { kind: "ok", text: "Taken back. Nobody is told. It waits on the list again." };
    return { kind: "ok", text, instead: needId ? [{ label: "Book again", act: act("again", needId) }] : [] };
  },
  again: async ({ parts: [needId = ""] }) => redirect(`/schedule/book?need=${encodeURIComponent(needId)}`),
  open: async ({ parts: [providerId = "", start = ""] }) =>
    redirect(`/schedule/book?${new URLSearchParams({ provider: providerId, at: start })}`),
  try: async ({ parts: [needId = "", how] }) => {
    const done = await outcome(() => noteTry({ needId, how } as Parameters<typeof noteTry>[0]));
    return done.ok ? { kind: "ok", text: "Saved. The try is counted." } : refused(done);
  },
  close: async ({ parts: [needId = "", why] }) => {
    const reason = CLOSE_REASONS[why as CloseReason] ?? "";
    const done = await outcome(() => closeNeed({ needId, reason }));
    if (!done.ok) return refused(done);
    return { kind: "ok", text: `Closed: ${reason}.`, undo: act("reopen", needId) };
  },
  reopen: async ({ parts: [needId = ""] }) => {
    const done = await outcome(() => reopenNeed({ needId }));
    return done.ok ? { kind: "ok", text: "It waits on the list again." } : refused(done);
  },
};

/** A refusal with what could be done: the nearest free times, or the same time with a yes. */
function instead(done: Refused, needId: string, anyway: string): Told {
  if (done.code === "NOT_ALLOWED_NOW")
    return { kind: "refused", text: done.message, instead: [{ label: "Book it anyway", act: anyway }] };
  const offers = (done.now as { suggestions?: Offer[] } | undefined)?.suggestions ?? [];
  const choices = offers.map((offer) => ({
    label: `${offer.when} ${offer.with}`,
    act: act("book", needId, offer.providerId, offer.start),
  }));
  return { kind: "refused", text: done.message, instead: choices };
}

/** Everything that the desk's one form can be asked for, by the `value` of the button that was pressed. */
export async function deskAction(before: Told | null, form: FormData): Promise<Told | null> {
  const pressed = String(form.get("act") ?? "").slice(0, 300);
  const [verb = "", ...parts] = pressed.split("|");
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!run) return before;
  const told = await run({ parts, key: keyOf(String(form.get("formKey")).slice(0, 80), pressed) });
  refresh();
  return told;
}
