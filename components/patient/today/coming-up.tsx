import Link from "next/link";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { clock, type Said as Sentence } from "#lib/domain/words/say.ts";
import { Icon } from "#ui/icon.tsx";
import { t } from "#ui/language.tsx";
import { Said } from "#ui/said.tsx";

export type VisitLine = {
  id: string;
  label: string;
  called: Sentence;
  when: string;
  /** ISO day, and "2:30 pm": `when` in any language. */
  day: string;
  time: string;
  with: string;
  room: string;
  asked: boolean;
};
export type NeedLine = { id: string; label: string; called: Sentence; by: string; late: boolean };

/** The next visits and what is still to book; leads to all of them. */
export function ComingUp({ visits, needs }: { visits: readonly VisitLine[]; needs: readonly NeedLine[] }) {
  if (visits.length + needs.length === 0) return null;
  return (
    <section aria-labelledby="coming" className="mt-8">
      <h2 id="coming" className="text-xl font-head">
        {t`Coming up`}
      </h2>
      <ul className="divide-y divide-line">
        {visits.map((visit) => (
          <li key={visit.id} className="flex gap-3 py-3">
            <Icon name="visit" className="mt-1 text-ink-2" />
            <div className="min-w-0">
              <p>
                <Said said={visit.called} />, {t`${parseDate(visit.day)}, ${clock(visit.time)}`}
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
                <Said said={need.called} />, <NeedBy need={need} />
              </p>
              <p className="text-base text-ink-2">{t`We will call you to book it.`}</p>
            </div>
          </li>
        ))}
      </ul>
      <Link prefetch={false} href="/my/visits" className="inline-flex min-h-(--target) items-center">
        {t`All visits`}
      </Link>
    </section>
  );
}

/** The last good day; once it is past, only that it comes soon: nobody is late here. */
export function NeedBy({ need }: { need: NeedLine }) {
  return need.late ? t`as soon as we can` : t`by ${parseDate(need.by)}`;
}
