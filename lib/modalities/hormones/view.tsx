import { parseDate } from "#lib/domain/words/calendar.ts";
import type { Sentence, ViewProps } from "#lib/modalities/modality.ts";
import { Dose } from "#ui/dose.tsx";
import { Said } from "#ui/said.tsx";
import type { HormonesBody, Therapy } from "./schema.ts";
import { stretchOn } from "./stretches.ts";
import { productName, productSentences, rhythmText, visitSentences, words } from "./words.ts";

/** What the patient reads of the hormones part: each product with today's dose, then the blood tests. */
export function PatientView({ body, startsOn, today }: ViewProps<HormonesBody>) {
  const start = parseDate(startsOn);
  const visits = visitSentences(body, start);
  if (body.therapies.length === 0 && visits.length === 0) return <p>{words.empty}</p>;
  return (
    <div className="grid gap-6">
      {body.therapies.map((item) => (
        <section key={item.key}>
          <h3 className="text-lg font-head">{productName(item)}</h3>
          <Now item={item} startsOn={startsOn} today={today} />
          <Lines sentences={productSentences(item, start)} />
        </section>
      ))}
      {visits.length > 0 && (
        <section>
          <h3 className="text-lg font-head">{words.visits}</h3>
          <Lines sentences={visits} />
        </section>
      )}
    </div>
  );
}

function Now({ item, startsOn, today }: { item: Therapy; startsOn: string; today: string }) {
  const now = stretchOn(item, parseDate(today), parseDate(startsOn));
  if (!now) return null;
  return (
    <p className="font-strong">
      Now: <Dose dose={now.dose} /> {item.form === "patch" ? "a day, by patch" : rhythmText(item)}
    </p>
  );
}

function Lines({ sentences }: { sentences: readonly Sentence[] }) {
  return (
    <ul className="mt-2 space-y-2">
      {sentences.map(({ text, why }) => (
        <li key={JSON.stringify(text)}>
          <Said said={text} />
          {why && (
            <details>
              <summary className="min-h-(--target) cursor-pointer py-2 text-primary-ink">Why?</summary>
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
