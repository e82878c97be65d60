"use client";

import { type ComponentType, useMemo, useState } from "react";
import { Changes } from "#components/plan/changes.tsx";
import type { Saved } from "#lib/forms/answer.ts";
import type { EditorProps } from "#lib/modalities/modality.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { Notice } from "#ui/notice.tsx";
import type { Theirs } from "./patch-queue.ts";
import { usePatches } from "./use-patches.ts";

type SectionFormProps = {
  /** The room's editor: a client reference, handed on by the page. */
  Editor: ComponentType<EditorProps<unknown>>;
  body: unknown;
  revision: number | null;
  startsOn: string;
  today: string;
  readOnly: boolean;
  /** A template's part: nothing is asked that belongs to a patient. */
  impersonal?: boolean;
  /** Is a version in force: then the days before today are over. */
  inForce?: boolean;
  /** Sends one patch; its answer carries the new revision, or the part as it stands when someone else saved first. */
  save: (body: unknown, revision: number | null) => Promise<Saved>;
};

/** Owns what every editor needs: dirty state, saving, errors, undo, and the two versions of a lost race. */
export function SectionForm({ Editor, body, revision, save, ...about }: SectionFormProps) {
  const { startsOn, today, readOnly, impersonal, inForce } = about;
  const { value, change, flush, standing, errors, travel, past, theirs, settle, mended } = usePatches(
    body,
    revision,
    save,
  );
  const [asked, ask] = useState(false);
  // One editor shows either version: two of them on one page would share the names of their fields.
  const other = asked ? (theirs?.body ?? null) : null;
  const fixed = readOnly || other !== null;
  const editor = useMemo(
    () => ({ startsOn, today, errors, readOnly: fixed, impersonal, inForce }),
    [startsOn, today, errors, fixed, impersonal, inForce],
  );
  const decide = (whose: "ours" | "theirs") => {
    ask(false);
    settle(whose);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving a field sends the patch; nothing here is clicked
    <div onBlur={() => void flush()} className="grid gap-3">
      {theirs && (
        <Overtaken theirs={theirs} text={standing.text} shown={other !== null} show={ask} settle={decide} />
      )}
      {mended !== undefined && (
        <DaysOver text={standing.text} mend={mended === null ? undefined : () => change(mended)} />
      )}
      <Editor value={other ?? value} onChange={change} {...editor} />
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-3">
        <Button size="sm" onClick={() => travel("undo")} disabled={fixed || past.done.length === 0}>
          <Icon name="undo" /> Undo
        </Button>
        <Button size="sm" onClick={() => travel("redo")} disabled={fixed || past.undone.length === 0}>
          Redo
        </Button>
        <p role="status" data-saving={standing.state} className="ml-auto text-ink-2">
          {readOnly ? "You may read this part." : standing.text}
        </p>
      </div>
    </div>
  );
}

/** The change would write days anew that are over: said with what to press, and nothing typed is lost. */
function DaysOver({ text, mend }: { text: string; mend: (() => void) | undefined }) {
  return (
    <Notice
      kind="caution"
      word="Not saved"
      live="alert"
      actions={mend && <Button onClick={mend}>Keep those days, change from today on</Button>}
    >
      <p>{text}</p>
      {!mend && <p className="mt-1">Undo it, or change only what comes from today on.</p>}
    </Notice>
  );
}

type OvertakenProps = {
  theirs: Theirs<unknown>;
  text: string;
  /** Is theirs what the editor shows at the moment. */
  shown: boolean;
  show: (theirs: boolean) => void;
  settle: (whose: "ours" | "theirs") => void;
};

/** Someone else saved first: ours is still in the form, theirs can be seen in its place, and the person chooses. */
function Overtaken({ theirs, text, shown, show, settle }: OvertakenProps) {
  return (
    <Notice
      kind="caution"
      word="Changed meanwhile"
      live="alert"
      actions={
        <>
          <Button onClick={() => settle("ours")}>Keep mine</Button>
          <Button onClick={() => settle("theirs")}>Take theirs</Button>
          {theirs.body !== null && (
            <Button kind="quiet" onClick={() => show(!shown)}>
              {shown ? "Show mine" : "Show theirs"}
            </Button>
          )}
        </>
      }
    >
      <p>{text}</p>
      {theirs.body === null && <p className="mt-1">They took this part out.</p>}
      {theirs.differences.length > 0 && (
        <div className="mt-2">
          <p className="mb-1 font-strong">Yours would change in theirs:</p>
          <Changes changes={theirs.differences} reader="clinician" />
        </div>
      )}
      <p className="mt-2 font-strong">
        {shown ? "Below is theirs, as it is saved. It cannot be changed here." : "Below is yours, not saved."}
      </p>
    </Notice>
  );
}
