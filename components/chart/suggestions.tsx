import type { Said as Sentence } from "#lib/domain/words/say.ts";
import { Notice } from "#ui/notice.tsx";
import { Said } from "#ui/said.tsx";

/** What a room's response rule suggests, with the facts that led to it; see lib/data/plan/now.ts. */
export type Suggested = {
  rule: string;
  label: string;
  because: Sentence;
  confidence: string;
  sources: readonly string[];
};

/** Suggestions beside the moves of a part. They change nothing: a clinician makes the move, or does not. */
export function Suggestions({ suggestions }: { suggestions: readonly Suggested[] }) {
  if (suggestions.length === 0) return null;
  return (
    <ul aria-label="Suggested" className="my-2 grid gap-1.5">
      {suggestions.map(({ rule, label, because, confidence, sources }) => (
        <li key={rule}>
          <Notice kind="info" word="Suggested" title={label}>
            <p>
              <Said said={because} />
            </p>
            <details className="mt-1">
              <summary className="cursor-pointer font-strong">Why</summary>
              <p className="text-ink-2">
                Rule {rule}. Confidence: {confidence}. It changes nothing by itself.
              </p>
              <ul className="ml-4 list-disc text-ink-2">
                {sources.map((source) => (
                  <li key={source}>{source}</li>
                ))}
              </ul>
            </details>
          </Notice>
        </li>
      ))}
    </ul>
  );
}
