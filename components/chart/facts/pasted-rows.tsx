import type { KeptAs, PastedRow, RowReading } from "#lib/domain/medicine-list/rows.ts";
import { DateField, Select, TextArea } from "#ui/form/text-field.tsx";
import { Tag } from "#ui/tag.tsx";

/** A row with what was understood of it; `standing`: it is on the chart already, or further up in the list. */
export type ShownRow = PastedRow & { reading: RowReading; standing: "chart" | "above" | null };

const AS: Readonly<Record<KeptAs, string>> = {
  medication: "Medicine, taken now",
  medicationStopped: "Medicine, stopped",
  supplement: "Supplement, taken now",
  supplementStopped: "Supplement, stopped",
  allergy: "Allergy",
  leave: "Leave it out",
};
const CHOICES = Object.entries(AS).map(([value, label]) => ({ value, label }));

/** What was read of a pasted list, row by row: each can be changed, kept as something else or left out. */
export function PastedRows({
  rows,
  fields,
}: {
  rows: readonly ShownRow[];
  fields: Readonly<Record<string, string[]>>;
}) {
  return (
    <>
      <p>
        {rows.length === 1 ? "1 row was read." : `${rows.length} rows were read.`} Nothing is saved yet. What
        is asked here is asked on the chart too, and the safety rules count it as unknown until it is
        answered.
      </p>
      <input type="hidden" name="rows" value={rows.length} />
      <ol className="divide-y divide-line border-line border-y">
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their places until the next answer
          <li key={at} className="group py-3">
            <Row row={row} at={at} fields={fields} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Row({ row, at, fields }: { row: ShownRow; at: number; fields: Readonly<Record<string, string[]>> }) {
  const name = (field: string) => `row.${at}.${field}`;
  return (
    <fieldset className="grid items-start gap-x-3 gap-y-2 @min-[44rem]:grid-cols-[minmax(0,1fr)_13rem_11rem]">
      <legend className="sr-only">Row {at + 1}</legend>
      <input type="hidden" name={name("aside")} value={row.aside} />
      <TextArea
        name={name("text")}
        rows={1}
        className="field-sizing-content"
        label={`Row ${at + 1}`}
        defaultValue={row.text}
        error={fields[name("text")]}
        autoComplete="off"
        spellCheck={false}
      />
      <Select
        name={name("as")}
        label="Keep as"
        options={CHOICES}
        defaultValue={row.as}
        error={fields[name("as")]}
      />
      <div className="hidden group-has-[option[value$=Stopped]:checked]:block">
        <DateField
          name={name("stoppedOn")}
          label="Stopped on"
          defaultValue={row.stoppedOn}
          error={fields[name("stoppedOn")]}
          optional
        />
      </div>
      <div className="@min-[44rem]:col-span-full">
        <Reading {...row} />
      </div>
    </fieldset>
  );
}

const SAYS: Readonly<Record<RowReading["says"], string | null>> = {
  takes: null,
  stopped: "Says that it was stopped. When?",
  allergy: "Says that it is an allergy",
  declined: "Says that it was never taken",
  notTheirs: "Says that somebody else takes it",
  unclear: "Not clear if it is taken now",
};

/** What the row was taken for, and what is asked: in words first. */
function Reading({ reading, standing, aside, as, text }: ShownRow) {
  const { sure, likely, notRead, couldBe, says, amountAsked, unknown } = reading;
  const none = as === "allergy" || text === "None";
  const status = as === "allergy" && says === "allergy" ? null : SAYS[says];
  const asks = [
    ...(standing === "chart" ? ["On the chart already, in these words"] : []),
    ...(standing === "above" ? ["The same as a row above"] : []),
    ...likely.map((one) => `Probably ${one}`),
    ...(!none && couldBe.length > 0 ? [`Could be ${couldBe.slice(0, 6).join(", or ")}`] : []),
    ...(!none && notRead.length > 0 ? [`Not read: ${notRead.slice(0, 12).join(", ")}`] : []),
    ...(!none && unknown && notRead.length + couldBe.length === 0 ? ["Not fully read"] : []),
    ...(status ? [status] : []),
    ...(as === "leave" ? [] : amountAsked.map((one) => `How much ${one} a day?`)),
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {asks.map((ask) => (
        <Tag key={ask} tint="caution" icon="caution">
          {ask}
        </Tag>
      ))}
      {sure.length > 0 && <span className="text-xs text-ink-2">Recognized: {sure.join(", ")}</span>}
      {aside && <span className="break-words text-xs text-ink-2">Not kept: {aside}</span>}
    </div>
  );
}
