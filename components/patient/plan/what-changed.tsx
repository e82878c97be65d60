import type { Change } from "#lib/domain/plan/changes.ts";
import { toText } from "#lib/domain/words/say.ts";
import { Said } from "#ui/said.tsx";

/** What a version changed, in the patient's words, with the physician's reason; nothing for a first version. */
export function WhatChanged({ on, changes, why }: { on: string; changes: readonly Change[]; why: string }) {
  if (changes.length === 0 && !why) return null;
  return (
    <section
      aria-labelledby="changed"
      className="mb-8 rounded-r-lg border-l-4 border-info-line bg-info-soft p-4"
    >
      <h2 id="changed" className="mb-1 text-lg font-head">
        What changed on {on}
      </h2>
      {changes.length > 0 && (
        <ul className="ml-5 grid list-disc gap-1">
          {changes.map(({ modality, item, kind, patient }) => (
            <li key={`${modality} ${item} ${kind} ${toText(patient)}`}>
              <Said said={patient} />
            </li>
          ))}
        </ul>
      )}
      {why && <p className="mt-2">{why}</p>}
    </section>
  );
}
