"use client";

import { type ComponentProps, useState } from "react";
import { Field, type FieldProps, INPUT_CLASS } from "./field.tsx";
import { readNumber } from "./read-number.ts";

type Own = FieldProps & {
  /** In an editor: the number, or null/NaN for none. */
  value?: number | null;
  /** Called with the number, or NaN where what stands there is no number: the schema then says so. */
  onChange?: (value: number) => void;
  /** In a form: what was typed before, as a number or as the text itself. */
  defaultValue?: number | string;
  /** Stands behind the input and in its name: "Dose, mg". */
  unit?: string;
};

const written = (value: number | null | undefined): string =>
  value === null || value === undefined || Number.isNaN(value) ? "" : String(value);

/** A number as plain text (inputMode decimal): no spinner, no rounding, and what was typed stays as typed. */
export function NumberField(props: Own & Omit<ComponentProps<"input">, keyof Own>) {
  const { label, hint, error, errorId, id, name, labelHidden, optional, value, onChange, unit, ...input } =
    props;
  const { className = "", defaultValue, ...rest } = input;
  const [typed, setTyped] = useState(written(value));
  const controlled = onChange !== undefined;
  // "1." and "1.50" are still the number 1.5 of the parent; only a number from elsewhere replaces the text.
  const shown = Object.is(readNumber(typed), value ?? Number.NaN) ? typed : written(value);
  const change = (text: string) => {
    setTyped(text);
    onChange?.(readNumber(text));
  };
  return (
    <Field
      label={unit ? <UnitLabel label={label} unit={unit} /> : label}
      {...{ hint, error, errorId, id, name, labelHidden, optional }}
    >
      {(ids) => (
        <span className="flex items-center gap-2">
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            {...rest}
            {...ids}
            name={name}
            {...(controlled
              ? { value: shown, onChange: (event) => change(event.target.value) }
              : { defaultValue: defaultValue ?? written(value) })}
            className={`${INPUT_CLASS} max-w-28 ${className}`}
          />
          {unit && (
            <span aria-hidden="true" className="text-ink-2">
              {unit}
            </span>
          )}
        </span>
      )}
    </Field>
  );
}

function UnitLabel({ label, unit }: { label: FieldProps["label"]; unit: string }) {
  return (
    <>
      {label}
      <span className="sr-only">, {unit}</span>
    </>
  );
}
