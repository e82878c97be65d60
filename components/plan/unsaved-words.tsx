"use client";

import { useEffect, useState } from "react";
import { Notice } from "#components/ui/notice.tsx";

/**
 * Stops the forms that `stops` selects while words in the field `name` are typed and not saved, and says so: a signature is
 * for ever, and would leave them out without a word.
 */
export function UnsavedWords({ name, stops, children }: { name: string; stops: string; children: string }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const stop = (event: SubmitEvent) => {
      const typed = document.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`);
      const form = event.target instanceof Element && event.target.matches(stops);
      const unsaved = form && typed !== null && typed.value !== typed.defaultValue;
      setOpen(unsaved);
      if (!unsaved) return;
      event.preventDefault();
      event.stopPropagation();
      typed.focus();
    };
    document.addEventListener("submit", stop, true);
    return () => document.removeEventListener("submit", stop, true);
  }, [name, stops]);
  if (!open) return null;
  return (
    <Notice kind="caution" live="alert" className="mb-3">
      <p>{children}</p>
    </Notice>
  );
}
