import { Changes } from "#components/plan/changes.tsx";
import type { Change } from "#lib/domain/plan/changes.ts";

type From = {
  label: string;
  version: string;
  known: boolean;
  withdrawn: boolean;
  changes: readonly Change[];
  leftOut: readonly string[];
  added: readonly string[];
};

/** The template that a plan came from, and what was changed since. */
export function FromTemplateNote({ from }: { from: From | null }) {
  if (!from) return null;
  const { label, version, known, withdrawn, changes, leftOut, added } = from;
  const same = changes.length + leftOut.length + added.length === 0;
  return (
    <details className="mt-3 rounded-md border border-line px-3 py-2">
      <summary className="cursor-pointer font-strong">
        {known && !same ? "Changed from the template" : "From the template"} “{label}”, version {version}
      </summary>
      <div className="mt-1 grid gap-1.5">
        {!known && <p>That version is no longer here to compare with.</p>}
        {withdrawn && <p>That template is withdrawn since: no new plan starts from it.</p>}
        {known && same && <p>Everything is as in the template.</p>}
        {leftOut.length > 0 && <p>Left out: {leftOut.join(", ")}.</p>}
        {added.length > 0 && <p>Added: {added.join(", ")}.</p>}
        {changes.length > 0 && <Changes changes={changes} reader="clinician" />}
      </div>
    </details>
  );
}
