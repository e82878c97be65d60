"use client";

import { useEffect, useState } from "react";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Checkbox } from "#ui/form/choice.tsx";
import { Kbd } from "./kbd.tsx";
import { KEY_MAP } from "./keys.ts";
import { keysAreOff, switchKeys } from "./use-desk-keys.ts";

/** What the single keys do, and the switch that turns them off on this device (WCAG 2.1.4). */
export function KeysHelp() {
  const [open, setOpen] = useState(false);
  const [off, setOff] = useState(false);
  useEffect(() => setOff(keysAreOff()), []);
  return (
    <div className="pointer-coarse:hidden">
      <Button kind="quiet" onClick={() => setOpen(true)} data-hot="?" aria-haspopup="dialog">
        Keys <Kbd>?</Kbd>
      </Button>
      <Dialog title="Keys" open={open} onClose={() => setOpen(false)}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {KEY_MAP.map(({ shown, what }) => (
            <div key={what} className="contents">
              <dt className="font-strong">{shown}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <div className="mt-4 border-t border-line pt-3">
          <Checkbox
            label="Single keys are on"
            checked={!off}
            onChange={(on) => {
              switchKeys(!on);
              setOff(!on);
            }}
          />
        </div>
      </Dialog>
    </div>
  );
}
