"use server";
import { redirect } from "next/navigation";
import { keyFor } from "#components/patient/today/said-notice.tsx";
import { tellTaken } from "#lib/data/mine/dose-logs.ts";
import { sayNoOpioidSince, sayWhatUnknownIsFor, setSleepsByDay, takeBackHold } from "#lib/data/mine/holds.ts";
import { outcomeFor } from "#lib/forms/same-person.ts";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");
const back = (done: { ok: true } | { ok: false; code: string }): never =>
  redirect(done.ok ? "/my/today" : `/my/today?said=${keyFor(done.code)}`);

/** "I took it anyway". */
export async function tellTakenAction(me: string, form: FormData): Promise<void> {
  back(await outcomeFor(me, () => tellTaken({ item: text(form, "item"), day: text(form, "day") })));
}

/** "I told this by mistake". */
export async function takeBackAction(me: string, form: FormData): Promise<void> {
  back(await outcomeFor(me, () => takeBackHold({ holdId: text(form, "hold") })));
}

/** No opioid since a day, or there was one: the button's own value says which. */
export async function noOpioidAction(me: string, form: FormData): Promise<void> {
  const none = text(form, "answer") === "none";
  const asked = { modality: text(form, "modality"), since: text(form, "since") };
  back(await outcomeFor(me, () => sayNoOpioidSince({ ...asked, none })));
}

/** What a medicine is for that nobody knows: the button's own value says it. */
export async function whatForAction(me: string, form: FormData): Promise<void> {
  const given = text(form, "answer");
  const answer = given === "none" || given === "some" ? given : "unsure";
  const asked = { modality: text(form, "modality"), factId: text(form, "fact") };
  back(await outcomeFor(me, () => sayWhatUnknownIsFor({ ...asked, answer })));
}

/** "I sleep by day", or at night again. */
export async function sleepsByDayAction(me: string, form: FormData): Promise<void> {
  back(await outcomeFor(me, () => setSleepsByDay({ byDay: text(form, "byDay") === "yes" })));
}
