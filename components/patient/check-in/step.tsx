import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "#ui/icon.tsx";
import { t } from "#ui/language.tsx";

/** The frame of a question: the way back and where one is. */
export function CheckInStep({
  back,
  place,
  children,
}: {
  back: string;
  place?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <p className="mb-2 flex min-h-(--target) items-center justify-between gap-4 text-base">
        <Link
          prefetch={false}
          href={back}
          className="inline-flex min-h-(--target) min-w-(--target) items-center gap-2"
        >
          <Icon name="back" />
          {t`Back`}
        </Link>
        {place && <span className="text-ink-2">{place}</span>}
      </p>
      {children}
    </>
  );
}
