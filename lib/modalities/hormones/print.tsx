import { Dose } from "#components/ui/dose.tsx";
import { Said } from "#components/ui/said.tsx";
import { Table, Td } from "#components/ui/table.tsx";
import { WeekDate } from "#components/ui/week-date.tsx";
import { type CalendarDate, parseDate } from "#lib/domain/calendar.ts";
import type { ViewProps } from "#lib/modalities/modality.ts";
import type { HormonesBody, Therapy } from "./schema.ts";
import { type Stretch, stretchesOf } from "./stretches.ts";
import { therapyFacts } from "./therapies.ts";
import { hormonesSentences, productName, rhythmText } from "./words.ts";

const SHEET_WEEKS = 6; // the paper sheet shows the next six weeks

/** What paper shows: each product with its doses of the next six weeks, its rules, and the blood tests. */
export function PrintView({ body, startsOn, today }: ViewProps<HormonesBody>) {
  const [start, from] = [parseDate(startsOn), parseDate(today)];
  const until = from.add({ weeks: SHEET_WEEKS });
  const products = new Set(body.therapies.map(({ key }) => key));
  const draws = hormonesSentences(body, start).filter(({ item }) => !item || !products.has(item));
  return (
    <>
      {body.therapies.map((item) => (
        <Product key={item.key} item={item} rows={soon(stretchesOf(item, start), from, until)} />
      ))}
      {draws.map(({ text }) => (
        <p key={JSON.stringify(text)}>
          <Said said={text} />
        </p>
      ))}
    </>
  );
}

const soon = (stretches: readonly Stretch[], from: CalendarDate, until: CalendarDate): readonly Stretch[] =>
  stretches.filter((s) => s.from.compare(until) < 0 && (!s.to || s.to.compare(from) >= 0));

function Product({ item, rows }: { item: Therapy; rows: readonly Stretch[] }) {
  if (rows.length === 0) return null;
  return (
    <section className="break-inside-avoid">
      <h3 className="font-head">{productName(item)}</h3>
      <Table caption={productName(item)} columns={["From", "Dose", "When"]}>
        {rows.map(({ from, dose }) => (
          <tr key={from.toString()} className="break-inside-avoid">
            <Td>
              <WeekDate day={from} />
            </Td>
            <Td>
              <Dose dose={dose} size="staff" />
            </Td>
            <Td>{rhythmText(item.rhythm)}</Td>
          </tr>
        ))}
      </Table>
      <p>{therapyFacts(item.therapy).how.join(" ")}</p>
    </section>
  );
}
