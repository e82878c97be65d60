import { parseDate } from "#lib/domain/words/calendar.ts";
import type { Sentence, ViewProps } from "#lib/modalities/modality.ts";
import { Said } from "#ui/said.tsx";
import type { LifestyleBody } from "./schema.ts";
import { lifestyleSentences } from "./sentences.ts";
import { words } from "./words.ts";

const PARTS = ["goals", "sleep", "movement", "nutrition", "supplements", "reductions"] as const;

/** What the patient reads for daily life: one short list for each part, each with its reason. */
export function PatientView({ body, startsOn }: ViewProps<LifestyleBody>) {
  const sentences = lifestyleSentences(body, parseDate(startsOn));
  if (sentences.length === 0) return <p>{words.empty}</p>;
  return (
    <div className="grid gap-6">
      {PARTS.map((part) => {
        const keys = new Set(body[part].map(({ key }) => key));
        const mine = sentences.filter(({ item }) => item && keys.has(item));
        return mine.length === 0 ? null : (
          <section key={part}>
            <h3 className="text-lg font-head">{words[part]}</h3>
            <Lines sentences={mine} />
          </section>
        );
      })}
    </div>
  );
}

function Lines({ sentences }: { sentences: readonly Sentence[] }) {
  return (
    <ul className="mt-2 grid gap-2">
      {sentences.map(({ item, text, why }) => (
        <li key={`${item} ${JSON.stringify(text)}`}>
          <Said said={text} />
          {why && (
            <details>
              <summary className="min-h-(--target) cursor-pointer py-2 font-strong text-primary-ink">
                Why?
              </summary>
              <p>
                <Said said={why} />
              </p>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
