"use client";

import { useEffect } from "react";

/** With a keyboard, a digit answers, and Shift+0 is 10. Only while focus is on the question (WCAG 2.1.4). */
export function DigitKeys({ form }: { form: string }) {
  useEffect(() => {
    const scale = document.getElementById(form);
    const answer = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
      if (digit === undefined) return;
      const value = digit === "0" && event.shiftKey ? "10" : digit;
      scale?.querySelector<HTMLButtonElement>(`button[value="${value}"]`)?.click();
    };
    scale?.addEventListener("keydown", answer);
    return () => scale?.removeEventListener("keydown", answer);
  }, [form]);
  return null;
}
