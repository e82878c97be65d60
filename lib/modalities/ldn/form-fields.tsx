"use client";

import { doseText, mg } from "#lib/domain/words/dose.ts";
import { Checkbox, Fieldset } from "#ui/form/choice.tsx";
import { Select } from "#ui/form/text-field.tsx";
import type { Form, Timing } from "./form.ts";
import type { LdnBody } from "./schema.ts";
import { FORM_LABEL, TIMING_LABEL } from "./words.ts";

type Props = {
  value: LdnBody;
  onChange: (next: LdnBody) => void;
  errors: Readonly<Record<string, string>>;
  readOnly?: boolean;
};

const options = <K extends string>(labels: Record<K, string>) =>
  (Object.entries(labels) as [K, string][]).map(([value, label]) => ({ value, label }));
// Usual compounded strengths; others are made by order. Source: clinical pack, forms.
const STRENGTHS = [0.5, 1, 1.5, 2, 3, 4.5];

const asForm = (kind: Form["kind"], old: Form): Form =>
  kind === "liquid"
    ? { kind, mgPerMl: 1 }
    : { kind, strengths: old.kind === "liquid" ? [0.5, 1.5, 3, 4.5] : old.strengths };

/** When it is taken, and what the pharmacy makes. */
export function FormFields({ value, onChange, errors, readOnly }: Props) {
  const { form } = value;
  return (
    <>
      <Select
        id="ldn-timing"
        label="Taken"
        value={value.timing}
        options={options(TIMING_LABEL)}
        disabled={readOnly}
        onChange={(timing) => onChange({ ...value, timing: timing as Timing })}
      />
      <Select
        id="ldn-form"
        label="Form"
        value={form.kind}
        options={options(FORM_LABEL)}
        disabled={readOnly}
        onChange={(kind) => onChange({ ...value, form: asForm(kind as Form["kind"], form) })}
      />
      {form.kind === "liquid" ? (
        <p className="self-end text-ink-2">1 mL holds {doseText(mg(form.mgPerMl))}.</p>
      ) : (
        <Strengths
          strengths={form.strengths}
          error={errors["form.strengths"]}
          readOnly={readOnly}
          onChange={(strengths) => onChange({ ...value, form: { ...form, strengths } })}
        />
      )}
    </>
  );
}

type StrengthProps = {
  strengths: readonly number[];
  error?: string;
  onChange: (strengths: number[]) => void;
  readOnly?: boolean;
};

function Strengths({ strengths, error, onChange, readOnly }: StrengthProps) {
  const offered = [...new Set([...STRENGTHS, ...strengths])].sort((a, b) => a - b);
  const toggle = (size: number, on: boolean) =>
    onChange((on ? [...strengths, size] : strengths.filter((one) => one !== size)).sort((a, b) => a - b));
  return (
    <Fieldset legend="Strengths to order" error={error}>
      <div className="flex flex-wrap gap-x-5">
        {offered.map((size) => (
          <Checkbox
            key={size}
            label={<span className="dose">{doseText(mg(size))}</span>}
            checked={strengths.includes(size)}
            disabled={readOnly}
            onChange={(on) => toggle(size, on)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
