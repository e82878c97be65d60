import Link from "next/link";
import type { NeedsPage } from "#lib/domain/scheduling/desk.ts";
import { Tag } from "#ui/tag.tsx";
import { NeedTableRow } from "./need-row.tsx";

/** Beside the board: the most pressing of what plans need. */
export function ToBookAside({ needs, today }: { needs: NeedsPage; today: string }) {
  const count = `${needs.total}${needs.more ? "+" : ""}`;
  return (
    <section aria-labelledby="to-book" className="overflow-hidden rounded-lg border border-line bg-surface">
      <div className="flex items-baseline justify-between gap-3 px-4 py-2.5">
        <h2 id="to-book" className="text-base font-head">
          To book, from plans
        </h2>
        <Tag tint={needs.overdue > 0 ? "caution" : "plain"}>{count}</Tag>
      </div>
      {needs.rows.length === 0 ? (
        <p className="border-t border-line px-4 py-4 text-ink-2">All that plans need is booked.</p>
      ) : (
        <ul>
          {needs.rows.map((need) => (
            <NeedTableRow key={need.id} need={need} today={today} />
          ))}
        </ul>
      )}
      {needs.total > needs.rows.length && (
        <p className="border-t border-line px-4 py-2.5">
          <Link href="/to-book" prefetch={false}>
            {needs.more ? `More than ${needs.total}` : `All ${needs.total}`} to book
          </Link>
        </p>
      )}
    </section>
  );
}
