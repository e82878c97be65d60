"use client";

import { Trouble } from "#components/shell/trouble.tsx";

/** A page failed; the frame around it stands. The digest is the code of the request, which its line in the log has too. */
export default function PageError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return <Trouble retry={retry} code={error.digest} />;
}
