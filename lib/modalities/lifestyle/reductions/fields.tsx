"use client";

import { DOSE_UNITS, type DoseUnit } from "#lib/domain/words/dose.ts";
import { NumberField } from "#ui/form/number-field.tsx";
import { Select, TextField } from "#ui/form/text-field.tsx";
import { WeekStarts } from "#ui/form/week-fields.tsx";
import { type FieldsProps, ItemCard } from "../fields.tsx";
import type { Reduction } from "../schema.ts";

const UNITS = DOSE_UNITS.map((value) => ({ value, label: value }));

/** Another medicine taken less: what it was a day, what it becomes, from which week. */
export function ReductionFields({
  item,
  path,
  startsOn,
  errors,
  onChange,
  onRemove,
}: FieldsProps<Reduction>) {
  const setUnit = (unit: DoseUnit) =>
    onChange({ ...item, from: { ...item.from, unit }, to: { ...item.to, unit } });
  return (
    <ItemCard title={item.medicine || "Other medicine"} onRemove={onRemove}>
      <TextField
        label="Medicine"
        id={`${path}.medicine`}
        maxLength={60}
        value={item.medicine}
        onChange={(medicine) => onChange({ ...item, medicine })}
        error={errors[`${path}.medicine`]}
      />
      <Select
        label="Unit"
        id={`${path}.to.unit`}
        value={item.from.unit}
        options={UNITS}
        onChange={(unit) => setUnit(unit as DoseUnit)}
        error={errors[`${path}.to.unit`]}
      />
      <NumberField
        label="Until now, a day"
        unit={item.from.unit}
        id={`${path}.from.amount`}
        value={item.from.amount}
        onChange={(amount) => onChange({ ...item, from: { ...item.from, amount } })}
        error={errors[`${path}.from.amount`]}
      />
      <NumberField
        label="From then on, a day"
        unit={item.to.unit}
        hint="0 when it is stopped."
        id={`${path}.to.amount`}
        value={item.to.amount}
        onChange={(amount) => onChange({ ...item, to: { ...item.to, amount } })}
        error={errors[`${path}.to.amount`]}
      />
      <NumberField
        label="From week"
        hint={<WeekStarts startsOn={startsOn} week={item.week} />}
        id={`${path}.week`}
        value={item.week}
        onChange={(week) => onChange({ ...item, week })}
        error={errors[`${path}.week`]}
      />
    </ItemCard>
  );
}
