import { TapForm } from "#components/patient/tap-form.tsx";
import { DayFields } from "#components/patient/today/day-fields.tsx";
import {
  EFFECT_SEVERITIES,
  GRADED_SIDE_EFFECTS,
  SIDE_EFFECT_KEYS,
  SIDE_EFFECTS,
  type SideEffect,
} from "#lib/domain/reports/side-effects.ts";
import { phrases } from "#lib/domain/words/say.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/form/choice.tsx";
import { t, tOf } from "#ui/language.tsx";

type Props = {
  day: string;
  yesterday: boolean;
  events: readonly string[];
  /** By side effect; no entry where it was not said. */
  severities: Readonly<Record<string, string>>;
  action: (form: FormData) => Promise<void>;
};

/** The side effects that can be told by a tick, and how bad it was by one tap more. What is ticked was told before, today. */
export function SideEffects({ day, yesterday, events, severities, action }: Props) {
  return (
    <TapForm action={action}>
      <DayFields day={day} yesterday={yesterday} next="done" />
      <fieldset className="min-w-0" aria-describedby="effects-hint">
        <legend className="w-full">
          <h1 className="text-2xl font-head">{t`Any side effect?`}</h1>
        </legend>
        <p id="effects-hint" className="mt-2 mb-7 text-base text-ink-2">
          {t`Tick what you had. If it is serious, we say at once what to do.`}
        </p>
        {SIDE_EFFECT_KEYS.map((key) => (
          <div key={key} className="group">
            <Checkbox
              id={`effect-${key}`}
              name="event"
              value={key}
              label={tOf(SIDE_EFFECTS[key])}
              defaultChecked={events.includes(key)}
            />
            {isRated(key) && <HowBad effect={key} said={severities[key]} />}
          </div>
        ))}
      </fieldset>
      <Button type="submit" kind="primary" size="lg" wide className="mt-4">
        {t`Save`}
      </Button>
    </TapForm>
  );
}

const NOT_SURE = phrases("Not sure");
const isRated = (key: SideEffect): boolean => (GRADED_SIDE_EFFECTS as readonly string[]).includes(key);

const CHOICE =
  "flex min-h-(--target) cursor-pointer items-center gap-2 rounded-md border-[1.5px] border-line-strong bg-surface px-3 py-1.5 has-checked:border-primary has-checked:bg-primary-soft";

/** Shown by the style sheet once its side effect is ticked, so that it needs no script. Leaving it out is fine. */
function HowBad({ effect, said }: { effect: SideEffect; said: string | undefined }) {
  return (
    <fieldset className="mb-3 ml-9 hidden min-w-0 group-has-[[name=event]:checked]:block">
      <legend className="mb-1 text-base text-ink-2">
        {t`How bad was it?`}
        <span className="sr-only"> {tOf(SIDE_EFFECTS[effect])}</span> {t`(not needed)`}
      </legend>
      <div className="flex flex-wrap gap-2">
        {Object.entries({ ...EFFECT_SEVERITIES, "": NOT_SURE }).map(([value, label]) => (
          <label key={value} className={CHOICE}>
            <input
              type="radio"
              name={`severity.${effect}`}
              value={value}
              defaultChecked={value !== "" && said === value}
              className="size-6 shrink-0"
            />
            {tOf(label)}
          </label>
        ))}
      </div>
      <p className="mt-1 text-base text-ink-2">{t`Severe: it keeps you from what you do each day.`}</p>
    </fieldset>
  );
}
