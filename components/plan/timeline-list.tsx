import { Table, Td, Th } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { TimelineInput } from "./timeline-layout.ts";
import { timelineTitle, weekRows } from "./timeline-words.ts";

/** The drawing's twin for ears and for small screens: a real table, a row for each week. */
export function TimelineList(input: TimelineInput) {
  const columns = ["Week", "What happens", ...(input.outcomes ? ["How it was"] : [])];
  return (
    <Table caption={`${timelineTitle(input)}, as a list`} columns={columns}>
      {weekRows(input).map((row) => (
        <tr key={row.starts}>
          <Th>
            <span className="whitespace-nowrap">{row.week > 0 ? `Week ${row.week}` : "Before"}</span>
            <span className="block text-xs font-normal whitespace-nowrap text-ink-2">{row.starts}</span>
            {row.isNow && <Tag tint="info">Now</Tag>}
          </Th>
          <Td>
            {row.events.length === 0 ? (
              <span className="text-ink-2">No change</span>
            ) : (
              <ul className="grid gap-1">
                {row.events.map(({ key, text }) => (
                  <li key={key}>{text}</li>
                ))}
              </ul>
            )}
          </Td>
          {input.outcomes && <Td>{row.pain}</Td>}
        </tr>
      ))}
    </Table>
  );
}
