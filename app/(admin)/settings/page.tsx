import type { Metadata } from "next";
import { WordingCard } from "#components/settings/wording-card.tsx";
import { WordingForm } from "#components/settings/wording-form.tsx";
import { getWordings } from "#lib/data/record/wording.ts";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { saveWordingAction, withdrawWordingAction } from "./actions.ts";

export const metadata: Metadata = { title: "Settings" };

/** What the last act came to, by a key in the address. */
const SAID: Readonly<Record<string, string>> = {
  taken: "Taken. The questionnaire is offered from now on.",
  withdrawn: "Withdrawn. The questionnaire is not offered any more; what was answered stays.",
};

/** What the clinic itself brings: the words of questionnaires that belong to others, with the licence for them. */
export default async function SettingsPage({ searchParams }: PageProps<"/settings">) {
  const { questionnaires, may } = await getWordings({});
  const key = String((await searchParams).said);
  const said = Object.hasOwn(SAID, key) ? SAID[key] : null;
  return (
    <>
      <PageTitle lead="Some questionnaires belong to others. Your clinic brings their words under its own licence; Accord asks and scores them.">
        Settings: questionnaires
      </PageTitle>
      {said && <Notice kind="ok" title={said} live="status" className="mb-4 max-w-3xl" />}
      <div className="grid max-w-3xl gap-4">
        {questionnaires.map((one) => (
          <WordingCard
            key={one.id}
            questionnaire={one}
            withdraw={may.change ? withdrawWordingAction.bind(null, one.id) : null}
          />
        ))}
        {may.change && (
          <Card title="Bring wording">
            <WordingForm action={saveWordingAction} />
          </Card>
        )}
      </div>
    </>
  );
}
