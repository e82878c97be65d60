import { MoreMenu } from "#components/patient/more.tsx";
import { TapForm } from "#components/patient/tap-form.tsx";
import type { NeedLine, VisitLine } from "#components/patient/today/coming-up.tsx";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { WeekDate } from "#ui/week-date.tsx";

type Action = (form: FormData) => Promise<void>;
type Visits = {
  title: string;
  visits: readonly (VisitLine & { minutes: number })[];
  first?: boolean;
  action: Action;
};

/** Booked visits, each with a way to say that the time does not work. No reason is asked. */
export function VisitList({ title, visits, first = false, action }: Visits) {
  if (visits.length === 0) return null;
  const id = first ? "next" : "later";
  return (
    <section aria-labelledby={id} className="mb-8">
      <h2 id={id} className="mb-2 text-xl font-head">
        {title}
      </h2>
      <ul className={first ? "" : "divide-y divide-line"}>
        {visits.map((visit) => (
          <li key={visit.id} className={first ? "rounded-lg border border-line bg-surface p-5" : "py-3"}>
            <p className={first ? "text-lg font-strong" : "font-strong"}>{visit.when}</p>
            <p>
              {visit.label}, {visit.minutes} minutes
            </p>
            <p className="text-base text-ink-2">
              {visit.with}, {visit.room}
            </p>
            <CannotCome visit={visit} action={action} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CannotCome({ visit, action }: { visit: VisitLine; action: Action }) {
  if (visit.asked)
    return <p className="mt-2 text-base">You told us that this time does not work. We will call you.</p>;
  return (
    <MoreMenu title="I can’t make it" aside={`${visit.label}, ${visit.when}`}>
      <TapForm action={action} className="grid gap-2">
        <input type="hidden" name="visit" value={visit.id} />
        <p>We will call you with other times. You keep this one until then.</p>
        <Button type="submit" size="lg">
          <Icon name="phone" />
          Call me
        </Button>
      </TapForm>
    </MoreMenu>
  );
}

/** What the plan still needs booked, with its last good day. */
export function NeedList({
  title,
  needs,
  planned = false,
}: {
  title: string;
  needs: readonly (NeedLine & { from: string })[];
  /** Not to be booked yet: its first day is said too. */
  planned?: boolean;
}) {
  if (needs.length === 0) return null;
  const id = title.toLowerCase().replaceAll(" ", "-");
  return (
    <section aria-labelledby={id} className="mb-8">
      <h2 id={id} className="mb-2 text-xl font-head">
        {title}
      </h2>
      <p className="text-base text-ink-2">
        We will call you to book {needs.length === 1 ? "it" : "them"}.{" "}
        {!planned && "You do not have to call."}
      </p>
      <ul className="divide-y divide-line">
        {needs.map((need) => (
          <li
            key={need.id}
            className={planned ? "py-3" : "flex flex-wrap items-baseline justify-between gap-x-4 py-3"}
          >
            <p className="font-strong">{need.label}</p>
            <p className="text-base text-ink-2">
              {planned && (
                <>
                  From <WeekDate day={need.from} />,{" "}
                </>
              )}
              {planned ? "by" : "By"} <WeekDate day={need.by} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
