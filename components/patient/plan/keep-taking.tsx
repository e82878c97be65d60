import { type HelpLinks, WhoAnswers } from "#components/patient/ask/who-answers.tsx";
import { phrase, type Said as Sentence } from "#lib/domain/words/say.ts";
import { Icon } from "#ui/icon.tsx";
import { t } from "#ui/language.tsx";
import { Said } from "#ui/said.tsx";

type Kept = { title: string; said: readonly Sentence[] };

/** What is never dropped at once although the chart speaks against it: keep taking it and call, with who answers now. */
export function KeepTaking({ kept, help = null }: { kept: readonly Kept[]; help?: HelpLinks | null }) {
  return (
    <>
      {kept.map(({ title, said }, at) => (
        <section
          key={title}
          aria-labelledby={`keep-taking-${at}`}
          className="keep mb-4 rounded-lg border-2 border-caution-line bg-surface p-4 print:border-current"
        >
          <h2 id={`keep-taking-${at}`} className="flex items-center gap-2 text-md font-head">
            <Icon name="caution" className="text-caution-ink" />
            {t`${phrase(title)}: keep taking it`}
          </h2>
          {said.map((sentence, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: generated sentences in their order
            <p key={i}>
              <Said said={sentence} />
            </p>
          ))}
          <p>{t`Do not stop it by yourself. Call us about it.`}</p>
        </section>
      ))}
      {kept.length > 0 && help && <WhoAnswers help={help} />}
    </>
  );
}
