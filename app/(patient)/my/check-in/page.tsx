import type { Metadata } from "next";
import { CheckInDone } from "#components/patient/check-in/done.tsx";
import { FormsLink } from "#components/patient/check-in/forms-link.tsx";
import { CheckInQuestion } from "#components/patient/check-in/question.tsx";
import { CheckInSaid } from "#components/patient/check-in/said.tsx";
import { openingStep, stepOf } from "#components/patient/check-in/steps.ts";
import { SaidNotice, type SearchPage, saidKey } from "#components/patient/today/said-notice.tsx";
import { Yesterday } from "#components/patient/today/yesterday.tsx";
import { getMe } from "#lib/data/account/me.ts";
import { getMyCheckIn } from "#lib/data/mine/check-ins.ts";
import { saveAnswerAction, saveEffectsAction, saveNoteAction } from "./actions.ts";

export const metadata: Metadata = { title: "Check in" };

/** One question a page; each tap is saved before the next is asked. */
export default async function CheckInPage({ searchParams }: SearchPage) {
  const { q, d, next, said } = await searchParams;
  const me = (await getMe()).id;
  const actions = {
    answer: saveAnswerAction.bind(null, me),
    effects: saveEffectsAction.bind(null, me),
    note: saveNoteAction.bind(null, me),
  };
  const checkIn = await getMyCheckIn({ yesterday: d === "y" });
  const { yesterday, day, alerts, noted, help } = checkIn;
  const step = stepOf(q) ?? openingStep(checkIn.started);
  const to = (to: string) => `/my/check-in?q=${to}${yesterday ? "&d=y" : ""}`;
  return (
    <>
      <SaidNotice said={saidKey(said)} />
      {checkIn.welcomeBack && step.key === "1" && !yesterday && (
        <p className="text-base">Welcome back. Start from today.</p>
      )}
      {step.key === "done" ? (
        <>
          <CheckInDone
            {...{
              day,
              to,
              yesterday,
              name: checkIn.name,
              started: checkIn.started,
              answers: checkIn.answers,
            }}
            action={actions.answer}
            alerts={(alerts.length > 0 || noted) && <CheckInSaid {...{ noted, alerts, help }} />}
          />
          <FormsLink />
          <Yesterday open={checkIn.yesterdayOpen && !yesterday} />
        </>
      ) : (
        <CheckInQuestion
          {...{ step, day, yesterday, to, actions }}
          next={stepOf(next)?.key ?? null}
          told={checkIn}
        />
      )}
    </>
  );
}
