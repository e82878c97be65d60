import type { Metadata } from "next";
import Link from "next/link";
import { VERSION_WORDS } from "#components/plan/version-words.ts";
import { listVersions } from "#lib/data/builder/pages.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { Table, Td, Th } from "#ui/table.tsx";

export const metadata: Metadata = { title: "Plan versions" };

/** Every version of a plan: who signed it, when, and why. */
export default async function HistoryPage({ params }: PageProps<"/plans/[planId]/history">) {
  const { planId } = await params;
  const { title, patientId, versions } = await listVersions({ planId });
  return (
    <>
      <PageTitle
        lead={title}
        actions={<ButtonLink href={`/patients/${patientId}`}>Back to the chart</ButtonLink>}
      >
        Versions
      </PageTitle>
      <Table
        caption="Versions of this plan, newest first"
        columns={["Version", "State", "Signed", "Why"]}
        stacked
      >
        {versions.map(({ id, number, status, signed, why, href }) => (
          <tr key={id}>
            <Th>
              <Link prefetch={false} href={href} className="whitespace-nowrap">
                Version {number}
              </Link>
            </Th>
            <Td>{VERSION_WORDS[status]}</Td>
            <Td>{signed ?? "Not signed"}</Td>
            <Td>{why}</Td>
          </tr>
        ))}
      </Table>
    </>
  );
}
