"use client";

import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/choice.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "./kbd.tsx";
import { keysAreOff, switchKeys } from "./use-desk-keys.ts";

const KEYS: readonly [string, string][] = [
  ["J K", "Next, previous row of the list"],
  ["1 2 3", "Go to a suggestion; Enter books it"],
  ["O", "Other time for the row"],
  ["S", "The rest of the series at once"],
  ["C", "Write down a try; then 1 to 3"],
  ["Arrows", "Move on the board; Enter opens the card"],
  ["A I D N", "Here, in room, done, did not come"],
  ["M X", "Move, cancel the visit"],
  ["Z", "Undo"],
  ["B /", "Book, find a person"],
  ["T [ ]", "Today, previous and next day"],
  ["R L", "By room, as a list"],
];

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
          {KEYS.map(([keys, what]) => (
            <div key={keys} className="contents">
              <dt className="font-strong">{keys}</dt>
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
