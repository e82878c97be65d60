import type { ReactNode } from "react";

/** Three regions that always agree: timeline (see), part (do), preview (say). Stacked where the page has no room for them side by side. */
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
    <div className="grid gap-4 @wide/page:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="@container grid min-w-0 content-start gap-4">
        <div className="page min-w-0 rounded-lg border border-line bg-surface p-4">{timeline}</div>
        <div className="grid gap-4 @two:grid-cols-[15rem_minmax(0,1fr)] @two:items-start">
          {nav}
          {children}
        </div>
      </div>
      <aside
        aria-labelledby="preview"
        className="min-w-0 @wide/page:sticky @wide/page:top-4 @wide/page:max-h-[calc(100dvh-2rem)] @wide/page:self-start @wide/page:overflow-y-auto"
      >
        <h2 id="preview" className="mb-2 font-head">
          What the patient will see
        </h2>
        {preview}
      </aside>
    </div>
  );
}
