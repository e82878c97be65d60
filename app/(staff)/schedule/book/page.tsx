import type { Metadata } from "next";
import { findPersonAction } from "#app/(staff)/visits/actions.ts";
import { FindPerson } from "#components/desk/find-person.tsx";
import { NotOpen } from "#components/desk/not-open.tsx";
import { getBookingPanel, getSeriesPanel } from "#lib/data/desk/booking-panel.ts";
import { listNeeds } from "#lib/data/desk/needs-list.ts";
import { findPeople, getPersonVisits } from "#lib/data/desk/person-visits.ts";
import { PageTitle } from "#ui/page-title.tsx";
import { type BookQuery, readBookQuery } from "../query.ts";
import { SeriesForm } from "./series.tsx";
import { What } from "./what.tsx";
import { BookWhen } from "./when.tsx";

export const metadata: Metadata = { title: "Book" };

/** Who, what, when: one question after the other, skipping what the address answers already. */
export default async function BookPage({ searchParams }: PageProps<"/schedule/book">) {
  const query = readBookQuery(await searchParams);
  const { need, visit, patient, type, series, provider, at } = query;
  if (need && series) {
    const panel = await getSeriesPanel({ needId: need, providerId: provider, start: at });
    return panel ? <SeriesForm panel={panel} /> : <NotOpen />;
  }
  if (need || visit || (patient && type)) {
    const wanted = { needId: need, visitId: visit, patientId: patient, visitType: type };
    const panel = await getBookingPanel({ ...wanted, day: query.day ?? at?.slice(0, 10) });
    return panel ? <BookWhen panel={panel} query={query} /> : <NotOpen />;
  }
  if (patient) {
    const person = await getPersonVisits({ patientId: patient });
    const needs = await listNeeds({ patientId: patient });
    return <What contact={person.contact} needs={needs} keep={kept(query)} />;
  }
  await findPeople({ typed: "" }); // 404 for whoever finds nobody anyway
  return (
    <>
      <PageTitle lead="Who comes?">Book</PageTitle>
      <FindPerson action={findPersonAction} href={`/schedule/book?${kept(query)}patient=`} />
    </>
  );
}

/** What was chosen on the board stays chosen on the way. */
function kept({ day, provider, at }: BookQuery): string {
  const said = Object.entries({ day, provider, at }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return said.length > 0 ? `${new URLSearchParams(said)}&` : "";
}
