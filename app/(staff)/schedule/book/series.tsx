import { randomUUID } from "node:crypto";
import { BookForm } from "#components/desk/book-form.tsx";
import type { SeriesPanel } from "#lib/domain/scheduling/desk.ts";
import { Checkbox } from "#ui/form/choice.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { Table, Td, Th } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import { bookSeriesAction } from "./actions.ts";

/** The rest of a series at the same time each week; a clash says why and offers the nearest time instead. */
export function SeriesForm({ panel: { contact, rows, everyDays } }: { panel: SeriesPanel }) {
  const clashes = rows.filter(({ why }) => why !== null).length;
  const outside = rows.filter(({ why, slot, instead }) => (why ? instead?.outside : slot.outside)).length;
  return (
    <>
      <PageTitle
        lead={`${rows.length} sessions, the same time ${everyDays === 7 ? "each week" : `every ${everyDays / 7} weeks`}. Untick what you do not want.`}
      >
        Book the series: {contact.listName}
      </PageTitle>
      <p className="mb-3 text-ink-2">
        {clashes === 0
          ? "All times are free."
          : `${clashes} ${clashes === 1 ? "time is" : "times are"} not free; the nearest free one stands in.`}
      </p>
      <BookForm
        action={bookSeriesAction}
        verb="Book"
        withNote={false}
        hidden={{ requestKey: randomUUID(), ...(outside > 0 ? { outsideOk: "yes" } : {}) }}
      >
        <div className="max-w-4xl rounded-lg border border-line bg-surface px-2 py-1">
          <Table caption="Sessions" columns={["Book", "When", "With", "Note"]} stacked>
            {rows.map(({ needId, what, slot, why, instead }) => {
              const take = why ? instead : slot;
              return (
                <tr key={needId}>
                  <Th>
                    {take ? (
                      <Checkbox
                        name="session"
                        value={`${needId}|${take.providerId}|${take.start}`}
                        defaultChecked
                        label={what}
                      />
                    ) : (
                      what
                    )}
                  </Th>
                  <Td>
                    <span className="whitespace-nowrap">{take ? take.when : slot.when}</span>
                  </Td>
                  <Td>
                    {take?.with}, {take?.room}
                  </Td>
                  <Td>
                    {why && (
                      <span className="flex flex-wrap items-baseline gap-2">
                        <Tag tint="caution">Clash</Tag> {slot.when}: {why}
                      </span>
                    )}
                    {take?.outside && <Tag tint="caution">Outside the plan's window</Tag>}
                  </Td>
                </tr>
              );
            })}
          </Table>
        </div>
      </BookForm>
    </>
  );
}
