import { inTheirLanguage, titled } from "#app/language.ts";
import { MeasureList } from "#components/measures/measure-list.tsx";
import { SaidNotice, type SearchPage, saidKey } from "#components/patient/today/said-notice.tsx";
import { StopMessages } from "#components/patient/today/stop-message.tsx";
import { getMyMeasures } from "#lib/data/mine/measures.ts";
import { PageTitle } from "#ui/page-title.tsx";

export const generateMetadata = titled("Forms");

/** What the answers of today need said, then the forms that are due. */
export default async function MeasuresPage({ searchParams }: SearchPage) {
  await inTheirLanguage();
  const { alerts, help, measures } = await getMyMeasures({});
  return (
    <>
      <PageTitle lead="They show us, and you, if the plan helps.">Forms</PageTitle>
      <StopMessages alerts={alerts} help={help} />
      <SaidNotice said={saidKey((await searchParams).said)} />
      <MeasureList measures={measures} />
    </>
  );
}
