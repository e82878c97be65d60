"use client";

import type { ScheduleDay, VisitView } from "#lib/domain/scheduling/desk.ts";
import { STEP_WORDS } from "#lib/domain/scheduling/visit.ts";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Tag } from "#ui/tag.tsx";
import { act } from "./act.ts";
import { toneOf } from "./tone.ts";
import { visitName } from "./words.ts";

/** The day as a table: everything that the board shows, and what no longer holds its slot. */
export function VisitDayList({ day }: { day: ScheduleDay }) {
  if (day.visits.length === 0) return <Empty>No visits on this day.</Empty>;
  return (
    <table className="day-list w-full overflow-hidden rounded-lg border border-line bg-surface text-left">
      <caption className="sr-only">Visits of the day</caption>
      <thead className="hidden @2xl:table-header-group">
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className="px-3 py-2 text-xs font-strong text-ink-2">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {day.visits.map((visit) => (
          <VisitRow key={visit.id} visit={visit} />
        ))}
      </tbody>
    </table>
  );
}

const COLUMNS = ["Time", "Who", "What", "With", "State", "Next step"];

/** On a narrow screen a row folds: time and who, then what and with whom, then state and the next step. */
function VisitRow({ visit }: { visit: VisitView }) {
  const [next] = visit.may.steps.filter((step) => step !== "undo");
  return (
    <tr data-visit={visit.id}>
      <td>{visit.time}</td>
      <th scope="row">
        {visit.who ? (
          <button
            type="submit"
            name="act"
            value={act({ does: "card", visitId: visit.id })}
            data-opens={visit.id}
            aria-label={visitName(visit).replace(visit.who.shortName, visit.who.listName)}
          >
            {visit.who.listName}
          </button>
        ) : (
          "Busy"
        )}
      </th>
      <td>{`${visit.what}, ${visit.minutes}\u00a0min`}</td>
      <td>{`${visit.with}, ${visit.room}`}</td>
      <td>
        <Tag tint={toneOf(visit).tag}>{visit.state}</Tag>
      </td>
      <td>
        {next && visit.who && (
          <Button
            type="submit"
            size="sm"
            name="act"
            value={act({ does: "step", visitId: visit.id, revision: visit.revision, step: next })}
          >
            {STEP_WORDS[next].word}
            <span className="sr-only">: {visit.who.listName}</span>
          </Button>
        )}
      </td>
    </tr>
  );
}
