"use server";
import { redirect } from "next/navigation";
import { keyFor } from "#components/patient/today/said-notice.tsx";
import { logDose, undoDose } from "#lib/data/mine/dose-logs.ts";
import { MISSED_DOSE_REASON_KEYS } from "#lib/domain/reports/side-effects.ts";
import { outcomeFor } from "#lib/forms/same-person.ts";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

/** Taken, not tonight, or why not: the button's own value says which. */
export async function logDoseAction(me: string, form: FormData): Promise<void> {
  const answer = text(form, "answer");
  const why = MISSED_DOSE_REASON_KEYS.find((key) => key === answer);
  const dose = { item: text(form, "item"), day: text(form, "day"), shown: text(form, "shown") };
  const done = await outcomeFor(me, () =>
    logDose({ ...dose, taken: answer === "taken", unsure: answer === "unsure", ...(why ? { why } : {}) }),
  );
  redirect(done.ok ? "/my/today" : `/my/today?said=${keyFor(done.code)}`);
}

/** Takes back what was just said about an item. */
export async function undoDoseAction(me: string, form: FormData): Promise<void> {
  const done = await outcomeFor(me, () => undoDose({ item: text(form, "item"), day: text(form, "day") }));
  redirect(done.ok ? "/my/today" : `/my/today?said=${keyFor(done.code)}`);
}
