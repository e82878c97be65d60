import { inTheirLanguage, titled } from "#app/language.ts";
import { FormsLink } from "#components/patient/check-in/forms-link.tsx";
import { MyGoals } from "#components/patient/plan/my-goals.tsx";
import { PlanTimeline } from "#components/timeline/timeline.tsx";
import { getMyProgress } from "#lib/data/mine/progress.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageTitle } from "#ui/page-title.tsx";

export const generateMetadata = titled("Progress");

/** Is it helping: in words first, then each answer over the doses. Nobody is graded and nothing is filled in. */
export default async function ProgressPage() {
  await inTheirLanguage();
  const progress = await getMyProgress({});
  const { words, answers, drawing } = progress;
  return (
    <>
      <PageTitle lead={progress.week && progress.week > 0 ? `Week ${progress.week}` : undefined}>
        Progress
      </PageTitle>
      {answers.length === 0 ? (
        <Empty actions={<ButtonLink href="/my/check-in">Check in</ButtonLink>}>
          No answers yet. After two weeks or so there is something to see.
        </Empty>
      ) : (
        <>
          <ul className="mb-6 grid gap-2 text-md">
            {words.map(({ scale, text }) => (
              <li key={scale}>{text}</li>
            ))}
          </ul>
          <section aria-labelledby="chart">
            <h2 id="chart" className="text-xl font-head">
              Your answers and your dose
            </h2>
            <p className="mb-2 text-base text-ink-2">
              Dots are days. The line is the average of 7 days. Days without an answer stay empty.
            </p>
            <Card>
              <PlanTimeline
                marks={drawing.marks}
                startsOn={progress.startsOn}
                from={drawing.from}
                today={progress.today}
                weeks={drawing.weeks}
                outcomes={answers}
                series={["pain", "sleep"]}
                room="narrow"
              />
            </Card>
          </section>
        </>
      )}
      <MyGoals goals={progress.goals} />
      <FormsLink />
    </>
  );
}
