"use client";

import type { PersonView } from "#lib/data/account/people.ts";
import type { Outcome } from "#lib/forms/answer.ts";
import { Button } from "#ui/button.tsx";
import { useAnswer } from "#ui/form/use-answer.ts";
import { Notice } from "#ui/notice.tsx";
import { Table, Td, Th } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import { personAction } from "./actions.ts";

/** The staff as a table; each row's acts are real submit buttons. */
export function StaffTable({ people }: { people: readonly PersonView[] }) {
  const [answer, act, busy] = useAnswer<Outcome | null>(personAction, null, (_before, message) => ({
    ok: false,
    code: "no-answer",
    message,
    fields: {},
  }));
  return (
    <>
      {answer && !answer.ok && (
        <Notice kind="stop" word="Not done" title={answer.message} live="alert" className="mb-3" />
      )}
      {answer?.ok && <Notice kind="ok" title="It holds from now on." live="status" className="mb-3" />}
      <Table
        caption="Staff of the clinic"
        columns={["Name", "May", "Signed in on", { label: "What to do", hidden: true }]}
        stacked
      >
        {people.map((person) => (
          <tr key={person.id}>
            <Th>
              {person.name}
              {person.credential && `, ${person.credential}`} {person.isMe && <Tag tint="info">You</Tag>}{" "}
              {!person.active && <Tag tint="danger">Access off</Tag>}
              <span className="block font-normal text-ink-2 text-xs">{person.email}</span>
            </Th>
            <Td>
              {person.role}
              <span className="block text-xs text-ink-2">{person.mayDo}</span>
            </Td>
            <Td>
              <span className="whitespace-nowrap">
                {person.devices === 1 ? "1 device" : `${person.devices} devices`}
              </span>
            </Td>
            <Td>
              <form
                action={act}
                aria-busy={busy}
                className="flex flex-wrap gap-2 [&>button]:whitespace-nowrap"
              >
                <input type="hidden" name="personId" value={person.id} />
                <Acts person={person} />
              </form>
            </Td>
          </tr>
        ))}
      </Table>
    </>
  );
}

function Acts({ person: { name, may } }: { person: PersonView }) {
  const of = <span className="sr-only"> of {name}</span>;
  return (
    <>
      {may.endSessions && (
        <Button type="submit" name="act" value="end" size="sm">
          End sessions{of}
        </Button>
      )}
      {may.turnOff && (
        <Button type="submit" name="act" value="off" size="sm" kind="danger">
          Turn off access{of}
        </Button>
      )}
      {may.turnOn && (
        <Button type="submit" name="act" value="on" size="sm">
          Turn on access{of}
        </Button>
      )}
    </>
  );
}
