import Link from "next/link";
import { Icon } from "#ui/icon.tsx";
import { WeekDate } from "#ui/week-date.tsx";

export type VisitLine = {
  id: string;
  label: string;
  when: string;
  with: string;
  room: string;
  asked: boolean;
};
export type NeedLine = { id: string; label: string; by: string; late: boolean };

/** The next visits and what is still to book; leads to all of them. */
export function ComingUp({ visits, needs }: { visits: readonly VisitLine[]; needs: readonly NeedLine[] }) {
  if (visits.length + needs.length === 0) return null;
  return (
    <section aria-labelledby="coming" className="mt-8">
      <h2 id="coming" className="text-xl font-head">
        Coming up
      </h2>
      <ul className="divide-y divide-line">
        {visits.map((visit) => (
          <li key={visit.id} className="flex gap-3 py-3">
            <Icon name="visit" className="mt-1 text-ink-2" />
            <div className="min-w-0">
              <p>
                {visit.label}, {visit.when}
              </p>
              <p className="text-base text-ink-2">
                {visit.with}, {visit.room}
              </p>
            </div>
          </li>
        ))}
        {needs.map((need) => (
          <li key={need.id} className="flex gap-3 py-3">
            <Icon name={need.label === "Blood test" ? "labs" : "clock"} className="mt-1 text-ink-2" />
            <div className="min-w-0">
              <p>
                {need.label}, <NeedBy need={need} />
              </p>
              <p className="text-base text-ink-2">We will call you to book it.</p>
            </div>
          </li>
        ))}
      </ul>
      <Link prefetch={false} href="/my/visits" className="inline-flex min-h-(--target) items-center">
        All visits
      </Link>
    </section>
  );
}

/** The last good day; once it is past, only that it comes soon: nobody is late here. */
export function NeedBy({ need }: { need: NeedLine }) {
  return need.late ? (
    "as soon as we can"
  ) : (
    <>
      by <WeekDate day={need.by} />
    </>
  );
}
