import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { deskAction } from "#app/(staff)/schedule/actions.ts";
import { DeskForm } from "#components/desk/desk-form.tsx";
import { PersonCard } from "#components/desk/person-card.tsx";
import { NeedTable } from "#components/desk/to-book/need-table.tsx";
import { VisitTable } from "#components/desk/visit-table.tsx";
import { listNeeds } from "#lib/data/desk/needs-list.ts";
import { getPersonVisits } from "#lib/data/desk/person-visits.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageTitle } from "#ui/page-title.tsx";

export const metadata: Metadata = { title: "Visits" };

/** A person as the desk knows them: how to reach them, what they need here, their visits. */
export default async function PersonPage({ params }: PageProps<"/visits/[patientId]">) {
  const { patientId } = await params;
  const { contact, coming, past, may } = await getPersonVisits({ patientId });
  const needs = await listNeeds({ patientId });
  return (
    <DeskForm
      action={deskAction}
      formKey={randomUUID()}
      chosen={needs.rows[0]?.id ?? null}
      visits={[...coming, ...past]}
    >
      <PageTitle
        lead={coming[0] ? `Next visit: ${coming[0].when} with ${coming[0].with}` : "No visit is booked."}
        actions={
          may.book && (
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
      <div className="grid gap-4">
        <PersonCard contact={contact} />
        {needs.rows.length > 0 && (
          <section aria-label="To book">
            <h2 className="mb-2 text-base font-head">To book</h2>
            <NeedTable needs={needs.rows} today={needs.today} />
          </section>
        )}
        <VisitTable title="Coming visits" visits={coming} empty="No visit is booked." />
        <VisitTable title="Past visits" visits={past} empty="No visit so far." />
      </div>
    </DeskForm>
  );
}
