"use client";

import { WeekFields } from "#ui/form/week-fields.tsx";
import { type FieldsProps, ItemCard } from "./fields.tsx";
import { HABITS } from "./habits.ts";
import type { Nutrition } from "./schema.ts";

/** One eating habit: what the patient reads, what is known of it, and when. */
export function NutritionFields({ onRemove, ...part }: FieldsProps<Nutrition>) {
  const { label, patient, note } = HABITS[part.item.habit];
  return (
    <ItemCard title={label} onRemove={onRemove}>
      <p className="sm:col-span-2">
        {patient.join(" ")} <span className="text-ink-2">{note}</span>
      </p>
      <WeekFields {...part} />
    </ItemCard>
  );
}
