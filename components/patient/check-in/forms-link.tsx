import { ButtonLink } from "#ui/button.tsx";
import { t } from "#ui/language.tsx";

/** The way to the forms that are asked once a week or less. */
export function FormsLink() {
  return (
    <p className="mt-4">
      <ButtonLink href="/my/measures" wide>
        {t`Forms for this week`}
      </ButtonLink>
    </p>
  );
}
