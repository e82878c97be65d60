"use client";

import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { FieldError } from "#ui/form/field.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { Select, TextField } from "#ui/form/text-field.tsx";
import { WeekStarts } from "#ui/form/week-fields.tsx";
import type { FieldsProps } from "./fields.tsx";
import { LAB_KEYS, type LabKey, orderableLabName } from "./labs.ts";
import type { LabOrder } from "./schema.ts";

type Props = Omit<FieldsProps<LabOrder>, "item"> & { order: LabOrder; onRemove: () => void };

/** One blood draw: its tests, why, and in which week. */
export function OrderFields({ order, path, startsOn, errors, onChange, onRemove }: Props) {
  const free = LAB_KEYS.filter((key) => !order.labs.includes(key));
  const setLabs = (labs: LabKey[]) => onChange({ ...order, labs });
  return (
    <Card
      title="Blood draw"
      level={3}
      aside={
        <Button kind="quiet" size="sm" onClick={onRemove}>
          Remove this draw
        </Button>
      }
    >
      <ul className="mb-3 flex flex-wrap gap-2" aria-label="Tests">
        {order.labs.map((key) => (
          <li key={key}>
            <Button size="sm" onClick={() => setLabs(order.labs.filter((other) => other !== key))}>
              {orderableLabName(key)} <span aria-hidden="true">×</span>
              <span className="sr-only">, remove</span>
            </Button>
          </li>
        ))}
      </ul>
      {errors[`${path}.labs`] && <FieldError>{errors[`${path}.labs`]}</FieldError>}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Add a test"
          id={`${path}.labs`}
          value=""
          placeholder="Choose"
          options={free.map((value) => ({ value, label: orderableLabName(value) }))}
          onChange={(key) => key && setLabs([...order.labs, key as LabKey])}
        />
        <NumberField
          label="In week"
          id={`${path}.week`}
          hint={<WeekStarts startsOn={startsOn} week={order.week} />}
          value={order.week}
          onChange={(week) => onChange({ ...order, week })}
          error={errors[`${path}.week`]}
        />
        <TextField
          label="Why, for the patient"
          id={`${path}.why`}
          value={order.why}
          maxLength={200}
          onChange={(why) => onChange({ ...order, why })}
          error={errors[`${path}.why`]}
        />
      </div>
    </Card>
  );
}
