import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import type { ViewProps } from "#lib/modalities/modality.ts";
import { Said } from "#ui/said.tsx";
import { spanOf } from "./limits.ts";
import { stepsOf } from "./reductions/reductions.ts";
import type { LifestyleBody } from "./schema.ts";
import { lifestyleSentences } from "./sentences.ts";
import { labelled, words } from "./words.ts";

const SHEET_WEEKS = 6; // one sheet holds the next six weeks (ux 3.10)

/** Keys of items that are in force on some day of the sheet. */
function soonKeys(body: LifestyleBody, start: CalendarDate, today: CalendarDate): ReadonlySet<string> {
  const until = today.add({ weeks: SHEET_WEEKS });
  const keys = labelled(body).flatMap(({ item }) => {
    const { from, to } = spanOf(item, start);
    return from.compare(until) < 0 && (!to || to.compare(today) >= 0) ? [item.key] : [];
  });
  return new Set([...keys, ...stepsOf(body).map(({ key }) => key)]);
}

/** What paper shows: the sentences of the items of the next six weeks, one line an item, without their reasons. */
export function PrintView({ body, startsOn, today }: ViewProps<LifestyleBody>) {
  const start = parseDate(startsOn);
  const keys = soonKeys(body, start, parseDate(today));
  const lines = lifestyleSentences(body, start).filter(({ item }) => item && keys.has(item));
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{words.name}</h2>
      <ul className="list-disc pl-5">
        {[...keys].map((key) => (
          <li key={key} className="break-inside-avoid">
            {lines.flatMap(({ item, text }) =>
              item === key ? [<Said key={JSON.stringify(text)} said={[...text, " "]} />] : [],
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
