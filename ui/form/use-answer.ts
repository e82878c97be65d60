"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useRef, useSyncExternalStore } from "react";

const never = () => () => {};
const UNKNOWN = "We do not know if it was saved. Try again.";
const KEPT = "What you typed is still here. ";

/** What to say of an action that gave no answer. An error with a digest came from our server, so the line held. */
export function whyNoAnswer(error: unknown, kept = ""): string {
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  return digest
    ? `Something went wrong on our side. ${kept}${UNKNOWN} If you call us, this code helps: ${digest}`
    : `The connection broke off. ${kept}${UNKNOWN}`;
}

/** Do scripts run here by now. Before that a form has to carry the server action itself, which works without them. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

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
  const hydrated = useHydrated();
  const guarded = async (before: Awaited<S>, form: FormData): Promise<S> => {
    noAnswer.current = false;
    try {
      return await action(before, form);
    } catch (error) {
      // A redirect and "not found" are Next's own errors, and Next acts on them.
      unstable_rethrow(error);
      noAnswer.current = true;
      return refuse(before, whyNoAnswer(error, KEPT), form);
    }
  };
  const [state, send, busy] = useActionState(hydrated ? guarded : action, start);
  // React empties a form after each of its actions, and a browser lets that be stopped.
  const keep = (event: FormEvent) => {
    if (noAnswer.current) event.preventDefault();
  };
  return [state, send, busy, keep] as const;
}
