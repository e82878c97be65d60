"use client";

import { weekdaysText } from "#lib/domain/words/calendar.ts";
import { Checkbox, Fieldset } from "#ui/form/choice.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { DateField, Select } from "#ui/form/text-field.tsx";
import type { FieldsProps } from "./fields.tsx";
import { type Rhythm, type Therapy, TIMES, type Time } from "./schema.ts";
import { words } from "./words.ts";

const WEEK = [1, 2, 3, 4, 5, 6, 0]; // Monday first
const DAYS = WEEK.map((day) => ({ value: String(day), label: weekdaysText([day]) }));
const AT = TIMES.map((value) => ({ value, label: words.times[value] }));

/** Times and days of one product's rhythm. */
export function RhythmFields(part: FieldsProps<Therapy>) {
  const { item, path, errors, onChange } = part;
  const { rhythm } = item;
  if (rhythm.kind === "daily") {
    const set = (at: readonly string[]) =>
      onChange({ ...item, rhythm: { ...rhythm, at: TIMES.filter((time) => at.includes(time)) } });
    const error = errors[`${path}.rhythm.at`];
    return (
      <Ticks
        legend="Times of day"
        id={`${path}.rhythm.at`}
        options={AT}
        chosen={rhythm.at}
        onChange={set}
        error={error}
      />
    );
  }
  return (
    <>
      <Select
        label="Time of day"
        id={`${path}.rhythm.at`}
        value={rhythm.at}
        options={AT}
        onChange={(time) => onChange({ ...item, rhythm: { ...rhythm, at: time as Time } })}
        error={errors[`${path}.rhythm.at`]}
      />
      <DayFields {...part} />
    </>
  );
}

function DayFields({ item, path, errors, onChange }: FieldsProps<Therapy>) {
  const { rhythm } = item;
  const set = (next: Rhythm) => onChange({ ...item, rhythm: next });
  if (rhythm.kind === "cyclic")
    return (
      <>
        <NumberField
          label="Nights of each 28"
          id={`${path}.rhythm.nights`}
          value={rhythm.nights}
          onChange={(nights) => set({ ...rhythm, nights })}
          error={errors[`${path}.rhythm.nights`]}
        />
        <DateField
          label="First night of a cycle"
          hint="By the patient's own calendar. Empty: counted from the start."
          optional
          id={`${path}.rhythm.firstNight`}
          value={rhythm.firstNight ?? ""}
          onChange={(day) => set({ ...rhythm, firstNight: day || undefined })}
          error={errors[`${path}.rhythm.firstNight`]}
        />
      </>
    );
  if (rhythm.kind === "twoWeekly")
    return (
      <Select
        label="Day"
        id={`${path}.rhythm.day`}
        value={String(rhythm.day)}
        options={DAYS}
        onChange={(day) => set({ ...rhythm, day: Number(day) })}
      />
    );
  if (rhythm.kind === "daily") return null;
  return (
    <Ticks
      legend="Days"
      id={`${path}.rhythm.days`}
      options={DAYS}
      chosen={rhythm.days.map(String)}
      onChange={(chosen) => set({ ...rhythm, days: WEEK.filter((day) => chosen.includes(String(day))) })}
      error={errors[`${path}.rhythm.days`]}
    />
  );
}

function Ticks(props: {
  legend: string;
  id: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  error?: string;
}) {
  const { legend, id, options, chosen, onChange, error } = props;
  const toggle = (value: string, on: boolean) =>
    onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  return (
    <Fieldset legend={legend} id={id} error={error}>
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
