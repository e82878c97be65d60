"use client";

import { doseText } from "#lib/domain/words/dose.ts";
import { NumberField } from "#ui/form/number-field.tsx";
import { WeekFields } from "#ui/form/week-fields.tsx";
import { Notice } from "#ui/notice.tsx";
import { type FieldsProps, ItemCard, Ticks } from "./fields.tsx";
import { dailyAmount } from "./limits.ts";
import type { Supplement } from "./schema.ts";
import { INTAKE_TIMES, supplementFacts } from "./supplements.ts";
import { supplementName, words } from "./words.ts";

const AT = INTAKE_TIMES.map((value) => ({ value, label: words.times[value] }));

/** One supplement: amount each time, when, usual range and upper limit beside it. */
export function SupplementFields({ onRemove, ...part }: FieldsProps<Supplement>) {
  const { item, path, errors, onChange } = part;
  const { unit, of, usual, limit, evidence, sources } = supplementFacts(item.supplement);
  const dose = (amount: number) => doseText({ amount, unit });
  const total = dailyAmount(item);
  const bounds = [
    `Usual ${dose(usual[0])} to ${dose(usual[1])} a day${of ? `, ${of}` : ""}.`,
    limit ? `Upper limit ${dose(limit)} a day.` : "No official upper limit.",
  ].join(" ");
  return (
    <ItemCard title={supplementName(item)} onRemove={onRemove}>
      <NumberField
        label="Amount each time"
        unit={unit}
        hint={bounds}
        id={`${path}.amount`}
        value={item.amount}
        onChange={(amount) => onChange({ ...item, amount })}
        error={errors[`${path}.amount`]}
      />
      <Ticks
        legend="When"
        id={`${path}.at`}
        options={AT}
        chosen={item.at}
        onChange={(at) => onChange({ ...item, at })}
        error={errors[`${path}.at`]}
      />
      {limit !== null && total > limit && (
        <div className="sm:col-span-2">
          <Notice kind="caution">
            {dose(total)} a day is above the upper limit of {dose(limit)}.
          </Notice>
        </div>
      )}
      <WeekFields {...part} />
      <p className="text-ink-2 sm:col-span-2 compact:text-xs">
        {Number.isFinite(total) && `In all ${dose(total)} a day. `}Evidence: {evidence}. Start one at a time;
        stop after 8 weeks without benefit. Sources: {sources.join(", ")}.
      </p>
    </ItemCard>
  );
}
