import { NEED_FILTERS } from "#lib/modalities/visits.ts";
import { ButtonLink } from "#ui/button.tsx";

const href = (filter: string, page = 1) => {
  const said = { ...(filter === "all" ? {} : { filter }), ...(page > 1 ? { page: `${page}` } : {}) };
  return Object.keys(said).length > 0 ? `/to-book?${new URLSearchParams(said)}` : "/to-book";
};

/** Which part of the list to look at; each is a link. */
export function NeedFilters({ now, overdue }: { now: string; overdue: number }) {
  return (
    <nav aria-label="Filters" className="mb-3 flex flex-wrap gap-2">
      {Object.entries(NEED_FILTERS).map(([filter, word]) => (
        <ButtonLink
          key={filter}
          href={href(filter)}
          prefetch={false}
          aria-current={filter === now ? "page" : undefined}
          className="aria-[current]:border-primary aria-[current]:bg-primary-soft"
        >
          {word}
          {filter === "overdue" && ` ${overdue}`}
        </ButtonLink>
      ))}
    </nav>
  );
}

/** Which page of how many. */
export function Pages({
  filter,
  page,
  pages,
  total,
}: {
  filter: string;
  page: number;
  pages: number;
  total: number;
}) {
  if (pages < 2) return <p className="mt-3 text-xs text-ink-2">{total} to book</p>;
  return (
    <nav aria-label="Pages" className="mt-3 flex flex-wrap items-center gap-3">
      {page > 1 && (
        <ButtonLink href={href(filter, page - 1)} prefetch={false}>
          Previous page
        </ButtonLink>
      )}
      <span className="text-xs text-ink-2">
        Page {page} of {pages}, {total} to book
      </span>
      {page < pages && (
        <ButtonLink href={href(filter, page + 1)} prefetch={false}>
          Next page
        </ButtonLink>
      )}
    </nav>
  );
}
