"use server";

import { redirect } from "next/navigation";
import type { NotBooked } from "#components/desk/book-form.tsx";
import { bookSeries, bookVisit } from "#lib/data/desk/bookings.ts";
import { moveVisit } from "#lib/data/desk/visits.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { chooseATime, chosenSlot, notBooked, slotOf, textAnswer, whatOf } from "./answers.ts";

/** Book a need or an unplanned visit; goes to the day on which it now stands. */
export async function bookAction(_before: NotBooked, form: FormData): Promise<NotBooked> {
  const slot = chosenSlot(form);
  if (!slot) return chooseATime(form);
  const rest = { note: textAnswer(form, "note"), outsideOk: form.get("outsideOk") === "yes" };
  const requestKey = textAnswer(form, "requestKey");
  const done = await outcome(() => bookVisit({ ...whatOf(form), ...slotOf(slot), ...rest, requestKey }));
  if (!done.ok) return notBooked(done, form);
  return redirect(`/schedule?day=${done.value.day}&done=${done.value.visitId}`);
}

/** Move a booked visit; goes to the day on which it now stands. */
export async function moveAction(_before: NotBooked, form: FormData): Promise<NotBooked> {
  const slot = chosenSlot(form);
  if (!slot) return chooseATime(form);
  const visit = { visitId: textAnswer(form, "visitId"), revision: Number(textAnswer(form, "revision")) };
  const outsideOk = form.get("outsideOk") === "yes";
  const done = await outcome(() => moveVisit({ ...visit, ...slotOf(slot), outsideOk }));
  if (!done.ok) return notBooked(done, form);
  return redirect(`/schedule?day=${done.value.day}&moved=${done.value.visitId}`);
}

/** Book the sessions that are ticked, all or none. */
export async function bookSeriesAction(_before: NotBooked, form: FormData): Promise<NotBooked> {
  const sessions = form.getAll("session").map((value) => {
    const [needId = "", ...slot] = String(value).split("|");
    return { needId, ...slotOf(slot.join("|")) };
  });
  const outsideOk = form.get("outsideOk") === "yes";
  const requestKey = textAnswer(form, "requestKey");
  const done = await outcome(() => bookSeries({ sessions, outsideOk, requestKey }));
  if (!done.ok) return notBooked(done, form);
  return redirect(`/schedule?day=${done.value[0]?.day ?? ""}&series=${done.value.length}`);
}
