import { inTheirLanguage, titled } from "#app/language.ts";
import { CheckInCard } from "#components/patient/check-in/card.tsx";
import { ToAnswer } from "#components/patient/check-in/to-answer.tsx";
import { NoPlan } from "#components/patient/plan/no-plan.tsx";
import { PlanNotes } from "#components/patient/plan/plan-notes.tsx";
import { ComingUp } from "#components/patient/today/coming-up.tsx";
import { DayItems } from "#components/patient/today/day-list.tsx";
import { LastNights } from "#components/patient/today/last-night.tsx";
import { SaidNotice, type SearchPage, saidKey } from "#components/patient/today/said-notice.tsx";
import { StopMessages } from "#components/patient/today/stop-message.tsx";
import { isBedtime, isDose, TodayDoses } from "#components/patient/today/today-doses.tsx";
import { TodayHeld } from "#components/patient/today/today-held.tsx";
import { getMe } from "#lib/data/account/me.ts";
import { getMyToday } from "#lib/data/mine/today.ts";
import { t } from "#ui/language.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { logDoseAction, undoDoseAction } from "./actions.ts";
import { heldActions } from "./held/bound.ts";

export const generateMetadata = titled("Today");

/** What to take tonight, before anything else; in the morning, the day first. */
export default async function TodayPage({ searchParams }: SearchPage) {
  await inTheirLanguage();
  const me = (await getMe()).id;
  const actions = { log: logDoseAction.bind(null, me), undo: undoDoseAction.bind(null, me) };
  const [held, today] = [heldActions(me), await getMyToday({})];
  const { evening, items, clinic } = today;
  const [doses, rest] = [items.filter(isDose), items.filter((item) => !isDose(item))];
  const atBedtime = doses.filter(isBedtime);
  const byDay = doses.filter((item) => !isBedtime(item));
  const [first, second] = evening ? [atBedtime, byDay] : [byDay, atBedtime];
  const later = evening ? rest.filter((item) => !isBedtime(item)) : rest;
  const shared = { day: today.day, evening, actions, lead: [...first, ...second][0]?.item };
  return (
    <>
      <PageTitle>{evening ? t`Tonight, ${today.name}` : t`Today, ${today.name}`}</PageTitle>
      <SaidNotice said={saidKey((await searchParams).said)} />
      <StopMessages alerts={today.alerts} help={today.help} />
      <PlanNotes notices={today.notices} held={[]} />
      <div className="grid gap-4">
        <TodayHeld {...today} actions={held} />
        <LastNights {...today} log={actions.log} sleeps={held.sleeps} />
        {today.state !== "inForce" && <NoPlan {...today} state={today.state} phone={clinic.phone} />}
        <TodayDoses items={first} {...shared} />
        {evening && <CheckInCard checkedIn={today.checkedIn} />}
        <TodayDoses items={second} {...shared} />
      </div>
      <ToAnswer count={today.toAnswer} />
      <DayItems id="also" title={t`Also tonight`} items={evening ? rest.filter(isBedtime) : []} />
      <DayItems id="day" title={t`Your day`} items={later} />
      {!evening && (
        <div className="mt-6">
          <CheckInCard checkedIn={today.checkedIn} />
        </div>
      )}
      <ComingUp visits={today.visits} needs={today.needs} />
    </>
  );
}
