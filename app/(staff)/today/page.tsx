import type { Metadata } from "next";
import { DayVisits } from "#components/chart/day-visits.tsx";
import { InboxList } from "#components/chart/inbox-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { getMyDay } from "#lib/data/my-day.ts";
import { dayText } from "#lib/domain/calendar.ts";

export const metadata: Metadata = { title: "Today" };

/** Who is coming, and who needs a decision. */
export default async function TodayPage() {
  const { today, visits, inbox } = await getMyDay({});
  const waits = inbox.length === 1 ? "1 thing needs a decision." : `${inbox.length} things need a decision.`;
  return (
    <>
      <PageTitle>{dayText(today)}</PageTitle>
      <div className="grid items-start gap-4 @two/page:grid-cols-[3fr_2fr]">
        <Card title="Today's visits" aside={visits.length || undefined} className="@max-two/page:order-2">
          {visits.length === 0 ? <Empty>No visits today. {waits}</Empty> : <DayVisits visits={visits} />}
          <p className="mt-3">
            <ButtonLink href="/schedule">Whole day on the schedule</ButtonLink>
          </p>
        </Card>
        <Card title="Needs you" aside={inbox.length || undefined} className="@max-two/page:order-1">
          {inbox.length === 0 ? (
            <p className="text-ink-2">Nothing needs you.</p>
          ) : (
            <InboxList items={inbox.slice(0, 8)} />
          )}
          <ButtonLink href="/inbox">
            {inbox.length > 8 ? `All ${inbox.length} in the inbox` : "Open the inbox"}
          </ButtonLink>
        </Card>
      </div>
    </>
  );
}
