import type { ReactNode } from "react";

/** The one h1 of a page, with a line under it and acts beside it. */
export function PageTitle({
  children,
  lead,
  actions,
}: {
  children: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2 compact:mb-3">
      <div className="min-w-0">
        <h1 className="text-2xl font-head compact:text-lg compact:font-dose">{children}</h1>
        {lead && <p className="text-base text-ink-2 compact:text-sm">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
