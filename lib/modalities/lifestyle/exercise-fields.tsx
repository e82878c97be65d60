"use client";

import { weekdaysText } from "#lib/domain/words/calendar.ts";
import { Checkbox } from "#ui/form/choice.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { Select } from "#ui/form/text-field.tsx";
import { WeekFields } from "#ui/form/week-fields.tsx";
import { type FieldsProps, ItemCard, Ticks } from "./fields.tsx";
import { ACTIVITIES, ACTIVITY_KEYS, type ActivityKey } from "./habits.ts";
import { type Exercise, INTENSITIES, PROGRESSIONS } from "./schema.ts";
import { words } from "./words.ts";

const KINDS = ACTIVITY_KEYS.map((value) => ({ value, label: ACTIVITIES[value].label }));
const DAYS = [1, 2, 3, 4, 5, 6, 0].map((day) => ({ value: String(day), label: weekdaysText([day]) }));

/** Frequency, intensity, time and type of one kind of exercise, and how it may grow. */
export function ExerciseFields({ onRemove, ...part }: FieldsProps<Exercise>) {
  const { item, path, errors, onChange } = part;
  const number = (field: Counted, label: string, unit: string, hint: string) => (
    <Count {...{ ...part, field, label, unit, hint }} />
  );
  return (
    <ItemCard title={ACTIVITIES[item.activity].label} onRemove={onRemove}>
      <Select
        label="What"
        id={`${path}.activity`}
        value={item.activity}
        options={KINDS}
        onChange={(activity) => onChange({ ...item, activity: activity as ActivityKey })}
      />
      <Select
        label="How hard"
        id={`${path}.intensity`}
        value={item.intensity}
        options={INTENSITIES.map((value) => ({ value, label: words.intensities[value] }))}
        onChange={(intensity) => onChange({ ...item, intensity: intensity as Exercise["intensity"] })}
      />
      <Ticks
        legend="Days"
        id={`${path}.days`}
        options={DAYS}
        chosen={item.days.map(String)}
        onChange={(days) => onChange({ ...item, days: days.map(Number) })}
        error={errors[`${path}.days`]}
      />
      {number("initialMinutes", "Each time", "minutes", "Start with 5 to 15.")}
      {number("goalMinutes", "Grows to at most", "minutes", "Usually 20 to 30.")}
      <Select
        label="How it may grow"
        id={`${path}.progression`}
        value={item.progression}
        options={PROGRESSIONS.map((value) => ({ value, label: words.progressions[value] }))}
        onChange={(progression) => onChange({ ...item, progression: progression as Exercise["progression"] })}
      />
      {number(
        "weeklyIncreasePercent",
        "Increase a week",
        "percent",
        "About 10. Not used when it goes by symptoms.",
      )}
      <div className="sm:col-span-2">
        <Checkbox
          label="A specialist ME/CFS team oversees this (NICE NG206). Nothing then rises by itself."
          checked={item.mecfsSpecialistOversight}
          onChange={(mecfsSpecialistOversight) => onChange({ ...item, mecfsSpecialistOversight })}
        />
      </div>
      <WeekFields {...part} />
    </ItemCard>
  );
}

type Counted = "initialMinutes" | "goalMinutes" | "weeklyIncreasePercent";
type CountProps = Omit<FieldsProps<Exercise>, "onRemove"> & {
  field: Counted;
  label: string;
  unit: string;
  hint: string;
};

function Count({ item, path, errors, onChange, field, ...words }: CountProps) {
  return (
    <NumberField
      label={words.label}
      unit={words.unit}
      hint={words.hint}
      id={`${path}.${field}`}
      value={item[field]}
      onChange={(value) => onChange({ ...item, [field]: value })}
      error={errors[`${path}.${field}`]}
    />
  );
}
