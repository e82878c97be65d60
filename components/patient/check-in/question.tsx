import { type TextAction, TextForm } from "#components/patient/ask/text-form.tsx";
import { type FormStep, NEXT_STEP, QUESTIONS } from "./form.ts";
import { ComparedQuestion, ScaleQuestion } from "./scale-question.tsx";
import { SideEffects } from "./side-effects.tsx";
import { CheckInStep } from "./step.tsx";

type FormAction = (form: FormData) => Promise<void>;
type Props = {
  step: Exclude<FormStep, "done">;
  /** Where this step leads instead of the next, as when one answer is changed. */
  next: FormStep | null;
  day: string;
  yesterday: boolean;
  to: (step: string) => string;
  told: { events: readonly string[]; severities: Readonly<Record<string, string>>; note: string };
  actions: { answer: FormAction; effects: FormAction; note: TextAction };
};

const BACK: Record<Exclude<FormStep, "done">, FormStep | null> = {
  "1": null,
  "2": "1",
  "3": "2",
  mood: "done",
  tired: "1",
  effects: "done",
  note: "done",
};

/** The page of one step: a scale, the bad-day route, side effects, or a note. */
export function CheckInQuestion({ step, next, day, yesterday, to, told, actions }: Props) {
  const back = next ?? BACK[step];
  const leadsTo = next ?? NEXT_STEP[step];
  const what = QUESTIONS[step];
  const numbered = step === "1" || step === "2" || step === "3";
  return (
    <CheckInStep
      back={back ? to(back) : "/my/today"}
      place={numbered && !next ? `${step} of 3` : yesterday ? "Yesterday" : undefined}
    >
      {what && (
        <ScaleQuestion
          {...{ what, day, yesterday }}
          next={leadsTo}
          skipTo={to(leadsTo)}
          tiredTo={numbered && !next ? to("tired") : undefined}
          action={actions.answer}
        />
      )}
      {step === "tired" && <ComparedQuestion {...{ day, yesterday }} action={actions.answer} />}
      {step === "effects" && (
        <SideEffects
          {...{ day, yesterday }}
          events={told.events}
          severities={told.severities}
          action={actions.effects}
        />
      )}
      {step === "note" && (
        <>
          <h1 className="mb-3 text-2xl font-head">A note about the day</h1>
          <TextForm
            action={actions.note}
            label="In your own words"
            hint="Your clinic can read it. It is not watched at night."
            button="Save"
            typed={told.note}
            hidden={{ day, next: "done", ...(yesterday ? { d: "y" } : {}) }}
          />
        </>
      )}
    </CheckInStep>
  );
}
