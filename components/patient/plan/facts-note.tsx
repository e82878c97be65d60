import type { Said as Sentence } from "#lib/domain/words/say.ts";
import { tOf } from "#ui/language.tsx";
import { Notice } from "#ui/notice.tsx";
import { Said } from "#ui/said.tsx";

/** What a patient's own facts mean for the plan, a short sentence each: a planned surgery. */
export function FactsNote({ title, said }: { title: string; said: readonly Sentence[] }) {
  return (
    <Notice kind="caution" word={tOf(title)} className="mb-4">
      {said.map((sentence, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: generated sentences in their order
        <p key={i}>
          <Said said={sentence} />
        </p>
      ))}
    </Notice>
  );
}
