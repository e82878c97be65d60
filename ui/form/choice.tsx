import { type ComponentProps, type ReactNode, useId } from "react";
import { FieldError } from "./field.tsx";
import type { Choice } from "./text-field.tsx";

type CheckboxProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  onChange?: (checked: boolean) => void;
};

const ROW = "flex min-h-(--target) cursor-pointer items-start gap-3 py-1.5 compact:gap-2 compact:py-1";
const BOX = "mt-[0.15em] size-6 shrink-0 compact:mt-[0.1em] compact:size-[1.125rem]";

/** One box to tick; its whole line is the target. Never ticked for the reader. */
export function Checkbox(props: CheckboxProps & Omit<ComponentProps<"input">, keyof CheckboxProps>) {
  const { label, hint, error, onChange, id, ...input } = props;
  const own = useId();
  const boxId = id ?? own;
  const described = [hint && `${boxId}-hint`, error && `${boxId}-error`].filter(Boolean).join(" ");
  return (
    <div>
      <label className={ROW} htmlFor={boxId}>
        <input
          type="checkbox"
          {...input}
          id={boxId}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          onChange={onChange && ((event) => onChange(event.target.checked))}
          className={BOX}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${boxId}-hint`} className="ml-9 text-base text-ink-2 compact:ml-6 compact:text-xs">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${boxId}-error`}>{error}</FieldError>}
    </div>
  );
}

/** A group of fields with a name. The error is announced with the group. */
export function Fieldset({
  legend,
  legendHidden,
  hint,
  error,
  id,
  children,
  className = "",
  role,
}: {
  legend: ReactNode;
  legendHidden?: boolean;
  hint?: ReactNode;
  error?: string;
  id?: string;
  children: ReactNode;
  className?: string;
  role?: "radiogroup";
}) {
  const own = useId();
  const groupId = id ?? own;
  const described = [hint && `${groupId}-hint`, error && `${groupId}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      id={groupId}
      role={role}
      tabIndex={error ? -1 : undefined}
      aria-describedby={described || undefined}
      className={`min-w-0 ${className}`}
    >
      <legend className={legendHidden ? "sr-only" : "mb-1 font-head compact:mb-0.5"}>{legend}</legend>
      {hint && (
        <p id={`${groupId}-hint`} className="mb-1.5 text-base text-ink-2 compact:text-xs">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${groupId}-error`}>{error}</FieldError>}
      {children}
    </fieldset>
  );
}

/** One of several. In a form give `name` and `defaultValue`; in an editor also `value` and `onChange(value)`. */
export function RadioGroup({
  name,
  options,
  value,
  defaultValue,
  onChange,
  inline = false,
  required,
  disabled,
  ...group
}: {
  legend: ReactNode;
  legendHidden?: boolean;
  hint?: ReactNode;
  error?: string;
  id?: string;
  name: string;
  options: readonly Choice[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  inline?: boolean;
  required?: boolean;
  disabled?: boolean;
}) {
  return (
    <Fieldset {...group} id={group.id ?? name} role="radiogroup">
      <div className={inline ? "flex flex-wrap gap-x-6" : ""}>
        {options.map((option) => (
          <label key={option.value} className={ROW}>
            <input
              type="radio"
              name={name}
              value={option.value}
              required={required}
              disabled={disabled || option.disabled}
              {...(onChange
                ? { checked: value === option.value, onChange: () => onChange(option.value) }
                : { defaultChecked: (value ?? defaultValue) === option.value })}
              className={BOX}
            />
            <span>
              {option.label}
              {option.hint && (
                <span className="block text-base text-ink-2 compact:text-xs">{option.hint}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </Fieldset>
  );
}
