import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FindPatients } from "#components/chart/find-patients.tsx";
import { getMe } from "#lib/data/account/me.ts";
import { listPatients } from "#lib/data/chart/patients.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { findPatientsAction } from "./actions.ts";

export const metadata: Metadata = { title: "People" };

/** Find a person on one's care teams. Those who book rather than treat have a list of their own, without plans. */
export default async function PatientsPage() {
  const { may } = await getMe();
  if (!may.treat) redirect("/visits");
  const all = await listPatients({});
  return (
    <>
      <PageTitle
        actions={
          all.may.create && (
            <ButtonLink href="/patients/new" kind="primary">
              New patient
            </ButtonLink>
          )
        }
      >
        People
      </PageTitle>
      <FindPatients action={findPatientsAction} all={all} />
    </>
  );
}
