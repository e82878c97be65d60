import { canonical } from "#lib/domain/plan/canonical.ts";
import type { AcupunctureBody, Series } from "./schema.ts";

/** Fewer visits or needles, or no current any more, and nothing that was not there before. */
export function lowersRisk(before: AcupunctureBody, after: AcupunctureBody | null): boolean {
  if (after && before.consentVersion !== after.consentVersion) return false;
  const now = after?.series ?? [];
  return (
    now.every((one) => before.series.some((was) => isNoMore(was, one))) &&
    before.series.some(
      (was) => !now.some(({ key }) => key === was.key) || now.some((one) => isLess(was, one)),
    )
  );
}

/** What may be less in a series; all else has to be the same. */
const rest = ({
  sessions: _sessions,
  points: _points,
  electro: _electro,
  why: _why,
  reviewAfter: _review,
  ...all
}: Series) => all;

function isNoMore(was: Series, now: Series): boolean {
  const current = !now.electro.on || canonical(now.electro) === canonical(was.electro);
  const review = now.reviewAfter === was.reviewAfter;
  return (
    canonical(rest(was)) === canonical(rest(now)) &&
    now.sessions <= was.sessions &&
    now.points.every((code) => was.points.includes(code)) &&
    current &&
    review
  );
}

/** Of the same series: words alone make it no less. */
const isLess = (was: Series, now: Series): boolean =>
  was.key === now.key &&
  (now.sessions < was.sessions ||
    now.points.length < was.points.length ||
    (was.electro.on && !now.electro.on));
