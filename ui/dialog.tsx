"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button, type ButtonKind, type ButtonSize } from "./button.tsx";
import { Icon } from "./icon.tsx";

type Opener = { trigger: ReactNode; kind?: ButtonKind; size?: ButtonSize };
type Driven = { open: boolean; onClose: () => void };

/**
 * The browser's own modal dialog: it keeps focus inside, closes on Escape, gives focus back.
 * With `trigger` it draws its own button; with `open` and `onClose` its parent drives it.
 * Inside, `<form method="dialog">` or `DialogClose` closes it.
 */
export function Dialog({
  title,
  children,
  wide = false,
  ...how
}: { title: ReactNode; children: ReactNode; wide?: boolean } & (Opener | Driven)) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [opened, setOpened] = useState(false);
  const driven = "open" in how;
  const open = driven ? how.open : opened;
  const close = () => (driven ? how.onClose() : setOpened(false));
  useEffect(() => {
    const dialog = box.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <>
      {!driven && (
        <Button kind={how.kind} size={how.size} aria-haspopup="dialog" onClick={() => setOpened(true)}>
          {how.trigger}
        </Button>
      )}
      <dialog
        ref={box}
        aria-labelledby={titleId}
        onClose={close}
        className={`page m-auto max-h-[90dvh] w-[calc(100%-2rem)] overflow-auto rounded-lg border border-line bg-overlay p-5 text-ink shadow-sheet ${wide ? "max-w-3xl" : "max-w-lg"}`}
      >
        {open && (
          <>
            <div className="mb-3 flex items-start justify-between gap-4">
              <h2 id={titleId} className="text-lg font-head">
                {title}
              </h2>
              <DialogClose>
                <Icon name="close" />
                <span className="sr-only">Close</span>
              </DialogClose>
            </div>
            {children}
          </>
        )}
      </dialog>
    </>
  );
}

/** A button that closes the dialog it stands in and does nothing else. */
export function DialogClose({ children, kind = "quiet" }: { children: ReactNode; kind?: ButtonKind }) {
  return (
    <Button kind={kind} size="sm" onClick={(event) => event.currentTarget.closest("dialog")?.close()}>
      {children}
    </Button>
  );
}
