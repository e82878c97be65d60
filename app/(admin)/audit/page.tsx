import type { Metadata } from "next";
import { AuditFilterForm, AuditLines } from "#components/people/audit.tsx";
import { AuditFilter, listAudit } from "#lib/data/door/audit.ts";
import { PageTitle } from "#ui/page-title.tsx";

export const metadata: Metadata = { title: "Audit" };

type Query = Record<string, string | string[] | undefined>;

/** What the address asks for; a part that makes no sense is left out, and `fault` says which. */
function filterOf(query: Query): { filter: AuditFilter; fault?: string } {
  const asked = { personId: query.person || undefined, day: query.day || undefined, before: query.before };
  const parsed = AuditFilter.safeParse(asked);
  if (parsed.success) return { filter: parsed.data };
  const day = AuditFilter.shape.day.safeParse(asked.day);
  const fault = day.success
    ? "We do not know that person or page, so everyone is shown."
    : "That day is not in the calendar. Use a date like 2026-05-21.";
  return { filter: {}, fault };
}

/** Who did or saw what, in sentences; the filter stands in the address. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query: Query = await searchParams;
  const { filter, fault } = filterOf(query);
  const { lines, people, older } = await listAudit(filter);
  const next = new URLSearchParams({
    ...(filter.personId ? { person: filter.personId } : {}),
    ...(filter.day ? { day: filter.day } : {}),
    ...(older ? { before: String(older) } : {}),
  });
  return (
    <>
      <PageTitle lead="Every read of a chart, every change and every refusal. Newest first, in the clinic's time.">
        Audit
      </PageTitle>
      <AuditFilterForm people={people} person={filter.personId} day={String(query.day ?? "")} fault={fault} />
      <AuditLines lines={lines} olderHref={older ? `/audit?${next}` : undefined} />
    </>
  );
}
