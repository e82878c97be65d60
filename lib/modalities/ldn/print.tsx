import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { mg } from "#lib/domain/words/dose.ts";
import type { ViewProps } from "#lib/modalities/modality.ts";
import { Dose } from "#ui/dose.tsx";
import { Said } from "#ui/said.tsx";
import { WeekDate } from "#ui/week-date.tsx";
import { type DoseRun, runs, treads } from "./ladder/ladder.ts";
import type { LdnBody } from "./schema.ts";
import { intakes } from "./units.ts";
import { advice, amountsSaid, NAME, stairsSaid } from "./words.ts";

/** Nights on one sheet: six weeks (ux 3.10). */
const SHEET_NIGHTS = 42;

/** What paper shows: from when, what to take, a box for each night of the next six weeks. */
export function PrintView({ body, startsOn, today }: ViewProps<LdnBody>) {
  const start = parseDate(startsOn);
  const day = parseDate(today);
  const from = day.compare(start) < 0 ? start : day;
  const rows = nextRuns(body, start, from);
  return (
    <section className="grid grid-cols-1 gap-2">
      <h2 className="border-current border-b-2 pb-1 text-lg font-head">{NAME}</h2>
      {rows.length === 0 ? (
        <p>
          <Said said={stairsSaid(body, start, day)} />
        </p>
      ) : (
        <DoseTable body={body} rows={rows} stop={stopOn(body, from)} />
      )}
      {advice(body, day)
        .filter(({ item }) => item !== "evidence")
        .map((sentence) => (
          <p key={sentence.item} className="break-inside-avoid">
            <Said said={sentence.text} />
          </p>
        ))}
    </section>
  );
}

type Row = DoseRun & { nights: number };

/** The doses of the sheet's days, each with how many of its nights fall on the sheet. */
function nextRuns(body: LdnBody, start: CalendarDate, from: CalendarDate): readonly Row[] {
  const end = from.add({ days: SHEET_NIGHTS - 1 });
  return runs(treads(body, start)).flatMap((run) => {
    const first = run.from.compare(from) < 0 ? from : run.from;
    const last = run.to && run.to.compare(end) < 0 ? run.to : end;
    const nights = last.compare(first) + 1;
    return nights > 0 ? [{ ...run, from: first, nights }] : [];
  });
}

/** The day of a stop that falls on the sheet, or on the day after it. */
const stopOn = ({ stoppedOn }: LdnBody, from: CalendarDate): string | undefined =>
  stoppedOn && stoppedOn <= from.add({ days: SHEET_NIGHTS }).toString() ? stoppedOn : undefined;

type Table = { body: LdnBody; rows: readonly Row[]; stop: string | undefined };

function DoseTable({ body, rows, stop }: Table) {
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          {["From", "Take", "Tick when taken"].map((head) => (
            <th key={head} scope="col" className="border border-current px-2 py-1 text-left">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.from.toString()} className="break-inside-avoid">
            <td className="border border-current px-2 py-2 align-top">
              <WeekDate day={row.from.toString()} />
            </td>
            <td className="border border-current px-2 py-2 align-top">
              <span className="text-xl font-strong">
                <Dose dose={mg(row.mg)} />
              </span>
              <br />
              <Said said={amountsSaid(row, body.form)} />
            </td>
            <td className="border border-current px-2 py-2 align-top">
              <Boxes count={row.nights * intakes(row.mg, row.timing).length} />
            </td>
          </tr>
        ))}
        {stop && (
          <tr className="break-inside-avoid">
            <td className="border border-current px-2 py-2 align-top">
              <WeekDate day={stop} />
            </td>
            <td className="border border-current px-2 py-2 align-top text-xl font-strong">None</td>
            <td className="border border-current px-2 py-2" />
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** Boxes in weeks of seven, so that a lost place is found again. */
function Boxes({ count }: { count: number }) {
  const weeks = Array.from({ length: Math.ceil(count / 7) }, (_, week) => Math.min(7, count - week * 7));
  return (
    <span role="img" aria-label={`${count} boxes to tick`} className="flex flex-wrap gap-x-4 gap-y-2">
      {weeks.map((boxes, week) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a week of boxes has no other name than its place
        <span key={week} className="flex flex-wrap gap-1">
          {Array.from({ length: boxes }, (_, box) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: so has a box
            <span key={box} className="inline-block size-4 border border-current" />
          ))}
        </span>
      ))}
    </span>
  );
}
