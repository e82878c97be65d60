import type { Metadata } from "next";
import { PlanTimeline } from "#components/timeline/timeline.tsx";
import { Card } from "#ui/card.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { developmentOnly } from "./development.ts";
import { WidgetParts } from "./parts.tsx";
import { Rooms } from "./rooms.tsx";
import { DOSE_LOG, MARKS, OUTCOMES, START, TODAY, VISITS, WRONG_MARKS } from "./samples.ts";

export const metadata: Metadata = { title: "Workbench" };

/** Development only: every part, every room, every example, every face, on one page to look at. */
export default function WorkbenchPage() {
  developmentOnly();
  const plan = { marks: MARKS, startsOn: START, today: TODAY, visits: VISITS, doseLog: DOSE_LOG };
  return (
    <main data-density="compact" className="page mx-auto grid max-w-[90rem] gap-6 p-4">
      <PageTitle lead="Made-up people and plans. Nothing here is clinical advice.">Workbench</PageTitle>
      <Card title="Timeline, 16 weeks">
        <PlanTimeline {...plan} weeks={16} outcomes={OUTCOMES} />
      </Card>
      <Card title="Timeline, 8 weeks, two trends">
        <PlanTimeline
          {...plan}
          weeks={8}
          from={START.add({ days: 14 })}
          outcomes={OUTCOMES}
          series={["pain", "sleep"]}
        />
      </Card>
      <Card title="Timeline, 52 weeks">
        <PlanTimeline {...plan} weeks={52} outcomes={[]} />
      </Card>
      <Card title="Timeline with a wrong dose, as wide as a page">
        <PlanTimeline marks={WRONG_MARKS} startsOn={START} today={TODAY} weeks={16} paper listOpen />
      </Card>
      <WidgetParts />
      <Rooms startsOn={START.toString()} today={TODAY.toString()} />
    </main>
  );
}
