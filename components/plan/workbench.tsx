import type { ReactNode } from "react";

/** Three regions that always agree: timeline (see), part (do), preview (say). Stacked below 1280 px. */
export function Workbench({
  timeline,
  nav,
  preview,
  children,
}: {
  timeline: ReactNode;
  nav: ReactNode;
  preview: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="grid min-w-0 content-start gap-4">
        <div className="page min-w-0 rounded-lg border border-line bg-surface p-4">{timeline}</div>
        <div className="grid gap-4 lg:grid-cols-[15rem_minmax(0,1fr)] lg:items-start">
          {nav}
          {children}
        </div>
      </div>
      <aside
        aria-labelledby="preview"
        className="min-w-0 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:self-start xl:overflow-y-auto"
      >
        <h2 id="preview" className="mb-2 font-head">
          What the patient will see
        </h2>
        {preview}
      </aside>
    </div>
  );
}
