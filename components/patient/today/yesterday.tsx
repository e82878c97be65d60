import Link from "next/link";
import { t } from "#ui/language.tsx";

/** The one day that can still be told about; nothing when it was. */
export function Yesterday({ open }: { open: boolean }) {
  if (!open) return null;
  return (
    <p className="mt-4 text-center">
      <Link
        prefetch={false}
        href="/my/check-in?d=y&q=1"
        className="inline-flex min-h-(--target) items-center"
      >
        {t`Tell us about yesterday too`}
      </Link>
    </p>
  );
}
