import Link from "next/link";
import { lengthText } from "#components/desk/words.ts";
import type { DeskPerson, NeedsPage } from "#lib/domain/scheduling/desk.ts";
import { VISIT_TYPES } from "#lib/modalities/visits.ts";
import { PageTitle } from "#ui/page-title.tsx";
import { Tag } from "#ui/tag.tsx";

const ROW =
  "flex min-h-(--target) flex-wrap items-center justify-between gap-x-4 px-3 py-1.5 text-ink no-underline hover:bg-surface-2";
const LIST = "max-w-lg divide-y divide-line rounded-lg border border-line bg-surface";

/** What for: what the plan waits for first, then the visits that nobody planned. */
export function What({ contact, needs, keep }: { contact: DeskPerson; needs: NeedsPage; keep: string }) {
  return (
    <>
      <PageTitle lead={`Born ${contact.bornOn}${contact.phone ? ` · ${contact.phone}` : ""}. What for?`}>
        Book: {contact.listName}
      </PageTitle>
      {needs.rows.length > 0 && (
        <>
          <h2 className="mb-1 text-base font-head">In the plan</h2>
          <ul className={`${LIST} mb-4`}>
            {needs.rows.map((need) => (
              <li key={need.id}>
                <Link
                  href={
                    need.misfit
                      ? `/schedule/book?visit=${need.misfit.visitId}`
                      : `/schedule/book?${keep}need=${need.id}`
                  }
                  prefetch={false}
                  className={ROW}
                >
                  <span>
                    {need.what}, {lengthText(need.minutes)}
                    {need.misfit && `: move from ${need.misfit.when}`}
                  </span>
                  <Tag tint={need.over > 0 ? "danger" : "info"}>{need.due}</Tag>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="mb-1 text-base font-head">Not in a plan</h2>
      <ul className={LIST}>
        {Object.entries(VISIT_TYPES).map(([type, { label, minutes }]) => (
          <li key={type}>
            <Link
              href={`/schedule/book?${keep}patient=${contact.id}&type=${type}`}
              prefetch={false}
              className={ROW}
            >
              {label}, {lengthText(minutes)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
