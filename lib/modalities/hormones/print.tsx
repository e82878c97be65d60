import { type CalendarDate, parseDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import { type Said as SaidParts, toText } from "#lib/domain/words/say.ts";
import type { ViewProps } from "#lib/modalities/modality.ts";
import { Dose } from "#ui/dose.tsx";
import { Said } from "#ui/said.tsx";
import { WeekDate } from "#ui/week-date.tsx";
import type { HormonesBody, Therapy } from "./schema.ts";
import { CYCLE_DAYS, intakeDays, type Stretch, stretchesOf } from "./stretches.ts";
import { howLines, intakeWhen, lastSaid, productName, visitSentences } from "./words.ts";

const SHEET_DAYS = 42; // one sheet holds the next six weeks (ux 3.10)
const CELL = "border border-current px-2 py-1 text-left align-top";
/** On a phone a row is lines under each other: "50 micrograms" has no room between two more columns. */
const STACKED =
  "max-[28rem]:[&_thead]:sr-only max-[28rem]:[&_tr]:flex max-[28rem]:[&_tr]:flex-wrap max-[28rem]:[&_tr]:gap-x-3 " +
  "max-[28rem]:[&_tr]:items-baseline max-[28rem]:[&_tr]:border-b max-[28rem]:[&_tr]:border-current " +
  "max-[28rem]:[&_tr]:py-1 max-[28rem]:[&_td]:border-0 max-[28rem]:[&_td]:p-0";

/** What paper shows: each product with its doses of the next six weeks and how it is used, then the blood tests. */
export function PrintView({ body, startsOn, today }: ViewProps<HormonesBody>) {
  const [start, day] = [parseDate(startsOn), parseDate(today)];
  const from = day.compare(start) < 0 ? start : day;
  return (
    <>
      {body.therapies.map((item) => (
        <Product key={item.key} item={item} rows={onSheet(item, start, from)} last={lastSaid(item, start)} />
      ))}
      {visitSentences(body, start).map(({ text }) => (
        <p key={JSON.stringify(text)} className="break-inside-avoid">
          <Said said={text} />
        </p>
      ))}
    </>
  );
}

type Row = { from: CalendarDate; dose: Stretch["dose"]; when: SaidParts };

/**
 * A dose's row on the sheet; one that has begun is shown from the sheet's first day. Any other begins with the first day on
 * which it is taken, as one of counted days always does; it has no row where the sheet holds none.
 */
function rowOf(item: Therapy, stretch: Stretch, first: CalendarDate, from: CalendarDate): readonly Row[] {
  const until = from.add({ days: SHEET_DAYS });
  if (stretch.from.compare(until) >= 0 || (stretch.to && stretch.to.compare(from) < 0)) return [];
  // Nights of a cycle that begin on the sheet are told to their end.
  const days = intakeDays(item, stretch, first, [from, until.add({ days: CYCLE_DAYS })]);
  const counted = item.rhythm.kind === "cyclic" || item.rhythm.kind === "twoWeekly";
  const begins = !counted && stretch.from.compare(from) < 0 ? from : days[0];
  if (!begins || begins.compare(until) >= 0) return [];
  return [{ from: begins, dose: stretch.dose, when: intakeWhen(item, days, until) }];
}

const onSheet = (item: Therapy, startsOn: CalendarDate, from: CalendarDate): readonly Row[] =>
  stretchesOf(item, startsOn).flatMap((stretch) =>
    rowOf(item, stretch, startOfWeek(startsOn, item.startWeek), from),
  );

function Product({ item, rows, last }: { item: Therapy; rows: readonly Row[]; last: readonly SaidParts[] }) {
  if (rows.length === 0) return null;
  const how = howLines(item).join(" ");
  return (
    <section className="break-inside-avoid">
      <h2>{productName(item)}</h2>
      <table className={`w-full border-collapse ${STACKED}`}>
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
          {rows.map(({ from, dose, when }) => (
            <tr key={from.toString()} className="break-inside-avoid">
              <td className={CELL}>
                <WeekDate day={from} />
              </td>
              <td className={CELL}>
                <span className="text-xl font-strong">
                  <Dose dose={dose} />
                </span>
              </td>
              <td className={CELL}>
                <Said said={when} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {last.map((said) => (
        <p key={toText(said)} className="font-strong">
          <Said said={said} />
        </p>
      ))}
      {how && <p>{how}</p>}
    </section>
  );
}
