import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";

/** Leaves: a plain form, so that it works without JavaScript and ends in a fresh page. With the way to one's devices. */
export function SignOut() {
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <form method="post" action="/sign-out">
        <Button type="submit" kind="quiet">
          <Icon name="signOut" />
          Sign out
        </Button>
      </form>
      <Link href="/devices" prefetch={false} className="inline-flex min-h-(--target) items-center">
        Your devices
      </Link>
    </div>
  );
}
