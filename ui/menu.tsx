"use client";

import { type ReactNode, useRef } from "react";

/** A button that shows a small panel under it: works without JavaScript; Escape and leaving it close it. */
export function Menu({ label, children }: { label: ReactNode; children: ReactNode }) {
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (box.current) box.current.open = false;
  };
  return (
    <details
      ref={box}
      className="relative"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !box.current?.open) return;
        close();
        box.current.querySelector("summary")?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !box.current?.contains(event.relatedTarget)) close();
      }}
    >
      <summary className="flex min-h-(--target) list-none items-center gap-1.5 rounded-md px-2 hover:bg-surface-2 [&::-webkit-details-marker]:hidden">
        {label}
      </summary>
      <div className="absolute right-0 z-30 mt-1 min-w-56 rounded-lg border border-line bg-overlay p-2 shadow-pop">
        {children}
      </div>
    </details>
  );
}
