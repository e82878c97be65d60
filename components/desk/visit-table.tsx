import type { VisitView } from "#lib/domain/scheduling/desk.ts";
import { Card } from "#ui/card.tsx";
import { Table, Td, Th } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import { act } from "./act.ts";
import { toneOf } from "./tone.ts";

/** A person's visits, each with the card of what can be done. */
export function VisitTable({
  title,
  visits,
  empty,
}: {
  title: string;
  visits: readonly VisitView[];
  empty: string;
}) {
  if (visits.length === 0)
    return (
      <Card title={title}>
        <p className="text-ink-2">{empty}</p>
      </Card>
    );
  return (
    <Card title={title}>
      <Table caption={title} columns={["When", "What", "With", "State"]} stacked>
        {visits.map((visit) => (
          <tr key={visit.id} data-visit={visit.id}>
            <Th>
              <button
                type="submit"
                name="act"
                value={act({ does: "card", visitId: visit.id })}
                data-opens={visit.id}
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
    </Card>
  );
}
