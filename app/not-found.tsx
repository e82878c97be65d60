import type { Metadata } from "next";
import { ButtonLink } from "#ui/button.tsx";
import { PageTitle } from "#ui/page-title.tsx";

export const metadata: Metadata = { title: "Not found" };

/** Missing and not yours look the same. */
export default function NotFound() {
  return (
    <main className="page mx-auto max-w-[34rem] px-4 py-12">
      <PageTitle>We cannot find that page</PageTitle>
      <p>The link may be old, or the page may not be open to you. Nothing was changed.</p>
      <p className="mt-2">If you think you need it, ask your clinic.</p>
      <div className="mt-6">
        <ButtonLink href="/" size="lg">
          Go to the start
        </ButtonLink>
      </div>
    </main>
  );
}
