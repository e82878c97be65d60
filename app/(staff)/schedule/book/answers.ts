import type { NotBooked } from "#components/desk/book-form.tsx";
import type { Offer } from "#lib/domain/scheduling/desk.ts";
import type { Outcome } from "#lib/forms/answer.ts";

/** One answer of a form, as text. */
export const textAnswer = (form: FormData, name: string): string => String(form.get(name) ?? "");

/** "provider|start" → both. */
export function slotOf(value: string): { providerId: string; start: string } {
  const [providerId = "", start = ""] = value.split("|");
  return { providerId, start };
}

/** The time that was chosen: a suggestion that was pressed, else the one that is marked. */
export const chosenSlot = (form: FormData): string => textAnswer(form, "take") || textAnswer(form, "slot");

/** What is booked: a need of a plan, or a visit of a type. */
export const whatOf = (form: FormData) =>
  form.has("needId")
    ? { needId: textAnswer(form, "needId") }
    : { patientId: textAnswer(form, "patientId"), visitType: textAnswer(form, "visitType") };

/** What to tell a form when it could not be done; what was typed comes back with it. */
export function notBooked(done: Extract<Outcome, { ok: false }>, form: FormData): NotBooked {
  const offers = (done.now as { suggestions?: Offer[] } | undefined)?.suggestions ?? [];
  const first = Object.values(done.fields)[0]?.[0];
  return {
    message: done.code === "INVALID" && first ? first : done.message,
    fields: done.fields,
    offers,
    outside: done.fields.outsideOk !== undefined,
    note: textAnswer(form, "note"),
  };
}

/** Nothing was chosen yet. */
export const chooseATime = (form: FormData): NotBooked => ({
  message: "Choose a time first. Nothing was changed.",
  fields: {},
  offers: [],
  outside: false,
  note: textAnswer(form, "note"),
});
