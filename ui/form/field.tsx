import { type ReactNode, useId } from "react";
import { Icon } from "#ui/icon.tsx";

/** What every field takes. `hint` stands before the input, `error` replaces nothing: what was typed stays. */
export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** One sentence that says what to do. Several are joined. */
  error?: string | readonly string[];
  /** Id of an error that is written elsewhere, as under the whole row of a table: ties it to the input. */
  errorId?: string;
  /** Defaults to `name`, so that an error summary can link to it. Give one where names repeat. */
  id?: string;
  name?: string;
  /** Label for ears only, in a table whose header says it. */
  labelHidden?: boolean;
  /** Says "(not needed)" after the label. Fields are needed unless they say this. */
  optional?: boolean;
};

/** The ids that tie an input to its words. */
export type FieldIds = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

/** Spread over any input: its frame, its target size, and its look when wrong. */
export const INPUT_CLASS =
  "min-h-(--target) w-full rounded-sm border-[1.5px] border-line-strong bg-surface px-3 py-1.5 text-base text-ink " +
  "aria-invalid:border-2 aria-invalid:border-danger-line disabled:bg-surface-2 disabled:text-ink-2 " +
  "[&[readonly]]:bg-surface-2 compact:px-2 compact:py-0.5 compact:text-sm";

/** An error sentence under a field: icon, word, sentence. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p
      id={id}
      className="mt-1 flex items-start gap-1.5 text-base font-strong text-danger-ink compact:text-xs compact:leading-snug"
    >
      <Icon name="stop" className="mt-[0.15em]" />
      <span>{children}</span>
    </p>
  );
}

/** Label, hint, input and error, wired for a screen reader. `children` gets the ids to spread on the input. */
export function Field({
  label,
  hint,
  error,
  errorId,
  id,
  name,
  labelHidden,
  optional,
  children,
}: FieldProps & { children: (ids: FieldIds) => ReactNode }) {
  const own = useId();
  const fieldId = id ?? name ?? own;
  const message = typeof error === "string" ? error : error?.join(" ");
  const described = [hint && `${fieldId}-hint`, message ? `${fieldId}-error` : errorId]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="min-w-0">
      <label
        htmlFor={fieldId}
        className={labelHidden ? "sr-only" : "mb-1 block font-strong compact:mb-0.5 compact:text-xs"}
      >
        {label}
        {optional && <span className="font-normal text-ink-2"> (not needed)</span>}
      </label>
      {hint && (
        <p id={`${fieldId}-hint`} className="mb-1.5 text-base text-ink-2 compact:mb-1 compact:text-xs">
          {hint}
        </p>
      )}
      {children({
        id: fieldId,
        "aria-describedby": described || undefined,
        "aria-invalid": message || errorId ? true : undefined,
      })}
      {message && <FieldError id={`${fieldId}-error`}>{message}</FieldError>}
    </div>
  );
}
