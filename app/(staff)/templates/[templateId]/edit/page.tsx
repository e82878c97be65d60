import { redirect } from "next/navigation";
import { getTemplateDraft } from "#lib/data/template/templates.ts";

/** The builder opens on the first part that the template has. */
export default async function EditTemplatePage({ params }: PageProps<"/templates/[templateId]/edit">) {
  const { templateId } = await params;
  const { parts } = await getTemplateDraft({ templateId });
  const first = parts.find(({ included }) => included) ?? parts[0];
  redirect(`/templates/${templateId}/edit/${first?.modality}`);
}
