import { type TextAction, TextForm } from "#components/patient/ask/text-form.tsx";
import { inText, t } from "#ui/language.tsx";
import { ComparedQuestion, ScaleQuestion } from "./scale-question.tsx";
import { SideEffects } from "./side-effects.tsx";
import { CheckInStep } from "./step.tsx";
import type { FormStep } from "./steps.ts";

type FormAction = (form: FormData) => Promise<void>;
type Props = {
  step: FormStep;
  /** Where this step leads instead of the next, as when one answer is changed. */
  next: string | null;
  day: string;
  yesterday: boolean;
  to: (step: string) => string;
  told: { events: readonly string[]; severities: Readonly<Record<string, string>>; note: string };
  actions: { answer: FormAction; effects: FormAction; note: TextAction };
};

/** The page of one step: a scale, the bad-day route, side effects, or a note. */
export function CheckInQuestion({ step, next, day, yesterday, to, told, actions }: Props) {
  const { key, scale, place } = step;
  const back = next ?? step.back;
  const leadsTo = next ?? step.next;
  return (
    <CheckInStep
      back={back ? to(back) : "/my/today"}
      place={place && !next ? t`${place.at} of ${place.of}` : yesterday ? t`Yesterday` : undefined}
    >
      {scale && (
        <ScaleQuestion
          {...{ scale, day, yesterday }}
          next={leadsTo}
          skipTo={to(leadsTo)}
          tiredTo={place && !next ? to("tired") : undefined}
          action={actions.answer}
        />
      )}
      {key === "tired" && <ComparedQuestion {...{ day, yesterday }} action={actions.answer} />}
      {key === "effects" && (
        <SideEffects
          {...{ day, yesterday }}
          events={told.events}
          severities={told.severities}
          action={actions.effects}
        />
      )}
      {key === "note" && (
        <>
          <h1 className="mb-3 text-2xl font-head">{t`A note about the day`}</h1>
          <TextForm
            action={actions.note}
            label={inText`In your own words`}
            hint={t`Your clinic can read it. It is not watched at night.`}
            button={inText`Save`}
            typed={told.note}
            hidden={{ day, next: "done", ...(yesterday ? { d: "y" } : {}) }}
          />
        </>
      )}
    </CheckInStep>
  );
}
