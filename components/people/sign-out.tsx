import Link from "next/link";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { t } from "#ui/language.tsx";

/** Leaves: a plain form, so that it works without JavaScript and ends in a fresh page. With the way to one's devices. */
export function SignOut() {
  return (
    <div className="-ml-4 flex flex-wrap items-center gap-x-4 compact:ml-0 compact:grid">
      <form method="post" action="/sign-out">
        <Button
          type="submit"
          kind="quiet"
          className="compact:!px-2 compact:w-full compact:justify-start compact:rounded-sm compact:font-normal compact:text-ink compact:no-underline"
        >
          <Icon name="signOut" />
          {t`Sign out`}
        </Button>
      </form>
      <Link
        href="/devices"
        prefetch={false}
        className="inline-flex min-h-(--target) items-center gap-2 rounded-sm compact:px-2 compact:text-ink compact:no-underline compact:hover:bg-surface-2"
      >
        <Icon name="lock" className="hidden compact:block" />
        {t`Your devices`}
      </Link>
    </div>
  );
}
