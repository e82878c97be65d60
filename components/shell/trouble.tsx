"use client";

import { useSyncExternalStore } from "react";
import { Button, ButtonLink } from "#ui/button.tsx";
import { PageTitle } from "#ui/page-title.tsx";

const listen = (changed: () => void) => {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
};

/** What a reader sees when we broke or the connection is gone: what happened, what is safe, what to do, in that order. */
export function Trouble({ retry, code }: { retry?: () => void; code?: string }) {
  const online = useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  );
  return (
    <main className="page mx-auto max-w-[34rem] px-4 py-12">
      <PageTitle>{online ? "Something went wrong on our side" : "The connection is gone"}</PageTitle>
      <p>We could not show this page. What was saved before is still there.</p>
      <p className="mt-2">If you were saving something, check that it is there before you go on.</p>
      <div className="mt-6 flex flex-wrap gap-3">
        {retry && (
          <Button kind="primary" size="lg" onClick={retry}>
            Try again
          </Button>
        )}
        <ButtonLink href="/" size="lg">
          Go to the start
        </ButtonLink>
      </div>
      {code && <p className="mt-6 text-base text-ink-2">If you call us, this code helps: {code}</p>}
    </main>
  );
}
