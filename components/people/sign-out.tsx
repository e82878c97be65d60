import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";

/** Leaves: a plain form, so that it works without JavaScript and ends in a fresh page. */
export function SignOut() {
  return (
    <form method="post" action="/sign-out">
      <Button type="submit" kind="quiet">
        <Icon name="signOut" />
        Sign out
      </Button>
    </form>
  );
}
