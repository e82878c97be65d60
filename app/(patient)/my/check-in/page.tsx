import { inTheirLanguage, titled } from "#app/language.ts";
import { CheckInDone } from "#components/patient/check-in/done.tsx";
import { FormsLink } from "#components/patient/check-in/forms-link.tsx";
import { CheckInQuestion } from "#components/patient/check-in/question.tsx";
import { CheckInSaid } from "#components/patient/check-in/said.tsx";
import { openingStep, stepOf } from "#components/patient/check-in/steps.ts";
import { SaidNotice, type SearchPage, saidKey } from "#components/patient/today/said-notice.tsx";
import { Yesterday } from "#components/patient/today/yesterday.tsx";
import { getMe } from "#lib/data/account/me.ts";
import { getMyCheckIn } from "#lib/data/mine/check-ins.ts";
import { t } from "#ui/language.tsx";
import { saveAnswerAction, saveEffectsAction, saveNoteAction } from "./actions.ts";

export const generateMetadata = titled("Check in");

/** One question a page; each tap is saved before the next is asked. */
export default async function CheckInPage({ searchParams }: SearchPage) {
  await inTheirLanguage();
  const { q, d, next, said } = await searchParams;
  const me = (await getMe()).id;
  const actions = {
    answer: saveAnswerAction.bind(null, me),
    effects: saveEffectsAction.bind(null, me),
    note: saveNoteAction.bind(null, me),
  };
  const checkIn = await getMyCheckIn({ yesterday: d === "y" });
  const { yesterday, day, name, started, answers, alerts, noted, help } = checkIn;
  const step = stepOf(q) ?? openingStep(started);
  const to = (to: string) => `/my/check-in?q=${to}${yesterday ? "&d=y" : ""}`;
  return (
    <>
      <SaidNotice said={saidKey(said)} />
      {checkIn.welcomeBack && step.key === "1" && !yesterday && (
        <p className="text-base">{t`Welcome back. Start from today.`}</p>
      )}
      {step.key === "done" ? (
        <>
          <CheckInDone
            {...{ day, to, yesterday, name, started, answers }}
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
