import { TapForm } from "#components/patient/tap-form.tsx";
import { DayFields } from "#components/patient/today/day-fields.tsx";
import { type ScaleKey, scaleOf } from "#lib/domain/reports/check-in.ts";
import { phrase, phrases } from "#lib/domain/words/say.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { inText, t, tOf } from "#ui/language.tsx";
import { DigitKeys } from "./digit-keys.tsx";

const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

type Props = {
  scale: ScaleKey;
  day: string;
  yesterday: boolean;
  /** Where the answer leads, as the page's own key. */
  next: string;
  skipTo: string;
  tiredTo?: string;
  action: (form: FormData) => Promise<void>;
};

/** One question, eleven buttons. Each number is a submit button, so it works without scripts; nothing is chosen before. */
export function ScaleQuestion({ scale, day, yesterday, next, skipTo, tiredTo, action }: Props) {
  const { question, think, least, most, ...asked } = scaleOf(scale);
  return (
    <TapForm action={action} id="scale">
      <DayFields day={day} yesterday={yesterday} next={next} />
      <DigitKeys form="scale" />
      <fieldset className="min-w-0" aria-describedby="scale-think scale-ends">
        <legend className="w-full">
          <h1 className="text-2xl font-head">{tOf(yesterday ? asked.yesterday : question)}</h1>
        </legend>
        <p id="scale-think" className="mt-3 text-base text-ink-2">
          {yesterday ? t`As well as you remember.` : tOf(think)} {t`Tap one number.`}
        </p>
        <div className="mt-4 grid grid-cols-[repeat(auto-fill,minmax(max(3rem,14%),1fr))] gap-2">
          {NUMBERS.map((value) => (
            <button
              key={value}
              type="submit"
              name={scale}
              value={value}
              aria-label={
                value === 0
                  ? inText`0 ${phrase(least)}`
                  : value === 10
                    ? inText`10 ${phrase(most)}`
                    : undefined
              }
              className="min-h-(--target-lg) rounded-md border-[1.5px] border-line-strong bg-surface text-lg font-strong hover:bg-surface-2"
            >
              {value}
            </button>
          ))}
        </div>
        <p id="scale-ends" className="mt-2 flex flex-wrap justify-between gap-x-4 text-base text-ink-2">
          <span>{t`0 is ${phrase(least)}`}</span> <span>{t`10 is ${phrase(most)}`}</span>
        </p>
      </fieldset>
      <div className="mt-8 grid gap-3 @min-[20rem]:grid-cols-2">
        <ButtonLink href={skipTo} size="lg">
          {t`Skip this one`}
        </ButtonLink>
        {tiredTo && (
          <ButtonLink href={tiredTo} size="lg">
            {t`Too tired for numbers`}
          </ButtonLink>
        )}
      </div>
    </TapForm>
  );
}

const COMPARED = phrases({ better: "Better", same: "The same", worse: "Worse" });

/** The route for a bad day: one tap against yesterday. */
export function ComparedQuestion({ day, yesterday, action }: Pick<Props, "day" | "yesterday" | "action">) {
  return (
    <TapForm action={action}>
      <DayFields day={day} yesterday={yesterday} next="done" />
      <fieldset className="min-w-0" aria-describedby="compared-think">
        <legend className="w-full">
          <h1 className="text-2xl font-head">{yesterday ? t`How was yesterday?` : t`How is it today?`}</h1>
        </legend>
        <p id="compared-think" className="mt-3 text-base text-ink-2">
          {t`Against the day before. Tap one.`}
        </p>
        <div className="mt-4 grid gap-3">
          {Object.entries(COMPARED).map(([value, label]) => (
            <Button key={value} type="submit" name="compared" value={value} size="lg" wide>
              {tOf(label)}
            </Button>
          ))}
        </div>
      </fieldset>
    </TapForm>
  );
}
