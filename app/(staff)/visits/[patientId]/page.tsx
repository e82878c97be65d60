import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { deskAction } from "#app/(staff)/schedule/actions.ts";
import { DeskForm } from "#components/schedule/desk-form.tsx";
import { NeedTable } from "#components/schedule/need-table.tsx";
import { PersonCard } from "#components/schedule/person-card.tsx";
import { VisitTable } from "#components/schedule/visit-table.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { listNeeds } from "#lib/data/needs-list.ts";
import { getPersonVisits } from "#lib/data/person-visits.ts";

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
