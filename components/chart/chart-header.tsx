import { PlanHeader } from "#components/plan/plan-header.tsx";
import { conditionName } from "#lib/domain/facts/conditions.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { toMind } from "#lib/domain/facts/to-mind.ts";
import { Notice } from "#ui/notice.tsx";
import { Tag } from "#ui/tag.tsx";

type Patient = {
  name: string;
  age: number;
  sex: string;
  born: string;
  recordNumber: string;
  phone: string | null;
  accessNeeds: readonly string[];
};

/** At most so many stops stand at the head of a page; the rest is counted. */
const STOPS = 2;

/** What comes before allergies: open stops, opioids on the list, a pregnancy. */
function Minded({ facts, stops }: { facts: readonly Fact[]; stops: readonly string[] }) {
  const { opioids, pregnancy } = toMind(facts);
  return (
    <>
      {stops.slice(0, STOPS).map((stop) => (
        <Tag key={stop} tint="danger" icon="stop">
          Open stop: {stop}
        </Tag>
      ))}
      {stops.length > STOPS && (
        <Tag tint="danger" icon="stop">
          {stops.length - STOPS} more
        </Tag>
      )}
      {opioids.map(({ name, sure }) => (
        <Tag key={name} tint="danger" icon="caution">
          {sure ? "Opioid" : "Opioid?"}: {name}
        </Tag>
      ))}
      {pregnancy && (
        <Tag tint="danger" icon="caution">
          {pregnancy}
        </Tag>
      )}
    </>
  );
}

/** Who this is, and what to mind about them on every page about them. */
export function ChartHeader({
  patient,
  facts,
  stops = [],
  unread = 0,
}: {
  patient: Patient;
  facts: readonly Fact[];
  /** Stops that are open, as a clinician reads them, the most serious first. */
  stops?: readonly string[];
  unread?: number;
}) {
  const { recordNumber, phone, accessNeeds } = patient;
  return (
    <>
      <PlanHeader
        patient={patient}
        allergies={facts.flatMap((fact) => (fact.kind === "allergy" ? [fact.text] : []))}
        conditions={facts.flatMap((fact) => (fact.kind === "condition" ? [conditionName(fact.key)] : []))}
        minded={<Minded facts={facts} stops={stops} />}
        standing={[`Record ${recordNumber}`, phone].filter(Boolean).join(", ")}
      />
      {accessNeeds.length > 0 && (
        <p className="mb-3 flex flex-wrap items-center gap-2">
          <span className="text-ink-2">Needs:</span>
          {accessNeeds.map((need) => (
            <Tag key={need}>{need}</Tag>
          ))}
        </p>
      )}
      {unread > 0 && (
        <Notice
          kind="caution"
          className="mb-3"
          title={`${unread} ${unread === 1 ? "entry" : "entries"} of this chart cannot be read. No safety rule has judged ${unread === 1 ? "it" : "them"}. Enter what you know anew.`}
        />
      )}
    </>
  );
}
