import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

/** One questionnaire of a patient: why it is due, when it was last filled in, and what was left out today. */
type Measure = {
  id: string;
  name: string;
  due: string | null;
  last: string | null;
  leftOut: number;
  again?: boolean;
};

/** Names that patients know; the full ones are for clinicians. */
const PLAIN: Readonly<Record<string, string>> = {
  peg: "Pain and your days",
  phq9: "Mood",
  gad7: "Worry",
  pgic: "Change since the start",
  fiqr: "How you get through the day",
  acr2016: "Where it hurts",
  dsq_pem: "After you do things",
};
/** The plain name of a questionnaire. */
export const plainName = ({ id, name }: { id: string; name: string }): string => PLAIN[id] ?? name;

/** What is due first, then the others, each with a way in. Nothing is counted and nothing is late. */
export function MeasureList({ measures }: { measures: readonly Measure[] }) {
  const due = measures.filter((measure) => measure.due !== null);
  const rest = measures.filter((measure) => measure.due === null);
  return (
    <div className="grid gap-4">
      {due.length === 0 && <p>Nothing to fill in now.</p>}
      {due.map((measure) => (
        <Card key={measure.id} title={plainName(measure)} aside={measure.due}>
          <Last {...measure} />
          <ButtonLink href={`/my/measures/${measure.id}`} size="lg" wide kind="primary" className="mt-3">
            Fill in<span className="sr-only"> {plainName(measure)}</span>
          </ButtonLink>
        </Card>
      ))}
      {rest.length > 0 && (
        <Card title={due.length > 0 ? "Other forms" : "Forms"} aside="only if you want to">
          <ul className="divide-y divide-line">
            {rest.map((measure) => (
              <li key={measure.id} className="py-2">
                <ButtonLink href={`/my/measures/${measure.id}`} wide>
                  {plainName(measure)}
                </ButtonLink>
                <Last {...measure} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

function Last({ last, leftOut, again }: Measure) {
  return (
    <p className="mt-1 text-base text-ink-2">
      {last ? `Last time: ${last}.` : "Not filled in yet."}
      {again && " One question was left out that we would like to ask again."}
      {leftOut > 0 &&
        !again &&
        ` ${leftOut === 1 ? "One answer is" : `${leftOut} answers are`} left out. That is fine.`}
    </p>
  );
}
