"use client";

import type { ReactNode } from "react";
import { NumberField } from "#ui/form/number-field.tsx";
import { Select, TextField } from "#ui/form/text-field.tsx";
import { WeekEnds, WeekStarts } from "#ui/form/week-fields.tsx";
import { Notice } from "#ui/notice.tsx";
import { type FieldsProps, ItemCard } from "../fields.tsx";
import { goalText } from "../words.ts";
import {
  ABOUT,
  type About,
  type ActionGoal,
  asksActivity,
  GOAL_STARTS,
  type Goal,
  type GoalMeasure,
  MEASURE_KEYS,
  MEASURES,
  type MeasureGoal,
  newAction,
  newMeasure,
} from "./goals.ts";

const ABOUTS = Object.entries(ABOUT).map(([value, label]) => ({ value, label }));
const STARTS = [
  ...MEASURE_KEYS.map((value) => ({ value: value as string, label: `Measured: ${MEASURES[value].label}` })),
  ...GOAL_STARTS.map(({ about, what }, i) => ({ value: String(i), label: `${ABOUT[about]}: ${what}` })),
  { value: "own", label: "In your own words" },
];
/** Below this a goal is made smaller. Source: clinical pack 2026-05, smart_goal_schema (expert). */
const SURE = 7;

/** One goal: what or which number, from and by which week, and how sure the patient is. */
export function GoalFields({ onRemove, ...part }: FieldsProps<Goal>) {
  const { item, path, startsOn, errors, onChange } = part;
  const { confidence } = item;
  const week = (field: "startWeek" | "byWeek", label: string, hint: ReactNode) => (
    <NumberField
      label={label}
      id={`${path}.${field}`}
      hint={hint}
      value={item[field]}
      onChange={(value) => onChange({ ...item, [field]: value })}
      error={errors[`${path}.${field}`]}
    />
  );
  return (
    <ItemCard title={`Goal: ${goalText(item) || "in your own words"}`} onRemove={onRemove}>
      {item.kind === "action" ? (
        <ActionFields {...part} item={item} />
      ) : (
        <MeasureFields {...part} item={item} />
      )}
      {week("startWeek", "Starts in week", <WeekStarts startsOn={startsOn} week={item.startWeek} />)}
      {week("byWeek", "Looked at after week", <WeekEnds startsOn={startsOn} week={item.byWeek} />)}
      <NumberField
        label="How sure is the patient, 0 to 10"
        hint="Asked, not guessed."
        id={`${path}.confidence`}
        value={confidence ?? null}
        onChange={(value) => onChange({ ...item, confidence: Number.isNaN(value) ? undefined : value })}
        error={errors[`${path}.confidence`]}
        optional
      />
      {confidence !== undefined && confidence < SURE && (
        <Notice kind="caution">Below {SURE}: make the goal smaller.</Notice>
      )}
    </ItemCard>
  );
}

type Own<G> = Omit<FieldsProps<Goal>, "item" | "onRemove"> & { item: G };

function ActionFields({ item, path, errors, onChange }: Own<ActionGoal>) {
  const count = (field: "minutes" | "timesADay" | "daysAWeek", label: string, optional: boolean) => (
    <NumberField
      label={label}
      id={`${path}.${field}`}
      value={item[field] ?? null}
      onChange={(value) =>
        onChange({ ...item, [field]: optional && Number.isNaN(value) ? undefined : value })
      }
      error={errors[`${path}.${field}`]}
      optional={optional}
    />
  );
  return (
    <>
      <TextField
        label="What the patient does"
        hint="Begin with what to do: “Get up at 7:00”."
        id={`${path}.what`}
        maxLength={80}
        value={item.what}
        onChange={(what) => onChange({ ...item, what })}
        error={errors[`${path}.what`]}
      />
      <Select
        label="It is about"
        id={`${path}.about`}
        value={item.about}
        options={ABOUTS}
        onChange={(about) => onChange({ ...item, about: about as About })}
      />
      {asksActivity(item) && (
        <div className="sm:col-span-2">
          <Notice kind="info">
            An amount of activity by a date is a fixed increment. With ME/CFS it is refused (NICE NG206).
          </Notice>
        </div>
      )}
      {count("minutes", "Minutes each time", true)}
      {count("timesADay", "Times a day", true)}
      {count("daysAWeek", "Days a week", false)}
      <TextField
        label="When and where"
        id={`${path}.where`}
        maxLength={80}
        value={item.where ?? ""}
        onChange={(where) => onChange({ ...item, where: where || undefined })}
        error={errors[`${path}.where`]}
        optional
      />
    </>
  );
}

function MeasureFields({ item, path, errors, onChange }: Own<MeasureGoal>) {
  const { most, better } = MEASURES[item.measure];
  return (
    <>
      <Select
        label="Measured by"
        id={`${path}.measure`}
        value={item.measure}
        options={MEASURE_KEYS.map((value) => ({ value, label: MEASURES[value].label }))}
        onChange={(measure) => onChange({ ...item, measure: measure as GoalMeasure })}
      />
      <NumberField
        label={better === "lower" ? "At most" : "At least"}
        hint={`0 to ${most}; ${better} is better.`}
        id={`${path}.target`}
        value={item.target}
        onChange={(target) => onChange({ ...item, target })}
        error={errors[`${path}.target`]}
      />
    </>
  );
}

/** One choice of a goal to begin with; choosing adds it. */
export function AddGoal({
  error,
  onAdd,
}: {
  error: string | undefined;
  onAdd: (make: (key: string) => Goal) => void;
}) {
  const add = (value: string) => {
    if (value === "") return;
    const measure = MEASURE_KEYS.find((key) => key === value);
    onAdd((key) => (measure ? newMeasure(key, measure) : newAction(key, GOAL_STARTS[Number(value)])));
  };
  return (
    <Select
      label="Add a goal"
      name="add-goal"
      value=""
      placeholder="Choose"
      options={STARTS}
      onChange={add}
      error={error}
    />
  );
}
