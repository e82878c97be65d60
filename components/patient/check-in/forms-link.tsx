import { ButtonLink } from "#ui/button.tsx";

/** The way to the forms that are asked once a week or less. */
export function FormsLink() {
  return (
    <p className="mt-4">
      <ButtonLink href="/my/measures" wide>
        Forms for this week
      </ButtonLink>
    </p>
  );
}
