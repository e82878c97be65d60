import type { Metadata } from "next";
import { listPeople } from "#lib/data/account/people.ts";
import { PageTitle } from "#ui/page-title.tsx";
import { StaffTable } from "./people-table.tsx";

export const metadata: Metadata = { title: "People" };

/** Who works here, what they may do, and where they are signed in. */
export default async function PeoplePage() {
  const people = await listPeople({});
  return (
    <>
      <PageTitle lead="Turning off access ends every session at once. Nothing that someone wrote or signed changes.">
        People
      </PageTitle>
      <StaffTable people={people} />
    </>
  );
}
