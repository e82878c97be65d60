"use client";

import { NumberField } from "#ui/form/number-field.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { WeekFields } from "#ui/form/week-fields.tsx";
import { type FieldsProps, ItemCard, Ticks } from "./fields.tsx";
import { SLEEP_PART_KEYS, SLEEP_PARTS } from "./habits.ts";
import type { Sleep } from "./schema.ts";

const PARTS = SLEEP_PART_KEYS.map((value) => ({ value, label: SLEEP_PARTS[value].label }));

/** A CBT-I program: its parts, the fixed wake time, wind-down, and hours in bed where a diary has set them. */
export function SleepFields({ onRemove, ...part }: FieldsProps<Sleep>) {
  const { item, path, errors, onChange } = part;
  const restricts = item.parts.includes("sleep_restriction");
  return (
    <ItemCard title="Sleep program" onRemove={onRemove}>
      <Ticks
        legend="Parts"
        id={`${path}.parts`}
        options={PARTS}
        chosen={item.parts}
        onChange={(parts) =>
          onChange({
            ...item,
            parts,
            hoursInBed: parts.includes("sleep_restriction") ? item.hoursInBed : undefined,
          })
        }
        error={errors[`${path}.parts`]}
      />
      <TextField
        label="Get up at"
        id={`${path}.wakeAt`}
        type="time"
        className="max-w-40"
        value={item.wakeAt}
        onChange={(wakeAt) => onChange({ ...item, wakeAt })}
        error={errors[`${path}.wakeAt`]}
      />
      <NumberField
        label="Wind down before bed"
        unit="minutes"
        id={`${path}.windDownMinutes`}
        value={item.windDownMinutes}
        onChange={(windDownMinutes) => onChange({ ...item, windDownMinutes })}
        error={errors[`${path}.windDownMinutes`]}
      />
      {restricts && (
        <NumberField
          label="Time in bed"
          unit="hours"
          hint="Mean sleep time of a 7 to 14 day diary, never below 5.5. Not in bipolar disorder, epilepsy or severe ME/CFS."
          id={`${path}.hoursInBed`}
          value={item.hoursInBed}
          onChange={(hoursInBed) => onChange({ ...item, hoursInBed })}
          error={errors[`${path}.hoursInBed`]}
        />
      )}
      <WeekFields {...part} />
    </ItemCard>
  );
}
