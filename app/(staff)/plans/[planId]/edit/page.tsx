import { redirect } from "next/navigation";
import { getDraft } from "#lib/data/plan-pages.ts";

/** The builder opens on the first part that the plan has. */
export default async function EditPage({ params }: PageProps<"/plans/[planId]/edit">) {
  const { planId } = await params;
  const { parts } = await getDraft({ planId });
  const first = parts.find(({ included }) => included) ?? parts[0];
  redirect(`/plans/${planId}/edit/${first?.modality}`);
}
