import type { Change } from "#lib/domain/plan/changes.ts";
import { Icon, type IconName } from "#ui/icon.tsx";
import { Said } from "#ui/said.tsx";

const SIGN: Record<Change["kind"], { icon: IconName; word: string }> = {
  stop: { icon: "close", word: "Stops" },
  dose: { icon: "Pill", word: "Dose" },
  add: { icon: "add", word: "New" },
  move: { icon: "forward", word: "Moves" },
  text: { icon: "edit", word: "Wording" },
};

/** Plain-words differences, most important first. `reader` chooses whose words. */
export function Changes({
  changes,
  reader,
}: {
  changes: readonly Change[];
  reader: "clinician" | "patient";
}) {
  if (changes.length === 0) return <p className="text-ink-2">Nothing changes.</p>;
  return (
    <ul className="grid gap-1.5">
      {changes.map((change, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: differences are listed once and never reordered
        <li key={i} className="flex items-start gap-2">
          <Icon name={SIGN[change.kind].icon} className="mt-0.5 text-ink-2" />
          <span>
            <span className="sr-only">{SIGN[change.kind].word}: </span>
            <Said said={change[reader]} />
          </span>
        </li>
      ))}
    </ul>
  );
}
