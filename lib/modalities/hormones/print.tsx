import { Dose } from "#components/ui/dose.tsx";
import { Said } from "#components/ui/said.tsx";
import { WeekDate } from "#components/ui/week-date.tsx";
import { type CalendarDate, parseDate } from "#lib/domain/calendar.ts";
import type { ViewProps } from "#lib/modalities/modality.ts";
import type { HormonesBody, Therapy } from "./schema.ts";
import { type Stretch, stretchesOf } from "./stretches.ts";
import { therapyFacts } from "./therapies.ts";
import { productName, rhythmText, visitSentences } from "./words.ts";

const SHEET_DAYS = 42; // one sheet holds the next six weeks (ux 3.10)
const CELL = "border border-current px-2 py-1 text-left align-top";

/** What paper shows: each product with its doses of the next six weeks and how it is used, then the blood tests. */
export function PrintView({ body, startsOn, today }: ViewProps<HormonesBody>) {
  const [start, day] = [parseDate(startsOn), parseDate(today)];
  const from = day.compare(start) < 0 ? start : day;
  return (
    <>
      {body.therapies.map((item) => (
        <Product key={item.key} item={item} rows={onSheet(stretchesOf(item, start), from)} />
      ))}
      {visitSentences(body, start).map(({ text }) => (
        <p key={JSON.stringify(text)} className="break-inside-avoid">
          <Said said={text} />
        </p>
      ))}
    </>
  );
}

/** The doses of the sheet's days; one that has begun is shown from the sheet's first day. */
function onSheet(stretches: readonly Stretch[], from: CalendarDate): readonly Stretch[] {
  const until = from.add({ days: SHEET_DAYS });
  return stretches
    .filter((stretch) => stretch.from.compare(until) < 0 && (!stretch.to || stretch.to.compare(from) >= 0))
    .map((stretch) => (stretch.from.compare(from) < 0 ? { ...stretch, from } : stretch));
}

function Product({ item, rows }: { item: Therapy; rows: readonly Stretch[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="break-inside-avoid">
      <h2>{productName(item)}</h2>
      <table className="w-full border-collapse">
        <thead>
          <tr>
            {["From", "Dose", "When"].map((head) => (
              <th key={head} scope="col" className={CELL}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ from, dose }) => (
            <tr key={from.toString()} className="break-inside-avoid">
              <td className={CELL}>
                <WeekDate day={from} />
              </td>
              <td className={CELL}>
                <span className="text-xl font-strong">
                  <Dose dose={dose} />
                </span>
              </td>
              <td className={CELL}>{rhythmText(item.rhythm)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{therapyFacts(item.therapy).how.join(" ")}</p>
    </section>
  );
}
