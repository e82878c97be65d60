"use client";

import { useEffect, useRef } from "react";

/** After a tap that replaced the tapped button, focus goes to what came in its place; never on the first look. */
export function FocusOnChange({ target, of }: { target: string; of: string }) {
  const before = useRef(of);
  useEffect(() => {
    if (before.current === of) return;
    before.current = of;
    document.getElementById(target)?.focus({ preventScroll: true });
  }, [of, target]);
  return null;
}
