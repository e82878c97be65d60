"use client";

import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { NumberField } from "#components/ui/number-field.tsx";
import { Said } from "#components/ui/said.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import { Select, TextField } from "#components/ui/text-field.tsx";
import { WeekDate } from "#components/ui/week-date.tsx";
import { type CalendarDate, parseDate } from "#lib/domain/calendar.ts";
import { doseMeant } from "./dose-slip.ts";
import {
  addHold,
  addStep,
  fromTonight,
  nightsOver,
  rowStarts,
  withoutStep,
  withStep,
  withStrengths,
} from "./edits.ts";
import { RowError } from "./row-error.tsx";
import type { LdnBody, Step } from "./schema.ts";
import { supply, supplySaid } from "./supply.ts";
import { KIND_LABEL } from "./words.ts";

type Errors = Readonly<Record<string, string>>;
type Props = {
  value: LdnBody;
  onChange: (next: LdnBody) => void;
  startsOn: string;
  today: string;
  errors: Errors;
  readOnly?: boolean;
  /** Is a version in force: then the nights before today are over. */
  inForce?: boolean;
};

const COLUMNS = [
  "Step",
  "Dose (mg)",
  "For (nights)",
  "Starts",
  "Kind",
  { label: "Acts", hidden: true },
] as const;
const KINDS = (["step", "hold", "stepBack"] as const).map((kind) => ({
  value: kind,
  label: KIND_LABEL[kind],
}));

/** The ladder as a table of steps: one row each, its error and the fix right under it. */
export function LadderTable({ value, onChange, startsOn, today, errors, readOnly, inForce }: Props) {
  const starts = rowStarts(value, parseDate(startsOn));
  const over = inForce ? nightsOver(value, parseDate(startsOn), parseDate(today)) : [];
  return (
    <div className="min-w-0">
      <Table caption="Low-dose naltrexone, steps" captionHidden={false} columns={COLUMNS} stacked>
        {value.steps.map((step, i) => (
          <StepRow
            key={step.key}
            {...{ step, i, value, onChange, errors, readOnly }}
            from={starts[i] ?? null}
            over={over[i] ?? 0}
          />
        ))}
        <ThenRow
          {...{ value, onChange, errors, readOnly }}
          from={starts.at(-1) ?? null}
          over={over.at(-1) ?? 0}
        />
      </Table>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        {!readOnly && (
          <Button size="sm" onClick={() => onChange(addStep(value))}>
            <Icon name="add" /> Step
          </Button>
        )}
        <ToMake {...{ value, startsOn, today }} isWrong={Object.keys(errors).length > 0} />
      </div>
    </div>
  );
}

/** What the pharmacy makes for the next 30 days of the plan; said only while the ladder is one that can be made. */
function ToMake({ value, startsOn, today, isWrong }: ToMakeProps) {
  const [start, now] = [parseDate(startsOn), parseDate(today)];
  const from = now.compare(start) > 0 ? now : start;
  const made = isWrong ? null : supply(value, start, from, 30);
  if (!made) return null;
  return (
    <p className="text-ink-2 compact:text-xs">
      {made.days} days from <WeekDate day={from.toString()} />: <Said said={supplySaid(made, value)} />.{" "}
      {made.orderBy ? (
        <>
          Order again by <WeekDate day={made.orderBy.toString()} />.
        </>
      ) : (
        "No next order: it ends with the planned stop."
      )}
    </p>
  );
}
type ToMakeProps = { value: LdnBody; startsOn: string; today: string; isWrong: boolean };

/** The head of a column beside its cell, where the heads are for ears only. */
const OnPhone = ({ children }: { children: string }) => (
  <span aria-hidden="true" className="mr-2 hidden text-ink-2 text-xs @max-[36rem]:inline">
    {children}
  </span>
);

/** `over`: how many of its nights are over and stay as they were. */
type RowProps = Omit<Props, "startsOn" | "today" | "inForce"> & { from: CalendarDate | null; over: number };

