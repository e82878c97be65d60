"use server";

import { redirect } from "next/navigation";
import type { NotBooked } from "#components/schedule/book-form.tsx";
import type { Found } from "#components/schedule/find-person.tsx";
import { bookSeries, bookVisit } from "#lib/data/bookings.ts";
import { findPeople } from "#lib/data/person-visits.ts";
import { moveVisit } from "#lib/data/visits.ts";
import type { Offer } from "#lib/domain/desk.ts";
import { type Outcome, outcome } from "#lib/forms/outcome.ts";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");
type Slot = { providerId: string; start: string };
const slotOf = (value: string): Slot => {
  const [providerId = "", start = ""] = value.split("|");
  return { providerId, start };
};

/** What the form gave, and what to tell it when it could not be done. */
function notBooked(done: Extract<Outcome, { ok: false }>, form: FormData, slot: string): NotBooked {
  const offers = (done.now as { suggestions?: Offer[] } | undefined)?.suggestions ?? [];
  const first = Object.values(done.fields)[0]?.[0];
  return {
    message: done.code === "INVALID" && first ? first : done.message,
    fields: done.fields,
    offers,
    outside: done.fields.outsideOk !== undefined,
    note: text(form, "note"),
    slot,
  };
}

const chooseATime = (form: FormData): NotBooked => ({
  message: "Choose a time first. Nothing was changed.",
  fields: {},
  offers: [],
  outside: false,
  note: text(form, "note"),
  slot: "",
});

/** Book a need or an unplanned visit; goes to the day on which it now stands. */
export async function bookAction(_before: NotBooked, form: FormData): Promise<NotBooked> {
  const slot = text(form, "take") || text(form, "slot");
  if (!slot) return chooseATime(form);
  const what = form.has("needId")
    ? { needId: text(form, "needId") }
    : { patientId: text(form, "patientId"), visitType: text(form, "visitType") as "review" };
  const rest = { note: text(form, "note"), outsideOk: form.get("outsideOk") === "yes" };
  const requestKey = text(form, "requestKey");
  const done = await outcome(() => bookVisit({ ...what, ...slotOf(slot), ...rest, requestKey }));
  if (!done.ok) return notBooked(done, form, slot);
  return redirect(`/schedule?day=${done.value.day}&done=${done.value.visitId}`);
}

/** Move a booked visit; goes to the day on which it now stands. */
export async function moveAction(_before: NotBooked, form: FormData): Promise<NotBooked> {
  const slot = text(form, "take") || text(form, "slot");
  if (!slot) return chooseATime(form);
  const visit = { visitId: text(form, "visitId"), revision: Number(text(form, "revision")) };
  const outsideOk = form.get("outsideOk") === "yes";
  const done = await outcome(() => moveVisit({ ...visit, ...slotOf(slot), outsideOk }));
  if (!done.ok) return notBooked(done, form, slot);
  return redirect(`/schedule?day=${done.value.day}&moved=${done.value.visitId}`);
}

/** Book the sessions that are ticked, all or none. */
export async function bookSeriesAction(_before: NotBooked, form: FormData): Promise<NotBooked> {
  const sessions = form.getAll("session").map((value) => {
    const [needId = "", ...slot] = String(value).split("|");
    return { needId, ...slotOf(slot.join("|")) };
  });
  const outsideOk = form.get("outsideOk") === "yes";
  const requestKey = text(form, "requestKey");
  const done = await outcome(() => bookSeries({ sessions, outsideOk, requestKey }));
  if (!done.ok) return notBooked(done, form, "");
  const [first] = done.value;
  return redirect(first ? `/schedule?day=${first.day}&series=${done.value.length}` : "/schedule");
}

/** Find people by the first letters of their names. */
export async function findPersonAction(_before: Found, form: FormData): Promise<Found> {
  const typed = text(form, "typed");
  const done = await outcome(() => findPeople({ typed }));
  if (!done.ok) return { typed, people: [], error: done.fields.typed?.[0] ?? done.message };
  return {
    typed,
    people: typed.trim() ? done.value : [],
    error: typed.trim() ? undefined : "Type the first letters of a name.",
  };
}
