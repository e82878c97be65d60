"use client";

import { useEffect, useRef } from "react";

/**
 * What needs another look, above a form: takes focus when it appears, and each line leads to its field.
 * `errors` is keyed by field id (the field's `name` unless it was given an id); `_` is for the form as a whole.
 */
export function ErrorSummary({
  title = "Some answers need another look.",
  errors,
}: {
  title?: string;
  errors: Readonly<Record<string, string | readonly string[] | undefined>>;
}) {
  const box = useRef<HTMLDivElement>(null);
  const lines = Object.entries(errors).flatMap(([field, text]) =>
    text === undefined ? [] : [{ field, text: typeof text === "string" ? text : text.join(" ") }],
  );
  const said = lines.map((line) => line.text).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new set of errors takes focus again
  useEffect(() => box.current?.focus(), [said]);
  return (
    <div
      ref={box}
      tabIndex={-1}
      className="mb-6 rounded-md border-[3px] border-danger-line bg-surface p-4 compact:mb-4 compact:p-3"
    >
      {/* The alert is a child: on the box itself it would race with the move of focus (GOV.UK Frontend). */}
      <div role="alert">
        <h2 className="text-lg font-head compact:text-base">{title}</h2>
        {lines.length > 0 && (
          <ul className="mt-1">
            {lines.map(({ field, text }) => (
              <li key={field} className="py-0.5">
                {field === "_" ? (
                  text
                ) : (
                  <a href={`#${field}`} className="font-strong text-danger-ink">
                    {text}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
