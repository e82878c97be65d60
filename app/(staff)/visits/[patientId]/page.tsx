import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { deskAction } from "#app/(staff)/schedule/actions.ts";
import { setLanguageAction } from "#app/comfort/actions.ts";
import { DeskForm } from "#components/desk/desk-form.tsx";
import { PersonCard } from "#components/desk/person-card.tsx";
import { PersonTitle } from "#components/desk/person-title.tsx";
import { NeedTable } from "#components/desk/to-book/need-table.tsx";
import { VisitTable } from "#components/desk/visit-table.tsx";
import { PatientLanguage } from "#components/people/language-form.tsx";
import { listNeeds } from "#lib/data/desk/needs-list.ts";
import { getPersonVisits } from "#lib/data/desk/person-visits.ts";

export const metadata: Metadata = { title: "Visits" };

/** A person as the desk knows them: how to reach them, what they need here, their visits. */
export default async function PersonPage({ params }: PageProps<"/visits/[patientId]">) {
  const { patientId } = await params;
  const { contact, coming, past, languages, may } = await getPersonVisits({ patientId });
  const needs = await listNeeds({ patientId });
  return (
    <>
      <DeskForm
        action={deskAction}
        formKey={randomUUID()}
        chosen={needs.rows[0]?.id ?? null}
        visits={[...coming, ...past]}
      >
        <PersonTitle contact={contact} next={coming[0]} mayBook={may.book} />
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
      {may.setLanguage && (
        <PatientLanguage
          {...{ languages }}
          chosen={contact.language}
          action={setLanguageAction.bind(null, patientId)}
        />
      )}
    </>
  );
}
