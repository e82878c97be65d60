import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { deskAction } from "#app/(staff)/schedule/actions.ts";
import { readNeedsQuery } from "#app/(staff)/schedule/query.ts";
import { DeskForm } from "#components/desk/desk-form.tsx";
import { KeysHelp } from "#components/desk/keys-help.tsx";
import { NeedFilters, Pages } from "#components/desk/to-book/need-filters.tsx";
import { NeedTable } from "#components/desk/to-book/need-table.tsx";
import { listNeeds } from "#lib/data/desk/needs-list.ts";
import { Empty } from "#ui/empty.tsx";
import { PageTitle } from "#ui/page-title.tsx";

export const metadata: Metadata = { title: "To book" };

/** Everything that plans need booked, most pressing first. Nobody in a plan falls through. */
export default async function ToBookPage({ searchParams }: PageProps<"/to-book">) {
  const { filter, page } = readNeedsQuery(await searchParams);
  const needs = await listNeeds({ filter, page });
  return (
    <DeskForm action={deskAction} formKey={randomUUID()} chosen={needs.rows[0]?.id ?? null}>
      <PageTitle lead="What signed plans need, the most pressing first." actions={<KeysHelp />}>
        To book
      </PageTitle>
      <NeedFilters now={filter} overdue={needs.overdue} />
      {needs.rows.length === 0 ? (
        <Empty>{filter === "all" ? "All that plans need is booked." : "Nothing waits here."}</Empty>
      ) : (
        <NeedTable needs={needs.rows} today={needs.today} />
      )}
      <Pages filter={filter} page={page} pages={needs.pages} total={needs.total} />
    </DeskForm>
  );
}
