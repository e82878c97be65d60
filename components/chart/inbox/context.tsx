import { HeldSectionCard, type LiftSection } from "#components/chart/held-section.tsx";
import { Outlook } from "#components/chart/how-it-goes.tsx";
import { type MakeMove, Moves, type SectionNow } from "#components/chart/sections-now.tsx";
import { Suggestions } from "#components/chart/suggestions.tsx";
import { DraftTimeline, type Drawn } from "#components/timeline/draft-timeline.tsx";
import type { Said as Sentence } from "#lib/domain/words/say.ts";
import { Card } from "#ui/card.tsx";

type Plan = {
  outlook: readonly Sentence[];
  timeline: Drawn["timeline"];
  parts: readonly SectionNow[];
  may: { lift: boolean };
};

/** What a decision needs beside it: how it goes, the plan around it, and the moves that the plan allows. */
export function InboxContext({
  plan,
  patient,
  modality,
  make,
  lift,
}: {
  plan: Plan;
  patient: Drawn["patient"];
  modality?: string;
  make: MakeMove;
  lift: LiftSection;
}) {
  const parts = plan.parts.filter(
    (part) =>
      part.moves.length + part.suggestions.length + part.held.length > 0 &&
      (!modality || part.modality === modality),
  );
  return (
    <>
      <Card title="How it goes" className="min-w-0">
        <div className="mb-2">
          <Outlook said={plan.outlook} />
        </div>
        <DraftTimeline
          draft={{ patient, timeline: plan.timeline }}
          series={["pain", "sleep"]}
          room="column"
        />
      </Card>
      {parts.map((part) => (
        <Card key={part.modality} title={`Change ${part.label}`}>
          <HeldSectionCard part={part} lift={plan.may.lift ? lift : undefined} />
          <Suggestions suggestions={part.suggestions} />
          <Moves part={part} make={make} />
        </Card>
      ))}
    </>
  );
}
