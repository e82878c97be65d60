import type { ComponentProps } from "react";
import { type HelpLinks, WhoAnswers } from "#components/patient/ask/who-answers.tsx";
import { KeepTaking } from "#components/patient/plan/keep-taking.tsx";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { phrase } from "#lib/domain/words/say.ts";
import { t, tOf } from "#ui/language.tsx";
import { HeldCard, type HeldProps, heldTitle } from "./held-card.tsx";
import { AnywayForm, type HeldActions } from "./held-forms.tsx";
import { type DoseSaidProps, SaidLine } from "./said-line.tsx";
import { WarnOfMore } from "./warn-of-more.tsx";

type AllTheSame = { item: string; title: string; when: "now" | "lastNight" };
type Lifted = { part: string; by: string; on: string; why: string };
type Held = {
  held: readonly HeldProps[];
  /** What goes on although the chart speaks against it. */
  kept: ComponentProps<typeof KeepTaking>["kept"];
  told: readonly (DoseSaidProps & { item: string; title: string })[];
  allTheSame: readonly AllTheSame[];
  lifted: readonly Lifted[];
  warnsOfMore: boolean;
  heldHelp: HelpLinks | null;
  writer: string | null;
  day: string;
  evening: boolean;
  actions: HeldActions;
};

/** What is not to be taken, before anything else; what was told today and may be taken again stays in sight. */
export function TodayHeld({
  held,
  kept,
  told,
  allTheSame,
  lifted,
  heldHelp,
  writer,
  actions,
  ...when
}: Held) {
  const { warnsOfMore } = when;
  const first = held.findIndex(({ reasons }) => reasons.some(({ reason }) => reason === "opioid"));
  return (
    <>
      <KeepTaking kept={kept} />
      {held.map((one, at) => (
        <HeldCard
          key={one.id}
          held={one}
          doctor={writer}
          warns={warnsOfMore && at === Math.max(first, 0)}
          {...{ actions, day: when.day, evening: when.evening }}
        />
      ))}
      {warnsOfMore && held.length === 0 && <WarnOfMore />}
      {heldHelp && <WhoAnswers help={heldHelp} />}
      {lifted.map(({ part, by, on, why }) => (
        <section key={`${part} ${on} ${why}`} className="rounded-lg border border-line bg-surface p-5">
          <h2 className="text-md font-strong">{t`${phrase(part)}: you may take it again`}</h2>
          <p className="text-base text-ink-2">{t`${by}, ${parseDate(on)}. ${why}`}</p>
        </section>
      ))}
      {told.map(({ item, title, ...said }) => (
        <section key={item} className="rounded-lg border border-line bg-surface p-5">
          <h2 className="text-md font-strong">{tOf(title)}</h2>
          <SaidLine said={said} bedtime={false} withDose />
          {said.told === "against" && said.taken && (
            <p className="mt-3">{t`Your clinic gets this. Take no more of it before we have talked.`}</p>
          )}
        </section>
      ))}
      {allTheSame.map(({ item, title, when: told }) => (
        <section key={item} className="rounded-lg border border-line bg-surface p-5">
          <h2 className="text-md font-strong">{t`${phrase(title)}: no dose now`}</h2>
          <p>{t`Did you take it all the same? Please tell us.`}</p>
          <AnywayForm
            {...{ item, day: when.day, name: heldTitle(title), action: actions.anyway }}
            when={told === "now" ? "anyway" : "last night"}
          />
        </section>
      ))}
    </>
  );
}
