"use client";

import { type ComponentType, useState } from "react";
import { LiveRegion } from "#components/ui/spoken.tsx";
import type { EditorProps } from "#lib/modalities/modality.ts";

/** Keeps a body in memory, so that an editor can be tried without a plan. */
export function TryEditor({
  Editor,
  body,
  startsOn,
  today,
}: {
  Editor: ComponentType<EditorProps<unknown>>;
  body: unknown;
  startsOn: string;
  today: string;
}) {
  const [value, setValue] = useState(body);
  return (
    <div>
      <Editor value={value} onChange={setValue} startsOn={startsOn} today={today} errors={{}} />
      <LiveRegion>{value === body ? "Not changed." : "Changed; kept only on this page."}</LiveRegion>
    </div>
  );
}
