import type { Metadata } from "next";
import { FindPerson } from "#components/desk/find-person.tsx";
import { findPeople } from "#lib/data/desk/person-visits.ts";
import { PageTitle } from "#ui/page-title.tsx";
import { findPersonAction } from "./actions.ts";

export const metadata: Metadata = { title: "Find a person" };

/** Someone is on the phone, or at the desk: find them by the first letters of their name. */
export default async function FindPage() {
  await findPeople({ typed: "" }); // 404 for whoever finds nobody anyway
  return (
    <>
      <PageTitle lead="Contact, visits and what still has to be booked.">Find a person</PageTitle>
      <FindPerson action={findPersonAction} href="/visits/" />
    </>
  );
}
