import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { inTheirLanguage, titled } from "#app/language.ts";
import { plainName } from "#components/measures/measure-list.tsx";
import { QuestionsForm } from "#components/measures/questions-form.tsx";
import { Urgent } from "#components/patient/today/urgent.tsx";
import { getMe } from "#lib/data/account/me.ts";
import { getMySheet } from "#lib/data/record/sheets.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { saveMeasureAction } from "./actions.ts";

export const generateMetadata = titled("Form");

/** One form on one page, in the words of its owner. */
export default async function MeasurePage({ params }: PageProps<"/my/measures/[instrument]">) {
  await inTheirLanguage();
  const sheet = await getMySheet({ instrument: (await params).instrument });
  if (!sheet) notFound();
  return (
    <>
      <PageTitle lead="Choose one answer for each. You may skip any.">{plainName(sheet)}</PageTitle>
      {sheet.id === "phq9" && <Urgent />}
      <QuestionsForm
        action={saveMeasureAction.bind(null, (await getMe()).id, sheet.id)}
        sheet={sheet}
        requestKey={randomUUID()}
        beside={
          <ButtonLink href="/my/measures" size="lg" wide>
            Not now
          </ButtonLink>
        }
      />
    </>
  );
}
