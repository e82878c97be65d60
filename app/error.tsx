"use client";

import { Trouble } from "#components/shell/trouble.tsx";

/** A page failed; the frame around it stands. The digest is a code of ours and says nothing about the person. */
export default function PageError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return <Trouble retry={retry} code={error.digest} />;
}
