import type { ComponentProps } from "react";
import { GoalList } from "#components/plan/goal-list.tsx";
import { MedicineLedger } from "#components/plan/medicine-ledger.tsx";
import { Card } from "#ui/card.tsx";
import type { LiftSection, PauseSection } from "./held-section.tsx";
import { ContactList } from "./inbox/contact-list.tsx";
import { OpenItems } from "./inbox/open-items.tsx";
import { type Decide, ResultsToDecide } from "./inbox/results-to-decide.tsx";
import { ThreadList } from "./inbox/thread-list.tsx";
import { Measures } from "./measures.tsx";
import { type MakeMove, type SectionNow, SectionsNow } from "./sections-now.tsx";
import { SessionList } from "./session-list.tsx";

type Open = ComponentProps<typeof OpenItems>;
type Plan = {
  id: string;
  signed: object | null;
  draft: object | null;
  goals: ComponentProps<typeof GoalList>["goals"];
  parts: readonly SectionNow[];
  next: Open["next"];
  may: { pause: boolean; lift: boolean };
};
type Chart = {
  plan: Plan | null;
  results: ComponentProps<typeof ResultsToDecide>["results"];
  ledger: ComponentProps<typeof MedicineLedger>["lines"];
  may: { decide: boolean };
  contacts: ComponentProps<typeof ContactList>["contacts"];
  threads: Open["threads"] & ComponentProps<typeof ThreadList>["threads"];
} & Pick<Open, "patientId" | "inbox" | "visits"> &
  ComponentProps<typeof SessionList> &
  ComponentProps<typeof Measures>;

/** What holds now, what is open, what was measured and what was done: the cards between a chart's timeline and its facts. */
export function ChartCards({
  patientId,
  plan,
  make,
  decide,
  lift,
  pause,
  ...chart
}: Chart & {
  decide: Decide;
  lift: LiftSection;
  pause: PauseSection;
  make: (planId: string, move: Parameters<MakeMove>[0]) => ReturnType<MakeMove>;
}) {
  const { inbox, visits, threads, sessions, measures, asked, results, ledger, contacts, may } = chart;
  const draft = plan?.draft ? (modality: string) => `/plans/${plan.id}/edit/${modality}` : null;
  return (
    <div className="my-4 gap-4 @two/page:columns-2 [&>*+*]:mt-4 [&>*]:break-inside-avoid">
      {plan?.signed && (
        <SectionsNow
          parts={plan.parts}
          make={(move) => make(plan.id, move)}
          lift={plan.may.lift ? lift : undefined}
          pause={plan.may.pause ? pause : undefined}
        />
      )}
      <ResultsToDecide {...{ results, draft }} decide={may.decide && plan?.signed ? decide : undefined} />
      <Card title="Open items">
        <OpenItems {...{ patientId, inbox, visits, threads }} next={plan?.next ?? null} />
        <ThreadList patientId={patientId} threads={threads} />
      </Card>
      {plan && plan.goals.length > 0 && (
        <Card title="Goals" id="goals">
          <GoalList goals={plan.goals} />
        </Card>
      )}
      <Measures {...{ patientId, measures, asked }} />
      {ledger.length > 0 && (
        <Card title="Other medicines, as signed" id="other-medicines">
          <MedicineLedger lines={ledger} />
        </Card>
      )}
      {contacts.length > 0 && (
        <Card title="Talks about safety" id="contacts">
          <ContactList contacts={contacts} />
        </Card>
      )}
      {sessions.length > 0 && (
        <Card title="Visits written down" id="sessions">
          <SessionList sessions={sessions} />
        </Card>
      )}
    </div>
  );
}
