"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link that knows whether its page, or a page under it, is the one being read. It fetches nothing ahead. */
export function NavLink({
  href,
  className,
  children,
}: {
  href: string;
  className: string;
  children: ReactNode;
}) {
  const path = usePathname();
  const here = path === href || path.startsWith(`${href}/`);
  return (
    <Link prefetch={false} href={href} aria-current={here ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}
