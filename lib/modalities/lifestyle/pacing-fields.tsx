"use client";

import { Checkbox } from "#ui/form/choice.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { WeekFields } from "#ui/form/week-fields.tsx";
import { type FieldsProps, ItemCard } from "./fields.tsx";
import { heartRateLimit } from "./limits.ts";
import type { Pacing } from "./schema.ts";

/** Limits of activity and rest, and the heart-rate limit with its working. */
export function PacingFields({ onRemove, ...part }: FieldsProps<Pacing>) {
  const { item, path, errors, onChange } = part;
  const number = (field: "activityMinutes" | "restMinutes" | "restsADay", label: string, unit: string) => (
    <NumberField
      {...{ label, unit }}
      id={`${path}.${field}`}
      value={item[field]}
      onChange={(value) => onChange({ ...item, [field]: value })}
      error={errors[`${path}.${field}`]}
    />
  );
  return (
    <ItemCard title="Pacing" onRemove={onRemove}>
      {number("activityMinutes", "Stop after", "minutes")}
      {number("restMinutes", "Then rest", "minutes")}
      {number("restsADay", "Planned rests", "a day")}
      <HeartRate {...part} onRemove={onRemove} />
      <WeekFields {...part} />
    </ItemCard>
  );
}

type HeartRateValue = NonNullable<Pacing["heartRate"]>;

function HeartRate({ item, path, errors, onChange }: FieldsProps<Pacing>) {
  const { heartRate } = item;
  const field = (name: keyof HeartRateValue, label: string, unit: string, hint?: string) => (
    <NumberField
      {...{ label, unit, hint }}
      id={`${path}.heartRate.${name}`}
      optional={name === "limitBpm"}
      value={heartRate?.[name]}
      onChange={(value) => heartRate && onChange({ ...item, heartRate: withValue(heartRate, name, value) })}
      error={errors[`${path}.heartRate.${name}`]}
    />
  );
  const limit = heartRate && heartRateLimit(heartRate);
  const filledIn = Number.isFinite(heartRate?.restingBpm) && Number.isFinite(heartRate?.ageYears);
  return (
    <div className="grid gap-4 sm:col-span-2 sm:grid-cols-2">
      <Checkbox
        label="Heart-rate limit"
        hint="Not valid with a beta-blocker, ivabradine, a pacemaker or marked POTS."
        checked={heartRate !== undefined}
        onChange={(on) => onChange({ ...item, heartRate: on ? { restingBpm: 70, ageYears: 40 } : undefined })}
      />
      {heartRate && (
        <>
          {field("restingBpm", "Resting, mean of 7 mornings", "beats a minute")}
          {field("ageYears", "Age", "years")}
          {field("limitBpm", "Own limit of the physician", "beats a minute")}
          <p className="sm:col-span-2">
            {limit !== undefined && Number.isFinite(limit) && `Limit: ${limit} beats a minute.`}
            {!filledIn && "Fill in both numbers for the limit."}
            {filledIn &&
              limit === undefined &&
              "The limit is not above the resting pulse. Measure one, and write it as the physician's own."}{" "}
            The lower of resting + 15 and (220 - age) x 0.55; an estimate of low to medium certainty.
          </p>
        </>
      )}
    </div>
  );
}

/** An emptied own limit is no limit of one's own; an emptied measurement stays wrong until it is filled in. */
function withValue(heartRate: HeartRateValue, name: keyof HeartRateValue, value: number): HeartRateValue {
  const { limitBpm: _dropped, ...measured } = heartRate;
  return name === "limitBpm" && Number.isNaN(value) ? measured : { ...heartRate, [name]: value };
}
