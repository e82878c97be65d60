import { Table, Td, Th } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { VisitView } from "#lib/domain/desk.ts";
import { toneOf } from "./tone.ts";

/** A person's visits, each with the card of what can be done. */
export function VisitTable({
  caption,
  visits,
  empty,
}: {
  caption: string;
  visits: readonly VisitView[];
  empty: string;
}) {
  if (visits.length === 0) return <p className="text-ink-2">{empty}</p>;
  return (
    <Table caption={caption} columns={["When", "What", "With", "State"]}>
      {visits.map((visit) => (
        <tr key={visit.id} data-visit={visit.id}>
          <Th>
            <button
              type="button"
              popoverTarget={`card-${visit.id}`}
              className="min-h-(--target) text-left font-strong text-primary-ink underline underline-offset-[0.2em]"
            >
              {visit.when}
            </button>
          </Th>
          <Td>
            {visit.what}, {visit.minutes} min
          </Td>
          <Td>
            {visit.with}, {visit.room}
          </Td>
          <Td>
            <Tag tint={toneOf(visit).tag}>{visit.state}</Tag>
          </Td>
        </tr>
      ))}
    </Table>
  );
}
