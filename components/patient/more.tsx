import type { ReactNode } from "react";
import { Icon } from "#ui/icon.tsx";

/** One tap to more: a line with a mark that it opens, and what it holds. `row` is a line of a list. */
export function MoreMenu({
  title,
  aside,
  row = false,
  children,
}: {
  title: ReactNode;
  /** Words for ears that tell this line from others like it. */
  aside?: string;
  row?: boolean;
  children: ReactNode;
}) {
  const look = row ? "min-h-(--target-lg) justify-between" : "min-h-(--target) text-primary-ink";
  return (
    <details className={`group ${row ? "border-b border-line" : "mt-1"}`}>
      <summary
        className={`flex list-none items-center gap-2 font-strong [&::-webkit-details-marker]:hidden ${look}`}
      >
        <span className={row ? "" : "underline underline-offset-[0.2em]"}>
          {title}
          {aside && <span className="sr-only">: {aside}</span>}
        </span>
        <Icon name="open" className="group-open:rotate-180" />
      </summary>
      <div className="grid grid-cols-1 gap-2 pb-3">{children}</div>
    </details>
  );
}
