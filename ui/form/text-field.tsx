import type { ComponentProps } from "react";
import { Field, type FieldProps, INPUT_CLASS } from "./field.tsx";

type Own = FieldProps & { onChange?: (text: string) => void };
const words = ({ label, hint, error, id, name, labelHidden, optional }: FieldProps) => ({
  label,
  hint,
  error,
  id,
  name,
  labelHidden,
  optional,
});

type TextFieldProps = Own & Omit<ComponentProps<"input">, keyof Own>;

/** One line of text. In a form give `name` and `defaultValue`; in an editor give `value` and `onChange(text)`. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, labelHidden, optional, onChange, className = "", ...input } = props;
  return (
    <Field {...words(props)}>
      {(ids) => (
        <input
          type="text"
          {...input}
          {...ids}
          onChange={onChange && ((event) => onChange(event.target.value))}
          className={`${INPUT_CLASS} ${className}`}
        />
      )}
    </Field>
  );
}

/** A day, as the browser's own date input; values are ISO days ("2026-05-21"). */
export function DateField(props: Omit<TextFieldProps, "type">) {
  return <TextField {...props} type="date" className={`max-w-56 ${props.className ?? ""}`} />;
}

/** Several lines of text. Same use as `TextField`. */
export function TextArea(props: Own & Omit<ComponentProps<"textarea">, keyof Own>) {
  const { label, hint, error, labelHidden, optional, onChange, className = "", rows = 4, ...area } = props;
  return (
    <Field {...words(props)}>
      {(ids) => (
        <textarea
          rows={rows}
          {...area}
          {...ids}
          onChange={onChange && ((event) => onChange(event.target.value))}
          className={`${INPUT_CLASS} ${className}`}
        />
      )}
    </Field>
  );
}

/** One choice of a `Select` or a `RadioGroup`. */
export type Choice = { value: string; label: string; hint?: string; disabled?: boolean };

/** A native select. `placeholder` adds an empty first choice; nothing is chosen for the reader. */
export function Select(
  props: Own &
    Omit<ComponentProps<"select">, keyof Own> & { options: readonly Choice[]; placeholder?: string },
) {
  const { label, hint, error, labelHidden, optional, onChange, className = "", ...rest } = props;
  const { options, placeholder, ...select } = rest;
  return (
    <Field {...words(props)}>
      {(ids) => (
        <select
          {...select}
          {...ids}
          onChange={onChange && ((event) => onChange(event.target.value))}
          className={`${INPUT_CLASS} pr-9 text-ellipsis compact:pr-8 ${className}`}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
