import { ActionForm } from "#components/plan/action-form.tsx";
import type { Act } from "#lib/forms/answer.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Tag } from "#ui/tag.tsx";

type Result = { id: string; text: string; out: "high" | "low" | null; modality: string };
type Decided = { id: string; text: string; said: string };
/** What a physician may press; bound by the page. */
export type Decide = { keep: (itemId: string) => Act; change: (modality: string) => Act };

/** Results that the plan asked for and that nobody has decided on: keep the dose, or change it. */
export function ResultsToDecide({
  results: { open, decided },
  draft,
  decide,
}: {
  results: { open: readonly Result[]; decided: readonly Decided[] };
  /** Address of the draft that is open already; null opens a new one. */
  draft: ((modality: string) => string) | null;
  /** Absent for those who may read but not decide. */
  decide: Decide | undefined;
}) {
  if (open.length + decided.length === 0) return null;
  return (
    <Card title="Results to decide" id="results">
      {open.length === 0 && <p className="text-ink-2">Every result is decided.</p>}
      <ul className="divide-y divide-line">
        {open.map(({ id, text, out, modality }) => (
          <li key={id} className="py-2 first:pt-0">
            <p className="flex flex-wrap items-baseline gap-2">
              {out && <Tag tint="caution">{out === "high" ? "High" : "Low"}</Tag>}
              <span className="min-w-0 break-words">{text}</span>
            </p>
            {decide ? (
              <div className="mt-1 flex flex-wrap gap-2">
                <ActionForm action={decide.keep(id)} submit="Keep the dose" className="grid gap-1" />
                {draft ? (
                  <ButtonLink href={draft(modality)}>Change the dose in the draft</ButtonLink>
                ) : (
                  <ActionForm
                    action={decide.change(modality)}
                    submit="Change the dose"
                    className="grid gap-1"
                  />
                )}
              </div>
            ) : (
              <p className="text-ink-2">A physician decides.</p>
            )}
          </li>
        ))}
      </ul>
      {decided.length > 0 && (
        <ul aria-label="Decided" className="mt-2 border-line border-t pt-2 text-ink-2">
          {decided.map(({ id, text, said }) => (
            <li key={id} className="py-0.5">
              {text} {said}.
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
