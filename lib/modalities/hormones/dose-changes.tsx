"use client";

import { Button } from "#ui/button.tsx";
import { Fieldset } from "#ui/form/choice.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { WeekStarts } from "#ui/form/week-fields.tsx";
import type { FieldsProps } from "./fields.tsx";
import type { DoseChange, Therapy } from "./schema.ts";

const GAP = 8; // weeks: room for the retest of the dose before it (ata2014: 6 to 8)

/** Later doses of a product, one row each. */
export function DoseChanges({ item, path, startsOn, errors, onChange }: FieldsProps<Therapy>) {
  const { changes } = item;
  const last = changes.at(-1) ?? { week: item.startWeek, amount: item.dose.amount };
  const set = (i: number, next: DoseChange) => onChange({ ...item, changes: changes.with(i, next) });
  const add = () => onChange({ ...item, changes: [...changes, { ...last, week: last.week + GAP }] });
  return (
    <Fieldset legend="Dose changes" error={errors[`${path}.changes`]} className="my-3">
      {changes.map((change, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a change has no other name than its place
        <div key={i} className="flex flex-wrap items-end gap-4 py-1">
          <NumberField
            label="From week"
            id={`${path}.changes.${i}.week`}
            hint={<WeekStarts startsOn={startsOn} week={change.week} />}
            value={change.week}
            onChange={(week) => set(i, { ...change, week })}
            error={errors[`${path}.changes.${i}.week`]}
          />
          <NumberField
            label="Dose at one time"
            id={`${path}.changes.${i}.amount`}
            unit={item.dose.unit}
            value={change.amount}
            onChange={(amount) => set(i, { ...change, amount })}
            error={errors[`${path}.changes.${i}.amount`]}
          />
          <Button
            kind="quiet"
            size="sm"
            onClick={() => onChange({ ...item, changes: changes.toSpliced(i, 1) })}
          >
            Remove change {i + 1}
          </Button>
        </div>
      ))}
      {changes.length < 8 && (
        <Button size="sm" onClick={add}>
          Add a dose change
        </Button>
      )}
    </Fieldset>
  );
}
