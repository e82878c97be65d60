import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "#ui/icon.tsx";

/** Says on every page of the demo that nobody here is real; `chooserHref` leads to the page of people to be. */
export function DemoBanner({
  chooserHref,
  contentApproved = false,
  spanishApproved = false,
  children,
}: {
  chooserHref?: string;
  contentApproved?: boolean;
  spanishApproved?: boolean;
  children?: ReactNode;
}) {
  const content = contentApproved
    ? "A doctor of this made-up clinic approved the rules of care. No real doctor has."
    : "No doctor has approved the rules of care yet.";
  const spanish = spanishApproved
    ? "The Spanish was read by a made-up doctor, not a real one."
    : "Spanish is off until a doctor approves it.";
  return (
    <aside
      aria-label="Demo"
      className="no-print flex items-center gap-3 border-b border-line bg-info-soft px-4 py-0.5 text-xs"
    >
      <Icon name="info" className="text-info-ink" />
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 leading-snug">
        <p className="min-w-0">
          <strong className="font-strong text-info-ink">Demo.</strong>{" "}
          {children ?? `Everyone here is invented. ${content} ${spanish}`}
        </p>
        {chooserHref && (
          <Link prefetch={false} href={chooserHref} className="inline-flex min-h-(--target) items-center">
            Be someone else
          </Link>
        )}
      </div>
    </aside>
  );
}
