"use client";

import { parseDate } from "#lib/domain/words/calendar.ts";
import { Button } from "#ui/button.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { Select, TextField } from "#ui/form/text-field.tsx";
import { Icon } from "#ui/icon.tsx";
import { Said } from "#ui/said.tsx";
import { Table, Td, Th } from "#ui/table.tsx";
import { WeekDate } from "#ui/week-date.tsx";
import { doseMeant } from "../dose-slip.ts";
import { addStep, nightsOver, rowStarts, withStep, withStrengths } from "../edits.ts";
import { RowError } from "../row-error.tsx";
import type { LdnBody, Step } from "../schema.ts";
import { supply, supplySaid } from "../supply.ts";
import { KIND_LABEL } from "../words.ts";
import { RowActs } from "./acts.tsx";
import { begins } from "./ladder.ts";
import { OnPhone, type RowProps, ThenRow } from "./then.tsx";

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
  if (isWrong) return null;
  const [start, now] = [parseDate(startsOn), parseDate(today)];
  const first = begins(value, start) ?? start;
  const from = now.compare(first) > 0 ? now : first;
  const made = supply(value, start, from, 30);
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
