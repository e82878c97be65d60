import Link from "next/link";
import type { ReactNode } from "react";
import { phrases } from "#lib/domain/words/say.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Icon, type IconName } from "#ui/icon.tsx";
import { inText, t, tOf } from "#ui/language.tsx";
import { NavLink } from "./nav-link.tsx";
import { SkipLink } from "./skip-link.tsx";

const NAMES = phrases({
  today: "Today",
  plan: "My plan",
  progress: "Progress",
  visits: "Visits",
  ask: "Ask",
});
/** The five places of a patient, always in this order. */
const TABS = ["today", "plan", "progress", "visits", "ask"] as const satisfies readonly IconName[];
/**
 * The frame for patients: one column, help in the same place on every page, five tabs that become a plain list when
 * text is enlarged. `date` is the line at the top left; `phone` is the clinic's number as it is read.
 */
export function PatientShell({
  date,
  phone,
  signOut,
  banner,
  children,
}: {
  date?: ReactNode;
  phone?: string;
  signOut?: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="page flex min-h-dvh flex-col">
      <SkipLink />
      {banner}
      <div className="flex flex-1 flex-col @min-[48rem]:flex-row @min-[48rem]:justify-center @min-[48rem]:gap-8">
        <div className="page mx-auto w-full max-w-[34rem] flex-1 px-4 pt-2 pb-8 @min-[48rem]:mx-0">
          <header className="no-print flex flex-wrap items-center justify-between gap-x-4">
            <div className="text-base text-ink-2">{date}</div>
            <Link
              prefetch={false}
              href="/comfort"
              className="inline-flex min-h-(--target) items-center gap-2 text-base"
            >
              <Icon name="comfort" />
              {t`Screen comfort`}
            </Link>
          </header>
          <main id="main" tabIndex={-1} className="page outline-none">
            {children}
          </main>
          <Help phone={phone} />
          {signOut && <div className="no-print mt-6">{signOut}</div>}
        </div>
        <Tabs />
      </div>
    </div>
  );
}

function Help({ phone }: { phone?: string }) {
  return (
    <section aria-labelledby="help" className="no-print mt-10">
      <h2 id="help" className="mb-2 text-xl font-head">
        {t`Feeling worse, or not sure?`}
      </h2>
      <div className="grid gap-3 @min-[21rem]:grid-cols-2">
        <ButtonLink href="/my/ask" size="lg">
          <Icon name="ask" />
          {t`Ask the clinic`}
        </ButtonLink>
        <ButtonLink href="/my/new" size="lg">
          <Icon name="bell" />
          {t`Tell something new`}
        </ButtonLink>
        {phone && (
          <ButtonLink href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`} size="lg">
            <Icon name="phone" />
            <span className="whitespace-nowrap">{t`Call ${phone}`}</span>
          </ButtonLink>
        )}
      </div>
    </section>
  );
}

// Enlarged text or a narrow page: a plain list. A phone: a bar of five. A wide page: a list beside the column.
const TAB =
  "flex min-h-14 items-center gap-3 border-l-4 border-transparent px-3 py-1.5 text-ink-2 no-underline " +
  "hover:bg-surface-2 aria-[current]:border-primary aria-[current]:font-dose aria-[current]:text-primary-ink " +
  "@min-[20rem]:@max-[48rem]:flex-col @min-[20rem]:@max-[48rem]:justify-center @min-[20rem]:@max-[48rem]:gap-0.5 " +
  "@min-[20rem]:@max-[48rem]:border-l-0 @min-[20rem]:@max-[48rem]:border-t-4 @min-[20rem]:@max-[48rem]:px-1 " +
  "@min-[20rem]:@max-[48rem]:text-xs";

/** After the page in the reading order, and below it or at its right, so that the two orders agree. */
function Tabs() {
  return (
    <nav
      aria-label={inText`Places`}
      className="bottom-0 z-20 border-t border-line bg-surface @min-[20rem]:sticky @min-[48rem]:top-0 @min-[48rem]:bottom-auto @min-[48rem]:w-44 @min-[48rem]:self-start @min-[48rem]:border-t-0 @min-[48rem]:bg-transparent @min-[48rem]:pt-12"
    >
      <ul className="mx-auto max-w-[34rem] @min-[20rem]:@max-[48rem]:grid @min-[20rem]:@max-[48rem]:grid-cols-5">
        {TABS.map((tab) => (
          <li key={tab}>
            <NavLink href={`/my/${tab}`} className={TAB}>
              <Icon name={tab} />
              <span>{tOf(NAMES[tab])}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
