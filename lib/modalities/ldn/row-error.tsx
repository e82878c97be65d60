"use client";

import { doseText, mg } from "#lib/domain/words/dose.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

type ErrorProps = {
  id?: string;
  text?: string;
  meant?: number | null;
  onFix?: (mg: number) => void;
  onStrengths?: () => void;
};

/** What is wrong with a row, right under it, with the fix as a button: the dose that was meant, or the strength to add. */
export function RowError({ id, text, meant, onFix, onStrengths }: ErrorProps) {
  if (!text) return null;
  const fix = meant && onFix && (
    <Button size="sm" onClick={() => onFix(meant)}>
      Use {doseText(mg(meant))}
    </Button>
  );
  const strengths = text.includes("strength") && onStrengths && (
    <Button size="sm" onClick={onStrengths}>
      Add the strength
    </Button>
  );
  return (
    <tr>
      <td colSpan={6} className="px-2 pb-2">
        <Notice kind="stop" id={id} actions={fix || strengths || undefined}>
          <p>{text}</p>
        </Notice>
      </td>
    </tr>
  );
}
