import type { ReactNode } from "react";
import type { NeedLine, VisitLine } from "#components/patient/today/coming-up.tsx";
import { CRISIS } from "#lib/domain/inbox/crisis.ts";
import { WeekDate } from "#ui/week-date.tsx";

type Sheet = {
  name: string;
  paper: "letter" | "A4";
  from: string;
  phone: string;
  visits: readonly VisitLine[];
  needs: readonly NeedLine[];
  footer: string;
  /** The part that is ticked each night, as wide as the page. */
  first: ReactNode;
  children: ReactNode;
};

/** One page for the fridge: what to take with boxes, visits, each day, when to stop and whom to call, and its version. */
export function FridgeSheet({ name, paper, from, phone, visits, needs, footer, first, children }: Sheet) {
  return (
    <article
      className={`sheet sheet-${paper} rounded-lg border border-line bg-surface p-5 print:border-0 print:p-0`}
    >
      <h1 className="text-2xl font-head">
        {name}’s plan from <WeekDate day={from} withYear />
      </h1>
      <p>Put this where you keep your medicine.</p>
      {first}
      <div className="sheet-columns">
        {children}
        <SheetVisits visits={visits} needs={needs} />
      </div>
      <div className="keep mt-3 border-2 border-current p-3 print:mt-2 print:p-2">
        <p>
          <b>Call us: {phone}.</b> Trouble breathing, chest pain, or thoughts of ending your life: call{" "}
          {CRISIS.emergency} or {CRISIS.lifeline} now.
        </p>
      </div>
      <p className="sheet-footer mt-2 text-xs">{footer}</p>
    </article>
  );
}

function SheetVisits({ visits, needs }: Pick<Sheet, "visits" | "needs">) {
  if (visits.length + needs.length === 0) return null;
  return (
    <section className="keep">
      <h2>Visits</h2>
      <table className="w-full border-collapse">
        <caption className="sr-only">Visits</caption>
        <tbody>
          {visits.map((visit) => (
            <tr key={visit.id} className="border-b border-current">
              <th scope="row" className="py-1 pr-3 text-left font-normal">
                {visit.when}
              </th>
              <td className="py-1">
                {visit.label}, {visit.with}
              </td>
            </tr>
          ))}
          {needs.map((need) => (
            <tr key={need.id} className="border-b border-current">
              <th scope="row" className="py-1 pr-3 text-left font-normal">
                By <WeekDate day={need.by} />
              </th>
              <td className="py-1">{need.label}. We will call you.</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
