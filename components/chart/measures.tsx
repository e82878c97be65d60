import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Tag } from "#ui/tag.tsx";

type Measure = {
  instrument: string;
  name: string;
  score: string;
  more: readonly string[];
  day: string;
  change: string | null;
  first: string | null;
  leftOut: number;
  by: string | null;
  urgent: boolean;
};

/** Last score of each questionnaire with its day, the change since the first in words, and what is missing. */
export function Measures({
  patientId,
  measures,
  asked,
}: {
  patientId: string;
  measures: readonly Measure[];
  /** Those that the reader may fill in with the patient. */
  asked: readonly { id: string; name: string }[];
}) {
  return (
    <Card title="Measures">
      {measures.length === 0 && <p className="text-ink-2">No form was filled in yet.</p>}
      <ul className="divide-y divide-line">
        {measures.map((measure) => (
          <li key={measure.instrument} className="py-1.5">
            <p>
              <b>{measure.name}</b>: {measure.score}
            </p>
            {measure.more.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {measure.urgent && (
              <p>
                <Tag tint="danger" icon="stop">
                  Item 9 above 0: assess today
                </Tag>
              </p>
            )}
            {measure.change && (
              <p>
                Since {measure.first}: {measure.change}
              </p>
            )}
            <p className="text-base text-ink-2 compact:text-xs">
              {measure.day}
              {measure.by && `, filled in by ${measure.by}`}
              {measure.leftOut > 0 && `, ${measure.leftOut} left out`}
            </p>
          </li>
        ))}
      </ul>
      {asked.length > 0 && (
        <details className="mt-2">
          <summary className="py-1 font-strong">Fill in with the patient</summary>
          <ul className="flex flex-wrap gap-2 pt-2">
            {asked.map(({ id, name }) => (
              <li key={id}>
                <ButtonLink href={`/patients/${patientId}/measures/${id}`} size="sm">
                  {name}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
