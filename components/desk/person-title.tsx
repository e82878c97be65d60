import type { PersonVisits } from "#lib/domain/scheduling/desk.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageTitle } from "#ui/page-title.tsx";

type Props = {
  contact: PersonVisits["contact"];
  next: PersonVisits["coming"][number] | undefined;
  mayBook: boolean;
};

/** Whose page it is, when they come next, and the way to book. */
export function PersonTitle({ contact, next, mayBook }: Props) {
  return (
    <PageTitle
      lead={next ? `Next visit: ${next.when} with ${next.with}` : "No visit is booked."}
      actions={
        mayBook && (
          <ButtonLink
            href={`/schedule/book?patient=${contact.id}`}
            prefetch={false}
            kind="primary"
            data-hot="b"
          >
            Book
          </ButtonLink>
        )
      }
    >
      {contact.listName}
    </PageTitle>
  );
}
