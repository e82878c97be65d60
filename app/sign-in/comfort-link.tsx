import Link from "next/link";
import { Icon } from "#ui/icon.tsx";

/** The way to a quieter screen, also for those who are not signed in. */
export const ComfortLink = () => (
  <p className="mt-8">
    <Link prefetch={false} href="/comfort" className="inline-flex min-h-(--target) items-center gap-2">
      <Icon name="comfort" />
      Screen comfort
    </Link>
  </p>
);
