import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FindPatient } from "#components/chart/find-person.tsx";
import { PeopleTable } from "#components/chart/people-table.tsx";
import { getMe } from "#lib/data/account/me.ts";
import { listPatients } from "#lib/data/chart/patients.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageTitle } from "#ui/page-title.tsx";

export const metadata: Metadata = { title: "People" };

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

/** Find a person on one's care teams. Those who book rather than treat have a list of their own, without plans. */
export default async function PatientsPage({ searchParams }: PageProps<"/patients">) {
  const { may } = await getMe();
  if (!may.treat) redirect("/visits");
  const { find, page } = await searchParams;
  const found = await listPatients({ find: text(find), page: text(page) });
  return (
    <>
      <PageTitle
        actions={
          found.may.create && (
            <ButtonLink href="/patients/new" kind="primary">
              New patient
            </ButtonLink>
          )
        }
      >
        People
      </PageTitle>
      <FindPatient find={found.find} />
      <PeopleTable found={found} />
    </>
  );
}
