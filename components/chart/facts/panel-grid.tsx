import { FieldError, INPUT_CLASS } from "#ui/form/field.tsx";

export type PanelRows = readonly { test: string; result: string; unit: string; range: string }[];
const CELLS = [
  { cell: "test", label: "Test" },
  { cell: "result", label: "Result" },
  { cell: "unit", label: "Unit" },
  { cell: "range", label: "Laboratory's limits" },
] as const;

/** At least so many rows stand there, and two empty ones behind what was typed. */
const MIN = 10;
const MAX = 40;
const EMPTY = { test: "", result: "", unit: "", range: "" };
const COLUMNS =
  "@min-[44rem]/page:grid-cols-[minmax(12rem,2fr)_minmax(6rem,1fr)_minmax(6rem,1fr)_minmax(8rem,1fr)]";

type Errors = Readonly<Record<string, string>>;

/** A row a test: its name, result, unit and limits. On a narrow page each row is a block of its own. */
export function PanelGrid({
  rows,
  errors,
  tests,
}: {
  rows: PanelRows;
  errors: Errors;
  tests: readonly string[];
}) {
  const many = Math.min(MAX, Math.max(MIN, rows.length + 2));
  const shown = Array.from({ length: many }, (_, at) => rows[at] ?? EMPTY);
  return (
    <div className="grid gap-y-3 @min-[44rem]/page:gap-y-1">
      <datalist id="panel-tests">
        {tests.map((test) => (
          <option key={test} value={test} />
        ))}
      </datalist>
      <div aria-hidden="true" className={`hidden gap-x-2 @min-[44rem]/page:grid ${COLUMNS}`}>
        {CELLS.map(({ cell, label }) => (
          <span key={cell} className="font-strong text-xs">
            {label}
          </span>
        ))}
      </div>
      {shown.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <fieldset key={at} className="min-w-0">
          <legend className="sr-only">Row {at + 1}</legend>
          <div
            className={`grid grid-cols-2 gap-x-2 gap-y-1 border-line border-t pt-2 @min-[44rem]/page:border-0 @min-[44rem]/page:pt-0 ${COLUMNS}`}
          >
            {CELLS.map(({ cell, label }) => (
              <Cell
                key={cell}
                name={`${cell}.${at}`}
                label={label}
                value={row[cell]}
                error={errors[`${cell}.${at}`]}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

type CellProps = { name: string; label: string; value: string; error?: string };

function Cell({ name, label, value, error }: CellProps) {
  return (
    <div className="min-w-0">
      <label htmlFor={name} className="mb-0.5 block text-xs @min-[44rem]/page:sr-only">
        {label}
      </label>
      <input
        id={name}
        name={name}
        type="text"
        defaultValue={value}
        maxLength={120}
        autoComplete="off"
        list={name.startsWith("test.") ? "panel-tests" : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        className={INPUT_CLASS}
      />
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </div>
  );
}
