"use client";

import { Checkbox, Fieldset } from "#ui/form/choice.tsx";

type Props = {
  legend: string;
  offered: readonly number[];
  chosen: readonly number[];
  error?: string;
  onChange: (weeks: number[]) => void;
  readOnly?: boolean;
};

/** Weeks to tick; those already in the plan are always among them. */
export function WeekChoices({ legend, offered, chosen, error, onChange, readOnly }: Props) {
  const weeks = [...new Set([...offered, ...chosen])].sort((a, b) => a - b);
  const toggle = (week: number, on: boolean) =>
    onChange((on ? [...chosen, week] : chosen.filter((one) => one !== week)).sort((a, b) => a - b));
  return (
    <Fieldset legend={legend} error={error}>
      <div className="flex flex-wrap gap-x-5">
        {weeks.map((week) => (
          <Checkbox
            key={week}
            label={week === 0 ? "Before the start" : String(week)}
            checked={chosen.includes(week)}
            disabled={readOnly}
            onChange={(on) => toggle(week, on)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
