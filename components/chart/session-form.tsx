import { ActionForm } from "#components/plan/action-form.tsx";
import type { Said as Sentence } from "#lib/domain/words/say.ts";
import type { Act } from "#lib/forms/answer.ts";
import { recordFieldsOf } from "#lib/modalities/record-fields.ts";
import { Card } from "#ui/card.tsx";
import { Said } from "#ui/said.tsx";

type Session = { modality: string; standing: object | null; draft: object; carried: Sentence };

/** The room's own fields in one plain form. Saving it also marks the visit as done. */
export async function SessionForm({
  session: { modality, standing, draft, carried },
  save,
}: {
  session: Session;
  save: Act;
}) {
  const Fields = await recordFieldsOf(modality);
  if (!Fields) return null;
  return (
    <Card title={standing ? "Correct it" : "This visit"}>
      <p className="mb-3 text-ink-2">
        {standing ? (
          "A correction is added. What was written before stays in the record."
        ) : (
          <Said said={carried} />
        )}
      </p>
      <ActionForm
        action={save}
        submit={standing ? "Save the correction" : "Save, visit done"}
        kind="primary"
        className="grid max-w-3xl gap-3"
      >
        <Fields draft={draft} />
      </ActionForm>
    </Card>
  );
}
