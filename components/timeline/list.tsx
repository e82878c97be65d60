import type { WeekRow } from "./week.ts";

/** The drawing's twin for ears and for small screens: a real table, a row for each week and a line for each event. */
export function TimelineList({
  title,
  weeks,
  answers,
}: {
  title: string;
  weeks: readonly WeekRow[];
  /** Whether there is a column for how it was. */
  answers: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section aria-label={title} tabIndex={0} className="relative overflow-x-auto">
      <table className="weeks">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Week</th>
            <th scope="col">What happens</th>
            {answers && <th scope="col">How it was</th>}
          </tr>
        </thead>
        <tbody>
          {weeks.map((row) => (
            <tr key={row.starts}>
              <th scope="row">
                {row.week > 0 ? `Week ${row.week}` : "Before"}
                <small>{row.starts}</small>
                {row.isNow && <b>Now</b>}
              </th>
              <td>{row.events.join("\n") || "No change"}</td>
              {answers && <td>{row.pain}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
