import { parseDate } from "#lib/domain/words/calendar.ts";
import type { ViewProps } from "#lib/modalities/modality.ts";
import { Said } from "#ui/said.tsx";
import type { AcupunctureBody } from "./schema.ts";
import { sentences } from "./words.ts";

/** What paper shows: the same words; booked visits stand in the sheet's own list. */
export function PrintView({ body, startsOn }: ViewProps<AcupunctureBody>) {
  if (body.series.length === 0) return null;
  return (
    <section className="grid grid-cols-1 gap-2">
      <h2 className="border-current border-b-2 pb-1 text-lg font-head">Acupuncture</h2>
      {sentences(body, parseDate(startsOn))
        .filter(({ item }) => item !== "evidence")
        .map(({ text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other name than their place
          <p key={i} className="break-inside-avoid">
            <Said said={text} />
          </p>
        ))}
    </section>
  );
}
