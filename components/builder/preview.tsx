import type { Sentence, TodayItem } from "#lib/modalities/modality.ts";
import { Dose } from "#ui/dose.tsx";
import { Said } from "#ui/said.tsx";

export type PreviewSection = {
  modality: string;
  label: string;
  today: readonly TodayItem[];
  sentences: readonly Sentence[];
};

/** What the patient will see: tonight's card and the words of each part, those of the part in hand open. */
export function Preview({
  givenName,
  parts,
  current,
}: {
  givenName: string;
  parts: readonly PreviewSection[];
  current: string;
}) {
  const doses = parts.flatMap((part) => part.today);
  return (
    <section
      aria-label={`What ${givenName} will see`}
      className="rounded-[1.5rem] border border-line-strong bg-canvas p-4"
    >
      <p className="text-lg font-head">Tonight, {givenName}</p>
      {doses.length === 0 && <p className="mt-1 text-base">Nothing to take today.</p>}
      {doses.map((item) => (
        <div
          key={`${item.key}${item.moment}`}
          className="page mt-2 rounded-lg border border-line bg-surface p-3"
        >
          <p className="text-base font-strong">{item.title}</p>
          {item.dose && <Dose dose={item.dose} size="hero" />}
          <p className="text-base">
            <Said said={item.how} />
          </p>
          {item.next.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one card, in their order
            <p key={i} className="text-ink-2">
              <Said said={line} />
            </p>
          ))}
        </div>
      ))}
      {parts.map((part) => (
        <details key={part.modality} className="mt-3" open={part.modality === current}>
          <summary className="py-1 font-strong">{part.label}</summary>
          <ul className="grid gap-1.5 leading-snug">
            {part.sentences.map((sentence, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences of one part, in their order
              <li key={i}>
                <Said said={sentence.text} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
