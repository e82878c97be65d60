import type { PersonVisits } from "#lib/domain/scheduling/desk.ts";
import { Card } from "#ui/card.tsx";
import { Tag } from "#ui/tag.tsx";

const LANGUAGES: Record<string, string> = { "en-US": "English", "es-US": "Spanish" };

/** How to greet and to reach someone, and what they need here. */
export function PersonCard({ contact }: { contact: PersonVisits["contact"] }) {
  const lines: [string, string | null][] = [
    ["Birth date", contact.bornOn],
    ["Pronouns", contact.pronouns],
    ["Phone", contact.phone ?? "None known"],
    ["E-mail", contact.email ?? "None known"],
    ["Language", LANGUAGES[contact.language] ?? contact.language],
    ["Record", contact.recordNumber],
  ];
  return (
    <Card title="Contact">
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {lines.map(([term, value]) =>
          value ? (
            <div key={term}>
              <dt className="text-2xs text-ink-2">{term}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {contact.accessNeeds.length > 0 && (
        <p className="mt-3 flex flex-wrap items-center gap-1.5">
          <span className="text-2xs text-ink-2">Needs here</span>
          {contact.accessNeeds.map((need) => (
            <Tag key={need} tint="info">
              {need}
            </Tag>
          ))}
        </p>
      )}
    </Card>
  );
}
