import type { Metadata } from "next";
import { DayVisits } from "#components/chart/day-visits.tsx";
import { InboxList } from "#components/chart/inbox/list.tsx";
import { WaitList } from "#components/chart/inbox/wait-list.tsx";
import { getMyDay } from "#lib/data/chart/clinician-day.ts";
import { dayText } from "#lib/domain/words/calendar.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageTitle } from "#ui/page-title.tsx";

export const metadata: Metadata = { title: "Today" };

/** How much of what waits stands on the day's page; the inbox has it all. */
const SHOWN = 8;

/** Who is coming, and who needs a decision. */
export default async function TodayPage() {
  const { today, visits, inbox, waits } = await getMyDay({});
  const open = inbox.length + waits.length;
  const said = open === 1 ? "1 thing needs you." : `${open} things need you.`;
  return (
    <>
      <PageTitle>{dayText(today)}</PageTitle>
      <div className="grid items-start gap-4 @two/page:grid-cols-[3fr_2fr]">
        <Card title="Today's visits" aside={visits.length || undefined} className="@max-two/page:order-2">
          {visits.length === 0 ? <Empty>No visits today. {said}</Empty> : <DayVisits visits={visits} />}
          <p className="mt-3">
            <ButtonLink href="/schedule">Whole day on the schedule</ButtonLink>
          </p>
        </Card>
        <Card title="Needs you" aside={open || undefined} className="@max-two/page:order-1">
          {open === 0 && <p className="text-ink-2">Nothing needs you.</p>}
          <InboxList items={inbox.slice(0, SHOWN)} />
          <WaitList waits={waits.slice(0, Math.max(0, SHOWN - inbox.length))} />
          <ButtonLink href="/inbox">
            {open > SHOWN ? `All ${open} in the inbox` : "Open the inbox"}
          </ButtonLink>
        </Card>
      </div>
    </>
  );
}
