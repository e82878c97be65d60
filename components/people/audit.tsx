import { Button, ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { DateField, Select } from "#ui/form/text-field.tsx";
import { Table, Td } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";

type FilterProps = {
  people: readonly { id: string; name: string }[];
  person?: string;
  day: string;
  fault?: string;
};

/** Narrow the audit to one of the staff, or to one day; a plain form, so the filter stands in the address. */
export function AuditFilterForm({ people, person, day, fault }: FilterProps) {
  return (
    <form method="get" action="/audit" className="mb-4 flex flex-wrap items-end gap-3">
      <Select
        label="Who"
        name="person"
        defaultValue={person ?? ""}
        placeholder="Anyone"
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField label="Day" name="day" defaultValue={day} error={fault} />
      <Button type="submit">Show</Button>
    </form>
  );
}

type Line = { seq: number; at: string; sentence: string; denied: boolean };

/** The audit's lines; `olderHref` leads to the ones before. */
export function AuditLines({ lines, olderHref }: { lines: readonly Line[]; olderHref?: string }) {
  if (lines.length === 0)
    return <Empty>Nothing happened that fits. Choose another day or another person.</Empty>;
  return (
    <>
      <div className="max-w-4xl">
        <Table caption="Audit, newest first" columns={["When", "What"]} stacked>
          {lines.map((line) => (
            <tr key={line.seq}>
              <Td>
                <span className="whitespace-nowrap">{line.at}</span>
              </Td>
              <Td>
                {line.sentence} {line.denied && <Tag tint="caution">Refused</Tag>}
              </Td>
            </tr>
          ))}
        </Table>
      </div>
      {olderHref && (
        <div className="mt-3">
          <ButtonLink href={olderHref}>Older</ButtonLink>
        </div>
      )}
    </>
  );
}
