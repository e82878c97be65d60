import { Notice } from "#components/ui/notice.tsx";
import { Said } from "#components/ui/said.tsx";
import type { Said as Sentence } from "#lib/domain/say.ts";

/** What a surgery means for low-dose naltrexone, a short sentence each; nothing where none is planned. */
export function SurgeryNote({ said }: { said: readonly Sentence[] }) {
  if (said.length === 0) return null;
  return (
    <Notice kind="caution" word="Your surgery" className="mb-4">
      {said.map((sentence, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: generated sentences in their order
        <p key={i}>
          <Said said={sentence} />
        </p>
      ))}
    </Notice>
  );
}
