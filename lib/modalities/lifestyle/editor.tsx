"use client";

import type { EditorProps } from "#lib/modalities/modality.ts";
import { Button } from "#ui/button.tsx";
import { Select } from "#ui/form/text-field.tsx";
import {
  newExercise,
  newNutrition,
  newPacing,
  newReduction,
  newSleep,
  newSupplement,
  nextKey,
} from "./defaults.ts";
import { errorsOf } from "./errors.ts";
import { ExerciseFields } from "./exercise-fields.tsx";
import { AddGoal, GoalFields } from "./goals/fields.tsx";
import { ACTIVITIES, ACTIVITY_KEYS, type ActivityKey, HABIT_KEYS, HABITS, type HabitKey } from "./habits.ts";
import { NutritionFields } from "./nutrition-fields.tsx";
import { PacingFields } from "./pacing-fields.tsx";
import { ReductionFields } from "./reductions/fields.tsx";
import type { LifestyleBody } from "./schema.ts";
import { SleepFields } from "./sleep-fields.tsx";
import { SupplementFields } from "./supplement-fields.tsx";
import { SUPPLEMENT_KEYS, type SupplementKey, supplementFacts } from "./supplements.ts";
import { words } from "./words.ts";

const MOVES = [
  { value: "pacing", label: "Pacing" },
  ...ACTIVITY_KEYS.map((value) => ({ value, label: ACTIVITIES[value].label })),
];
const EATING = HABIT_KEYS.map((value) => ({ value, label: HABITS[value].label }));
const SUPPLEMENTS = SUPPLEMENT_KEYS.map((value) => ({ value, label: supplementFacts(value).name }));

/** The daily-life part; ids of fields are their paths in the body, so that an error can lead to them. */
export function Editor({
  value,
  onChange,
  startsOn,
  errors: said,
  readOnly,
  impersonal,
}: EditorProps<LifestyleBody>) {
  const errors = { ...errorsOf(value), ...said };
  const set = (patch: Partial<LifestyleBody>) => onChange({ ...value, ...patch });
  /** What the fields of the i-th item of a list need. */
  const at = <Part extends keyof LifestyleBody>(part: Part, i: number) => ({
    path: `${part}.${i}`,
    startsOn,
    errors,
    onChange: (next: LifestyleBody[Part][number]) =>
      set({ [part]: (value[part] as unknown[]).with(i, next) }),
    onRemove: () => set({ [part]: (value[part] as unknown[]).toSpliced(i, 1) }),
  });
  return (
    // The fieldset has no box of its own: in Chromium a card (a size container) inside a fieldset's box goes blank after an edit.
    <fieldset disabled={readOnly} aria-label={words.name} className="contents">
      <div className="grid min-w-0 gap-6">
        {value.sleep.map((item, i) => (
          <SleepFields key={item.key} item={item} {...at("sleep", i)} />
        ))}
        {value.movement.map((item, i) =>
          item.kind === "pacing" ? (
            <PacingFields key={item.key} item={item} {...at("movement", i)} />
          ) : (
            <ExerciseFields key={item.key} item={item} {...at("movement", i)} />
          ),
        )}
        {value.nutrition.map((item, i) => (
          <NutritionFields key={item.key} item={item} {...at("nutrition", i)} />
        ))}
        {value.supplements.map((item, i) => (
          <SupplementFields key={item.key} item={item} {...at("supplements", i)} />
        ))}
        {value.reductions.map((item, i) => (
          <ReductionFields key={item.key} item={item} {...at("reductions", i)} />
        ))}
        {value.goals.map((item, i) => (
          <GoalFields key={item.key} item={item} {...at("goals", i)} />
        ))}
        <Additions {...{ value, set, errors, impersonal }} />
      </div>
    </fieldset>
  );
}

type AddProps = {
  value: LifestyleBody;
  set: (patch: Partial<LifestyleBody>) => void;
  errors: Readonly<Record<string, string>>;
  impersonal?: boolean;
};

/** One choice for each kind of item; choosing adds it. */
function Additions({ value, set, errors, impersonal }: AddProps) {
  const { sleep, movement, nutrition, supplements, reductions } = value;
  const addMove = (kind: string) => {
    const key = nextKey(value, "move");
    if (kind)
      set({
        movement: [...movement, kind === "pacing" ? newPacing(key) : newExercise(key, kind as ActivityKey)],
      });
  };
  const addHabit = (habit: string) =>
    habit && set({ nutrition: [...nutrition, newNutrition(nextKey(value, "eat"), habit as HabitKey)] });
  const addSupplement = (key: string) =>
    key &&
    set({ supplements: [...supplements, newSupplement(nextKey(value, "supplement"), key as SupplementKey)] });
  const add = { value: "", placeholder: "Choose" };
  const unused = SUPPLEMENTS.filter(
    (choice) => !supplements.some(({ supplement }) => supplement === choice.value),
  );
  const uneaten = EATING.filter((choice) => !nutrition.some(({ habit }) => habit === choice.value));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label="Add movement or pacing"
        name="add-movement"
        {...add}
        options={MOVES}
        onChange={addMove}
        error={errors.movement}
      />
      <Select
        label="Add an eating habit"
        name="add-habit"
        {...add}
        options={uneaten}
        onChange={addHabit}
        error={errors.nutrition}
      />
      <Select
        label="Add a supplement"
        name="add-supplement"
        {...add}
        options={unused}
        onChange={addSupplement}
        error={errors.supplements}
      />
      <AddGoal
        error={errors.goals}
        onAdd={(make) => set({ goals: [...value.goals, make(nextKey(value, "goal"))] })}
      />
      <div className="flex flex-wrap items-end gap-2">
        {sleep.length === 0 && (
          <Button onClick={() => set({ sleep: [newSleep(nextKey(value, "sleep"))] })}>
            Add a sleep program
          </Button>
        )}
        {!impersonal && (
          <Button onClick={() => set({ reductions: [...reductions, newReduction(nextKey(value, "cut"))] })}>
            Reduce another medicine
          </Button>
        )}
      </div>
    </div>
  );
}
