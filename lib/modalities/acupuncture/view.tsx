import { parseDate } from "#lib/domain/words/calendar.ts";
import type { ViewProps } from "#lib/modalities/modality.ts";
import { Said } from "#ui/said.tsx";
import { pointOf } from "./points.ts";
import type { AcupunctureBody } from "./schema.ts";
import { sentences } from "./words.ts";

/** What the patient reads: each series in plain words, why, and where the needles go. */
export function PatientView({ body, startsOn }: ViewProps<AcupunctureBody>) {
  const codes = [...new Set(body.series.flatMap(({ points }) => points))];
  if (body.series.length === 0) return <p>No acupuncture is planned yet.</p>;
  return (
    <div className="grid grid-cols-1 gap-3">
      {sentences(body, parseDate(startsOn)).map(({ text, why }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other name than their place
        <div key={i}>
          <p>
            <Said said={text} />
          </p>
          {why && (
            <details>
              <summary className="cursor-pointer font-strong">Why?</summary>
              <p>
                <Said said={why} />
              </p>
            </details>
          )}
        </div>
      ))}
      {codes.length > 0 && (
        <details>
          <summary className="cursor-pointer font-strong">Where the needles go</summary>
          <ul className="ml-5 list-disc">
            {codes.map((code) => (
              <li key={code}>{pointOf(code)?.where ?? code}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
