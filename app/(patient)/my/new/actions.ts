"use server";
import { redirect } from "next/navigation";
import type { NewState } from "#components/patient/ask/new-form.tsx";
import { tellSomethingNew } from "#lib/data/mine/something-new.ts";
import { formText } from "#lib/forms/form-data.ts";
import { outcomeFor } from "#lib/forms/same-person.ts";

/** Tell something new; what was typed stays when it cannot be sent. */
export async function tellNewAction(me: string, _before: NewState, form: FormData): Promise<NewState> {
  const { what = "", text = "", on = "", requestKey = "" } = formText(form);
  const done = await outcomeFor(me, () => tellSomethingNew({ what: what as never, text, on, requestKey }));
  if (done.ok) redirect(`/my/ask/${done.value.threadId}?said=sent`);
  const errors = Object.fromEntries(
    Object.entries(done.fields).map(([field, all]) => [field, all.join(" ")]),
  );
  return { what, typed: text.slice(0, 4000), on, errors: { ...errors, _: done.message } };
}
