"use server";
import { refresh } from "next/cache";
import { endSessions, turnOffAccess, turnOnAccess } from "#lib/data/account/people.ts";
import type { Outcome } from "#lib/forms/answer.ts";
import { outcome } from "#lib/forms/outcome.ts";

const ACTS = { off: turnOffAccess, on: turnOnAccess, end: endSessions } as const;
const isAct = (act: unknown): act is keyof typeof ACTS => typeof act === "string" && Object.hasOwn(ACTS, act);

/** Turns someone's access off or on, or ends their sessions: the button that was pressed says which. */
export async function personAction(_before: Outcome | null, form: FormData): Promise<Outcome> {
  const answer = await outcome(async () => {
    const act = form.get("act");
    return isAct(act) ? ACTS[act]({ personId: String(form.get("personId") ?? "") }) : undefined;
  });
  if (answer.ok) refresh();
  return answer;
}
