"use client";

import "./globals.css";
import { Trouble } from "#components/shell/trouble.tsx";

/** The frame itself failed: the same words, following the device's light or dark. */
export default function FrameError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <html lang="en-US">
      <body>
        <title>Something went wrong</title>
        <Trouble retry={retry} code={error.digest} />
      </body>
    </html>
  );
}
