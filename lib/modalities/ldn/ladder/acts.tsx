"use client";

import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { addHold, fromTonight, withoutStep } from "../edits.ts";
import type { LdnBody } from "../schema.ts";

/** `over`: how many nights of the row are over and stay as they were. */
type ActProps = { value: LdnBody; onChange: (next: LdnBody) => void; i: number; over: number };

/** Nights that are over are said so, and the dose can be another one from tonight. */
export function Over({ i, over, value, onChange }: ActProps) {
  const nights = over === 1 ? "1 night" : `${over} nights`;
  return (
    <>
      <span className="inline-flex items-center gap-1 text-ink-2">
        <Icon name="lock" /> {nights} over
      </span>
      <Button
        size="sm"
        kind="quiet"
        aria-label={
          i < value.steps.length ? `Step ${i + 1}: other dose from tonight` : "Other dose from tonight"
        }
        onClick={() => onChange(fromTonight(value, i, over))}
      >
        Other dose from tonight
      </Button>
    </>
  );
}

/** What may be done with a row: nothing once all of its nights are over. */
export function RowActs({ i, value, onChange, over, isOver }: ActProps & { isOver: boolean }) {
  if (isOver)
    return (
      <span className="flex items-center justify-end gap-1 text-ink-2">
        <Icon name="lock" /> Over
      </span>
    );
  return (
    <span className="flex flex-wrap items-center justify-end gap-1">
      {over > 0 && <Over {...{ i, over, value, onChange }} />}
      <Button
        size="sm"
        kind="quiet"
        aria-label={`Hold after step ${i + 1}`}
        onClick={() => onChange(addHold(value, i))}
      >
        <Icon name="hold" /> Hold
      </Button>
      {over === 0 && (
        <Button
          size="sm"
          kind="quiet"
          aria-label={`Remove step ${i + 1}`}
          onClick={() => onChange(withoutStep(value, i))}
        >
          <Icon name="remove" /> Remove
        </Button>
      )}
    </span>
  );
}
