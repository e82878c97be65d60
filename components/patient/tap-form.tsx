"use client";

import { unstable_rethrow } from "next/navigation";
import { type ComponentProps, useState } from "react";
import { useHydrated, whyNoAnswer } from "#ui/form/use-answer.ts";
import { Icon } from "#ui/icon.tsx";

type Props = Omit<ComponentProps<"form">, "action"> & { action: (form: FormData) => Promise<void> };

/**
 * A form of taps, whose action leads to a page when it has an answer. When none comes, the page stays as it is, with what
 * was ticked, and says so. Without scripts it is a form like any other.
 */
export function TapForm({ action, children, ...form }: Props) {
  const [why, setWhy] = useState("");
  const hydrated = useHydrated();
  const guarded = async (tapped: FormData) => {
    setWhy("");
    try {
      await action(tapped);
    } catch (error) {
      // A redirect and "not found" are Next's own errors, and Next acts on them.
      unstable_rethrow(error);
      setWhy(whyNoAnswer(error));
    }
  };
  return (
    // React empties a form after its action; a tap that was answered has led elsewhere by then.
    <form {...form} action={hydrated ? guarded : action} onReset={(event) => event.preventDefault()}>
      {why && (
        <p role="alert" className="mb-3 flex gap-2 font-strong text-danger-ink">
          <Icon name="stop" className="mt-1" />
          {why}
        </p>
      )}
      {children}
    </form>
  );
}
