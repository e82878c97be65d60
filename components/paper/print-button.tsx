"use client";

import { Button, type ButtonSize } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";

/** Opens the browser's own print window; without scripts the browser's menu does the same. */
export function PrintButton({ size = "lg" }: { size?: ButtonSize }) {
  return (
    <Button kind="primary" size={size} onClick={() => window.print()}>
      <Icon name="print" />
      Print
    </Button>
  );
}
