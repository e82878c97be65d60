import type { Metadata } from "next";
import { SessionForm } from "#components/chart/session-form.tsx";
import { SessionLines } from "#components/chart/session-list.tsx";
import { getSession } from "#lib/data/chart/session-records.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { saveSessionAction } from "./actions.ts";

export const metadata: Metadata = { title: "Visit record" };

/** What was done at one visit: one page, filled in from the last one. */
export default async function SessionPage({ params }: PageProps<"/sessions/[visitId]">) {
  const { visitId } = await params;
  const session = await getSession({ visitId });
  const { patient, standing, modality } = session;
  const back = patient ? `/patients/${patient.id}#sessions` : "/today";
  return (
    <>
      <PageTitle
        lead={`${session.what}, ${session.when}, ${session.with}. ${session.state}.`}
        actions={<ButtonLink href={back}>{patient ? "Chart" : "Today"}</ButtonLink>}
      >
        {patient?.name ?? "Not on your care team"}
      </PageTitle>
      {standing && (
        <Card title="Written down" className="mb-4">
          <SessionLines record={standing} />
          {session.earlier.map((record) => (
            <SessionLines key={record.id} record={record} replaced />
          ))}
        </Card>
      )}
      {session.whyNot && <Notice kind="info">{session.whyNot}</Notice>}
      {session.may.write && (
        <SessionForm
          session={session}
          save={saveSessionAction.bind(null, { visitId, modality, replaces: standing?.id ?? null })}
        />
      )}
    </>
  );
}
