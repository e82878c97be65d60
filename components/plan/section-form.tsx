"use client";

import { type ComponentType, useMemo } from "react";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { EditorProps } from "#lib/modalities/modality.ts";
import type { Saved } from "./saving.ts";
import { usePatches } from "./use-patches.ts";

type SectionFormProps = {
  /** The room's editor: a client reference, handed on by the page. */
  Editor: ComponentType<EditorProps<unknown>>;
  body: unknown;
  revision: number;
  startsOn: string;
  today: string;
  readOnly: boolean;
  /** Sends one patch; its answer carries the new revision, or both versions when someone else saved first. */
  /** A template's part: nothing is asked that belongs to a patient. */
  impersonal?: boolean;
  save: (body: unknown, revision: number) => Promise<Saved>;
};

/** Owns what every editor needs: dirty state, saving, errors, undo, and the two versions of a lost race. */
export function SectionForm({ Editor, body, revision, save, ...about }: SectionFormProps) {
  const { startsOn, today, readOnly, impersonal } = about;
  const patches = usePatches(body, revision, save);
  const { value, change, flush, standing, errors, travel, past } = patches;
  const editor = useMemo(
    () => ({ startsOn, today, errors, readOnly, impersonal }),
    [startsOn, today, errors, readOnly, impersonal],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving a field sends the patch; nothing here is clicked
    <div onBlur={() => void flush()} className="grid gap-3">
      <Overtaken {...patches} editor={{ ...editor, readOnly: true }} Editor={Editor} />
      <Editor value={value} onChange={change} {...editor} />
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-3">
        <Button size="sm" onClick={() => travel("undo")} disabled={past.done.length === 0}>
          <Icon name="undo" /> Undo
        </Button>
        <Button size="sm" onClick={() => travel("redo")} disabled={past.undone.length === 0}>
          Redo
        </Button>
        <p role="status" data-saving={standing.state} className="ml-auto text-ink-2">
          {readOnly ? "You may read this part." : standing.text}
        </p>
      </div>
    </div>
  );
}

type OvertakenProps = Pick<ReturnType<typeof usePatches<unknown>>, "theirs" | "settle" | "standing"> & {
  Editor: SectionFormProps["Editor"];
  editor: Omit<EditorProps<unknown>, "value" | "onChange">;
};

/** Someone else saved first: theirs is shown, ours is still in the form, and the person chooses. */
function Overtaken({ theirs, settle, standing, Editor, editor }: OvertakenProps) {
  if (!theirs) return null;
  return (
    <Notice
      kind="caution"
      word="Changed meanwhile"
      live="alert"
      actions={
        <>
          <Button onClick={() => settle("ours")}>Keep mine</Button>
          <Button onClick={() => settle("theirs")}>Take theirs</Button>
        </>
      }
    >
      <p>{standing.text}</p>
      <details className="mt-2">
        <summary className="cursor-pointer font-strong">What the other person saved</summary>
        <div className="mt-2">
          {theirs.body === null ? (
            "They took this part out."
          ) : (
            <Editor value={theirs.body} onChange={() => undefined} {...editor} />
          )}
        </div>
      </details>
    </Notice>
  );
}
