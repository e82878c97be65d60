"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useRef, useSyncExternalStore } from "react";

const never = () => () => {};
const KEPT = "What you typed is still here. We do not know if it was saved. Try again.";

/** What to say of an action that gave no answer. An error with a digest came from our server, so the line held. */
function whyNoAnswer(error: unknown): string {
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  return digest
    ? `Something went wrong on our side. ${KEPT} If you call us, this code helps: ${digest}`
    : `The connection broke off. ${KEPT}`;
}

/**
 * React's `useActionState` for a server action whose answer may never come: the form then stays, with what was typed
 * and the sentence that `refuse` puts into its state. The fourth part is the form's `onReset`.
 */
export function useAnswer<S>(
  action: (before: Awaited<S>, form: FormData) => S | Promise<S>,
  start: Awaited<S>,
  refuse: (before: Awaited<S>, why: string, form: FormData) => S,
) {
  const noAnswer = useRef(false);
  const hydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const guarded = async (before: Awaited<S>, form: FormData): Promise<S> => {
    noAnswer.current = false;
    try {
      return await action(before, form);
    } catch (error) {
      // A redirect and "not found" are Next's own errors, and Next acts on them.
      unstable_rethrow(error);
      noAnswer.current = true;
      return refuse(before, whyNoAnswer(error), form);
    }
  };
  // Only the server action itself carries the reference by which a form works without scripts.
  const [state, send, busy] = useActionState(hydrated ? guarded : action, start);
  // React empties a form after each of its actions, and a browser lets that be stopped.
  const keep = (event: FormEvent) => {
    if (noAnswer.current) event.preventDefault();
  };
  return [state, send, busy, keep] as const;
}
