import type { Said as Sentence } from "#lib/domain/words/say.ts";
import { Said } from "#ui/said.tsx";

type Goal = { key: string; text: string; said: readonly Sentence[] };

/** What is hoped for, and where it stands: measured or asked, never graded. */
export function GoalList({ goals }: { goals: readonly Goal[] }) {
  return (
    <ul className="divide-y divide-line">
      {goals.map(({ key, text, said }) => (
        <li key={key} className="break-inside-avoid py-1.5">
          <p className="font-strong">{text.charAt(0).toUpperCase() + text.slice(1)}</p>
          <p>
            {said.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: generated sentences in their order
              <span key={i}>
                <Said said={one} />{" "}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
