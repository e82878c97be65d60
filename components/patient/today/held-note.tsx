import { phrase, type Said as Sentence } from "#lib/domain/words/say.ts";
import { Icon } from "#ui/icon.tsx";
import { t } from "#ui/language.tsx";
import { UntilWhen } from "./held-card.tsx";
import { HeldWhy } from "./held-why.tsx";

export type HeldNoteProps = {
  modality: string;
  label: string;
  whole: boolean;
  reasons: readonly { because: string; closes: string; patient: readonly Sentence[] }[];
};

/** A part of the plan, or some of it, that is not to be taken: in its place on the plan's pages and papers. */
export function HeldNote({ held, doctor }: { held: HeldNoteProps; doctor: string | null }) {
  const { modality, label, whole, reasons } = held;
  return (
    <section
      aria-labelledby={`paused-${modality}`}
      className="keep mb-6 rounded-lg border-2 border-caution-line bg-surface p-4 print:border-current"
    >
      <h2 id={`paused-${modality}`} className="flex items-center gap-2 text-xl font-head">
        <Icon name="hold" />
        {t`${phrase(label)}: paused`}
      </h2>
      <p className="font-strong">
        {whole ? t`Take none of it now.` : t`Some of it is paused. What goes on stands below.`}
      </p>
      <HeldWhy reasons={reasons} />
      <UntilWhen reasons={reasons} doctor={doctor} />
    </section>
  );
}
