"use client";

import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";

/** Opens the browser's own print window; without scripts the browser's menu does the same. */
export function PrintButton() {
  return (
    <Button kind="primary" size="lg" onClick={() => window.print()}>
      <Icon name="print" />
      Print
    </Button>
  );
}