function StepRow({
  step,
  i,
  from,
  over,
  value,
  onChange,
  errors,
  readOnly,
}: RowProps & { step: Step; i: number }) {
  const isOver = over >= step.nights;
  const set = (patch: Partial<Step>) => onChange(withStep(value, i, patch));
  const at = (field: string) => errors[`steps.${i}.${field}`];
  const errorId = (field: string) => (at(field) ? `ldn-${step.key}-${field}-error` : undefined);
  const number = (field: "mg" | "nights", label: string, unit: string) => (
    <NumberField
      id={`ldn-${step.key}-${field}`}
      label={`Step ${i + 1}, ${label}`}
      labelHidden
      errorId={errorId(field)}
      value={step[field]}
      onChange={(next) => set({ [field]: next })}
      readOnly={readOnly || isOver || (over > 0 && field === "mg")}
      aria-label={`Step ${i + 1}, ${label}, ${unit}`}
      className="min-w-16"
    />
  );
  return (
    <>
      <tr data-item={step.key}>
        <Th>
          <span className="hidden @max-[36rem]:inline">Step </span>
          {i + 1}
        </Th>
        <Td>
          <OnPhone>Dose (mg)</OnPhone>
          {number("mg", "dose", "mg")}
        </Td>
        <Td>
          <OnPhone>For (nights)</OnPhone>
          {number("nights", "length", "nights")}
        </Td>
        <Td>
          <OnPhone>Starts</OnPhone>
          {from ? <WeekDate day={from.toString()} /> : "after the length is set"}
        </Td>
        <Td>
          <OnPhone>Kind</OnPhone>
          <Select
            id={`ldn-${step.key}-kind`}
            className="min-w-28"
            label={`Step ${i + 1}, kind`}
            labelHidden
            value={step.kind}
            options={KINDS}
            disabled={readOnly || over > 0}
            onChange={(kind) => set({ kind: kind as Step["kind"] })}
          />
        </Td>
        <Td>{!readOnly && <RowActs {...{ i, value, onChange, over, isOver }} />}</Td>
      </tr>
      <RowError
        id={errorId("mg")}
        text={at("mg")}
        meant={doseMeant(step.mg)}
        onFix={(amount) => set({ mg: amount })}
        onStrengths={() => onChange(withStrengths(value))}
      />
      <RowError id={errorId("nights")} text={at("nights")} />
      {step.kind !== "step" && (
        <WhyRow {...{ step, i, error: at("why"), set }} readOnly={readOnly || isOver} />
      )}
    </>
  );
}

type ActProps = Pick<Props, "value" | "onChange"> & { i: number; over: number };

/** Nights that are over are said so, and the dose can be another one from tonight. */
function Over({ i, over, value, onChange }: ActProps) {
  const nights = over === 1 ? "1 night" : `${over} nights`;
  return (
    <>
      <span className="inline-flex items-center gap-1 text-ink-2">
        <Icon name="lock" /> {nights} over
      </span>
      <Button
        size="sm"
        kind="quiet"
        aria-label={
          i < value.steps.length ? `Step ${i + 1}: other dose from tonight` : "Other dose from tonight"
        }
        onClick={() => onChange(fromTonight(value, i, over))}
      >
        From tonight
      </Button>
    </>
  );
}

function RowActs({ i, value, onChange, over, isOver }: ActProps & { isOver: boolean }) {
  if (isOver)
    return (
      <span className="flex items-center justify-end gap-1 text-ink-2">
        <Icon name="lock" /> Over
      </span>
    );
  return (
    <span className="flex flex-wrap items-center justify-end gap-1">
      {over > 0 && <Over {...{ i, over, value, onChange }} />}
      <Button
        size="sm"
        kind="quiet"
        aria-label={`Hold after step ${i + 1}`}
        onClick={() => onChange(addHold(value, i))}
      >
        <Icon name="hold" /> Hold
      </Button>
      {over === 0 && (
        <Button
          size="sm"
          kind="quiet"
          aria-label={`Remove step ${i + 1}`}
          onClick={() => onChange(withoutStep(value, i))}
        >
          <Icon name="remove" /> Remove
        </Button>
      )}
    </span>
  );
}

type WhyProps = {
  step: Step;
  i: number;
  error?: string;
  set: (patch: Partial<Step>) => void;
  readOnly?: boolean;
};

/** A hold or a step back is explained to the patient in one sentence. */
function WhyRow({ step, i, error, set, readOnly }: WhyProps) {
  return (
    <tr>
      <td />
      <td colSpan={5} className="px-2 pb-2">
        <TextField
          id={`ldn-${step.key}-why`}
          label={`Why, for the patient (step ${i + 1})`}
          optional
          value={step.why ?? ""}
          maxLength={200}
          error={error}
          readOnly={readOnly}
          onChange={(why) => set({ why: why || undefined })}
        />
      </td>
    </tr>
  );
}

function ThenRow({ from, over, value, onChange, errors, readOnly }: RowProps) {
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
