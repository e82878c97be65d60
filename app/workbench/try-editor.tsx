"use client";

import { type ComponentType, useState } from "react";
import type { EditorProps } from "#lib/modalities/modality.ts";
import { LiveRegion } from "#ui/spoken.tsx";

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
