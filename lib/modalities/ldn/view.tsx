import { parseDate } from "#lib/domain/words/calendar.ts";
import type { ViewProps } from "#lib/modalities/modality.ts";
import { t } from "#ui/language.tsx";
import { Said } from "#ui/said.tsx";
import { runOn, runs, treads } from "./ladder/ladder.ts";
import type { LdnBody } from "./schema.ts";
import { advice, hasStopped, runSaid, stairsSaid, whyOf } from "./words.ts";

/** What the patient reads of the medicine: the stairs in words, each dose with its days, and what always holds. */
export function PatientView({ body, startsOn, today }: ViewProps<LdnBody>) {
  const start = parseDate(startsOn);
  const day = parseDate(today);
  const all = treads(body, start);
  const now = runOn(all, day)?.now;
  const whys = whyOf(body);
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="text-md font-strong">
        <Said said={stairsSaid(body, start, day)} />
      </p>
      {!hasStopped(body, day) && (
        <ol className="divide-y divide-line">
          {runs(all).map((run) => {
            const isNow = now?.from.compare(run.from) === 0;
            return (
              <li
                key={run.from.toString()}
                aria-current={isNow ? "step" : undefined}
                className="py-2 aria-[current]:-mx-2 aria-[current]:rounded-md aria-[current]:bg-med-soft aria-[current]:px-2"
              >
                {isNow && <p className="text-xs font-strong text-med-ink">{t`You are here`}</p>}
                <Said said={runSaid(run, body.form)} />
              </li>
            );
          })}
        </ol>
      )}
      {whys.length > 0 && (
        <details>
          <summary className="cursor-pointer font-strong">{t`Why?`}</summary>
          {whys.map((why) => (
            <p key={why}>{why}</p>
          ))}
        </details>
      )}
      <ul className="grid gap-2">
        {advice(body, day).map((sentence) => (
          <li key={sentence.item}>
            <Said said={sentence.text} />
          </li>
        ))}
      </ul>
    </div>
  );
}
