import type { ReactNode } from "react";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Checkbox, Fieldset } from "#ui/form/choice.tsx";

/** What every part of the editor takes: its piece, its place in the body, and the errors by path. */
export type FieldsProps<Part> = {
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
