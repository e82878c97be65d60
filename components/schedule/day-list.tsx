import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { ScheduleDay } from "#lib/domain/desk.ts";
import { STEP_WORDS } from "#lib/domain/visit.ts";
import { act } from "./act.ts";
import { toneOf } from "./tone.ts";
import { visitName } from "./words.ts";

/** The day as a table: everything that the board shows, and what no longer holds its slot. */
export function DayList({ day }: { day: ScheduleDay }) {
  if (day.visits.length === 0) return <Empty>No visits on this day.</Empty>;
  return (
    <div className="rounded-lg border border-line bg-surface">
      <Table
        caption="Visits of the day"
        columns={["Time", "Who", "What", "State", "With", { label: "Next step", hidden: true }]}
      >
        {day.visits.map((visit) => {
          const [next] = visit.may.steps.filter((step) => step !== "undo");
          return (
            <tr key={visit.id} data-visit={visit.id}>
              <Td>
                <span className="whitespace-nowrap">{visit.time}</span>
              </Td>
              <Th>
                {visit.who ? (
                  <button
                    type="button"
                    popoverTarget={`card-${visit.id}`}
                    aria-label={visitName(visit)}
                    className="min-h-(--target) text-left font-strong text-primary-ink underline underline-offset-[0.2em]"
                  >
                    {visit.who.listName}
                  </button>
                ) : (
                  "Busy"
                )}
              </Th>
              <Td>
                {visit.what}, <span className="whitespace-nowrap">{visit.minutes} min</span>
              </Td>
              <Td>
                <Tag tint={toneOf(visit).tag}>{visit.state}</Tag>
              </Td>
              <Td>
                {visit.with}
                <span className="block text-2xs text-ink-2">{visit.room}</span>
              </Td>
              <Td>
                {next && visit.who && (
                  <Button
                    type="submit"
                    size="sm"
                    name="act"
                    value={act("step", visit.id, visit.revision, next)}
                  >
                    {STEP_WORDS[next].word}
                    <span className="sr-only">: {visit.who.listName}</span>
                  </Button>
                )}
              </Td>
            </tr>
          );
        })}
      </Table>
    </div>
  );
}
