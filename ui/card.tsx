import type { ReactNode } from "react";

/** A surface with a hairline and no shadow. With `title` it is a named region with a heading of `level`. */
export function Card({
  title,
  level = 2,
  aside,
  id,
  children,
  className = "",
}: {
  title?: ReactNode;
  level?: 2 | 3;
  aside?: ReactNode;
  id?: string;
  children: ReactNode;
  className?: string;
}) {
  const frame = `page rounded-lg border border-line bg-surface p-4 ${className}`;
  if (title === undefined) {
    return (
      <div id={id} className={frame}>
        {children}
      </div>
    );
  }
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section id={id} className={frame}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Heading className="text-lg font-head compact:text-base">{title}</Heading>
        {aside && <div className="text-base text-ink-2 compact:text-xs">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** A list of rows with hairlines between them. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {children}
    </ul>
  );
}
