import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/choice.tsx";
import { SIDE_EFFECT_KEYS, SIDE_EFFECTS } from "#lib/domain/told.ts";
import { DayFields } from "./day-fields.tsx";

/** The side effects that can be told by a tick. What is ticked is what was told before, today. */
export function SideEffects({
  day,
  yesterday,
  events,
  action,
}: {
  day: string;
  yesterday: boolean;
  events: readonly string[];
  action: (form: FormData) => Promise<void>;
}) {
  return (
    <form action={action}>
      <DayFields day={day} yesterday={yesterday} next="done" />
      <fieldset className="min-w-0" aria-describedby="effects-hint">
        <legend className="w-full">
          <h1 className="text-2xl font-head">Any side effect?</h1>
        </legend>
        <p id="effects-hint" className="mt-2 mb-7 text-base text-ink-2">
          Tick what you had. If it is serious, we say at once what to do.
        </p>
        {SIDE_EFFECT_KEYS.map((key) => (
          <Checkbox
            key={key}
            id={`effect-${key}`}
            name="event"
            value={key}
            label={SIDE_EFFECTS[key]}
            defaultChecked={events.includes(key)}
          />
        ))}
      </fieldset>
      <Button type="submit" kind="primary" size="lg" wide className="mt-4">
        Save
      </Button>
    </form>
  );
}
