import { t } from "#ui/language.tsx";

/** First stop of the keyboard: past the navigation, to the page. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only rounded-md bg-overlay font-strong shadow-pop focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:px-4 focus:py-3"
    >
      {t`Skip to the page`}
    </a>
  );
}
