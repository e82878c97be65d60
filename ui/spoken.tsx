import type { ReactNode } from "react";

/** Says its text once when it changes, without moving focus. Keep it mounted and change `children`; "" is silence. */
export function LiveRegion({ children, hidden = false }: { children: ReactNode; hidden?: boolean }) {
  return (
    <p role="status" aria-live="polite" className={hidden ? "sr-only" : "text-ink-2 compact:text-xs"}>
      {children}
    </p>
  );
}
