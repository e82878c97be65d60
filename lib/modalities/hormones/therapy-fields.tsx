"use client";

import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Checkbox } from "#ui/form/choice.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { Select, TextField } from "#ui/form/text-field.tsx";
import { WeekFields } from "#ui/form/week-fields.tsx";
import { inRhythm, newTherapy } from "./defaults.ts";
import { DoseChanges } from "./dose-changes.tsx";
import type { FieldsProps } from "./fields.tsx";
import { RhythmFields } from "./rhythm-fields.tsx";
import type { Rhythm, Therapy } from "./schema.ts";
import { formOf, therapyFacts } from "./therapies.ts";
import { boundsText, productName, words } from "./words.ts";

/** One product: form, dose, rhythm, weeks, dose changes and what it is for. */
export function TherapyFields({ onRemove, ...part }: FieldsProps<Therapy> & { onRemove: () => void }) {
  const { item, path, errors, onChange } = part;
  const facts = therapyFacts(item.therapy);
  return (
    <Card
      title={productName(item)}
      level={3}
      aside={
        <Button kind="quiet" size="sm" onClick={onRemove}>
          Remove {facts.name}
        </Button>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <ProductFields {...part} />
        <RhythmFields {...part} />
        <WeekFields {...part} />
      </div>
      <DoseChanges {...part} />
      <TextField
        label="What it is for"
        id={`${path}.indication`}
        value={item.indication}
        maxLength={200}
        onChange={(indication) => onChange({ ...item, indication })}
        error={errors[`${path}.indication`]}
      />
      <Checkbox
        label="Made by a compounding pharmacy"
        checked={item.compounded}
        onChange={(compounded) => onChange({ ...item, compounded })}
      />
      <p className="text-ink-2 compact:text-xs">
        {facts.evidence} {facts.notFor.length > 0 && `Not for: ${facts.notFor.join("; ")}. `}
        {facts.target} {facts.later} Sources: {facts.sources.join(", ")}.
      </p>
    </Card>
  );
}

function ProductFields({ item, path, errors, onChange }: FieldsProps<Therapy>) {
  const { forms } = therapyFacts(item.therapy);
  const form = formOf(item.therapy, item.form);
  const kinds = Object.keys(form?.limits ?? {}) as Rhythm["kind"][];
  const changeForm = (name: string) => {
    const { form, dose, rhythm } = newTherapy(item.key, item.therapy, name);
    onChange({ ...item, form, dose, rhythm, changes: [] });
  };
  return (
    <>
      <Select
        label="Form"
        id={`${path}.form`}
        value={item.form}
        options={Object.entries(forms).map(([value, { label }]) => ({ value, label }))}
        onChange={changeForm}
        error={errors[`${path}.form`]}
      />
      <NumberField
        label="Dose at one time"
        id={`${path}.dose.amount`}
        unit={item.dose.unit}
        hint={boundsText(item)}
        value={item.dose.amount}
        onChange={(amount) => onChange({ ...item, dose: { ...item.dose, amount } })}
        error={errors[`${path}.dose.amount`]}
      />
      <Select
        label="How often"
        id={`${path}.rhythm.kind`}
        value={item.rhythm.kind}
        options={kinds.map((value) => ({ value, label: words.rhythms[value] }))}
        onChange={(kind) => onChange(inRhythm(item, kind as Rhythm["kind"]))}
        error={errors[`${path}.rhythm.kind`]}
      />
    </>
  );
}
