import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Checkbox, Fieldset } from "#components/ui/choice.tsx";
import { NumberField } from "#components/ui/number-field.tsx";
import { WeekDate } from "#components/ui/week-date.tsx";
import { parseDate, startOfWeek } from "#lib/domain/calendar.ts";
import { type Item, LAST_WEEK } from "./schema.ts";

/** What every part of the editor takes: its piece, its place in the body, and the errors by path. */
export type PartProps<Part> = {
  item: Part;
  path: string;
  startsOn: string;
  errors: Readonly<Record<string, string>>;
  onChange: (next: Part) => void;
  onRemove: () => void;
};

/** A card for one item, with its remove button. */
export function ItemCard({
  title,
  onRemove,
  children,
}: {
  title: string;
  onRemove: () => void;
  children: ReactNode;
}) {
  const remove = (
    <Button kind="quiet" size="sm" onClick={onRemove}>
      Remove<span className="sr-only"> {title}</span>
    </Button>
  );
  return (
    <Card title={title} level={3} aside={remove}>
      <div className="grid gap-4 sm:grid-cols-2">{children}</div>
    </Card>
  );
}

/** The day a plan week begins, where the week is one. */
export function WeekStarts({ startsOn, week }: { startsOn: string; week: number }) {
  if (!Number.isInteger(week) || week < 1 || week > LAST_WEEK) return null;
  return <WeekDate day={startOfWeek(parseDate(startsOn), week)} />;
}

/** First week and, where it has one, the number of weeks. */
export function WeekFields<Part extends Item>({
  item,
  path,
  startsOn,
  errors,
  onChange,
}: Omit<PartProps<Part>, "onRemove">) {
  return (
    <>
      <NumberField
        label="Starts in week"
        id={`${path}.startWeek`}
        hint={<WeekStarts startsOn={startsOn} week={item.startWeek} />}
        value={item.startWeek}
        onChange={(startWeek) => onChange({ ...item, startWeek })}
        error={errors[`${path}.startWeek`]}
      />
      <div>
        <Checkbox
          label="It has a last week"
          checked={item.weeks !== undefined}
          onChange={(ends) => onChange({ ...item, weeks: ends ? 8 : undefined })}
        />
        {item.weeks !== undefined && (
          <NumberField
            label="For how long"
            unit="weeks"
            id={`${path}.weeks`}
            value={item.weeks}
            onChange={(weeks) => onChange({ ...item, weeks })}
            error={errors[`${path}.weeks`]}
          />
        )}
      </div>
    </>
  );
}

/** Several of a few: times of day, weekdays, parts of a program. */
export function Ticks<Value extends string>(props: {
  legend: string;
  id: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  error?: string;
}) {
  const { legend, id, options, chosen, onChange, error } = props;
  const toggle = (value: Value, on: boolean) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((other) => (other === value ? on : chosen.includes(other))),
    );
  return (
    <Fieldset legend={legend} id={id} error={error} className="sm:col-span-2">
      <div className="flex flex-wrap gap-x-4">
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={(on) => toggle(value, on)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
