"use client";

import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { NumberField } from "#ui/form/number-field.tsx";
import { Td, Th } from "#ui/table.tsx";
import { WeekDate } from "#ui/week-date.tsx";
import { doseMeant } from "../dose-slip.ts";
import { withStrengths } from "../edits.ts";
import { RowError } from "../row-error.tsx";
import type { LdnBody } from "../schema.ts";
import { Over } from "./acts.tsx";

/** A row of the ladder. `over`: how many of its nights are over and stay as they were. */
export type RowProps = {
  value: LdnBody;
  onChange: (next: LdnBody) => void;
  errors: Readonly<Record<string, string>>;
  readOnly?: boolean;
  from: CalendarDate | null;
  over: number;
};

/** The head of a column beside its cell, where the heads are for ears only. */
export const OnPhone = ({ children }: { children: string }) => (
  <span aria-hidden="true" className="mr-2 hidden text-ink-2 text-xs @max-[36rem]:inline">
    {children}
  </span>
);

/** The dose after the last step, which stays until a review. */
export function ThenRow({ from, over, value, onChange, errors, readOnly }: RowProps) {
  const error = errors.thenMg;
  return (
    <>
      <tr data-item="then">
        <Th>Then</Th>
        <Td>
          <OnPhone>Dose (mg)</OnPhone>
          <NumberField
            id="ldn-then-mg"
            label="Dose after the last step, mg"
            labelHidden
            errorId={error ? "ldn-then-mg-error" : undefined}
            className="min-w-16"
            value={value.thenMg}
            onChange={(next) => onChange({ ...value, thenMg: next })}
            readOnly={readOnly || over > 0}
          />
        </Td>
        <Td>until the review</Td>
        <Td>
          <OnPhone>Starts</OnPhone>
          {from && value.thenMg !== null ? <WeekDate day={from.toString()} /> : "not planned"}
        </Td>
        <Td />
        <Td>
          {over > 0 && !readOnly && (
            <span className="flex flex-wrap items-center justify-end gap-1">
              <Over {...{ i: value.steps.length, over, value, onChange }} />
            </span>
          )}
        </Td>
      </tr>
      <RowError
        id="ldn-then-mg-error"
        text={error}
        meant={value.thenMg === null ? null : doseMeant(value.thenMg)}
        onFix={(thenMg) => onChange({ ...value, thenMg })}
        onStrengths={() => onChange(withStrengths(value))}
      />
    </>
  );
}
