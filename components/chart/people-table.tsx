import Link from "next/link";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Table, Td, Th } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";

type Plan = { title: string; week: number; signed: number | null; draft: number | null };
type Person = { id: string; recordNumber: string; name: string; born: string; plan: Plan | null };
/** A page of people, as it was asked for; `near` are those whose name begins nearly so, where nobody has it. */
export type PeoplePage = {
  find: string;
  page: number;
  more: boolean;
  people: readonly Person[];
  near: readonly { id: string; name: string }[];
};

/** People with where their plan stands, a page at a time. */
export function PeopleTable({ found }: { found: PeoplePage }) {
  const { people, page, more } = found;
  if (people.length === 0) return <Nobody found={found} />;
  return (
    <>
      <Table caption="People" columns={["Name", "Born", "Record", "Plan", "Week", "Version"]} stacked>
        {people.map(({ id, name, born, recordNumber, plan }) => (
          <tr key={id}>
            <Th>
              <Link href={`/patients/${id}`} className="inline-block whitespace-nowrap py-1">
                {name}
              </Link>
            </Th>
            <Td>
              <span className="whitespace-nowrap">{born}</span>
            </Td>
            <Td>{recordNumber}</Td>
            <Td>{plan?.title ?? <span className="text-ink-2">No plan</span>}</Td>
            <Td>{plan && <Week plan={plan} />}</Td>
            <Td>{plan && <Version plan={plan} />}</Td>
          </tr>
        ))}
      </Table>
      {(more || page > 1) && <Pages found={found} />}
    </>
  );
}

const Week = ({ plan }: { plan: Plan }) =>
  plan.week < 1 ? <span className="text-ink-2">Not begun</span> : `Week ${plan.week}`;

const Version = ({ plan: { signed, draft } }: { plan: Plan }) => (
  <span className="flex flex-wrap gap-1">
    {signed && <Tag tint="ok">{`Version\u00a0${signed}\u00a0signed`}</Tag>}
    {draft && <Tag tint="info">{`Version\u00a0${draft}\u00a0draft`}</Tag>}
  </span>
);

function Nobody({ found: { find, near, page } }: { found: PeoplePage }) {
  if (!find && page === 1) return <Empty>Nobody is on your care teams yet.</Empty>;
  if (!find) return <Empty>There are no more people. Go back a page.</Empty>;
  return (
    <Empty>
      No one called '{find}' on your care teams.
      {near.length > 0 && (
        <>
          {" "}
          Did you mean{" "}
          {near.map(({ id, name }, i) => (
            <span key={id}>
              {i > 0 && " or "}
              <Link href={`/patients/${id}`}>{name}</Link>
            </span>
          ))}
          ?
        </>
      )}
    </Empty>
  );
}

function Pages({ found: { page, more } }: { found: PeoplePage }) {
  const to = (number: number) => (
    <Button type="submit" name="page" value={number}>
      Page {number}
    </Button>
  );
  return (
    <nav aria-label="Pages" className="mt-4 flex items-center gap-3">
      {page > 1 && to(page - 1)}
      <span aria-current="page">Page {page}</span>
      {more && to(page + 1)}
    </nav>
  );
}
