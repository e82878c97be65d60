"use client";

import { useEffect, useState } from "react";
import { Notice } from "#ui/notice.tsx";

const fields = (names: readonly string[]) =>
  names.flatMap((name) => [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      `input[name="${name}"], textarea[name="${name}"]`,
    ),
  ]);

/**
 * Stops the forms that `stops` selects while words in a field of one of these `names` are typed and not saved, and says
 * so: what is signed or published stands for ever, and would leave them out without a word.
 */
export function UnsavedWords({
  names,
  stops,
  children,
}: {
  names: readonly string[];
  stops: string;
  children: string;
}) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const stop = (event: SubmitEvent) => {
      const form = event.target instanceof Element && event.target.matches(stops);
      const typed = form && fields(names).find((field) => field.value !== field.defaultValue);
      setOpen(Boolean(typed));
      if (!typed) return;
      event.preventDefault();
      event.stopPropagation();
      typed.focus();
    };
    document.addEventListener("submit", stop, true);
    return () => document.removeEventListener("submit", stop, true);
  }, [names, stops]);
  if (!open) return null;
  return (
    <Notice kind="caution" live="alert" className="mb-3">
      <p>{children}</p>
    </Notice>
  );
}
