import Link from "next/link";
import type { ReactNode } from "react";
import { Icon, type IconName } from "#ui/icon.tsx";
import { Menu } from "#ui/menu.tsx";
import { KeepFocus } from "./keep-focus.tsx";
import { NavLink } from "./nav-link.tsx";
import { SkipLink } from "./skip-link.tsx";
import { UnsentWords } from "./unsent-words.tsx";

/** One place in the navigation. `count` is a number of things waiting there, said with the word. */
export type NavItem = { href: string; label: string; icon: IconName; count?: number };

type StaffShellProps = {
  nav: readonly NavItem[];
  /** Name and what they are, as words: "Dr A. Osei", "Physician". */
  person: { name: string; role: string };
  /** A search form, if this person may search. A phone has no room for it: there the list is one tap away. */
  search?: ReactNode;
  /** One status line, such as "All booked through May 29." */
  status?: ReactNode;
  /** The sign-out form, at the end of the person menu. */
  signOut?: ReactNode;
  /** More links for the person menu. */
  menu?: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
};

/** The frame for staff: places at the left (below on a phone), search and person above, the page beside. */
export function StaffShell({ nav, banner, children, ...top }: StaffShellProps) {
  return (
    <div data-density="compact" className="flex min-h-dvh flex-col">
      <SkipLink />
      <UnsentWords />
      <KeepFocus />
      {banner}
      <div className="flex flex-1 flex-col md:flex-row">
        <Rail nav={nav} />
        <div className="order-1 flex min-w-0 flex-1 flex-col md:order-2">
          <TopBar {...top} />
          {/* Columns are measured against the page and its text size, not the window: larger text stacks them. */}
          <main
            id="main"
            tabIndex={-1}
            className="page @container/page min-w-0 flex-1 px-4 py-4 outline-none md:px-5"
          >
            {children}
          </main>
        </div>
      </div>
    </div>
  );
}

const PLACE =
  "relative flex min-h-13 min-w-16 flex-1 flex-col items-center justify-center gap-0.5 rounded-md px-1 py-1.5 text-center " +
  "text-2xs leading-tight text-ink-2 no-underline hover:bg-surface-2 aria-[current]:bg-primary-soft " +
  "aria-[current]:font-strong aria-[current]:text-primary-ink md:flex-none";

/** The words stay visible: an icon alone has to be remembered. */
function Rail({ nav }: { nav: readonly NavItem[] }) {
  return (
    <nav
      aria-label="Places"
      className="sticky bottom-0 z-20 order-2 border-t border-line bg-surface md:top-0 md:bottom-auto md:order-1 md:h-dvh md:w-20 md:shrink-0 md:overflow-y-auto md:border-t-0 md:border-r"
    >
      <ul className="flex gap-1 overflow-x-auto p-1.5 md:flex-col">
        {nav.map((item) => (
          <li key={item.href} className="flex flex-1 md:block">
            <NavLink href={item.href} className={PLACE}>
              <Icon name={item.icon} />
              <span>{item.label}</span>
              {item.count ? (
                <span className="absolute top-0.5 right-1.5 rounded-full bg-caution-soft px-1.5 text-2xs font-strong text-caution-ink">
                  <span className="sr-only">, waiting: </span>
                  {item.count > 99 ? "99+" : item.count}
                </span>
              ) : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TopBar({ person, search, status, signOut, menu }: Omit<StaffShellProps, "nav" | "children">) {
  return (
    <header className="no-print flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-surface px-4 py-1.5 md:px-5">
      <Link
        prefetch={false}
        href="/"
        className="inline-flex min-h-(--target) items-center font-dose text-ink no-underline"
      >
        Accord
      </Link>
      {search && <div className="hidden min-w-0 max-w-md flex-1 basis-48 md:block">{search}</div>}
      {status && <div className="text-xs text-ink-2">{status}</div>}
      <div className="ml-auto">
        <Menu
          label={
            <>
              <Icon name="person" />
              <span>
                {person.name}
                <span className="sr-only">, {person.role}, menu</span>
              </span>
              <Icon name="open" className="!size-4" />
            </>
          }
        >
          <p className="px-2 pb-1 text-xs text-ink-2">{person.role}</p>
          {menu}
          <Link
            prefetch={false}
            href="/comfort"
            className="flex min-h-(--target) items-center gap-2 rounded-sm px-2 text-ink no-underline hover:bg-surface-2"
          >
            <Icon name="comfort" />
            Screen comfort
          </Link>
          {signOut && <div className="mt-1 border-t border-line pt-1">{signOut}</div>}
        </Menu>
      </div>
    </header>
  );
}
