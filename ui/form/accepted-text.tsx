"use client";

import { Notice } from "#ui/notice.tsx";
import { Checkbox } from "./choice.tsx";

/** A text to read together, point by point, and the box that says its version was accepted; an older one does not count. */
export function AcceptedText({
  id,
  words,
  text: { version, points },
  accepted,
  onChange,
  readOnly,
}: {
  id: string;
  words: { title: string; accepted: string; older: string };
  text: { version: string; points: readonly string[] };
  /** The version that was accepted, if one was. */
  accepted: string | undefined;
  onChange: (accepted: string | undefined) => void;
  readOnly?: boolean;
}) {
  const old = accepted !== undefined && accepted !== version;
  return (
    <div>
      <details>
        <summary className="cursor-pointer py-1 font-strong">
          {words.title} ({version})
        </summary>
        <ul className="ml-5 list-disc">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </details>
      {old && <Notice kind="caution">{words.older}</Notice>}
      <Checkbox
        id={id}
        label={words.accepted}
        checked={accepted === version}
        disabled={readOnly}
        onChange={(yes) => onChange(yes ? version : undefined)}
      />
    </div>
  );
}
