import { redirect } from "next/navigation";
import { loadOpenDraft } from "#app/(staff)/plans/[planId]/open-draft.ts";

/** The builder opens on the first part that the plan has. */
export default async function EditPage({ params }: PageProps<"/plans/[planId]/edit">) {
  const { planId } = await params;
  const { parts } = await loadOpenDraft({ planId });
  const first = parts.find(({ included }) => included) ?? parts[0];
  redirect(`/plans/${planId}/edit/${first?.modality}`);
}
