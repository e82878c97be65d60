/** A file whose every sentence a catalogue holds. `only` names the declarations for patients, `but` those for staff. */
export type Scope = { file: string; only?: readonly string[]; but?: readonly string[] };
const files = (folder: string, ...names: string[]): Scope[] =>
  names.map((name) => ({ file: `${folder}/${name}` }));

/** What a language has to say before it is whole: one JSON file of its folder each. A sentence stands in the first. */
export const SCOPES: Readonly<Record<string, readonly Scope[]>> = {
  ldn: [
    ...files("lib/modalities/ldn", "today.ts", "units.ts", "view.tsx"),
    { file: "lib/modalities/ldn/words.ts", but: ["TIMING_LABEL", "FORM_LABEL", "KIND_LABEL"] },
    { file: "lib/modalities/ldn/surgery.ts", only: ["surgeryForPatient"] },
  ],
  frame: [
    ...files("components/shell", "patient-shell.tsx", "skip-link.tsx"),
    ...files("components/people", "sign-out.tsx"),
    { file: "components/people/language-form.tsx", but: ["PatientLanguage"] },
    ...files("app/comfort", "page.tsx"),
    ...files("ui", "notice.tsx"),
  ],
  today: [
    ...files("app/(patient)/my/today", "page.tsx"),
    ...files(
      "components/patient/today",
      ...[
        "coming-up.tsx",
        "day-list.tsx",
        "dose-card.tsx",
        "held-card.tsx",
        "held-forms.tsx",
        "held-note.tsx",
      ],
      ...["last-night.tsx", "said-line.tsx", "said-notice.tsx", "said-now.tsx", "stop-message.tsx"],
      ...["today-doses.tsx", "today-held.tsx", "warn-of-more.tsx", "yesterday.tsx"],
    ),
    ...files("components/patient/plan", "facts-note.tsx", "keep-taking.tsx", "no-plan.tsx", "plan-notes.tsx"),
    ...files("components/patient/ask", "who-answers.tsx"),
    ...files("lib/domain/inbox", "clinic-hours.ts"),
    ...files("lib/domain/reports", "side-effects.ts"),
    { file: "lib/modalities/visits.ts", only: ["VISIT", "visitSaid"] },
    ...files("lib/domain/taking", "hold.ts", "may-take.ts"),
    { file: "lib/data/mine/not-taken.ts", only: ["WORDS"] },
    { file: "lib/safety/taking.ts", only: ["without"] },
  ],
  "check-in": [
    ...files("app/(patient)/my/check-in", "page.tsx"),
    ...files(
      "components/patient/check-in",
      ...[
        "card.tsx",
        "done.tsx",
        "forms-link.tsx",
        "question.tsx",
        "said.tsx",
        "scale-question.tsx",
        "steps.ts",
      ],
      ...["side-effects.tsx", "step.tsx", "to-answer.tsx"],
    ),
  ],
};
